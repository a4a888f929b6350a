import type { LiveAsked } from '../live/counting.ts'
import { periodOfSpan } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { type Answer, together } from './answer.ts'

/** What a comparison is made of: each side is told by itself. */
const toldAlone = (query: FigureQuery): FigureQuery =>
  query.operation === 'compare' && query.comparison?.kind !== 'periods' && query.comparison?.kind !== 'year-earlier'
    ? { ...query, operation: 'value', comparison: null, against: null }
    : { ...query, against: null }

/**
 * Our own figure, and behind it what there is of the province that it is held against, of the same time: what is held
 * of one is never denied because of the other.
 */
export async function besideProvince(
  asked: LiveAsked,
  { province, name }: NonNullable<FigureQuery['against']>,
  answer: (asked: LiveAsked) => Promise<Answer>,
): Promise<Answer> {
  const query = toldAlone(asked.query)
  const own = await answer({ ...asked, query })
  if (asked.query.impossible || asked.query.unknown || asked.query.indicators.length === 0) return own
  const none = { outcome: 'abstain' as const, say: [`Em không có số liệu của ${name} nên không so được.`] }
  if (province === null) return together([own, none])
  const span = own.quoted?.[0]?.period.span
  const periods =
    query.periods.length > 0 || span === undefined
      ? query.periods
      : [{ period: periodOfSpan(span), year: 'given' as const, running: false }]
  return together([own, await answer({ ...asked, query: { ...query, province, scopes: [], periods } })])
}
