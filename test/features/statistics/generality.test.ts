import { describe, expect, it } from 'vitest'
import { sayLost } from '../../../src/features/statistics/answers/missing.ts'
import { followedBy, read } from './asked.ts'

describe('parts of a question', () => {
  it.each([
    ['khen mấy tập thể mấy cá nhân về cải cách năm 2023', ['commended-groups', 'commended-persons']],
    ['1022 giải quyết xong mấy cái, đạt mấy %', ['hotline-settled', 'hotline-settled-rate']],
    ['giải ngân được mấy phần trăm, bao nhiêu tiền', ['public-investment-disbursed', 'public-investment-spent']],
    ['hồ sơ liên thông khai sinh bao nhiêu khai tử bao nhiêu', ['linked-birth-dossiers', 'linked-death-dossiers']],
    [
      'công bố mới, sửa đổi, bãi bỏ bao nhiêu thủ tục',
      ['procedures-new', 'procedures-amended', 'procedures-abolished'],
    ],
    [
      'Thủ tướng giao mấy nhiệm vụ, còn đang thực hiện mấy nhiệm vụ',
      ['government-tasks', 'government-tasks-in-progress'],
    ],
  ])('“%s” are each asked for', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })

  it('that no figure is called by are said', () => {
    const query = read('cấp xã số hóa mấy phần trăm, trồng bao nhiêu cây xanh')
    expect(query).toMatchObject({ indicators: ['digitised-dossiers'], lost: ['trồng bao nhiêu cây xanh'] })
    expect(sayLost(query)[0]).toContain('“trồng bao nhiêu cây xanh”')
    expect(sayLost(read('cấp xã số hóa mấy phần trăm'))).toEqual([])
  })
})

describe('what narrows a figure down', () => {
  it.each([
    ['bao nhiêu cán bộ, viên chức bị kỷ luật', { indicators: ['disciplined'], unknown: null }],
    ['Sở Nội vụ kiểm tra đột xuất mấy đơn vị', { bodies: [], unknown: null }],
    ['Sở Nội vụ giải quyết đúng hạn mấy phần trăm', { unknown: { kind: 'agency' } }],
    ['sở quy hoạch trễ mấy hồ sơ', { unknown: { kind: 'agency' } }],
    ['sở trễ mấy hồ sơ, huyện trễ mấy hồ sơ', { scopes: ['department-level', 'district-level'], unknown: null }],
    ['năm 2019 mấy sở giảm phòng', { scopes: [], indicators: ['departments-with-rooms-cut'] }],
    ['đơn vị chưa phê duyệt vị trí việc làm', { indicators: ['job-positions-not-ready'] }],
  ])('“%s”', (text, query) => {
    expect(read(text)).toMatchObject(query)
  })
})

describe('a span of years', () => {
  it('that no figure is printed for is told year by year', () => {
    expect(read('giai đoạn 2017-2020 có bao nhiêu quyết định công bố thủ tục').operation).toBe('trend')
  })

  it('that a figure is printed for is its period', () => {
    expect(read('giai đoạn 2021-2025 kiểm tra cải cách bao nhiêu đơn vị').operation).toBe('value')
  })
})

describe('a follow-up', () => {
  it.each([
    ['par index năm 2023 bao nhiêu', 'thế còn năm liền trước', ['2022-01-01']],
    ['năm 2017 công bố mới mấy thủ tục', 'năm kế tiếp thì mấy', ['2018-01-01']],
    ['sipas 2023 đạt mấy', 'so với năm liền trước thì sao', ['2023-01-01', '2022-01-01']],
  ])('“%s” / “%s” counts from the year asked before', (before, text, from) => {
    expect(followedBy(before, text)?.periods.map(({ period }) => period.from)).toEqual(from)
  })

  it('asks for steps and rates of the last business', () => {
    const query = followedBy('6 tháng đầu 2024 nhận bao nhiêu phản ánh kiến nghị', 'xử lý mấy cái, chiếm mấy phần trăm')
    expect(query?.indicators).toEqual(['complaints-settled', 'complaints-settled-rate'])
  })
})
