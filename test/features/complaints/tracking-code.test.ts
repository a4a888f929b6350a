import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../../src/dialogue/personal-data.ts'
import {
  isCodeAlone,
  readTrackingCode,
  readTrackingCodes,
  trackingCode,
  trackingCodeOf,
} from '../../../src/features/complaints/tracking-code.ts'
import { normalise } from '../../../src/text/normalise.ts'

const codes = fc.array(fc.nat(22), { minLength: 7, maxLength: 7 }).map((random) => trackingCode(random))
const SYMBOLS = '0123456789ACEFHKMPRTVXY'

/** Positions of the eight symbols in `PA-XXXX-XXXX`. */
const POSITIONS = [3, 4, 5, 6, 8, 9, 10, 11]

describe('a tracking code', () => {
  it('is read back as it was made', () => {
    fc.assert(fc.property(codes, (code) => readTrackingCode(code) === code))
  })

  it('survives the settling of a message, also where one letter stands three times', () => {
    const drawnOut = fc
      .array(fc.constantFrom(3, 12, 13, 20), { minLength: 7, maxLength: 7 })
      .map((random) => trackingCode(random))
    fc.assert(fc.property(fc.oneof(codes, drawnOut), (code) => readTrackingCode(normalise(`dạ ${code} ạ`)) === code))
    expect(readTrackingCode(normalise('pa-r7k4-peee'))).toBe('PA-R7K4-PEEE')
  })

  it('made of an id is read where nothing else is typed, without prefix and dash', () => {
    const typed = Array.from({ length: 5_000 }, (_, i) => trackingCodeOf(`id-${i}`))
    const bare = (code: string) => code.slice(3).replace('-', ' ').toLowerCase()
    expect(typed.filter((code) => readTrackingCode(bare(code)) !== code)).toEqual([])
    expect(typed.filter((code) => !isCodeAlone(bare(code)))).toEqual([])
    expect(isCodeAlone(`${typed[0]} tới đâu rồi`)).toBe(false)
  })

  it('made of an id is read back however it is typed', () => {
    const made = Array.from({ length: 5_000 }, (_, i) => trackingCodeOf(`id-${i}`))
    const typed = (code: string) => [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('-', ''),
      code.slice(3),
    ]
    const said = (text: string) => maskPersonalData(normalise(`phản ánh ${text} tới đâu rồi`)).text
    expect(made.filter((code) => typed(code).some((text) => readTrackingCode(said(text)) !== code))).toEqual([])
    expect(new Set(made).size).toBe(5_000)
  })

  it('with one wrong symbol is no code', () => {
    const wrong = fc.tuple(codes, fc.constantFrom(...POSITIONS), fc.constantFrom(...SYMBOLS))
    fc.assert(
      fc.property(wrong, ([code, at, symbol]) => {
        fc.pre(code[at] !== symbol)
        return readTrackingCode(code.slice(0, at) + symbol + code.slice(at + 1)) === null
      }),
      { numRuns: 2_000 },
    )
  })

  it('with two symbols swapped is no code', () => {
    const swapped = fc.tuple(codes, fc.constantFrom(...POSITIONS), fc.constantFrom(...POSITIONS))
    fc.assert(
      fc.property(swapped, ([code, a, b]) => {
        fc.pre(code[a] !== code[b])
        const symbols = [...code]
        ;[symbols[a], symbols[b]] = [symbols[b]!, symbols[a]!]
        return readTrackingCode(symbols.join('')) === null
      }),
      { numRuns: 2_000 },
    )
  })

  it('differs from id to id and from attempt to attempt', () => {
    const made = new Set(Array.from({ length: 5_000 }, (_, i) => trackingCodeOf(`mi${i.toString(36)}xyz`)))
    expect(made.size).toBe(5_000)
    expect(trackingCodeOf('a', 1)).not.toBe(trackingCodeOf('a', 0))
  })

  const code = 'PA-7K3M-X9R4'
  const right = trackingCode([7, 15, 3, 16, 21, 9, 18])

  it.each([
    [`phản ánh ${right} tới đâu rồi`],
    [right.toLowerCase()],
    [right.replaceAll('-', '')],
    [right.replaceAll('-', ' ')],
    [`mã ${right.slice(3)} của tui`],
    [`cho hỏi ${right.slice(3)}`],
    [right.replaceAll('-', ' – ')],
    [right.slice(3).replace('-', ' ')],
    [right.slice(3).replace('-', '').toLowerCase()],
  ])('is found in "%s"', (text) => {
    expect(readTrackingCode(text)).toBe(right)
  })

  it('is read with letters that look like its digits', () => {
    const zero = trackingCode([0, 1, 5, 8, 2, 6, 0])
    expect(readTrackingCode(zero.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('5', 'S'))).toBe(zero)
  })

  it('mistyped is told from no code at all', () => {
    const mistyped = `PA-${right.slice(3, 11)}${right[11] === '0' ? '1' : '0'}`
    expect(readTrackingCodes(`mã ${mistyped}`)[0]?.kind).toBe('mistyped')
    expect(readTrackingCodes('phản ánh PA-AAAA-AAAA')[0]?.kind).toBe('mistyped')
    // Short for the complaints of a time.
    expect(readTrackingCodes('pakn 6t2024 tl xử lý bn')).toEqual([])
    expect(readTrackingCodes('pha chế nước mắm')).toEqual([])
    expect(readTrackingCodes('gọi ba pa xoai mien tay')).toEqual([])
    expect(readTrackingCodes('số 12345678 đường Hoa Sen, phường An Bình')).toEqual([])
    expect(code.length).toBe(right.length)
  })

  it.each([
    ['bi mat ca vet xe may'],
    ['pa khong thay ai lam het'],
    ['mã hồ sơ H13.12-240610-0012'],
    ['gọi 0912 345 678 giúp'],
    ['papi 2021'],
    ['PAPI2021'],
  ])('is not seen in "%s"', (text) => {
    expect(readTrackingCodes(text)).toEqual([])
  })
})
