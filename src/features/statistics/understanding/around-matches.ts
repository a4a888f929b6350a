import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'

/** "hạng SIPAS 2024": an index behind the word for its place. */
export const isRankedIndex = ({ id, at }: NameMatch, words: readonly Word[], { figures }: Lexicon): boolean => {
  const first = Math.min(...at)
  const place = words[first]?.folded === 'hang' ? first : first - 1
  return figures.indicators.get(id)?.kind === 'index' && words[place]?.folded === 'hang'
}

/** "so với chỉ tiêu NQ 05, trang thông tin đạt mấy": the mark told first, up to what is held against it. */
const MARK_FIRST =
  /(?<![a-z])(?<!ho )so (?:voi )?(?:cai |cac |muc )?(?:chi tieu|muc tieu|nghi quyet|nq|ke hoach|yeu cau)(?![a-z])[^,;.?\n]*?(?=,| thi )/

/** Figures that are held against a mark told before them: what is called like the mark itself is none of them. */
export function withoutMarkTold(
  matches: readonly NameMatch[],
  { text, words }: { readonly text: string; readonly words: readonly Word[] },
): readonly NameMatch[] {
  const met = MARK_FIRST.exec(fold(text))
  if (!met) return matches
  const isInMark = (place: number): boolean =>
    (words[place]?.start ?? 0) >= met.index && (words[place]?.end ?? 0) <= met.index + met[0].length
  const others = matches.filter(({ at }) => ![...at].every(isInMark))
  return others.length > 0 ? others : matches
}

/** "…, còn xa chỉ tiêu không": words that hold the figure against its mark name no second one. */
export const withoutMark = (matches: readonly NameMatch[], words: readonly Word[]): readonly NameMatch[] =>
  matches.filter(({ at }, i) => i === 0 || [...at].some((place) => !OF_MARK_WORDS.has(words[place]?.folded ?? '')))
const OF_MARK_WORDS = new Set(
  'chi tieu muc moc nguong yeu cau ke hoach khong chua dat giao con xa vuot so voi'.split(' '),
)

/** "phản ánh 1022": a number that the figure is called by is not stated of it. */
export const isCalledBy = (value: number, matches: readonly NameMatch[], words: readonly Word[]): boolean =>
  matches.some(({ at }) => [...at].some((place) => words[place]?.folded === String(value)))
