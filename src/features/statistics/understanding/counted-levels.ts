import type { NameMatch } from '../../../search/name-index.ts'
import { wordsIn } from '../../../search/name-words.ts'
import { isFor } from '../printed-period.ts'
import type { AskedPeriod } from '../query.ts'
import { hasValue } from '../select.ts'
import type { Lexicon } from './lexicon.ts'

/** "Số sở, ban, ngành … được xếp loại". */
const COUNTED_FROM = 1

/**
 * "xếp loại của các sở, quận, huyện: mấy nơi Tốt": levels that are all that the figures count by their definition name who
 * is counted, where the period asked for has figures of the whole only; one level of several stays the scope asked for.
 * @returns the scopes without them
 */
export function withoutCounted(
  scopes: readonly string[],
  matches: readonly NameMatch[],
  periods: readonly AskedPeriod[],
  { figures, scopes: names }: Lexicon,
): readonly string[] {
  const isLevel = (id: string): boolean => figures.scopes.get(id)?.kind === 'level'
  const levels = scopes.filter(isLevel)
  if (levels.length === 0 || matches.length === 0 || periods.length === 0) return scopes
  const areCounted = matches.every(({ id }) => {
    const definition = wordsIn(figures.indicators.get(id)?.definition ?? '')
    const told = names.find(definition).filter((met) => isLevel(met.id))
    // "Bản tin Sở Nội vụ phát hành" counts no departments: who is counted stands first.
    const counted = (told[0]?.from ?? Number.POSITIVE_INFINITY) <= COUNTED_FROM ? told.map((met) => met.id) : []
    const printed = (figures.byIndicator.get(id) ?? []).filter(
      (o) => hasValue(o) && periods.some(({ period }) => isFor(o.period, period)),
    )
    const areOfWhole = printed.length > 0 && printed.every((o) => o.scope === 'city')
    return counted.length > 0 && counted.every((level) => levels.includes(level)) && areOfWhole
  })
  return areCounted ? scopes.filter((id) => !isLevel(id)) : scopes
}
