import { inYear } from '../../../calendar/periods.ts'
import type { AskedPeriod, FigureQuery } from '../query.ts'
import { relativePeriod } from './relative-period.ts'
import type { Remembered } from './remembered.ts'

/** "so với năm liền trước" holds the last period against another; "năm liền trước" asks for that one instead. */
export function heldAgainst(query: FigureQuery, asked: AskedPeriod, last: Remembered, folded: string): FigureQuery {
  if (!/(?<![a-z])so (?:voi|sanh)(?![a-z])/.test(folded)) return { ...query, periods: [asked] }
  const periods = [...last.periods.map((period) => ({ ...asked, period })), asked]
  return { ...query, operation: 'compare', periods, comparison: { kind: 'periods' } }
}

export function fromLast(folded: string, { periods }: Remembered): ReturnType<typeof relativePeriod> {
  return relativePeriod(folded, periods.length === 1 ? periods[0]! : null)
}

/** "còn 9 tháng thì sao" after a question about 2021 means 2021. */
export function inLastYear(asked: FigureQuery['periods'][number], last: Remembered): FigureQuery['periods'][number] {
  const year = last.periods[0]?.from.slice(0, 4) ?? last.year
  if (asked.year !== 'assumed' || !year || asked.period.kind === 'day') return asked
  return { period: inYear(asked.period, Number(year)), year: 'conversation', running: false }
}

/** "2019, 2020 nữa, xem tăng hay giảm": years beside the one before, where they are held against each other. */
export function withLast(
  { periods }: FigureQuery,
  operation: Remembered['operation'],
  folded: string,
  last: Remembered,
): FigureQuery['periods'] {
  const named = periods.map((asked) => inLastYear(asked, last))
  const isBeside = (operation === 'compare' || operation === 'trend') && BESIDE.test(folded)
  const [before, ...more] = last.periods
  if (!isBeside || !before || more.length > 0 || named.some(({ period }) => period.label === before.label)) return named
  if (named.some(({ period }) => period.kind !== before.kind)) return named
  return [{ period: before, year: 'conversation', running: false }, ...named]
}
const BESIDE = /(?<![a-z])(?:nua|them|kem)(?![a-z])/
