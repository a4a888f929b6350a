import type { NameMatch } from '../../../search/name-index.ts'
import { hasValue } from '../select.ts'
import { rateOf } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import { found } from './part-indicators.ts'
import type { NamedText } from './parts.ts'
import { foldedOf } from './wanted.ts'

/** A name met this far is that of a count. */
const COUNTED = 0.7
/** A share of all of them is asked for. */
const OF_ALL = /(?<![a-z])(?:chiem|gop) (?:\S+ )?(?:bao nhieu|nhieu|nhiu|may|bn) phan tram(?![a-z])/

const isPrintedAt = (id: string, scope: string, { figures }: Lexicon): boolean =>
  (figures.byIndicator.get(id) ?? []).some((o) => hasValue(o) && o.scope === scope)

/** The rate of a count; null where it is printed for none of the places asked for and the count is. */
export function rateThere(count: string, { of }: NamedText, lexicon: Lexicon): string | null {
  const rate = rateOf(count, lexicon)
  const isThere = (id: string): boolean => of.some((scope) => isPrintedAt(id, scope, lexicon))
  return rate !== null && of.length > 0 && !isThere(rate) && isThere(count) ? null : rate
}

/** "trong tổng hồ sơ giải quyết cấp xã chiếm mấy phần trăm": of a rate that no such place has, the count that it has; null: none. */
export function countThere(best: NameMatch, { words, free, of }: NamedText, lexicon: Lexicon): NameMatch | null {
  const kindOf = ({ id }: NameMatch) => lexicon.figures.indicators.get(id)?.kind
  const isThere = ({ id }: NameMatch): boolean => of.every((scope) => isPrintedAt(id, scope, lexicon))
  if (kindOf(best) !== 'ratio' || of.length === 0 || isThere(best) || !OF_ALL.test(foldedOf(words))) return null
  return (
    found(words, lexicon, COUNTED, free).find(
      (other) => kindOf(other) === 'count' && other.recall >= COUNTED && isThere(other),
    ) ?? null
  )
}
