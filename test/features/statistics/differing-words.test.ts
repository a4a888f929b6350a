import { describe, expect, it } from 'vitest'
import { askedOf } from '../../../src/features/statistics/understanding/story.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { readText } from '../../../src/text/read.ts'
import { followedBy, lexicon, read, words } from './asked.ts'

const spans = (text: string): readonly string[] => read(text).periods.map(({ period }) => period.label)
const told = (text: string) =>
  understandFigures(askedOf(readText(text, words), lexicon, '2026-11-21'), lexicon, '2026-11-21').query

describe('a comparison in other words', () => {
  it.each([
    'SIPAS 2023 nhỉnh hơn 2022 mấy điểm',
    'điểm SIPAS năm 2023 nhích được bao nhiêu so với năm 2022',
    'SIPAS năm 2023 với năm 2022 chênh nhau mấy điểm phần trăm',
    'sipas nam 2023 tang hay giam so voi 2022, muc chenh la bao nhieu',
  ])('names no second figure: %s', (text) => {
    expect(read(text)).toMatchObject({ operation: 'compare', indicators: ['sipas'], comparison: { kind: 'periods' } })
    expect(read(text).lost).toEqual([])
  })

  it('is none where somebody still lacks a number', () => {
    expect(read('bảng còn thiếu số hộp thư điện tử năm 2024, cho em xin').operation).toBe('value')
  })

  it('is one where two periods ask which has more', () => {
    expect(read('thủ tục bãi bỏ năm 2018 với năm 2017, năm nào nhiều hơn').operation).toBe('compare')
  })
})

describe('the parts of a whole', () => {
  it.each([
    ['năm 2017 tinh giản bao nhiêu người', 'trong đó nghỉ hưu trước tuổi mấy, thôi việc ngay mấy', 'posts-cut-'],
    ['năm 2020 ra bao nhiêu văn bản quy phạm pháp luật', 'gồm bao nhiêu nghị quyết, bao nhiêu quyết định', ''],
  ])('are asked for behind it by what is special about them: %s', (before, text, prefix) => {
    const asked = followedBy(before, text)
    expect(asked?.indicators).toHaveLength(2)
    expect(asked?.indicators.every((id) => id.startsWith(prefix))).toBe(true)
    expect(asked?.periods).toHaveLength(1)
  })

  it('are read within one question, the groups of an index too', () => {
    expect(read('bộ chỉ số 766 nửa đầu 2024 tách ra từng nhóm: số hóa, hài lòng, trực tuyến').indicators).toEqual([
      'index-766',
      'index-766-digitisation',
      'index-766-satisfaction',
      'index-766-online',
    ])
  })
})

describe('a time', () => {
  it('up to a month is what was counted until then, where that is printed', () => {
    expect(spans('tính đến tháng 9/2021 có bao nhiêu quy trình nội bộ')).toEqual(['09 tháng đầu năm 2021'])
    expect(spans('tháng 9/2021 có bao nhiêu quy trình nội bộ')).toEqual(['tháng 9/2021'])
    expect(spans('tính đến tháng 7/2021 có bao nhiêu quy trình nội bộ')).toEqual(['tháng 7/2021'])
  })

  it('that is set aside is not asked for', () => {
    expect(spans('năm 2018 thì biết rồi, còn năm 2017 bãi bỏ mấy thủ tục')).toEqual(['năm 2017'])
  })
})

describe('numbers held against each other', () => {
  it.each([
    'đơn vị sự nghiệp chỗ đề 527 còn bên tài chính đề 537, lấy con nào',
    'tổ chức liên ngành kiện toàn trang này 23, đếm lại được 22',
    'số hồ sơ đồng bộ in 191.654 mà cộng lại chỉ ra 191.652 là sao',
  ])('are a disagreement whatever else is said: %s', (text) => {
    expect(read(text).operation).toBe('conflict')
  })

  it('go on with the last figure where it is printed so elsewhere', () => {
    expect(followedBy('nửa đầu 2024 có mấy đơn vị sự nghiệp', 'ủa sao chỗ khác lại 537')).toMatchObject({
      operation: 'conflict',
      indicators: ['service-units-total'],
    })
  })
})

describe('who asks', () => {
  it('is no place that figures are of', () => {
    expect(read('chị bên sở bảo PAPI 2023 thấp, vậy hạng mấy').scopes).toEqual([])
    expect(read('số văn bản gửi liên thông của cấp sở nửa đầu 2024').scopes).toEqual(['department-level'])
  })

  it('asks for no second figure before the question itself', () => {
    expect(
      told('Bên thuế hỏi đã làm được bao nhiêu. Cho tôi số chứng thư số của cá nhân còn dùng năm 2021.').lost,
    ).toEqual([])
  })

  it('and how politely names no level', () => {
    expect(read('đề nghị cung cấp số thủ tục hành chính 6 tháng đầu năm 2024').indicators).toEqual(['procedures-total'])
  })
})
