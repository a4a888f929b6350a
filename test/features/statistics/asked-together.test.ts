import { describe, expect, it } from 'vitest'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { readText } from '../../../src/text/read.ts'
import { followedBy, lexicon, read, words } from './asked.ts'

describe('figures asked together', () => {
  it.each([
    ['PAPI với SIPAS 2022 mấy điểm', ['papi', 'sipas']],
    ['xin SIPAS với PAPI năm 2023 luôn ạ', ['sipas', 'papi']],
    ['năm 2019 giảm mấy phòng chuyên môn thuộc sở, ở mấy sở', ['rooms-cut-departments', 'departments-with-rooms-cut']],
    [
      'chỉ tiêu kinh tế xã hội HĐND giao năm 2023 thì mấy cái vượt, mấy cái đạt, mấy cái hụt',
      ['economic-targets-exceeded', 'economic-targets-met', 'economic-targets-missed'],
    ],
    [
      'nửa đầu 2024 giao bao nhiêu người làm việc khối sự nghiệp, tinh giản mấy biên chế công chức',
      ['service-staff-assigned', 'posts-cut'],
    ],
  ])('“%s” are each read', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })

  it.each([
    ['văn bản gửi, nhận, ký số nửa đầu 2024', ['documents-sent', 'documents-got', 'documents-signed']],
    ['biên chế được giao, có mặt, còn trống', ['posts-assigned', 'posts-filled', 'posts-vacant']],
    [
      'nửa đầu 2024 thành lập, kiện toàn, bãi bỏ hội đồng liên ngành',
      ['interagency-bodies-created', 'interagency-bodies-renewed', 'interagency-bodies-abolished'],
    ],
    [
      'tuyển dụng, tiếp nhận, tuyển đặc cách công chức 6 tháng đầu năm 2024',
      ['officials-recruited', 'officials-admitted', 'officials-special'],
    ],
    [
      'giai đoạn 2021-2025 ban hành bao nhiêu chỉ thị, quyết định, kế hoạch cải cách hành chính',
      ['reform-documents-directives', 'reform-documents-decisions', 'reform-documents-plans'],
    ],
  ])('“%s” are told by words that one of them says', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })

  it.each([
    [
      '9 tháng 2021 tinh giản mấy cc, mấy vc, mấy hđ 68',
      ['posts-cut-officials', 'posts-cut-service-staff', 'posts-cut-contracts'],
    ],
    ['năm 2019 giảm mấy phòng ở mấy sở', ['rooms-cut-departments', 'departments-with-rooms-cut']],
    [
      'số đơn vị sự nghiệp tự lo một phần chi thường xuyên so với số nhà nước lo hết',
      ['units-partly-self', 'units-state-funded'],
    ],
    ['thủ tục mức3 với mức4 hồi 9 tháng 2021', ['online-services-level-3', 'online-services-level-4']],
    ['năm 2023 mấy chỉ tiêu kinh tế xã hội HĐND giao mà thành phố không đạt', ['economic-targets-missed']],
  ])('“%s” is each read', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })

  it('are no source where they are counted', () => {
    const text = '2021-2025 ban hành mấy chỉ thị mấy quyết định mấy kế hoạch vậy em'
    expect(understandFigures(readText(text, words), lexicon, '2026-11-21', 'provenance').query.operation).toBe('value')
    const one = understandFigures(readText('số hồ sơ trễ hạn cấp xã', words), lexicon, '2026-11-21', 'provenance')
    expect(one.query.operation).toBe('provenance')
  })

  it('are not asked of whom somebody meets with', () => {
    expect(read('chiều họp với Sở Tài chính, cần số quy trình nội bộ duyệt 9 tháng 2021').unknown).toBeNull()
    expect(read('tờ gấp cấp huyện 6 tháng đầu 2024').scopes).toEqual(['district-level'])
  })

  it('begin no list where each is counted', () => {
    const { indicators } = read('năm 2019 có mấy sở giảm phòng, giảm mấy phòng, bớt được mấy trưởng phó phòng')
    expect(indicators).toContain('rooms-cut-departments')
  })

  it.each([
    ['ty le tra ket qua dien tu cua huyen', ['district-level']],
    ['tỷ lệ trả kết quả điện tử cáp xả', ['commune-level']],
  ])('“%s” is asked of a level whose mark slipped or is left out', (text, scopes) => {
    expect(read(text).scopes).toEqual(scopes)
  })

  it.each([
    ['tỷ lệ hồ sơ số hóa cấp xã vs tỷ lệ trả kết quả điện tử cấp xã 6 tháng 2024 bao nhiêu', 'value'],
    ['SIPAS là gì, năm 2023 được bao nhiêu', 'value'],
    ['SIPAS là gì', 'definition'],
    ['gửi văn bản liên thông thì xã ít hơn huyện mấy cái, 6 tháng đầu năm 2024', 'compare'],
    ['dùng văn bản điện tử thì cấp xã kém cấp huyện bao nhiêu, nửa đầu 2024', 'compare'],
    ['so với năm 2015, biên chế đã tinh giản được bao nhiêu phần trăm tính đến nửa đầu 2024', 'value'],
    ['thi tìm hiểu cải cách đông mấy người', 'value'],
  ])('“%s” asks for a %s', (text, operation) => {
    expect(read(text).operation).toBe(operation)
  })
})

describe('a share that is asked for', () => {
  it('is not answered with the count behind it', () => {
    expect(read('9 tháng 2021 tổng đài 1022 xử lý được mấy phần trăm').indicators).toEqual(['hotline-settled-rate'])
    expect(read('9 tháng 2021 tổng đài 1022 xử lý được mấy phản ánh').indicators).toEqual(['hotline-settled'])
  })
})

describe('what is under way', () => {
  it('is counted where it is asked for', () => {
    expect(read('việc Chính phủ giao còn đang làm mấy việc').indicators).toEqual(['government-tasks-in-progress'])
    expect(read('Chính phủ giao mấy việc').indicators).toEqual(['government-tasks'])
  })
})

describe('a department', () => {
  it('that the report names as doing the work narrows nothing down', () => {
    expect(read('năm 2019 Sở Tư pháp thẩm định bao nhiêu dự thảo quyết định').unknown).toBeNull()
    expect(read('năm 2019 Sở Xây dựng thẩm định bao nhiêu dự thảo quyết định').unknown?.kind).toBe('agency')
  })
})

describe('behind a figure', () => {
  it.each([
    ['PAPI năm 2023 bao nhiêu', 'lĩnh vực nào thấp nhất', { operation: 'rank', indicators: ['papi'], first: 'lowest' }],
    ['chỉ số 766 nửa đầu 2024', 'nhóm nào cao điểm nhất', { operation: 'rank', indicators: ['index-766'] }],
    ['PAPI là chỉ số gì', 'à vậy năm 2024 mình mấy điểm', { operation: 'value', indicators: ['papi'] }],
    ['nửa đầu 2024 ký số bao nhiêu văn bản', 'còn Bộ Nội vụ thì sao', { unknown: { kind: 'agency' } }],
    [
      'năm 2023 mấy tập thể được bằng khen',
      'còn Đồng Tháp',
      { province: 'dong-thap', indicators: ['commended-groups'] },
    ],
  ])('“%s” / “%s”', (before, text, query) => {
    expect(followedBy(before, text)).toMatchObject(query)
  })

  it('another province keeps the year asked for', () => {
    const query = followedBy('năm 2023 mấy tập thể được bằng khen', 'còn Đồng Tháp')
    expect(query?.periods.map(({ period }) => period.from)).toEqual(['2023-01-01'])
  })
})
