import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue } from '../select.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

/** "mấy giờ mở cửa" counts nothing. */
const COUNTS = /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn)(?! ?(?:gio|h|so dien thoai|so dt|tien)(?![a-z]))(?![a-z])/
const GOES_IN = /^(?:\S+ )?(?:trong (?:so )?(?:do|ay)|rieng|con|the|vay|roi)(?![a-z])/

/**
 * "trong đó trung tâm hành chính công lãnh mấy cái" behind the whole city's: how many is asked of one body that the last
 * figure is printed of for that time, whatever verb is said of it and whatever else that body is asked for.
 */
export function isPrintedOfBody(
  { scopes, periods, province, unknown }: FigureQuery,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): boolean {
  const [body, ...more] = scopes
  if (body === undefined || more.length > 0 || province !== null || last.province !== null || unknown) return false
  if (!/^(?:agency|former-district)$/.test(figures.scopes.get(body)?.kind ?? '')) return false
  const times = periods.length > 0 ? periods.map(({ period }) => period) : last.periods
  const isPrinted = (id: string): boolean =>
    (figures.byIndicator.get(id) ?? []).some(
      (o) => o.scope === body && hasValue(o) && times.every((period) => isFor(o.period, period)),
    )
  return COUNTS.test(folded) && GOES_IN.test(folded) && last.indicators.length > 0 && last.indicators.every(isPrinted)
}
