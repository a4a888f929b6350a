import type { ConversationState } from '../../../core/conversation.ts'
import type { Json } from '../../../core/json.ts'
import { epochMs, type Instant } from '../../../core/time.ts'
import type { FigureQuery } from '../query.ts'
import { type Remembered, remembered } from './remembered.ts'

/** A question older than this is not silently taken up again. */
const LIFE_MS = 2 * 3_600_000

/** What the feature keeps of a question for the next one: plain JSON, nothing that was written. */
export function toMemory(query: FigureQuery): Json {
  const { operation, indicators, scopes, province } = query
  const kept: Remembered = {
    operation,
    indicators: [...indicators],
    // "… cấp tỉnh là gì": what a figure is has no place that the next question goes on with.
    scopes: operation === 'definition' ? [] : [...scopes],
    bodies: query.bodies.map(({ agency, area, name, written }) => ({ agency, area, name, written })),
    topics: [...query.topics],
    part: query.unknown?.kind === 'part' ? query.unknown.written : null,
    by: query.by,
    year: yearIn(query.impossible?.written ?? ''),
    periods: query.periods.map((asked) => ({ ...asked.period })),
    province,
    elsewhere: query.unknown?.kind === 'province' ? query.unknown.written : (query.unknown?.of ?? null),
    unpublished: query.unknown?.kind === 'figure' ? query.unknown.written : null,
    comparison: query.comparison?.kind ?? null,
  }
  return kept
}

const yearIn = (written: string): number | null => {
  const met = /(?:19|20)\d\d/.exec(written)
  return met ? Number(met[0]) : null
}

/**
 * The last question for figures, where it is the conversation's last word and fresh enough to go on with.
 * @param back the person comes back to it: what was asked since does not matter
 */
export function lastQuestion(state: ConversationState, feature: string, now: Instant, back = false): Remembered | null {
  const fresh = state.lastAt !== null && epochMs(now) - epochMs(state.lastAt) <= LIFE_MS
  if (!fresh || !(back || state.lastIntent?.startsWith('statistics.'))) return null
  const read = remembered.safeParse(state.memory[feature])
  return read.success ? read.data : null
}
