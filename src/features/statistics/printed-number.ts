/**
 * How a number of a unit is written. `count` is whole (hồ sơ, người, đồng): a dot or a comma in it parts thousands.
 * `measure` may have decimals (%, điểm, tỷ đồng): its comma, or its only dot, is the decimal sign.
 */
export type NumberKind = 'count' | 'measure'

/** A number read from print, with how many decimals were printed. */
export interface PrintedNumber {
  readonly value: number
  readonly decimals: number
}

const MEASURES = new Set(['%', 'điểm', 'điểm phần trăm', 'tỷ đồng', 'tỉ đồng'])
const COUNT = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?$|^\d+$/
const GROUPED = /^\d{1,3}(\.\d{3})+(?:,\d+)?$/
const DECIMAL = /^\d+(?:[.,]\d+)?$/

/** Whether numbers of a unit are whole ones or may have decimals. */
export function numberKindOf(unit: string): NumberKind {
  return MEASURES.has(unit.trim().toLowerCase()) ? 'measure' : 'count'
}

/**
 * Reads a number as reports print it: `86.643` and `86,643` of dossiers are one number, `99,94` of a hundred another.
 * @param printed digits with their separators; spaces, a percent sign and leading zeros do not matter
 * @returns null where it is no number of that kind (`86,64` dossiers)
 */
export function readPrintedNumber(printed: string, kind: NumberKind): PrintedNumber | null {
  const text = printed.replace(/[\s\u00a0%]/g, '')
  const sign = /^[-−]/.test(text) ? -1 : 1
  const digits = text.replace(/^[-−+]/, '')
  if (kind === 'count') {
    if (!COUNT.test(digits)) return null
    return { value: sign * Number(digits.replace(/[.,]/g, '')), decimals: 0 }
  }
  const plain = GROUPED.test(digits) && digits.includes(',') ? digits.replace(/\./g, '') : digits
  if (!DECIMAL.test(plain)) return null
  const decimals = /[.,](\d+)$/.exec(plain)?.[1]?.length ?? 0
  return { value: sign * Number(plain.replace(',', '.')), decimals }
}

const FIGURE = /^([-−+]?\d[\d.,\s\u00a0]*?)\s*(%|\p{L}[\p{L}\s,]*)$/u

/**
 * Reads a number with its unit: `86,643 hồ sơ`, `99,94 %`.
 * @returns null without a unit or with a number that is none of that unit
 */
export function readPrintedFigure(printed: string): (PrintedNumber & { readonly unit: string }) | null {
  const match = FIGURE.exec(printed.trim())
  if (!match?.[1] || !match[2]) return null
  const unit = match[2].trim()
  const number = readPrintedNumber(match[1], numberKindOf(unit))
  return number && { ...number, unit }
}

/** Decimals that a value shows when written as short as it can be: 99.94 -> 2, 88.5 -> 1, 50 -> 0. */
export function decimalsOf(value: number): number {
  const text = String(value)
  const exponent = /e-(\d+)$/.exec(text)
  if (exponent) return Number(exponent[1]) + (/\.(\d+)e/.exec(text)?.[1]?.length ?? 0)
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
}
