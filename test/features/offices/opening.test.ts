import { describe, expect, it } from 'vitest'
import { createWorkingCalendar } from '../../../src/calendar/working-calendar.ts'
import { openingAnswer } from '../../../src/features/offices/opening.ts'
import { readOpening } from '../../../src/features/offices/opening-question.ts'
import { calendar, FRIDAY } from '../complaints/fixtures.ts'

const office = {
  opening: {
    workingDays: true,
    shifts: [
      { from: '07:00', to: '11:00' },
      { from: '13:00', to: '17:00' },
    ],
  },
  unconfirmed: [],
}
const answered = (text: string) => {
  const asked = readOpening(text, FRIDAY)
  return asked && openingAnswer(office, asked, calendar)
}

describe('whether an office is open', () => {
  it.each([
    ['thứ bảy có làm không', 'off', 'Dạ không, thứ bảy 21/11/2026 không làm việc.'],
    ['thứ 7 phường có tiếp dân hông', 'working', 'Dạ có, thứ bảy 21/11/2026 có làm việc.'],
  ] as const)('says so where the day is not settled: %s, counted %s', (text, counts, answer) => {
    const unsettled = createWorkingCalendar({
      years: { first: 2026, last: 2027 },
      days: [{ date: '2026-11-21', counts, note: 'làm bù: mới là đề xuất', confirmed: false }],
      shifts: [{ fromMinute: 420, toMinute: 1020 }],
      sameDayCutOffMinute: 900,
    })
    const doubt = 'Lịch ngày này chưa được xác nhận (làm bù: mới là đề xuất); Ông/Bà gọi hỏi trước khi đi.'
    expect(openingAnswer(office, readOpening(text, FRIDAY)!, unsettled)).toBe(`${answer} ${doubt}`)
  })

  it.each([
    ['thứ bảy có làm không', 'Dạ không, thứ bảy 21/11/2026 không làm việc.'],
    ['chủ nhật phường có mở cửa hông', 'Dạ không, chủ nhật 22/11/2026 không làm việc.'],
    ['thu hai co lam viec khong', 'Dạ có, thứ hai 23/11/2026 có làm việc.'],
    ['20/11 nghỉ không', 'Dạ không nghỉ, ngày 20/11 (thứ sáu 20/11/2026) có làm việc.'],
    ['chủ nhật có nghỉ không', 'Dạ nghỉ, chủ nhật 22/11/2026 không làm việc.'],
    ['thứ hai nghỉ hay làm việc vậy có ai không', 'Dạ có, thứ hai 23/11/2026 có làm việc.'],
    ['giờ làm việc ngày 24/11', 'Dạ có, ngày 24/11 (thứ ba 24/11/2026) có làm việc.'],
    ['cho hỏi lịch tiếp dân chủ nhật', 'Dạ không, chủ nhật 22/11/2026 không làm việc.'],
    ['24/12/2027 co lam viec khong', 'Dạ có, ngày 24/12 (thứ sáu 24/12/2027) có làm việc.'],
    ['ngày 6 tháng 12 có mở cửa không', 'Dạ không, ngày 6/12 (chủ nhật 06/12/2026) không làm việc.'],
    ['tháng sau ngày 3 có làm việc không', 'Dạ có, ngày 3/12 (thứ năm 03/12/2026) có làm việc.'],
    ['ngày 7 tháng 7 có làm việc không', 'Dạ có, ngày 7/7 (thứ tư 07/07/2027) có làm việc.'],
    ['30/2 có làm việc không', 'Dạ, lịch không có ngày 30/2, Ông/Bà xem lại ngày giúp ạ.'],
    [
      'ngày 3/1/2031 có làm việc không',
      'Dạ, em chưa có lịch nghỉ năm 2031 nên không trả lời chắc ngày 3/1 (thứ sáu 03/01/2031) được.',
    ],
    ['hôm nay có làm việc không', 'Dạ có, hôm nay (thứ sáu 20/11/2026) có làm việc.'],
    ['sáng thứ 7 ủy ban có tiếp dân ko', 'Dạ không, thứ bảy 21/11/2026 không làm việc.'],
    ['buổi trưa có làm không', 'Dạ không, lúc 12 giờ không làm việc.'],
    ['5 giờ chiều còn làm không', 'Dạ không, lúc 17 giờ không làm việc.'],
    ['4h30 chiều mai còn nhận hồ sơ không', 'Dạ không, ngày mai (thứ bảy 21/11/2026) không làm việc.'],
    ['4h30 chiều thứ hai còn nhận hồ sơ không', 'Dạ có, lúc 16 giờ 30 thứ hai 23/11/2026 có làm việc.'],
    ['phường Hoa Sen thứ bảy có làm không', 'Dạ không, thứ bảy 21/11/2026 không làm việc.'],
    ['cho tôi hỏi thứ hai có làm không', 'Dạ có, thứ hai 23/11/2026 có làm việc.'],
    ['buổi tối có mở cửa không', 'Dạ không, lúc 20 giờ không làm việc.'],
    ['8 giờ sáng thứ ba có mở cửa không', 'Dạ có, lúc 8 giờ thứ ba 24/11/2026 có làm việc.'],
    ['thứ hai tuần sau có làm việc không', 'Dạ có, thứ hai tuần sau (thứ hai 23/11/2026) có làm việc.'],
    ['thu sau tuan toi co mo cua khong', 'Dạ có, thứ sáu tuần sau (thứ sáu 27/11/2026) có làm việc.'],
    ['thứ tư tuần này có làm việc không', 'Dạ có, thứ tư tuần này (thứ tư 18/11/2026) có làm việc.'],
    ['25/11 có làm việc không', 'Dạ có, ngày 25/11 (thứ tư 25/11/2026) có làm việc.'],
  ])('%s', (text, answer) => {
    expect(answered(text)).toBe(answer)
  })

  it.each([
    ['ngày mai công an phường có làm không', 'police'],
    ['tôi muốn hỏi thứ bảy xã có tiếp nhận hồ sơ không ạ', 'commune'],
    ['thứ bảy có làm không', null],
  ])('is of the offices named: %s', (text, where) => {
    expect(readOpening(text, FRIDAY)).toMatchObject({ where, date: '2026-11-21' })
  })

  it.each(['phường làm tới mấy giờ', 'mấy giờ ủy ban mở cửa'])('is asked for in general: %s', (text) => {
    expect(readOpening(text, FRIDAY)).toMatchObject({ date: null, minute: null })
  })

  it.each([
    'thứ bảy có làm căn cước không',
    'quán karaoke chủ nhật mở cửa ồn quá không ai xử lý',
    'chợ đêm mở cửa mấy giờ',
    'hồ sơ của tôi thứ hai có kết quả không',
    'thứ bảy bị cúp điện không',
  ])('is not asked by: %s', (text) => {
    expect(readOpening(text, FRIDAY)).toBeNull()
  })

  it.each(['chủ nhật thì sao', 'còn thứ 7?', 'vậy sáng mai thì sao em', 'còn 5 giờ chiều thì sao ạ'])(
    'follows where an office was spoken of, and only there: %s',
    (text) => {
      expect(readOpening(text, FRIDAY, true)).not.toBeNull()
      expect(readOpening(text, FRIDAY)).toBeNull()
    },
  )

  it.each(['còn khai tử thì sao', 'còn phí thì sao', 'thứ hai', 'còn lệ phí thứ hai'])(
    'does not follow in: %s',
    (text) => {
      expect(readOpening(text, FRIDAY, true)).toBeNull()
    },
  )

  it('is left open where nobody says the hours', () => {
    expect(
      openingAnswer({ opening: null, unconfirmed: [] }, readOpening('thứ bảy có làm không', FRIDAY)!, calendar),
    ).toBe(null)
  })
})
