import { askedOf, type ConversationState, isRecent } from '../../../core/conversation.ts'
import type { Json } from '../../../core/json.ts'
import type { Instant } from '../../../core/time.ts'
import type { Figures } from '../observations.ts'
import { EMPTY_QUERY, type FigureQuery, type PartQuery, type Unknown } from '../query.ts'
import { type Remembered, remembered } from './remembered.ts'
import { runOf } from './run.ts'

/**
 * What the feature keeps of a question for the next one: plain JSON, nothing that was written.
 * @param before the question before this one; null: this one goes on with none
 */
export function toMemory(query: FigureQuery, before: Remembered | null = null): Json {
  const { operation, province } = query
  const kept: Remembered = {
    ...ofEach(query.isShare ? partOf(query) : query),
    // "… cấp tỉnh là gì": what a figure is has no place that the next question goes on with.
    ...(operation === 'definition' ? { scopes: [] } : {}),
    parts: query.parts.map(ofEach),
    topics: [...query.topics],
    part: query.unknown?.kind === 'part' ? query.unknown.written : null,
    by: query.by,
    year: yearIn(query.impossible?.written ?? ''),
    province,
    elsewhere: query.unknown?.kind === 'province' ? query.unknown.written : (query.unknown?.of ?? null),
    unpublished: query.unknown?.kind === 'figure' ? query.unknown.written : null,
    other: otherOf(query, before),
    run: [...runOf(query, before)],
  }
  return kept
}

/** "còn cấp huyện" behind the share of the communes goes on with the part, told beside its whole. */
const partOf = (query: FigureQuery): FigureQuery => ({
  ...query,
  indicators: query.indicators.slice(-1),
  scopes: query.scopes.slice(-1),
})

/** The place and time of the question before, where this one asks for the same figure at one other place or time. */
function otherOf(query: FigureQuery, before: Remembered | null): Remembered['other'] {
  const [own, ...more] = query.indicators
  if (!before || !own || more.length > 0 || before.indicators.join() !== own || query.unknown) return null
  // One body beside another is no place of printed figures: they are told apart by their own names.
  if (query.bodies.length + before.bodies.length > 0) return null
  if (before.province !== query.province || before.elsewhere !== null || before.unpublished !== null) return null
  const [place, ...places] = query.scopes
  const [otherPlace, ...otherPlaces] = before.scopes
  const spans = [query.periods.map(({ period }) => period), before.periods]
  const [time, otherTime] = spans.map(([first, ...rest]) =>
    rest.length > 0 ? undefined : `${first?.from}..${first?.to}`,
  )
  if (places.length + otherPlaces.length > 0 || time === undefined || otherTime === undefined) return null
  const isOtherPlace = place !== undefined && otherPlace !== undefined && place !== otherPlace && time === otherTime
  const isOtherTime = place === otherPlace && time !== otherTime && before.periods.length > 0
  return isOtherPlace || isOtherTime ? { scopes: [...before.scopes], periods: [...before.periods] } : null
}

const ofEach = ({ operation, indicators, scopes, bodies, periods, comparison }: PartQuery) => ({
  operation,
  indicators: [...indicators],
  scopes: [...scopes],
  bodies: bodies.map(({ agency, area, name, written }) => ({ agency, area, name, written })),
  periods: periods.map((asked) => ({ ...asked.period })),
  comparison: comparison?.kind ?? null,
})

/** The last question as it was asked, in another form. */
export function askedAgain({ unpublished, elsewhere, part, other: _, run: __, ...last }: Remembered): FigureQuery {
  const asked = <T extends Pick<Remembered, 'periods' | 'comparison'>>(one: T) => ({
    ...one,
    periods: one.periods.map((period) => ({ period, year: 'conversation' as const, running: false })),
    comparison: one.comparison ? { kind: one.comparison } : null,
  })
  return {
    ...EMPTY_QUERY,
    ...asked(last),
    parts: last.parts.map(asked),
    unknown: notHeldOf(unpublished, elsewhere, part),
  }
}

/** What was refused stays refused: no figure of ours is told for it. */
function notHeldOf(unpublished: string | null, elsewhere: string | null, part: string | null): Unknown | null {
  if (unpublished !== null) return { kind: 'figure', written: unpublished }
  if (elsewhere !== null) return { kind: 'province', written: elsewhere }
  return part === null ? null : { kind: 'part', written: part }
}

/**
 * The last question as one that goes on with it takes it up: of several figures with places and times of their own the
 * last one, or the last that is printed for the places now named.
 */
export function goneOnWith(last: Remembered, scopes: readonly string[], { byIndicator }: Figures): Remembered {
  const isThere = ({ indicators }: PartRemembered): boolean =>
    indicators.some((id) => scopes.every((scope) => byIndicator.get(id)?.some((o) => o.scope === scope)))
  const part = last.parts.findLast(isThere) ?? last.parts.at(-1)
  return part ? { ...last, ...part, parts: [] } : last
}
type PartRemembered = Remembered['parts'][number]

const yearIn = (written: string): number | null => {
  const met = /(?:19|20)\d\d/.exec(written)
  return met ? Number(met[0]) : null
}

/**
 * The last question for figures, where it is the conversation's last word and fresh enough to go on with.
 * @param back the person comes back to it: what was asked since does not matter
 */
export function lastQuestion(state: ConversationState, feature: string, now: Instant, back = false): Remembered | null {
  if (!isRecent(state, now) || !(back || askedOf(state, 'statistics.'))) return null
  const read = remembered.safeParse(state.memory[feature])
  return read.success ? read.data : null
}
