import { describe, expect, it } from 'vitest'
import { amountsIn, readVnd } from '../../../../src/features/procedures/import/money.ts'

describe('amounts of money', () => {
  it.each([
    ['8.000', 8000],
    ['2,000,000', 2000000],
    ['50000', 50000],
    ['1.5', null],
    ['', null],
  ])('%s', (text, amount) => {
    expect(readVnd(text)).toBe(amount)
  })

  it.each([
    ['20.000 vnđ /tờ khai', [20000]],
    ['40.000đ/thẻ', [40000]],
    ['20 triệu đồng/giấy', [20000000]],
    ['1,5 triệu đồng', [1500000]],
    ['Cho một sản phẩm: 8.000.000/lần', [8000000]],
    ['theo Nghị định số 27/2019/NĐ-CP và Thông tư 48/2022/TT-BTC', []],
    ['đến hết ngày 31/12/2026', []],
  ])('in words: %s', (text, amounts) => {
    expect(amountsIn(text)).toEqual(amounts)
  })
})
