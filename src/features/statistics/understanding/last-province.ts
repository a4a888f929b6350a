import type { NameMatch } from '../../../search/name-index.ts'
import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { levelOf } from './owner.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** A message of more words tells its own place. */
const SHORT = 8
/** A figure of the last province is meant where its name is met this well beside the best one. */
const [LEAST, AS_WELL] = [0.6, 0.5]

/**
 * "mỗi tháng mấy kỳ" behind a figure of another province: the figure that is printed for it, not one of ours that is
 * called alike. Null: our city's may be meant.
 */
export function ofLastProvince(
  { query, matches, words, length }: Understood,
  last: Remembered,
  { figures, indicators }: Lexicon,
): (Pick<Understood, 'matches'> & { readonly query: FigureQuery }) | null {
  const [own, ...more] = matches
  const isPlaced = query.province !== null || query.scopes.length + query.bodies.length > 0
  if (last.province === null || isPlaced || query.unknown || !own || more.length > 0 || length > SHORT) return null
  const isThere = (id: string): boolean =>
    (figures.byIndicator.get(id) ?? []).some(
      (o) => (figures.scopes.get(o.scope)?.province ?? o.document.province) === last.province,
    )
  const familyOf = (id: string) => figures.indicators.get(id)?.family
  const met = indicators.find(words, LEAST).filter(({ id, score }) => isThere(id) && score >= AS_WELL * own.score)
  const isOfLast = ({ id }: { readonly id: string }) =>
    last.indicators.some((before) => familyOf(before) === familyOf(id) && id.startsWith(before))
  // "còn trên báo thì một tháng mấy kỳ": what is called by all that is said goes before what only begins as the last one.
  const content = indicators.content(words)
  const isAll = ({ at }: NameMatch): boolean => content.every((place) => at.has(place))
  const ofLast = met.find(isOfLast)
  const there = ofLast && isAll(ofLast) ? ofLast : (met.find(isAll) ?? ofLast ?? met[0])
  // A short message names no new place: of a figure that is not printed there none is given, least of all ours.
  const isIndex = figures.indicators.get(own.id)?.kind === 'index'
  if (!there && query.periods.length === 0 && !isIndex) return { matches, query: { ...query, province: last.province } }
  if (!there) return null
  return { matches: [there], query: { ...query, indicators: [there.id], province: last.province } }
}

/** "còn huyện" behind a figure of another province: its districts, where they are printed; null: ours are meant. */
export function levelsThere(
  { scopes, bodies }: FigureQuery,
  last: Remembered,
  lexicon: Lexicon,
): readonly string[] | null {
  if (last.province === null || scopes.length === 0 || bodies.length > 0) return null
  const there = scopes.map((id) => levelOf(last.province!, id, lexicon))
  return there.every((id, i) => id !== scopes[i]) ? there : null
}
