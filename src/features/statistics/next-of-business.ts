import { wordsIn } from '../../search/name-words.ts'
import type { FigureQuery } from './query.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Remembered } from './understanding/remembered.ts'
import type { Understood } from './understanding/understand.ts'

/** So few words right behind a figure that name another one of its business ask for that one. */
const FEW_WORDS = 5
/** Where it is counted, more of them do. */
const COUNTED_WORDS = 12
/** Its name accounts for nearly all that is said. */
const COVERS = 0.9
/** Figures of one business share this much of their names. */
const ALIKE = 0.6

/** "đang hoạt động", "có mặt được bao nhiêu người" behind a figure: another one of the same business, in no more than its own words. */
export function isNextOfBusiness(
  { operation, indicators, fromContext, unknown }: FigureQuery,
  last: Remembered,
  { length, strange, words, matches }: Understood,
  { figures, questionWords }: Lexicon,
): boolean {
  const [next, ...more] = indicators.map((id) => figures.indicators.get(id))
  const before = figures.indicators.get(last.indicators[0] ?? '')
  if (!next || !before || more.length > 0 || next.id === before.id || operation !== 'value') return false
  const isPart =
    next.parent === before.id || before.parent === next.id || (next.parent !== null && next.parent === before.parent)
  const called = new Set(wordsIn(before.name).map(({ folded }) => folded))
  const own = wordsIn(next.name).map(({ folded }) => folded)
  const isAlike = isPart || own.filter((word) => called.has(word)).length >= ALIKE * own.length
  const isCounted = words.some((word) => questionWords.isCounting(word)) && (matches[0]?.coverage ?? 0) >= COVERS
  return (
    next.family === before.family &&
    (isCounted ? length <= COUNTED_WORDS : isAlike && length <= FEW_WORDS) &&
    strange.length === 0 &&
    unknown === null &&
    !fromContext.includes('indicator')
  )
}
