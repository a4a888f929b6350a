import { wordsIn } from '../../../search/name-words.ts'
import { EMPTY_QUERY, type FigureQuery } from '../query.ts'
import type { BareAsk } from './bare-asks.ts'
import { ofOtherKind, rateOf } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import { askedAgain } from './memory.ts'
import type { Remembered } from './remembered.ts'
import { siblingAt } from './stages.ts'
import type { Wanted } from './wanted.ts'

/**
 * The last question with what is asked of its figure now.
 */
export function askedOfLast(ask: BareAsk, last: Remembered, lexicon: Lexicon): FigureQuery {
  const before = askedAgain(last)
  const ids = before.indicators.map((id) => besideOne(ask, id, lexicon) ?? id)
  const again = { ...before, indicators: [...new Set(ids)] }
  const asked = ask === 'why' ? {} : { operation: OPERATIONS[ask], comparison: null }
  const query: FigureQuery = {
    ...again,
    ...asked,
    parts: again.parts.map((part) => ({ ...part, ...asked })),
    asksWhy: ask === 'why',
    asksSigner: ask === 'signer',
    fromContext: ['indicator', 'scope', 'period'],
  }
  if (ask === 'nearest') return { ...query, takesNearest: true }
  if (ask === 'gap' && last.other) return ofBoth(query, last.other)
  if (ask === 'change') return eachMoved({ ...query, comparison: { kind: 'previous' } })
  if (ask === 'target') return { ...query, comparison: { kind: 'target' } }
  // By what it is made of, where it is, by place otherwise.
  if (ask === 'parts') return { ...query, by: 'category' }
  return ask === 'levels' ? { ...query, by: 'level', scopes: [], bodies: [] } : query
}

/** "tăng giảm" behind several figures: each against its own earlier one, never one against the other. */
function eachMoved(query: FigureQuery): FigureQuery {
  const { operation, indicators, scopes, bodies, periods, comparison, parts } = query
  if (indicators.length < 2 || parts.length > 0)
    return { ...query, parts: parts.map((part) => ({ ...part, comparison })) }
  const each = indicators.map((id) => ({ operation, indicators: [id], scopes, bodies, periods, comparison }))
  return { ...query, parts: each }
}

const OPERATIONS: Readonly<Record<Exclude<BareAsk, 'why'>, FigureQuery['operation']>> = {
  provenance: 'provenance',
  signed: 'provenance',
  signer: 'provenance',
  target: 'compare',
  levels: 'breakdown',
  parts: 'breakdown',
  value: EMPTY_QUERY.operation,
  conflict: 'conflict',
  nearest: EMPTY_QUERY.operation,
  definition: 'definition',
  rank: 'rank',
  change: 'compare',
  share: EMPTY_QUERY.operation,
  rest: EMPTY_QUERY.operation,
  gap: 'compare',
}

/** "chênh bao nhiêu" behind one level and then another: both, the one told first first. */
function ofBoth(query: FigureQuery, { scopes, periods }: NonNullable<Remembered['other']>): FigureQuery {
  const isOfPlaces = scopes.join() !== query.scopes.join()
  const before = periods.map((period) => ({ period, year: 'conversation' as const, running: false }))
  return isOfPlaces
    ? { ...query, scopes: [...scopes, ...query.scopes], comparison: { kind: 'scopes' } }
    : { ...query, periods: [...before, ...query.periods], comparison: { kind: 'periods' } }
}

const SHARE: Wanted = { share: true, money: false, more: false, units: new Set() }
const LEFT = wordsIn('còn tồn')

/** "tỷ lệ?", "tồn?": the figure of the same business that is asked for instead of the last one; null: that one itself. */
function besideOne(ask: BareAsk, id: string, lexicon: Lexicon): string | null {
  if (ask === 'share') return rateOf(id, lexicon) ?? ofOtherKind(id, SHARE, lexicon)
  return ask === 'rest' ? siblingAt(LEFT, id, lexicon) : null
}
