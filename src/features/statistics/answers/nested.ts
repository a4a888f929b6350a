import type { Figures, Observation } from '../observations.ts'
import { periodOfSpan } from '../printed-period.ts'

/** The level that single bodies belong to. */
export function levelOf({ scopes }: Figures, scope: string): string {
  const kind = scopes.get(scope)?.kind
  return kind === 'former-district' ? 'district-level' : kind === 'agency' ? 'department-level' : scope
}

/**
 * True where one of the figures lies within another one, wholly or partly: it is of its parts, of a place in it, or of a
 * time that they share. What several come to, and their mean, would count that twice.
 */
export const areNested = (shown: readonly Observation[], figures: Figures): boolean =>
  shown.some((one) => shown.some((other) => one !== other && isWithin(one, other, figures)))

function isWithin(one: Observation, other: Observation, figures: Figures): boolean {
  const isPart = figures.indicators.get(one.indicator)?.parent === other.indicator
  const isOfCity = other.scope === 'city' && one.scope !== 'city'
  if (isPart || isOfCity) return true
  const isThere = one.scope === other.scope || levelOf(figures, one.scope) === other.scope
  return one.indicator === other.indicator && isThere && shareTime(one, other)
}

function shareTime(one: Observation, other: Observation): boolean {
  const [a, b] = [periodOfSpan(one.period.span), periodOfSpan(other.period.span)]
  return a.from <= b.to && b.from <= a.to
}
