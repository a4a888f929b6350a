import type { Observation } from '../observations.ts'
import { endOf, isFor, periodOfSpan } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue } from '../select.ts'
import type { Lexicon } from './lexicon.ts'

type Printed = (o: Observation) => boolean

/** The latest time that all have a number for, as a question asks for it; none: the latest of each. */
function newestCommon(observations: readonly Observation[], each: readonly Printed[]): FigureQuery['periods'] {
  const spans = each.map((isOf) => observations.filter((o) => isOf(o) && hasValue(o)).map(({ period }) => period))
  const [first = [], ...others] = spans
  const common = first.filter(({ span }) => others.every((other) => other.some((one) => one.span === span)))
  const [newest] = common.toSorted((a, b) => endOf(b).localeCompare(endOf(a)))
  return newest ? [{ period: periodOfSpan(newest.span), year: 'conversation', running: false }] : []
}

/** Of one figure the latest time that it has for all of the places. */
export const newestOfBoth = (
  id: string,
  scopes: readonly string[],
  { byIndicator }: Lexicon['figures'],
): FigureQuery['periods'] =>
  newestCommon(
    byIndicator.get(id) ?? [],
    scopes.map((scope) => (o) => o.scope === scope),
  )

/** The times asked for, where all of several figures have them for the city, or the latest that all have; empty: none. */
export function commonTime(
  ids: readonly string[],
  asked: FigureQuery['periods'],
  { byIndicator }: Lexicon['figures'],
): FigureQuery['periods'] {
  const ofCity = (id: string) => (byIndicator.get(id) ?? []).filter((o) => o.scope === 'city' && hasValue(o))
  if (asked.length > 0)
    return ids.every((id) => asked.every(({ period }) => ofCity(id).some((o) => isFor(o.period, period)))) ? asked : []
  return newestCommon(
    ids.flatMap(ofCity),
    ids.map((id) => (o) => o.indicator === id),
  )
}
