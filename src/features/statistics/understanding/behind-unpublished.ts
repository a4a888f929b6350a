import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { timesOf } from './at-last-place.ts'
import { NAMED_BY_ITSELF } from './beside.ts'
import { BACK_WORDS, COMES_BACK, CORRECTS, JOINS } from './joins.ts'
import { fromLast, inLastYear } from './periods-of-last.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** Follow-ups of a figure that is not published say little. */
const FOLLOW_UP_WORDS = 10
/** A figure named by fewer words may be anybody's. */
const FEW_WORDS = 3
/** Where a body is, or how it is reached: no figure of it. */
const WHEREABOUTS = /(?<![a-z])(?:o dau|cho nao|duong nao|dia chi|dien thoai|mo cua)(?![a-z])/

/** A figure that nobody publishes here, asked for behind another: of the same time, where the words point back to it. */
export const atTimeOfLast = (query: FigureQuery, last: Remembered | null, folded: string): FigureQuery =>
  last !== null && last.periods.length > 0 && query.periods.length === 0 && !query.impossible && JOINS.test(folded)
    ? { ...query, periods: timesOf(last), fromContext: [...query.fromContext, 'period'] }
    : query

/**
 * "vậy năm ngoái", "còn Đồng Tháp" behind a figure that nobody publishes here: the same figure of that time or place.
 * Null: something else is asked.
 * @param isCounted of an indicator: it is no index, which is called by one word
 */
export function behindUnpublished(
  understood: Understood,
  last: Remembered,
  folded: string,
  isCounted: (id: string) => boolean,
): FigureQuery | null {
  const { query, matches, strange, length, operationSaid } = understood
  const points = JOINS.test(folded) || CORRECTS.test(folded) || COMES_BACK.test(folded)
  const [own] = matches
  const isNamed = own !== undefined && own.recall >= NAMED_BY_ITSELF
  // "còn giải thể" behind companies dissolves none of our units.
  const isByChance = isNamed && points && own.at.size < FEW_WORDS && isCounted(own.id)
  if (last.unpublished === null || length > FOLLOW_UP_WORDS || (isNamed && !isByChance)) return null
  const elsewhere =
    query.unknown?.kind === 'province' || query.unknown?.kind === 'agency' ? query.unknown.written : null
  const isPlaced = query.scopes.length + query.bodies.length > 0 || query.province !== null || elsewhere !== null
  const relative = fromLast(folded, last)
  const isTimed = query.periods.length > 0 || query.impossible !== null || relative !== null
  if (!(isByChance || isTimed || (isPlaced && points && !WHEREABOUTS.test(folded)) || operationSaid)) return null
  const accounted = new Set([...wordsIn(elsewhere ?? '').map(({ written }) => written), ...(relative?.words ?? [])])
  const isLeft = (word: string): boolean => !accounted.has(word) && !accounted.has(fold(word))
  if (strange.some((word) => isLeft(word) && !(points && BACK_WORDS.test(fold(word))))) return null
  const of = elsewhere ?? (isPlaced ? null : last.elsewhere)
  return {
    ...query,
    operation: 'value',
    indicators: [],
    topics: [],
    comparison: null,
    lost: [],
    scopes: isPlaced ? query.scopes : last.scopes,
    bodies: isPlaced ? query.bodies : last.bodies,
    province: isPlaced ? query.province : last.province,
    periods: timesAsked(query, last, relative),
    unknown: { kind: 'figure', written: last.unpublished, ...(of === null ? {} : { of }) },
    fromContext: ['indicator'],
    carried: 1,
  }
}

function timesAsked(
  { periods, impossible }: FigureQuery,
  last: Remembered,
  relative: ReturnType<typeof fromLast>,
): FigureQuery['periods'] {
  if (relative) return relative.asked
  if (periods.length > 0) return periods.map((asked) => inLastYear(asked, last))
  return impossible ? [] : timesOf(last)
}
