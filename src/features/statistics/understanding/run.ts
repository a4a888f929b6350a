import { type Period, samePeriod } from '../../../calendar/periods.ts'
import type { FigureQuery } from '../query.ts'
import type { Remembered } from './remembered.ts'

/** What was asked of one after the other. */
export type Told = Remembered['run'][number]

interface Asked {
  readonly indicators: readonly string[]
  readonly scopes: readonly string[]
  readonly periods: readonly Period[]
}

/** No more questions than these are one run. */
const LONGEST = 6

/**
 * The questions that this one goes on with, oldest first, where it differs from the one before in the place, in the time,
 * or in the figure alone: "cấp sở mấy hồ sơ?", "cấp huyện?", "cấp xã?". Empty where it begins anew.
 */
export function runOf(query: FigureQuery, before: Remembered | null): readonly Told[] {
  if (!before || query.unknown || query.impossible || query.parts.length + before.parts.length > 0) return []
  if (!areAtPrintedPlaces(query, before) || before.province !== query.province) return []
  if (before.elsewhere !== null || before.unpublished !== null || before.part !== null) return []
  const told: Told = {
    indicators: [...before.indicators],
    scopes: [...before.scopes],
    periods: before.periods.map((period) => ({ ...period })),
  }
  const own = { ...query, periods: query.periods.map(({ period }) => period) }
  return differenceOf(told, own) === null ? [] : [...before.run, told].slice(-LONGEST)
}

/** Bodies of today that stand beside the one place each is printed of; one that nothing is printed of tells no run. */
const areAtPrintedPlaces = (...asked: readonly Pick<FigureQuery, 'scopes' | 'bodies'>[]): boolean =>
  asked.every(({ scopes, bodies }) => bodies.length === 0 || (bodies.length === 1 && scopes.length === 1))

/** The last questions of a run that differ from this one in nothing but `by`, oldest first. */
export function runBy(by: keyof Told, last: Remembered): readonly Told[] {
  const from = last.run.findLastIndex((told) => differenceOf(told, last) !== by)
  return last.run.slice(from + 1)
}

/** In what alone two questions for one figure each differ; null: in nothing, or in more. */
function differenceOf(one: Asked, other: Asked): keyof Told | null {
  if (one.indicators.length !== 1 || other.indicators.length !== 1) return null
  const [a, b] = [one, other].map(({ scopes }) => (scopes.length === 0 ? 'city' : scopes.join()))
  const isTime =
    one.periods.length !== other.periods.length || one.periods.some((p, i) => !samePeriod(p, other.periods[i]!))
  const different: (keyof Told)[] = [
    ...(one.indicators[0] === other.indicators[0] ? [] : (['indicators'] as const)),
    ...(a === b ? [] : (['scopes'] as const)),
    ...(isTime ? (['periods'] as const) : []),
  ]
  return different.length === 1 ? different[0]! : null
}
