import type { NameMatch } from '../../../search/name-index.ts'
import type { Figures } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'

/** Somebody wonders that numbers differ, or which of them to quote. */
const WONDERS =
  /(?<![a-z])(?:lech|venh|khop|khac|chenh|vi sao|tai sao|la s(?:ao)?|sao (?:ky|ki|la|lai|vay|the)|(?:ky|ki) (?:vay|the|qua|cuc)|giai thich|so nao|con nao|cai nao|(?:chi|moi|thoi) (?:duoc|co|con|la|ra)|co \d+ thoi|ma (?:dem|cong|tinh|chia)|cong (?:lai|\S+ \S+)(?: \S+)? ra)(?![a-z])/

const EITHER = /\d ?%? hay (?:la )?\d/

const OTHERS: ReadonlySet<FigureQuery['operation'] | null> = new Set(['compare', 'trend', 'rank', 'conflict'])

/**
 * "mục chính ghi 152 còn phụ lục ghi 137, lệch là sao": several numbers told of one figure, one of them printed, by
 * somebody who wonders: why they differ is asked, whatever else the words say.
 */
export function isDispute(
  said: FigureQuery['operation'] | null,
  both: string,
  stated: readonly number[],
  matches: readonly NameMatch[],
  { figures }: Lexicon,
): boolean {
  const numbers = new Set(stated)
  if (OTHERS.has(said) || numbers.size < 2) return false
  const printed = matches.map(({ id }) => (figures.byIndicator.get(id) ?? []).filter((o) => numbers.has(o.value ?? -1)))
  // Two values that one scope and stretch is printed with can only be told because they differ.
  const areRivals = printed.some((own) =>
    own.some((a) =>
      own.some((b) => a.value !== b.value && a.scope === b.scope && a.conflicts.some((c) => b.conflicts.includes(c))),
    ),
  )
  // "69 % hay 72,4 %": which of two numbers, each of which is printed.
  const isEither =
    EITHER.test(both) && [...numbers].every((value) => figures.observations.some((o) => o.value === value))
  return (
    areRivals ||
    (isEither && printed.some((own) => own.length > 0)) ||
    (printed.some((own) => own.length > 0) && WONDERS.test(both))
  )
}

/** Numbers of other times disagree about none of which nothing is printed: what is asked of that time is a value. */
export function disputedThen(query: FigureQuery, { byIndicator }: Figures): FigureQuery {
  const { operation, stated, conflicts, periods, indicators } = query
  if (operation !== 'conflict' || stated.length + conflicts.length > 0 || periods.length === 0) return query
  const isPrinted = indicators.some((id) =>
    (byIndicator.get(id) ?? []).some((o) => periods.some(({ period }) => isFor(o.period, period))),
  )
  return isPrinted ? query : { ...query, operation: 'value' }
}

/** How many of the numbers told a figure is printed with. */
export const printedOf = (stated: readonly number[], printed: readonly { readonly value: number | null }[]): number =>
  new Set(stated.filter((value) => printed.some((o) => o.value === value))).size

/** Document numbers of the text that a documented disagreement is about. */
export function conflictsNamed(lexicon: Lexicon, written: string): readonly string[] {
  const numbers = [...written.matchAll(/\d+[/-][a-zđ]{2,}[a-zđ/-]*/g)].map(([number]) => number)
  if (numbers.length === 0) return []
  return [...lexicon.figures.conflicts.values()].flatMap(({ id, title, explanation }) => {
    const text = `${title} ${explanation}`.toLowerCase()
    return numbers.some((number) => text.includes(number)) ? [id] : []
  })
}
