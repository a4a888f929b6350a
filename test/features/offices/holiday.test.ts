import { describe, expect, it } from 'vitest'
import { calendarKind } from '../../../src/content/calendar.ts'
import { holidayAnswer } from '../../../src/features/offices/holiday-answer.ts'
import { readHoliday } from '../../../src/features/offices/holiday-question.ts'

const day = (date: string, of: string, more: object = {}) => ({
  date,
  kind: 'holiday',
  name: of,
  of,
  notice: 'n',
  ...more,
})
const file = {
  years: { first: 2026, last: 2027 },
  workingHours: { shifts: [{ from: '07:00', to: '17:00' }], sameDayCutOff: '15:00', confirmed: true },
  notices: { n: { title: 'Thông báo thử', reference: '1/TB', url: null, asOf: '2026' } },
  holidays: {
    tet: { name: 'Tết', called: ['tết', 'tết ta'] },
    solar: { name: 'Tết Tây', called: ['tết tây', '1/1'] },
    may: { name: 'Lễ tháng năm', called: ['1/5'] },
    noel: { name: 'Giáng sinh', called: ['noel'], worked: 'n' },
  },
  days: [
    day('2026-01-01', 'solar'),
    day('2026-01-02', 'solar', { kind: 'swapped-off' }),
    day('2026-01-10', 'solar', { kind: 'make-up' }),
    day('2026-05-01', 'may'),
    day('2027-02-05', 'tet', { confirmed: false, meanwhile: 'off' }),
    day('2027-02-08', 'tet', { confirmed: false, meanwhile: 'off' }),
    day('2027-05-03', 'may', { kind: 'in-lieu' }),
  ],
}
const parsed = calendarKind.parse(file)
if (!parsed.ok) throw new Error('the calendar of this test does not fit its schema')
const calendar = parsed.value
const read = (text: string) => readHoliday(text, calendar.holidays)
const answered = (text: string, today = '2026-11-20') => {
  const asked = read(text)
  return asked && holidayAnswer(asked, calendar, today)
}

describe('days of rest on holidays', () => {
  it.each([
    ['tết tây nghỉ mấy ngày', { of: ['solar'], year: null }],
    ['tet ta nghi tu ngay nao vay em', { of: ['tet'], year: null }],
    ['1/5 năm 2026 có nghỉ hông', { of: ['may'], year: 2026 }],
    ['tết với 1/5 phường có làm việc không', { of: ['tet', 'may'], year: null }],
    ['mùng 3 tết phường có mở cửa không', { of: ['tet'], year: null }],
    ['lịch nghỉ lễ năm 2027', { of: [], year: 2027 }],
    ['sắp tới được nghỉ lễ ngày nào', { of: [], year: null }],
  ])('are asked for: %s', (text, asked) => {
    const found = read(text)
    expect(found && { ...found, of: [...found.of].toSorted() }).toEqual({ ...asked, of: asked.of.toSorted() })
  })

  it.each([
    'nghỉ tết công ty không trả lương tháng 13',
    'tết này rác ngập chợ không ai dọn',
    'xin nghỉ thai sản cần giấy gì',
    'tết',
    'mai có làm việc không',
  ])('are not asked for: %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it('are told with the weekend between, the days worked for them and the source', () => {
    const told = answered('tết tây nghỉ mấy ngày', '2025-12-20')
    expect(told?.text).toBe(
      'Dạ, Tết Tây năm 2026: nghỉ thứ năm 01/01/2026 - thứ sáu 02/01/2026 (2 ngày liền); làm bù thứ bảy 10/01/2026.\nNguồn: Thông báo thử, 1/TB',
    )
    expect(told?.sources).toHaveLength(1)
  })

  it('say what nobody has decided yet', () => {
    expect(answered('tết nghỉ mấy ngày')?.text).toContain(
      'tạm tính nghỉ thứ sáu 05/02/2027 - thứ hai 08/02/2027 (4 ngày liền): chưa có văn bản ban hành',
    )
  })

  it('are those of the year that is named, over or not, and of no year that is not held', () => {
    expect(answered('1/5 năm 2026 nghỉ không')?.text).toContain('nghỉ thứ sáu 01/05/2026 (đã qua)')
    expect(answered('1/5 nghỉ không')?.text).toContain('thứ hai 03/05/2027')
    expect(answered('tết tây nghỉ mấy ngày')).toMatchObject({ known: false, sources: [] })
    expect(answered('tết năm 2028 nghỉ mấy ngày')?.text).toBe('Dạ, em chưa có lịch nghỉ Tết năm 2028.')
  })

  it('are no holiday where people take a worked day for one', () => {
    expect(answered('noel có nghỉ không')).toMatchObject({
      known: true,
      text: 'Dạ, Giáng sinh không phải ngày nghỉ lễ; cơ quan nhà nước làm việc như ngày thường, trừ thứ bảy, chủ nhật.\nNguồn: Thông báo thử, 1/TB',
    })
  })

  it('refuses a worked day that names no notice of the file', () => {
    const wrong = {
      ...file,
      holidays: { ...file.holidays, noel: { name: 'Noel', called: ['noel'], worked: 'nothing' } },
    }
    expect(calendarKind.parse(wrong).ok).toBe(false)
  })

  it('refuses a day of a holiday that the file does not name', () => {
    const wrong = calendarKind.parse({ ...file, days: [day('2026-05-01', 'may'), day('2026-05-02', 'nowhere')] })
    expect(wrong.ok).toBe(false)
  })
})
