import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../src/search/name-words.ts'
import { followedBy, lexicon } from './asked.ts'

describe('few words behind a figure', () => {
  it.each([
    ['thanh toán trực tuyến đạt bao nhiêu %', 'số tiền', 'online-payment-value'],
    ['thanh toán trực tuyến đạt bao nhiêu %', 'mấy giao dịch', 'online-payments'],
    ['ISO 9001 có bao nhiêu cơ quan công bố', 'kiểm tra mấy cơ quan', 'iso-inspections'],
    ['hop dong 68 da cat bao nhieu', 'tinh gian may nguoi', 'contracts-68-downsized'],
    ['bao nhiêu đơn vị sự nghiệp tự chủ 9 tháng 2021', 'cơ quan hành chính?', 'autonomous-agencies'],
    ['% biên chế giảm so với 2015', 'đơn vị sự nghiệp thì bao nhiêu', 'service-staff-cut-rate-2015'],
    ['số phòng thuộc chi cục giảm năm 2019', 'trưởng phó phòng giảm mấy', 'heads-cut-branches'],
    ['phòng chuyên môn thuộc sở giảm 2019', 'mấy sở', 'departments-with-rooms-cut'],
    ['thi khảo sát kiến thức cchc 2021-2025 bao nhiêu người', 'mấy cuộc', 'reform-quizzes'],
    ['biên chế công chức được giao 6 tháng 2024', 'còn trống mấy', 'posts-vacant'],
    ['hội nghị truyền hình mấy điểm cầu', 'phủ tới xã chưa', 'conference-coverage'],
    ['dịch vụ công trực tuyến một phần bao nhiêu', 'tổng là mấy', 'online-services-total'],
    ['dvc mức độ 3, 4 năm 2021 9 tháng bao nhiêu', 'tổng cộng', 'online-services-level-3-4'],
  ])('ask for another of its business: “%s” / “%s”', (before, text, indicator) => {
    expect(followedBy(before, text)).toMatchObject({ operation: 'value', indicators: [indicator], unknown: null })
  })

  it('ask for each part that is named', () => {
    const parts = 'trong đó cắt thời gian mấy cái, cắt giấy tờ mấy cái'
    expect(followedBy('năm 2021 rà soát đơn giản hóa bao nhiêu thủ tục (9 tháng)', parts)).toMatchObject({
      operation: 'value',
      indicators: ['procedures-time-cut', 'procedures-papers-cut'],
    })
  })

  it('ask for the time of the last figure, printed or not', () => {
    const before = 'năm 2023 có mấy đơn vị xếp loại tốt'
    const next = followedBy(before, 'trung bình')
    expect(next?.indicators).toEqual(['agencies-rated-average'])
    expect(next?.periods.map(({ period }) => period.label)).toEqual(['năm 2023'])
    const rated = followedBy('đánh giá bộ phận một cửa 9 tháng 2021 bao nhiêu lượt', 'hài lòng bao nhiêu phần trăm')
    expect(rated?.periods.map(({ period }) => period.label)).toEqual(['09 tháng đầu năm 2021'])
  })

  it('ask for the same share again, or for the rate of the step that they name', () => {
    const settled = 'Trung tâm phục vụ hành chính công năm 2024 giải quyết bao nhiêu phần trăm hồ sơ tiếp nhận'
    expect(followedBy(settled, 'đạt tỷ lệ bao nhiêu')?.indicators).toEqual(['settled-over-received'])
    const received = 'Trung tâm phục vụ hành chính công từ 26/2 đến 31/7/2024 nhận bao nhiêu hồ sơ'
    expect(followedBy(received, 'đúng hạn mấy %')?.indicators).toEqual(['on-time-settled'])
  })

  it('ask for what is not held, and get no other figure for it', () => {
    expect(followedBy('tỷ lệ hồ sơ trực tuyến 6 tháng đầu năm 2024', 'vậy trực tiếp mấy %')).toMatchObject({
      unknown: { kind: 'part', written: 'trực tiếp' },
    })
    expect(followedBy('số tập thể được khen cchc 2023', 'tổng cộng')?.operation).toBe('breakdown')
  })

  it('hold two figures against each other for what is left', () => {
    expect(followedBy('vốn đầu tư công được giao và đã giải ngân 6 tháng 2024', 'còn lại bao nhiêu tỷ')).toMatchObject({
      operation: 'compare',
      indicators: ['public-investment-plan', 'public-investment-spent'],
    })
  })

  it('ask for the years told, which of them leads and what they come to', () => {
    const series = 'quyết định công bố TTHC các năm 2017-2020'
    expect(followedBy(series, 'tổng cộng 4 năm')).toMatchObject({ operation: 'trend', isSummed: true })
    const abolished = 'tổ chức liên ngành bãi bỏ 2017-2018'
    expect(followedBy(abolished, 'năm nào bãi bỏ nhiều')).toMatchObject({
      operation: 'rank',
      amongPeriods: true,
      indicators: ['interagency-bodies-abolished'],
    })
  })

  it('ask for the year of a rank, and for the others of its kind', () => {
    const ranked = followedBy('PAR INDEX năm 2023 hạng mấy', 'vậy hạng 26 là năm nào')
    expect(ranked?.periods.map(({ period }) => period.label)).toEqual(['năm 2022'])
    expect(followedBy('quận Cái Răng trễ trên hệ thống mấy hồ sơ', 'mấy huyện khác')).toMatchObject({
      operation: 'rank',
      scopes: ['district-level'],
      indicators: ['dossiers-late-on-system'],
    })
  })

  it.each([
    ['năm nào có nhiều nhiệm vụ nhất', 'tỷ lệ hoàn thành kế hoạch cchc từ 2017 tới 2024', 'plan-completion'],
    ['PAPI 2024 hạng mấy', 'số hồ sơ trễ hạn 6 tháng đầu năm 2024', 'dossiers-late'],
  ])('that name a figure of their own are not about the last one: %s', (text, before, last) => {
    expect(followedBy(before, text)?.indicators).not.toContain(last)
  })
})

describe('a whole message behind a figure', () => {
  it.each([
    ['nên dùng số nào', 'conflict'],
    ['vì sao không có', 'why'],
    ['cái nào tăng cái nào giảm', 'change'],
    // Without its marks "tối đa" is how one speaks: how many points is no question of what they are.
    ['bao nhiêu điểm', null],
    ['mấy điểm cầu', null],
  ])('“%s” asks of it: %s', (text, ask) => {
    expect(lexicon.bareAsks.askOf(wordsIn(text))).toBe(ask)
  })
})
