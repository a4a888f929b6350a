import { wordsIn } from '../../../search/name-words.ts'
import { isCountedLive } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** So many words name a step of what was counted. */
const FEW_WORDS = 8
const MET = 0.7
const RECEIVED = '-received'

/** "quá hạn mấy cái", "đã xử lý" behind a live count: what else is counted of the same things. Null: none is named. */
export function liveSibling(understood: Understood, last: Remembered, lexicon: Lexicon): Understood | null {
  const { words, query, matches, length } = understood
  const { measures, indicators } = lexicon
  const before = last.indicators[0]
  if (before === undefined || length > FEW_WORDS || query.province !== null || !isCountedLive(last, lexicon))
    return null
  const business = [...measures.keys()]
    .filter((id) => id.endsWith(RECEIVED))
    .map((id) => id.slice(0, -RECEIVED.length))
    .find((prefix) => before.startsWith(`${prefix}-`))
  const unit = measures.get(`${business}${RECEIVED}`)?.unit
  if (business === undefined || unit === undefined) return null
  const content = indicators.content(words)
  if (content.length === 0 || matches.some(({ id, recall }) => recall >= 0.9 && id.startsWith(`${business}-`)))
    return null
  const met = indicators
    .find([...words, ...wordsIn(unit)], MET)
    .find(({ id, at }) => measures.has(id) && id.startsWith(`${business}-`) && content.every((place) => at.has(place)))
  if (!met || met.id === before) return null
  return {
    ...understood,
    matches: [met],
    strange: [],
    query: { ...query, indicators: [met.id], unknown: null, lost: [] },
  }
}
