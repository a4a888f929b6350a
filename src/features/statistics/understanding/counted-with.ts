import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * "diễn kịch năm 2018 mấy người coi", "mấy sở giảm phòng, giảm mấy phòng": the figure that counts the unit asked for of
 * the same thing as `id` does (`of` of an indicator); null: `id` is counted in it itself, or none is, or several are.
 * @param units what is counted in the words, folded
 */
export function countedWith(id: string, units: ReadonlySet<string>, { figures }: Lexicon): string | null {
  const own = figures.indicators.get(id)
  if (!own) return null
  const others = [...units].filter((unit) => !isOf(own.unit, unit))
  const [unit, ...more] = others
  if (unit === undefined || more.length > 0) return null
  const base = own.of ?? own.id
  const met = [...figures.indicators.values()].filter(
    (other) =>
      other.id !== id &&
      (other.id === base || other.of === base) &&
      isOf(other.unit, unit) &&
      figures.byIndicator.has(other.id),
  )
  return met.length === 1 ? met[0]!.id : null
}

/** "người" of "lượt người". */
export const isOf = (unit: string, said: string): boolean => ` ${fold(unit)} `.includes(` ${said} `)
