import type { Figures, Observation } from '../observations.ts'
import { provinceOf, unique } from '../select.ts'

/** Round numbers are too many to tell a figure by, and so is a hundred per cent. */
const TELLING = 100

/**
 * Indicators whose printed figures are the numbers that a person states without naming them: "99,94% ở đâu ra", or
 * several that one documented disagreement brings together ("lúc 12 lúc 5").
 */
export function indicatorsOfStated(figures: Figures, stated: readonly number[]): readonly string[] {
  if (stated.length === 0) return []
  const carrying = figures.observations.filter(
    (o) => o.value !== null && stated.includes(o.value) && provinceOf(figures, o) === null,
  )
  const together = disputed(carrying)
  if (together.length > 0) return unique(together.map((o) => o.indicator)).slice(0, 3)
  const telling = carrying.filter(({ value }) => value !== null && (value > TELLING || !Number.isInteger(value)))
  return unique(telling.map((o) => o.indicator)).slice(0, 3)
}

/** Figures of the disagreement that most of the numbers belong to; none where it is one number only. */
function disputed(carrying: readonly Observation[]): readonly Observation[] {
  const groups = new Map<string, Observation[]>()
  for (const o of carrying) for (const id of o.conflicts) groups.set(id, [...(groups.get(id) ?? []), o])
  const values = (list: readonly Observation[]): number => new Set(list.map((o) => o.value)).size
  const best = [...groups.values()].sort((a, b) => values(b) - values(a))[0] ?? []
  return values(best) > 1 ? best : []
}
