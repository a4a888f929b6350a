import type { Choice } from '../../../core/message.ts'
import type { Observation } from '../observations.ts'
import { periodOfSpan } from '../printed-period.ts'
import { hasValue, unique } from '../select.ts'
import { type Asked, askFor } from './answer.ts'

/**
 * Other stretches of the year asked for, where what is told is itself only a stretch of it ("trước và sau Tết 2021"):
 * named, each with a choice, and never added up.
 */
export function withinYear(
  { figures, query }: Asked,
  [shown]: readonly Observation[],
): { readonly say: readonly string[]; readonly choices: readonly Choice[] } {
  const asked = query.periods[0]?.period
  if (!shown || asked?.kind !== 'year' || shown.period.label === asked.label) return { say: [], choices: [] }
  const others = (figures.byIndicator.get(shown.indicator) ?? []).filter((o) => {
    const { from, to } = periodOfSpan(o.period.span)
    const isInside = from >= asked.from && to <= asked.to && o.period.label !== shown.period.label
    return hasValue(o) && o.scope === shown.scope && isInside
  })
  const labels = unique(others.map(({ period }) => period.label))
  if (labels.length === 0) return { say: [], choices: [] }
  return {
    say: [`Trong ${asked.label} văn bản còn in số của: ${labels.join(', ')}.`],
    choices: others
      .slice(0, 2)
      .flatMap((o) => askFor(`Xem ${o.period.label}`, 'value', o.indicator, o.scope, o.period.span) ?? []),
  }
}
