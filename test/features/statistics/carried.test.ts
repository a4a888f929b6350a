import { describe, expect, it } from 'vitest'
import { followedBy, read } from './asked.ts'

const labels = (before: string, text: string) => followedBy(before, text)?.periods.map(({ period }) => period.label)

describe('a time that was told before', () => {
  it.each([
    ['SIPAS 2022 bao nhiêu', 'PAPI cũng năm đó', ['năm 2022']],
    ['tỷ lệ đúng hạn quý 6 năm 2024', 'à quý 3', ['quý III/2024']],
    ['tháng 8/2025 có bao nhiêu thủ tục', 'tỷ lệ quá hạn tháng 7', ['tháng 7/2025']],
  ])('%s, then %s', (before, text, expected) => expect(labels(before, text)).toEqual(expected))
})

describe('an office whose figure was asked', () => {
  it('is asked for its next figure too, at the same time', () => {
    const query = followedBy(
      'trung tâm phục vụ hành chính công từ 26/02/2024 đến 31/7/2024 hồ sơ trực tuyến mấy phần trăm',
      'thanh toán trực tuyến bao nhiêu phần trăm',
    )
    expect(query).toMatchObject({
      indicators: ['online-payment-dossiers'],
      scopes: ['agency-trung-tam-phuc-vu-hanh-chinh-cong'],
      periods: [{ year: 'conversation' }],
    })
  })
})

describe('behind a ranking', () => {
  it.each([
    ['6 tháng đầu 2024 sở nào có hồ sơ trễ hạn nhiều nhất', 'còn sở giao thông'],
    ['PAR INDEX 2023 lĩnh vực nào thấp nhất', 'tài chính công được mấy điểm'],
  ])('one that is named is told by itself: %s, then %s', (before, text) =>
    expect(followedBy(before, text)?.operation).toBe('value'),
  )

  it.each(['cap nao thap nhat', 'cấp nào cao nhất vậy', 'xã hay huyện, cấp nào thấp nhất'])(
    'words that name no figure put the last one in order: %s',
    (text) => {
      const query = followedBy('tỷ lệ số hóa hồ sơ cấp xã 6 tháng 2024', text)
      expect(query).toMatchObject({ operation: 'rank', indicators: ['digitised-dossiers'] })
    },
  )
})

describe('a comparison', () => {
  it.each([
    ['so sánh tỷ lệ số hóa cấp huyện với cấp xã 6 tháng 2024', 'hơn kém nhau bao nhiêu', 'scopes'],
    ['tỷ lệ số hóa hồ sơ 6 tháng 2024 đạt mục tiêu chưa', 'còn thiếu bao nhiêu', 'target'],
  ])('goes on with what stood against each other: %s, then %s', (before, text, kind) =>
    expect(followedBy(before, text)?.comparison).toEqual({ kind }),
  )
})

describe('what is put right', () => {
  it.each(['không, ý tôi là của năm 2023', 'ko ý là năm 2023', 'nhầm, năm 2023'])('%s', (text) => {
    expect(followedBy('giải ngân vốn đầu tư công 6 tháng 2024', text)).toMatchObject({
      indicators: ['public-investment-disbursed'],
      periods: [{ period: { label: 'năm 2023' } }],
    })
  })
})

describe('how much of its mark a figure is', () => {
  it('is asked of the last one, not of the plan', () => {
    expect(followedBy('tinh giản viên chức 9 tháng 2021', 'đạt mấy phần trăm kế hoạch')?.indicators).toEqual([
      'posts-cut-service-staff',
    ])
  })
})

describe('figures asked together', () => {
  it('are both met where one seems a part of the other', () => {
    expect(read('văn bản gửi nhận liên thông 6 tháng đầu năm 2024').indicators).toEqual([
      'documents-sent',
      'documents-got',
    ])
  })

  it('behind a comma and "hay" are each one of a list', () => {
    const query = read('đơn vị tự bảo đảm chi thường xuyên, nhà nước bảo đảm hay tự bảo đảm một phần, loại nào ít nhất')
    expect(query).toMatchObject({ operation: 'rank', lost: [] })
    expect([...query.indicators].sort()).toEqual(['units-partly-self', 'units-self-recurrent', 'units-state-funded'])
  })
})

describe('a rate', () => {
  it('that nothing is called by is no count', () => {
    expect(read('tỷ lệ công bố').indicators).toEqual([])
  })
})

describe('what is stated', () => {
  it('may be that there is none', () => {
    const query = read('nghe nói năm 2020 không có quận nào xếp loại yếu chỉ số cải cách hành chính, phải không')
    expect(query).toMatchObject({ operation: 'value', asksWhetherRight: true, stated: [0] })
  })
})

describe('a picture', () => {
  it('of the levels is no series', () => {
    expect(followedBy('tỷ lệ đúng hạn cấp xã 6 tháng 2024', 'vẽ biểu đồ ba cấp')).toMatchObject({
      operation: 'breakdown',
      output: 'chart',
    })
  })
})

describe('the whole', () => {
  it('behind a level is the city', () => {
    expect(followedBy('số thủ tục hành chính cấp xã', 'tổng cộng')?.scopes).toEqual(['city'])
  })
})

describe('a place', () => {
  it('is a district, where its kind stands right before its name', () => {
    expect(read('nhà nước bao cấp quận Bình Thủy 6 tháng đầu năm 2024').scopes).toEqual(['district-binh-thuy'])
  })
})
