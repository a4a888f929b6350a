import type { Period } from '../../../calendar/periods.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import { figuresFor, hasValue } from '../select.ts'
import type { Asked } from './answer.ts'

/** A figure that is easily taken for the one asked for, and is printed for the time asked. */
export function relatedThen({ figures, query }: Asked, { related }: Indicator, asked: Period): readonly Observation[] {
  const isThere = (o: Observation): boolean =>
    hasValue(o) && isFor(o.period, asked) && (query.scopes.length === 0 || query.scopes.includes(o.scope))
  return related.flatMap(({ indicator }) => figuresFor(figures, indicator, query.province).filter(isThere)).slice(0, 1)
}

/** What else of the same business is printed of the one body asked for, which is another matter. */
export function printedThere({ figures, query }: Asked, { id, family, kind, unit }: Indicator): readonly Indicator[] {
  const [scope, ...more] = query.scopes
  const isBody = /^(?:agency|former-district)$/.test(figures.scopes.get(scope ?? '')?.kind ?? '')
  if (!isBody || more.length > 0) return []
  return [...figures.indicators.values()]
    .filter(
      (other) =>
        other.id !== id &&
        other.family === family &&
        other.kind === kind &&
        other.unit === unit &&
        (figures.byIndicator.get(other.id) ?? []).some((o) => hasValue(o) && o.scope === scope),
    )
    .slice(0, 1)
}
