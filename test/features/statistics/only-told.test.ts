import { describe, expect, it } from 'vitest'
import { disputedThen } from '../../../src/features/statistics/understanding/disputes.ts'
import { followedBy, lexicon, read } from './asked.ts'

const spans = (text: string) =>
  read(text).periods.map(({ period }) => `${period.from.slice(0, 4)}-${period.to.slice(0, 4)}`)

describe('words that only tell the matter', () => {
  it.each([
    ['thủ tục nộp chỗ nào cũng được, không kể địa bàn, có mấy cái', ['procedures-any-place']],
    ['trong PAR INDEX 2023, lĩnh vực cải cách thể chế đạt mấy phần trăm', ['par-field-institutions']],
    ['dân tương tác với tổng đài 1022 qua mấy kênh', ['hotline-channels']],
    ['tỷ lệ số hóa hồ sơ và kết quả giải quyết cấp xã', ['digitised-dossiers']],
    ['par index 2023 có vượt mốc 90% chưa', ['par-index']],
    ['papi par sipas 2023', ['papi', 'par-index', 'sipas']],
  ])('ask for no figure of their own: “%s”', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })

  it('are none of what is counted', () => {
    expect(read('thủ tục đưa vào rà soát năm 2018 thuộc mấy lĩnh vực').indicators[0]).toBe(
      'procedures-to-simplify-fields',
    )
  })

  it('tell nothing of when or by whom', () => {
    const query = read(
      'Hổm rày tui viết báo cáo vị trí việc làm, cho hỏi nhiêu cơ quan hành chính được duyệt vị trí việc làm rồi',
    )
    expect(query).toMatchObject({ periods: [], lost: [], indicators: ['job-positions-agencies-count'] })
    expect(read('giảm được mấy phòng thuộc sở, mấy phòng thuộc chi cục nhỉ').unknown).toBeNull()
  })
})

describe('times of what was asked', () => {
  it.each([
    ['thẩm định dự thảo nghị quyết 2018-2020', '2018-2020'],
    ['thẩm định dự thảo quyết định 2019 - 2020', '2019-2020'],
  ])('are no number of a document: “%s”', (text, span) => {
    expect(spans(text)).toEqual([span])
  })

  it('stay with the series that goes on', () => {
    const next = followedBy('thẩm định dự thảo quyết định 2018-2020', 'nghị quyết thì sao')
    expect(next).toMatchObject({ operation: 'trend', indicators: ['appraised-draft-resolutions'] })
    expect(next?.periods.map(({ period }) => period.from.slice(0, 4))).toEqual(['2018'])
  })

  it('are not answered by numbers of other times that differ', () => {
    const disputed = (text: string) => disputedThen({ ...read(text), operation: 'conflict' }, lexicon.figures).operation
    expect(disputed('thành lập mấy tổ chức liên ngành năm 2018')).toBe('value')
    expect(disputed('thành lập mấy tổ chức liên ngành 6 tháng 2024')).toBe('conflict')
  })
})

describe('places of what was asked', () => {
  it('are the bodies of the level that was told', () => {
    const at = (before: string, text: string) => followedBy(before, text)?.scopes
    expect(at('cấp huyện trễ bao nhiêu hồ sơ', 'nơi nào nhiều nhất')).toEqual(['district-level'])
    expect(at('cấp xã trễ bao nhiêu hồ sơ', 'cao nhất là đâu')).toEqual(['commune-level'])
    expect(at('cấp xã trễ bao nhiêu hồ sơ', 'cấp nào nhiều nhất')).toEqual([])
  })

  it('are levels beside each other, each of them', () => {
    expect(read('ho so truc tuyen toan trinh huyen xa moi cap bao nhieu').scopes).toEqual([
      'district-level',
      'commune-level',
    ])
    expect(read('chi thường xuyên tự lo 10 đến dưới 30%, bên sở mấy bên huyen mấy').scopes).toEqual([
      'department-level',
      'district-level',
    ])
  })
})

describe('what is asked of a figure', () => {
  it.each([
    ['hạng SIPAS 2024', 'rank'],
    ['PAR INDEX 2024 tụt hạng', 'rank'],
    ['dân nộp đâu cũng được mấy thủ tục', 'value'],
    ['một phần tích hợp lên cổng quốc gia bao nhiêu dịch vụ công trực tuyến', 'value'],
    ['tỷ lệ hồ sơ trực tuyến 69% hay 72,4%', 'conflict'],
    ['thu ngân sách 2023 nằm ở nhóm hạng nào', 'rank'],
  ])('is told by its words: “%s”', (text, operation) => {
    expect(read(text).operation).toBe(operation)
  })

  it('may be a mark that nobody else sets', () => {
    expect(read('par index nam 2023 co dat muc 90% khong').stated).toEqual([90])
    expect(read('số ở mục 90 của báo cáo').stated).toEqual([])
  })
})
