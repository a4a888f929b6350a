import type { Observation } from './observations.ts'
import { decimalsOf, numberKindOf, readPrintedNumber } from './printed-number.ts'

/** A figure that does not follow from what stands beside it. `excusable`: a documented disagreement may say so. */
export interface Mismatch {
  readonly what: 'ratio' | 'sum' | 'printed' | 'numerator'
  readonly message: string
  readonly excusable: 'ratio' | 'sum' | null
}

/** Floating-point noise of sums and quotients, far below any printed digit. */
const NOISE = 1e-9

/**
 * Recomputes a figure from its parts: a rate from numerator and denominator, a sum from its summands, the value from
 * its print. A difference of up to one unit in the last printed digit passes: sources round, and some cut.
 * @param byId every observation, to find summands
 */
export function mismatchesOf(o: Observation, byId: ReadonlyMap<string, Observation>): readonly Mismatch[] {
  return [ratio(o), numerator(o), sum(o, byId), print(o)].filter((m) => m !== null)
}

/** Decimals that the source prints; without its print, those of the value. */
function printedDecimals(o: Observation): number {
  const read = o.printed === undefined ? null : readPrintedNumber(o.printed, numberKindOf(o.unit))
  return read?.decimals ?? decimalsOf(o.value ?? 0)
}

function ratio(o: Observation): Mismatch | null {
  if (o.unit !== '%' || o.value === null || o.precision) return null
  if (o.numerator === undefined || o.denominator === undefined) return null
  const exact = (100 * o.numerator) / o.denominator
  if (Math.abs(exact - o.value) <= 10 ** -printedDecimals(o) + NOISE) return null
  const message = `${o.numerator}/${o.denominator} is ${exact.toFixed(4)} %, not ${o.value} %; mend it or document why`
  return { what: 'ratio', message, excusable: 'ratio' }
}

/** A count that names its numerator counts just that (`19` of `19/22`). */
function numerator(o: Observation): Mismatch | null {
  if (o.unit === '%' || o.numerator === undefined || o.numerator === o.value) return null
  return { what: 'numerator', message: `the value ${o.value} is not its numerator ${o.numerator}`, excusable: null }
}

function sum(o: Observation, byId: ReadonlyMap<string, Observation>): Mismatch | null {
  if (o.sumOf.length === 0 || o.value === null) return null
  const parts = o.sumOf.map((id) => byId.get(id)?.value ?? Number.NaN)
  const total = parts.reduce((a, b) => a + b, 0)
  if (Math.abs(total - o.value) <= NOISE) return null
  const message = `${parts.join(' + ')} is ${Number(total.toFixed(6))}, not ${o.value}; mend it or document why`
  return { what: 'sum', message, excusable: 'sum' }
}

function print(o: Observation): Mismatch | null {
  if (o.printed === undefined) return null
  const read = readPrintedNumber(o.printed, numberKindOf(o.unit))
  if (read && read.value === o.value) return null
  const found = read ? `reads as ${read.value}` : `is no number of ${o.unit}`
  return { what: 'printed', message: `'${o.printed}' ${found}, the value is ${o.value}`, excusable: null }
}
