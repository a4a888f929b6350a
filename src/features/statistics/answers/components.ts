import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { periodOfSpan } from '../printed-period.ts'
import { best, figuresFor, hasValue } from '../select.ts'
import type { Asked } from './answer.ts'

/**
 * Figures of the indicators that make one up, of the same period and scope: its own parts; for one of a subject whose
 * figures are parts of something larger, the others of that subject. Of several groups of parts the largest.
 */
export function componentsOf(asked: Asked, indicator: Indicator, span: string): readonly Observation[] {
  return groupsOf(asked, indicator, span)[0] ?? []
}

/** The other ways in which the same figure is made up: PAR INDEX by the points that make its sum, beside its fields. */
export function otherComponents(asked: Asked, indicator: Indicator, span: string): readonly Observation[] {
  const [, ...others] = groupsOf(asked, indicator, span).filter((group) => group.length > 1)
  return others.flat()
}

/** Parts by the business that they are of, the largest group first. */
function groupsOf(asked: Asked, indicator: Indicator, span: string): readonly (readonly Observation[])[] {
  const all = [...asked.figures.indicators.values()]
  const kin = all.filter((other) => other.family === indicator.family && other.id !== indicator.id)
  const own = all.filter(({ parent }) => parent === indicator.id)
  const beside =
    indicator.parent !== null ? [] : kin.filter(({ parent }) => parent !== null && !kin.some(({ id }) => id === parent))
  const figures = (own.length > 0 ? own : beside).flatMap(({ id }) => figureOf(asked, id, span))
  const familyOf = (o: Observation) => asked.figures.indicators.get(o.indicator)?.family
  const families = [...new Set(figures.map(familyOf))]
  const groups = families.map((family) => figures.filter((o) => familyOf(o) === family))
  return groups.sort((a, b) => b.length - a.length)
}

function figureOf({ figures, query }: Asked, id: string, span: string): readonly Observation[] {
  const scope = query.scopes[0] ?? 'city'
  const there = figuresFor(figures, id, query.province).filter((o) => hasValue(o) && samePeriodSpan(o, span))
  const found = best(there.filter((o) => o.scope === scope)) ?? (query.scopes.length > 0 ? undefined : best(there))
  return found ? [found] : []
}

const samePeriodSpan = (o: Observation, span: string): boolean =>
  o.period.span === span || periodOfSpan(o.period.span).label === periodOfSpan(span).label
