import type { NameMatch } from '../../../search/name-index.ts'
import type { PhraseIndex } from '../../../search/phrase-index.ts'
import type { NamedText } from './parts.ts'

/** "con tinh hau giang", "còn thành phố mình": a name met by words of a place alone is none. */
export function notOfPlaces(
  met: readonly NameMatch[],
  { words, free }: NamedText,
  provinces: PhraseIndex,
): readonly NameMatch[] {
  const of = new Set(
    provinces.find(words).flatMap(({ from, to }) => {
      const first = words[from - 1]?.folded === 'tinh' ? from - 1 : from
      return Array.from({ length: to - first }, (_, i) => first + i)
    }),
  )
  return of.size + free.size === 0
    ? met
    : met.filter(({ at }) => ![...at].every((place) => of.has(place) || free.has(place)))
}

/** The other one is met this surely, and as well as this share of the best. */
const SURELY = 0.95
const AS_WELL = 0.75

/** "phòng thuộc sở … ở cấp huyện", "đơn vị … các sở": a name met with the words that only say where goes behind one met without them. */
export function notAtPlace(met: readonly NameMatch[], { words, free }: NamedText): readonly NameMatch[] {
  const isAt = ({ at }: NameMatch): boolean =>
    [...at].some(
      (place) =>
        free.has(place) &&
        // "riêng Trung tâm …": the word sets the place apart.
        (words[place]!.folded === 'rieng' ||
          [place - 1, place - 2].some((i) => /^(?:ở|tại|các)$/.test(words[i]?.written ?? ''))),
    )
  const [best] = met
  if (!best || !isAt(best)) return met
  // Without the place both are met by the same words.
  const isSame = ({ at }: NameMatch): boolean => [...best.at].every((place) => free.has(place) || at.has(place))
  const other = met.find(
    (match) => !isAt(match) && match.recall >= SURELY && (match.score >= AS_WELL * best.score || isSame(match)),
  )
  return other ? [other, ...met.filter((match) => match !== other)] : met
}
