import { readPeriods } from '../../calendar/periods-reading.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import { type Recognition, SURE_RECOGNITION } from '../../core/recognition.ts'
import { wordsIn } from '../../search/name-words.ts'
import { fold } from '../../text/normalise.ts'
import { EMPTY_QUERY, type FigureQuery } from './query.ts'
import { unique } from './select.ts'
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
  lexicon: Lexicon,
  today: string,
): Recognition | null {
  const { unnamed } = lexicon
  if (query.impossible) return null
  // "văn bản ký số được bao nhiêu": folded, "ký" is a word like "kỳ" that names nothing, and here it is of a name.
  if (matches.some(({ at }) => at.size > MOST_SAID)) return null
  if (state.lastIntent !== null && !OF_FIGURES.test(state.lastIntent)) return null
  const text = reading.normalised.toLowerCase()
  const times = readPeriods(fold(text), today)
  const words = wordsIn(text).filter((word) => !times.some(({ start, end }) => word.start >= start && word.end <= end))
  const levels = lexicon.scopes.find(words).filter(({ id }) => lexicon.figures.scopes.get(id)?.kind === 'level')
  const said = words.filter((_, i) => !levels.some(({ from, to }) => i >= from && i < to))
  const back = unnamed.askedBack(said)
  if (!back) return null
  // "tỷ lệ của cấp xã?": what is chosen is asked of that place and time.
  const of = [
    ...unique(levels.map(({ id }) => lexicon.figures.scopes.get(id)?.name ?? '')),
    ...query.periods.map(({ period }) => period.label),
  ].join(' ')
  const choices = of === '' ? back.choices : back.choices.map((one) => ({ ...one, label: `${one.label} ${of}` }))
  const data: FigureQuery = { ...EMPTY_QUERY, unnamed: { ...back, choices } }
  return { intent: 'statistics.value', score: SURE_RECOGNITION, why: 'no figure named', data }
}
