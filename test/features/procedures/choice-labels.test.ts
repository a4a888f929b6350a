import { describe, expect, it } from 'vitest'
import { choiceLabels } from '../../../src/features/procedures/choice-labels.ts'

const labels = (...names: string[]) => choiceLabels(names.map((name, i) => ({ code: `1.00000${i}`, name })))
const LONG = 'Giải quyết tranh chấp đất đai thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp'

describe('labels of choices', () => {
  it('are the names, without the leading word', () => {
    expect(labels('Thủ tục đăng ký khai tử', 'Xóa đăng ký thường trú')).toEqual([
      'Đăng ký khai tử',
      'Xóa đăng ký thường trú',
    ])
  })

  it('skip to what differs where long names begin alike', () => {
    expect(labels(`${LONG} xã`, `${LONG} tỉnh`)).toEqual([
      'Giải quyết tranh chấp đất đai thuộc thẩm quyền của… cấp xã',
      'Giải quyết tranh chấp đất đai thuộc thẩm quyền của… cấp tỉnh',
    ])
    const [first, second] = labels(`${LONG} xã ở nơi có đất đang tranh chấp giữa hai hộ`, `${LONG} tỉnh`)
    expect(first).toMatch(/^Giải quyết tranh… cấp xã .*…$/u)
    expect(first!.length).toBeLessThanOrEqual(60)
    expect(second).toMatch(/^Giải quyết tranh chấp .*… cấp tỉnh$/u)
  })

  it('skip where one name goes on after the other ends', () => {
    const [shorter, longer] = labels(LONG, `${LONG} xã`)
    expect(shorter).not.toBe(longer)
  })

  it('tell copies of one name apart by their codes', () => {
    expect(labels('Tách hộ', 'Tách hộ')).toEqual(['Tách hộ (1.000000)', 'Tách hộ (1.000001)'])
  })
})
