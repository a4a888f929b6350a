import { describe, expect, it } from 'vitest'
import { read } from './asked.ts'

describe('several figures of one business', () => {
  it.each([
    [
      'biên chế công chức giao bao nhiêu, có mặt bao nhiêu, còn chưa dùng bao nhiêu',
      ['posts-assigned', 'posts-filled', 'posts-vacant'],
    ],
    [
      'tổ chức phối hợp liên ngành năm 2018 sáp nhập mấy, kiện toàn mấy',
      ['interagency-bodies-merged', 'interagency-bodies-renewed'],
    ],
    [
      'trực tuyến mức độ 3 mấy thủ tục, mức độ 4 mấy thủ tục, gộp chung 3 và 4 là mấy',
      ['online-services-level-3', 'online-services-level-4', 'online-services-level-3-4'],
    ],
    [
      'Thủ tướng giao mấy nhiệm vụ, đang làm mấy, quá hạn chưa xong mấy',
      ['government-tasks', 'government-tasks-in-progress', 'government-tasks-overdue'],
    ],
    [
      'vốn đầu tư công giao bao nhiêu tiền, làm được bao nhiêu tiền',
      ['public-investment-plan', 'public-investment-spent'],
    ],
    [
      'kế hoạch cchc 2020 có mấy nhiệm vụ, xong mấy, đang làm mấy',
      ['plan-tasks', 'plan-tasks-done', 'plan-tasks-in-progress'],
    ],
    ['gặp gỡ đối thoại 2021 kế hoạch mấy chuyên đề, thực tế làm được mấy', ['meet-and-talk-planned', 'meet-and-talk']],
    [
      'chứng thư số của tổ chức mấy cái, của cá nhân mấy cái, mỗi loại đang hoạt động mấy cái',
      [
        'certificates-organisations',
        'certificates-persons',
        'certificates-organisations-active',
        'certificates-persons-active',
      ],
    ],
  ])('is each told by its own step: “%s”', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators, lost: [] })
  })

  it('is never told as reached where it was not', () => {
    const text = 'trong các chỉ tiêu kinh tế xã hội giao năm 2023 mấy chỉ tiêu vượt, mấy chỉ tiêu không đạt kế hoạch'
    expect(read(text).indicators).toEqual(['economic-targets-exceeded', 'economic-targets-missed'])
  })

  it('is a share of another, held against nothing else', () => {
    const query = read('hồ sơ nhận bao nhiêu, xong bao nhiêu, xong so với nhận là mấy phần trăm')
    expect(query.operation).toBe('value')
    expect(query.indicators).toContain('settled-over-received')
  })

  it.each([
    ['kế hoạch cchc 2021 mấy mục tiêu với mấy nhiệm vụ', 'value'],
    ['chi phí tuân thủ bao nhiêu tiền', 'value'],
    ['cho xin số dịch vụ công một phần vs toàn trình', 'value'],
  ] as const)('is counted, not compared or ranked: “%s”', (text, operation) => {
    expect(read(text).operation).toBe(operation)
  })
})

describe('words that sound like others', () => {
  it('count rooms and name no province', () => {
    const query = read('Hai phòng nói khác nhau: 6 tháng đầu năm 2024 có 527 hay 537 đơn vị sự nghiệp')
    expect(query).toMatchObject({ unknown: null, operation: 'conflict' })
    expect(read('PAPI của Hải Phòng 2023').unknown).toMatchObject({ kind: 'province' })
  })

  it('tell where a number is written, not that it is broken down', () => {
    const text = 'bản thảo cũ trong đó ghi năm 2017 tiết kiệm chi phí tuân thủ 26,48 %, đúng không'
    expect(read(text).operation).toBe('value')
  })
})

describe('levels that a figure is wanted for', () => {
  it.each(['tỷ lệ hài lòng năm 2023, cả 3 cấp luôn', 'hài lòng 2024 cả 3 cấp'])('name none: “%s”', (text) => {
    expect(read(text).indicators).toEqual(['sipas'])
  })
})

describe('one figure told again', () => {
  it('is asked of the next year', () => {
    const query = read('năm 2019 các sở bớt mấy phòng chuyên môn, sang 2020 bớt thêm mấy phòng nữa')
    expect(query.indicators).toEqual(['rooms-cut-departments'])
    expect(query.periods.map(({ period }) => period.label)).toEqual(['năm 2019', 'năm 2020'])
  })

  it('is asked of the whole before its levels', () => {
    expect(read('2021-2025 kiểm tra cải cách hành chính mấy lượt, chia ra sở, huyện sao').scopes[0]).toBe('city')
    const query = read('trước và sau Tết 2021 kiểm tra đột xuất tất cả mấy chỗ, sở mấy, huyện mấy, xã mấy')
    expect(query.parts.length === 0 ? query.scopes : query.parts.flatMap(({ scopes }) => scopes)).toContain('city')
  })
})
