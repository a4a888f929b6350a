import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { endOf } from '../printed-period.ts'
import { figuresFor, hasValue, latest } from '../select.ts'
import { ranksOf, shownParts, shownValue } from '../wording.ts'
import type { Asked } from './answer.ts'

/**
 * A later figure that we know only from others, where the latest one is asked for and a confirmed one is told: empty where
 * a time or a document is asked for, or there is none.
 */
export function newerOf(
  { figures, query }: Asked,
  indicator: Indicator,
  shown: readonly Observation[],
): readonly Observation[] {
  const [own, ...more] = shown
  if (!own || more.length > 0 || query.periods.length > 0 || query.documents.length > 0) return []
  if (!own.document.confirmed) return []
  const later = figuresFor(figures, indicator.id, query.province).filter(
    (o) =>
      hasValue(o) &&
      !o.document.confirmed &&
      o.scope === own.scope &&
      endOf(o.period).localeCompare(endOf(own.period)) > 0,
  )
  const newest = latest(later)
  return newest ? [newest] : []
}

/** The later figure in one line. */
export const newerLines = (newer: readonly Observation[]): readonly string[] =>
  newer.map(
    (o) =>
      `Số mới hơn, chưa đối chiếu bản gốc: ${o.period.label}: ${o.value === null ? ranksOf(o).slice(2) : `${shownValue(o)}${shownParts(o)}${ranksOf(o)}`}.`,
  )
