import { describe, expect, it } from 'vitest'
import { againstLast } from '../../../src/features/statistics/understanding/against-last.ts'
import { lastWithout } from '../../../src/features/statistics/understanding/left-out.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { atNextDepartment } from '../../../src/features/statistics/understanding/next-department.ts'
import type { Remembered } from '../../../src/features/statistics/understanding/remembered.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { fold } from '../../../src/text/normalise.ts'
import { readText } from '../../../src/text/read.ts'
import { followedBy, lexicon, read, words } from './asked.ts'

const remember = (text: string): Remembered => toMemory(read(text)) as unknown as Remembered
const labels = (query: { periods: readonly { period: { label: string } }[] } | null) =>
  query?.periods.map(({ period }) => period.label)

describe('few words of officers behind a figure', () => {
  const total = 'Tổng số TTHC của thành phố 6 tháng đầu năm 2024 là bao nhiêu?'

  it.each([
    ['chia ra sở, huyện, xã giúp tôi', ['department-level', 'district-level', 'commune-level']],
    ['tách riêng huyện với xã cho chị coi', ['district-level', 'commune-level']],
    ['bổ ra 3 cấp coi', []],
    ['xé lẻ từng cấp giùm em nghen', []],
  ])('split it by levels: “%s”', (text, scopes) => {
    expect(followedBy(total, text)).toMatchObject({
      operation: 'breakdown',
      by: 'level',
      indicators: ['procedures-total'],
      scopes,
    })
  })

  it('split nothing where another matter is named', () => {
    expect(followedBy(total, 'tách hộ khẩu ở xã giúp tôi')?.operation).not.toBe('breakdown')
  })

  it.each([
    [
      'Giá trị thanh toán trực tuyến 6 tháng đầu 2024 là bao nhiêu?',
      'tương ứng bao nhiêu giao dịch thành công vậy',
      'online-payments',
    ],
    ['tỷ lệ giải ngân vốn đầu tư công 6 tháng đầu 2024', 'ứng với bao nhiêu tỷ', 'public-investment-spent'],
    ['tỷ lệ hồ sơ đúng hạn cấp xã 6 tháng đầu 2024', 'tương ứng bao nhiêu hồ sơ', 'on-time-settled'],
  ])('ask for the count beside it: “%s” / “%s”', (before, text, indicator) => {
    expect(followedBy(before, text)).toMatchObject({ operation: 'value', indicators: [indicator] })
    expect(labels(followedBy(before, text))).toEqual(['06 tháng đầu năm 2024'])
  })

  it.each(['cả năm lận', 'nguyên năm thì sao', 'hết năm luôn', 'trọn năm á'])(
    'ask for its whole year: “%s”',
    (text) => {
      const asked = followedBy('cấp xã 6 tháng đầu 2024 đồng bộ bao nhiêu hồ sơ lên cổng dvc quốc gia', text)
      expect(asked).toMatchObject({ indicators: ['dossiers-synced'], scopes: ['commune-level'] })
      expect(labels(asked)).toEqual(['năm 2024'])
    },
  )

  it('count five districts as no year', () => {
    expect(labels(followedBy('cấp huyện 6 tháng đầu 2024 trễ mấy hồ sơ', 'cả năm huyện'))).not.toEqual(['năm 2024'])
  })

  it.each(['bên xã hả', 'xã hén'])('name a level and nothing else: “%s”', (text) => {
    const before = 'hồ sơ trực tuyến toàn trình 6 tháng đầu 2024 cấp huyện mấy %'
    expect(followedBy(before, text)).toMatchObject({ scopes: ['commune-level'], indicators: ['online-dossiers-full'] })
  })

  it('measure nothing with a word of a place: “con ben co do sao”', () => {
    const asked = followedBy('ninh kieu 6 thang dau 2024 tre may hs', 'con ben co do sao')
    expect(asked).toMatchObject({ operation: 'value', scopes: ['district-co-do'] })
  })
})

describe('the next department', () => {
  const last = remember('Sở Tài nguyên và Môi trường 6 tháng đầu 2024 trễ mấy hồ sơ')
  const literally = (text: string) =>
    understandFigures({ ...readText(text, words), normalised: text, canonical: text }, lexicon, '2026-11-21')
  const next = (text: string, before = last) => atNextDepartment(text, before, lexicon, literally)

  it.each([
    ['gtvt?', ['agency-so-giao-thong-van-tai']],
    ['bên y tế nữa', ['agency-so-y-te']],
    ['còn kh&đt', ['agency-so-ke-hoach-va-dau-tu']],
    ['kế hoạch và đầu tư nữa', ['agency-so-ke-hoach-va-dau-tu']],
    ['gtvt với y tế nữa', ['agency-so-giao-thong-van-tai', 'agency-so-y-te']],
  ])('is named in short: “%s”', (text, scopes) => {
    expect(next(text)).toMatchObject({ indicators: ['dossiers-late'], scopes })
  })

  it('is asked for by no other matter, nor behind the whole city', () => {
    expect(next('làm giấy phép xây dựng')).toBeNull()
    expect(next('gtvt?', remember('tổng số thủ tục hành chính năm 2020'))).toBeNull()
  })
})

describe('what is held against the time told before', () => {
  const before = 'Năm 2017 có tổng cộng bao nhiêu thủ tục hành chính?'
  const against = (text: string) => againstLast(followedBy(before, text)!, fold(text), remember(before))

  it.each([
    'So với đó thì năm 2020 tăng hay giảm, bao nhiêu thủ tục?',
    'so với số đó thì 2020 nhiều hơn mấy cái',
    '2020 so với hồi đó thì sao',
    'so với năm trên thì 2020 hơn bao nhiêu',
  ])('takes the last period: “%s”', (text) => {
    expect(against(text)).toMatchObject({ operation: 'compare', comparison: { kind: 'periods' } })
    expect(labels(against(text))).toEqual(['năm 2017', 'năm 2020'])
  })

  it('leaves another base as it is said', () => {
    expect(labels(against('năm 2020 so với năm trước tăng hay giảm bao nhiêu thủ tục'))).toEqual(['năm 2020'])
  })
})

describe('words that name nothing', () => {
  it.each([
    ['6 tháng đầu 2024 nhiêu người ở xã được xét lên làm công chức huyện hén?', 'commune-officials-moved'],
    ['bao nhiêu cá nhân được cấp chứng thư số loại usb token r ạ', 'usb-tokens'],
    ['Dưới xã mần hồ sơ đúng hẹn được nhiêu phần trăm dzậy', 'on-time-settled'],
    ['năm 2019 ghế trưởng phó phòng của sở bớt được mấy cái, hông tính chi cục nghen', 'heads-cut-departments'],
  ])('are no body and no part: “%s”', (text, indicator) => {
    expect(read(text)).toMatchObject({ indicators: [indicator], unknown: null })
  })

  it('leave a name as it is', () => {
    expect(read('tỷ lệ đúng hạn 6 tháng đầu 2024 của phường Thanh Hà').unknown).toMatchObject({ kind: 'agency' })
    expect(read('năm 2019 giảm mấy trưởng phó phòng sở, không kể phòng giáo dục nghen').unknown).toEqual({
      kind: 'part',
      written: 'không kể phòng giáo dục',
    })
  })

  it.each([
    ['Mình số hóa được mấy loại kết quả rồi, tui hỏi số loại chớ hông phải số giấy tờ nghen', 'digitised-result-kinds'],
    ['không phải số thủ tục bãi bỏ mà là số công bố mới năm 2018', 'procedures-new'],
    ['năm 2020 mấy quận huyện bị xếp trung bình chỉ số cchc, nhiêu đơn vị?', 'agencies-rated-average'],
    ['so với chỉ tiêu NQ 05, trang thông tin đạt mấy', 'party-website-target-met'],
  ])('tell no second figure: “%s”', (text, indicator) => {
    expect(read(text).indicators).toEqual([indicator])
  })

  it('compare nothing where something was awarded', () => {
    expect(read('khen thưởng cchc 2023 tặng mấy tập thể').operation).toBe('value')
  })

  it('are left out of the last figure, which is not told for what is left', () => {
    const last = remember('đơn vị sự nghiệp công lập có mấy cái')
    expect(lastWithout('hông tính trường học nghen', last, lexicon)).toMatchObject({
      indicators: last.indicators,
      unknown: { kind: 'part', written: 'hông tính trường học' },
    })
    expect(lastWithout('trừ cấp xã ra thì sao', last, lexicon)?.unknown?.written).toBe('trừ cấp xã')
    expect(lastWithout('hông tính tiền công chứng thì tốn nhiêu', last, lexicon)).toBeNull()
  })
})
