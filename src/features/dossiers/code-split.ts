import type { DigitGroup } from './digits.ts'

/** Digits after the letter of a code, cut into its parts. */
export interface CodeParts {
  /** Two digits of the first level, then one group a level. */
  readonly levels: readonly string[]
  readonly date: string
  readonly number: string
  /** Offset in the text where the code ends. */
  readonly end: number
  /** 0: written as the rule says; each missing or odd separator adds. */
  readonly cost: number
}

const MAX_LEVELS = 5
const MAX_DIGITS = 2 + 3 * (MAX_LEVELS - 1) + 6 + 7

/**
 * The likeliest way to cut groups of digits into levels, date and number; null where none has a real date.
 * Separators may be missing or stand where none belongs; each costs, and a cut between groups is what they should be.
 */
export function splitCode(groups: readonly DigitGroup[], isDate: (yymmdd: string) => boolean): CodeParts | null {
  let best: CodeParts | null = null
  let digits = ''
  const bounds = new Map<number, DigitGroup['after']>()
  for (const group of groups) {
    if (digits.length > 0) bounds.set(digits.length, group.after)
    digits += group.digits
    if (digits.length > MAX_DIGITS) break
    const found = cut(digits, bounds, group.end, isDate)
    if (found && (!best || found.cost < best.cost)) best = found
  }
  return best
}

function cut(
  digits: string,
  bounds: ReadonlyMap<number, DigitGroup['after']>,
  end: number,
  isDate: (yymmdd: string) => boolean,
): CodeParts | null {
  let best: CodeParts | null = null
  for (let numberLength = 1; numberLength <= 7; numberLength++) {
    const dateEnd = digits.length - numberLength
    for (const dateLength of [6, 8]) {
      const dateStart = dateEnd - dateLength
      if (dateStart < 2 || dateStart > 2 + 3 * (MAX_LEVELS - 1)) continue
      const date = digits.slice(dateEnd - 6, dateEnd)
      if (dateLength === 8 && digits.slice(dateStart, dateStart + 2) !== '20') continue
      if (!isDate(date)) continue
      const levels = levelsOf(digits.slice(0, dateStart), bounds)
      if (!levels) continue
      const cuts = new Set([...levels.cuts, dateStart, dateEnd])
      const cost =
        levels.cost +
        numberCost(numberLength, bounds.has(dateEnd)) +
        (dateLength === 8 ? 0.5 : 0) +
        boundCost(cuts, bounds)
      if (!best || cost < best.cost)
        best = { levels: levels.parts, date, number: digits.slice(dateEnd).padStart(4, '0'), end, cost }
    }
  }
  return best
}

/** Numbers have four digits, six or seven on a ministry's portal; leading zeros get lost only after a separator. */
function numberCost(length: number, separated: boolean): number {
  if (length === 4) return 0
  if (length >= 6) return 0.5
  if (length === 5) return 1
  return separated ? 2 : 20
}

/** A cut without a separator, and a separator where nothing is cut. */
function boundCost(cuts: ReadonlySet<number>, bounds: ReadonlyMap<number, DigitGroup['after']>): number {
  let cost = 0
  for (const at of cuts) if (!bounds.has(at)) cost += 1
  for (const [at, after] of bounds) if (!cuts.has(at)) cost += after === 'mark' ? 3 : 1.5
  return cost
}

/** Two digits, then groups of one to three: as they are separated, else in twos. */
function levelsOf(digits: string, bounds: ReadonlyMap<number, DigitGroup['after']>) {
  const parts = [digits.slice(0, 2)]
  const cuts = [2]
  let cost = 0
  let at = 2
  while (at < digits.length) {
    const left = digits.length - at
    const separated = [1, 2, 3].find((length) => length <= left && bounds.has(at + length))
    const length = separated ?? (left === 3 ? 3 : Math.min(2, left))
    if (length !== 2) cost += 0.5
    parts.push(digits.slice(at, at + length))
    at += length
    cuts.push(at)
  }
  return parts.length > MAX_LEVELS ? null : { parts, cuts, cost }
}
