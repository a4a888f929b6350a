import { describe, expect, it } from 'vitest'
import { formatMoney, formatNumber, formatPercent } from '../../src/text/numbers.ts'

describe('numbers for people', () => {
  it.each([
    [1234567, '1.234.567'],
    [999, '999'],
    [0, '0'],
    [-1500, '-1.500'],
    [12.5, '12,5'],
    [1234.567, '1.234,57'],
    [-0.001, '0'],
  ])('%d is written %s', (value, shown) => {
    expect(formatNumber(value)).toBe(shown)
  })

  it('writes amounts and percentages', () => {
    expect(formatMoney(8000)).toBe('8.000 đồng')
    expect(formatPercent(99.94)).toBe('99,94 %')
    expect(formatPercent(100)).toBe('100 %')
  })

  it('refuses what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
  })
})
