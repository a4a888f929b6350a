import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'

/** "hạng SIPAS 2024": an index behind the word for its place. */
export const isRankedIndex = ({ id, at }: NameMatch, words: readonly Word[], { figures }: Lexicon): boolean => {
  const first = Math.min(...at)
  const place = words[first]?.folded === 'hang' ? first : first - 1
  return figures.indicators.get(id)?.kind === 'index' && words[place]?.folded === 'hang'
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
