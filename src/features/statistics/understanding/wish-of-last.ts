import { samePeriod } from '../../../calendar/periods.ts'
import type { FigureQuery } from '../query.ts'
import type { Wish } from './going-on-words.ts'
import type { Remembered } from './remembered.ts'

/**
 * A question behind a figure with what it asks of it in words that name no operation: "đặt cạnh năm 2019" holds the last
 * period against that one, "kéo ra cả mấy năm 2017 tới 2019" wants the years one by one.
 */
export function wishedOf(query: FigureQuery, wish: Wish | null, last: Remembered): FigureQuery {
  const isOpen = query.operation === 'value' || (query.operation === 'compare' && query.comparison?.kind === 'previous')
  const [asked, ...more] = query.periods
  if (!isOpen || query.impossible || query.unknown) return query
  if (wish === 'compare' && asked && more.length === 0 && asked.period.kind !== 'years') {
    const before = last.periods.filter((period) => !samePeriod(period, asked.period))
    if (before.length !== 1 || last.periods.length !== 1) return query
    const periods = [{ period: before[0]!, year: 'conversation' as const, running: false }, asked]
    return { ...query, operation: 'compare', periods, comparison: { kind: 'periods' } }
  }
  if (wish === 'trend' && (asked?.period.kind === 'years' || more.length > 1))
    return { ...query, operation: 'trend', comparison: null }
  if (query.operation !== 'value') return query
  if (wish === 'trend' && !asked) return { ...query, operation: 'trend', output: 'chart' }
  return wish === 'provenance' && !asked && query.scopes.length === 0 ? { ...query, operation: 'provenance' } : query
}
