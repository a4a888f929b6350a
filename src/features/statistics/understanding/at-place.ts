import type { NameMatch } from '../../../search/name-index.ts'
import type { NamedText } from './parts.ts'

/** The other one is met this surely, and as well as this share of the best. */
const SURELY = 0.95
const AS_WELL = 0.75

/** "phòng thuộc sở … ở cấp huyện": a name met with the words that only say where goes behind one met without them. */
export function notAtPlace(met: readonly NameMatch[], { words, free }: NamedText): readonly NameMatch[] {
  const isAt = ({ at }: NameMatch): boolean =>
    [...at].some(
      (place) => free.has(place) && [place - 1, place - 2].some((i) => /^(?:ở|tại)$/.test(words[i]?.written ?? '')),
    )
  const [best] = met
  if (!best || !isAt(best)) return met
  const other = met.find((match) => !isAt(match) && match.recall >= SURELY && match.score >= AS_WELL * best.score)
  return other ? [other, ...met.filter((match) => match !== other)] : met
}
