import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalsOf,
  numberKindOf,
  readPrintedFigure,
  readPrintedNumber,
} from '../../../src/features/statistics/printed-number.ts'
import { formatNumber } from '../../../src/text/numbers.ts'

describe('a printed figure', () => {
  it.each([
    ['86,643 hồ sơ', 86643, 0, 'hồ sơ'],
    ['86.643 hồ sơ', 86643, 0, 'hồ sơ'],
    ['99,94 %', 99.94, 2, '%'],
    ['99,94%', 99.94, 2, '%'],
    ['88,50%', 88.5, 2, '%'],
    ['04 cơ quan, đơn vị', 4, 0, 'cơ quan, đơn vị'],
    ['5.016.210 đồng', 5016210, 0, 'đồng'],
    ['9.718.095 triệu đồng', 9718095, 0, 'triệu đồng'],
    ['35,1 tỷ đồng', 35.1, 1, 'tỷ đồng'],
    ['40,17 điểm', 40.17, 2, 'điểm'],
    ['62196 hồ sơ', 62196, 0, 'hồ sơ'],
    ['1.250,5 điểm', 1250.5, 1, 'điểm'],
    ['-0,18 %', -0.18, 2, '%'],
  ])('%s', (printed, value, decimals, unit) => {
    expect(readPrintedFigure(printed)).toEqual({ value, decimals, unit })
  })

  it.each(['86,64 hồ sơ', '86.6430 hồ sơ', '1,234.567 hồ sơ', '99,94', 'hồ sơ', '9,9,4 %', '1.2.3 %', ''])(
    'is none: %s',
    (printed) => {
      expect(readPrintedFigure(printed)).toBeNull()
    },
  )

  it('of a percentage takes a comma before three digits as a decimal sign', () => {
    expect(readPrintedNumber('0,244', 'measure')).toEqual({ value: 0.244, decimals: 3 })
    expect(readPrintedNumber('0,244', 'count')).toEqual({ value: 244, decimals: 0 })
  })
})

describe('numbers that reports print', () => {
  const parts = (value: number, separator: string) => formatNumber(value, 0).replaceAll('.', separator)

  it('of things are read the same with dots, commas or neither', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom('.', ',', ''), (value, separator) => {
        expect(readPrintedNumber(parts(value, separator), 'count')).toEqual({ value, decimals: 0 })
      }),
    )
  })

  it('of a measure come back as they were written', () => {
    const withDecimals = fc
      .integer({ min: -10_000_000, max: 10_000_000 })
      .filter((hundredths) => hundredths % 100 !== 0)
    fc.assert(
      fc.property(withDecimals, (hundredths) => {
        expect(readPrintedNumber(formatNumber(hundredths / 100, 2), 'measure')?.value).toBe(hundredths / 100)
      }),
    )
  })
})

describe('kinds and decimals', () => {
  it.each([
    ['%', 'measure'],
    ['điểm', 'measure'],
    ['tỷ đồng', 'measure'],
    ['đồng', 'count'],
    ['hồ sơ', 'count'],
    ['PAKN', 'count'],
  ])('%s is a %s', (unit, kind) => {
    expect(numberKindOf(unit)).toBe(kind)
  })

  it.each([
    [99.94, 2],
    [72.4, 1],
    [50, 0],
    [0.0000001, 7],
  ])('%f shows %i', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals)
  })
})
