import type { FigureQuery } from '../query.ts'
import { timesOf } from './at-last-place.ts'
import type { Remembered } from './remembered.ts'

/** "so với đó", "so với hồi đó", "so với năm trên": what was told last is what a figure is held against. */
const AGAINST_THAT =
  /(?<![a-z])(?<!ho )so (?:voi |sanh voi |vs |sanh )(?:(?:cai |con |muc )?(?:so(?: lieu)?|con so|hoi|luc|nam|ky|moc|khi|bua|thoi diem|giai doan|dot|cai|muc) )?(?:do|day|ay|tren|noi tren|o tren|vua roi|vua noi|vua neu|hoi nay|luc nay|ban nay|kia)(?![a-z])/

/**
 * "So với đó thì năm 2020 tăng hay giảm" behind a year's figure holds the year named against the one told before, never
 * against the year before it. A question that points back to nothing, or to several times, is unchanged.
 */
export function againstLast(query: FigureQuery, folded: string, last: Remembered | null): FigureQuery {
  const [before, ...more] = last?.periods ?? []
  const [named, ...others] = query.periods
  const isOne = before !== undefined && more.length === 0 && named !== undefined && others.length === 0
  const isSame = query.indicators.join() === last?.indicators.join()
  if (!last || !isOne || !isSame || !AGAINST_THAT.test(folded)) return query
  if (named.period.from === before.from && named.period.to === before.to) return query
  const scopes = query.scopes.length > 0 ? query.scopes : last.scopes
  return {
    ...query,
    operation: 'compare',
    scopes,
    periods: [...timesOf(last), named],
    comparison: { kind: 'periods' },
    stated: [],
  }
}
