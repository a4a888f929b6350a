import { dayPeriod, daysInMonth, inYear, type Period } from '../../../calendar/periods.ts'
import type { AskedPeriod, FigureQuery } from '../query.ts'
import { relativePeriod } from './relative-period.ts'
import type { Remembered } from './remembered.ts'

/** "so với năm liền trước" holds the last period against another; "năm liền trước" asks for that one instead. */
export function heldAgainst(
  query: FigureQuery,
  asked: readonly AskedPeriod[],
  last: Remembered,
  folded: string,
): FigureQuery {
  if (!/(?<![a-z])so (?:voi|sanh)(?![a-z])/.test(folded)) return { ...query, periods: asked }
  const before = last.periods.map((period) => ({ period, year: 'conversation' as const, running: false }))
  const periods = [...before, ...asked]
  return { ...query, operation: 'compare', periods, comparison: { kind: 'periods' } }
}

export function fromLast(folded: string, { periods }: Remembered): ReturnType<typeof relativePeriod> {
  return relativePeriod(folded, periods.length === 1 ? periods[0]! : null)
}

/** "còn 9 tháng thì sao" after a question about 2021 means 2021. */
export function inLastYear(asked: FigureQuery['periods'][number], last: Remembered): FigureQuery['periods'][number] {
  const [before] = last.periods
  const year = before?.from.slice(0, 4) ?? last.year
  if (asked.year !== 'assumed' || !year) return asked
  // A day is of the last one's year, behind "31/2/2025" too; behind a month or a year it is the latest there was.
  const isDay = asked.period.kind === 'day'
  if (isDay && before && before.kind !== 'day') return asked
  const period = isDay ? dayInYear(asked.period, Number(year)) : inYear(asked.period, Number(year))
  return { period, year: 'conversation', running: false }
}

/** 29 February stays in the year that has it. */
const dayInYear = (day: Period, year: number): Period => {
  const [, month, date] = day.from.split('-').map(Number) as [number, number, number]
  return date > daysInMonth(year, month) ? day : dayPeriod(`${year}${day.from.slice(4)}`)
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
