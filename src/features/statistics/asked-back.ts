import type { RecogniserInput } from '../../core/recogniser.ts'
import { type Recognition, SURE_RECOGNITION } from '../../core/recognition.ts'
import { wordsIn } from '../../search/name-words.ts'
import { EMPTY_QUERY, type FigureQuery } from './query.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Understood } from './understanding/understand.ts'

/** What else was talked of last may be what is counted. */
const OF_FIGURES = /^(?:statistics|plan|report|smalltalk)(?![a-z])/

/** What is counted is called by no more words. */
const MOST_SAID = 2

/** "bao nhiêu hồ sơ?": a number is asked for and no figure named, nothing before it tells which; null otherwise. */
export function askedBack(
  { reading, state }: RecogniserInput,
  { query, matches }: Understood,
  { unnamed }: Lexicon,
): Recognition | null {
  if (query.periods.length > 0 || query.impossible) return null
  // "văn bản ký số được bao nhiêu": folded, "ký" is a word like "kỳ" that names nothing, and here it is of a name.
  if (matches.some(({ at }) => at.size > MOST_SAID)) return null
  if (state.lastIntent !== null && !OF_FIGURES.test(state.lastIntent)) return null
  const back = unnamed.askedBack(wordsIn(reading.normalised.toLowerCase()))
  if (!back) return null
  const data: FigureQuery = { ...EMPTY_QUERY, unnamed: back }
  return { intent: 'statistics.value', score: SURE_RECOGNITION, why: 'no figure named', data }
}
