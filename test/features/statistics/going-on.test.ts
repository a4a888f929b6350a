import { describe, expect, it } from 'vitest'
import { followedBy } from './asked.ts'

const BEFORE = 'Năm 2019 có bao nhiêu thủ tục hành chính?'
const labels = (text: string, before = BEFORE) => followedBy(before, text)?.periods.map(({ period }) => period.label)

describe('a message that names no figure', () => {
  it.each([
    ['lùi về 2018 thì sao nhỉ', 'value'],
    ['bóc riêng cấp sở giùm', 'value'],
    ['đem so với năm 2018 coi', 'compare'],
    ['đặt cạnh năm 2018 giùm', 'compare'],
    ['hơn hay kém năm 2017?', 'compare'],
    ['kéo ra cả mấy năm 2017 tới 2020 coi tăng hay sụt', 'trend'],
    ['vẽ thành hình giùm, từ 2017 qua 2020', 'trend'],
    ['số này chép ở tờ nào ra vậy', 'provenance'],
  ])('goes on with the one before: %s', (text, operation) => {
    expect(followedBy(BEFORE, text)).toMatchObject({ indicators: ['procedures-total'], operation })
  })

  it('that sets a period beside the last one asks for both', () => {
    expect(labels('đối chiếu với con số hồi năm 2018 nghen')).toEqual(['năm 2019', 'năm 2018'])
    expect(labels('vậy năm kế đó thì được bao nhiêu?')).toEqual(['năm 2020'])
  })
})

describe('a message with a matter of its own', () => {
  it.each([
    'năm 2020 có bao nhiêu vụ tai nạn giao thông',
    'năm 2020 có bao nhiêu đám cưới',
    'từ 2017 tới 2020 tôi gửi đơn hoài không ai trả lời',
    'giá vàng năm 2018 thì sao',
    'hồi 2018 em mới vào làm',
    'so với hồi xưa thì đi làm khai sinh lẹ hơn không',
    'cấp huyện bỏ rồi thì giấy phép xây dựng xin ở đâu',
  ])('has nothing of the figure before: %s', (text) => {
    expect(followedBy(BEFORE, text)?.indicators ?? []).not.toContain('procedures-total')
  })
})

describe('a part of the last figure', () => {
  it.each([
    [
      'Năm 2023 HĐND giao bao nhiêu chỉ tiêu kinh tế - xã hội?',
      'Rồi trong đó vượt được mấy cái?',
      'economic-targets-exceeded',
    ],
    [
      '6 tháng đầu năm 2024 Chính phủ giao bao nhiêu nhiệm vụ?',
      'trong số đó còn dở dang mấy việc?',
      'government-tasks-in-progress',
    ],
  ])('is told, not divided: %s / %s', (before, text, id) => {
    expect(followedBy(before, text)).toMatchObject({ indicators: [id], operation: 'value' })
  })
})
