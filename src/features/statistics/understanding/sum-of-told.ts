import { fold } from '../../../text/normalise.ts'
import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue, THREE_LEVELS, unique } from '../select.ts'
import { timesOf, valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { runBy } from './run.ts'

const LEAD = '(?:(?:vay|the|con|roi|a|ok|thi|gio|nay|tinh|lay|em|ha|ua|nua)[\\s,]+)*'
const ADD = '(?:tong(?: cong| so| lai)?|cong|gop|gom|don)'
const COUNT = '(?:ba|hai|bon|nam|may|cac|\\d)'
const WHAT = '(?:cap|cai|so|con so|noi|cho|ben|nam|ky|don vi|loai|nhom|dien|khoan|muc|thu)'
const THOSE = `(?:(?:cua )?(?:ca |het |luon |du |chung |toan bo )*(?:${COUNT}(?: ${WHAT})?|${WHAT} (?:do|nay|tren))(?: do| nay| tren| kia)?)`
const TOGETHER = '(?: (?:lai|vo|vao|chung|het|luon|voi nhau|nhau|don))*'
const MUCH =
  '(?: (?:thi|la|duoc|ra|co|thanh|het|tat ca))*(?: (?:bao nhieu|may|nhieu|nhiu|bn|sao))?(?: (?:tat ca|het|luon))*'
const END = '(?: (?:vay|dzay|day|z|v|a|ah|ad|em|anh|chi|nhi|ha|hen|nghen|the|ta|he|nha))*[\\s?.!]*$'
/** "cộng cả ba cấp lại là nhiêu", "ba cấp gộp lại được mấy", "tổng hai năm đó": those that were told one after the other. */
const SUM = new RegExp(
  `^${LEAD}(?:${ADD}(?: ${THOSE})?${TOGETHER}|${THOSE} ${ADD}${TOGETHER}|(?:tinh|lay) (?:chung|gop) ${THOSE})${MUCH}${END}`,
)
const LEVELS = new RegExp(`(?<![a-z])(?:${COUNT}|ca) cap(?! (?:so|huyen|quan|xa|phuong|tinh|tp|thanh)(?![a-z]))`)
const TWO = /(?<![a-z])(?:hai|2) (?:cap|cai|so|con so|noi|cho|ben|nam|ky|don vi|loai|khoan|muc|thu)(?![a-z])/

/** "…, gộp hai mức là mấy": a clause that adds up what was counted before it, and counts nothing of its own. */
export const isSumAlone = (clause: string): boolean => SUM.test(fold(clause.toLowerCase()).trim())

/**
 * What figures told one after the other come to: of the three levels the city's own figure, where one is held; of other
 * places, times or kinds the numbers added up. Null: no sum is asked, or nothing was told before the last figure.
 */
export function sumOfTold(
  query: FigureQuery,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const [only, ...more] = last.indicators
  if (only === undefined || more.length > 0 || last.bodies.length > 0) return null
  // "cấp": the levels that are spoken of are those told; a place named is another question.
  const isPlaced = query.scopes.some((id) => !THREE_LEVELS.includes(id)) || query.bodies.length > 0
  // "cộng hai năm đó lại" is no "hai năm lại đây".
  const isTimed = query.periods.some(({ year }) => year !== 'today')
  if (isPlaced || isTimed || query.impossible) return null
  const unit = fold(figures.indicators.get(only)?.unit ?? '')
  if (!SUM.test(folded.replaceAll(new RegExp(` ${unit.replace(/[^a-z ]/g, '.')}(?![a-z])`, 'g'), ''))) return null
  const asked = { ...valueOfLast(query, last), by: null, among: null, parts: [], stated: [], isSummed: false }
  const isCityHeld = (figures.byIndicator.get(only) ?? []).some(
    (o) =>
      o.scope === 'city' && hasValue(o) && (last.periods.length === 0 || last.periods.some((p) => isFor(o.period, p))),
  )
  const most = TWO.test(folded) ? 1 : Number.POSITIVE_INFINITY
  const placesTold = unique([
    ...runBy('scopes', last)
      .slice(-most)
      .flatMap(({ scopes }) => scopes),
    ...last.scopes,
  ])
  const isOfAll =
    (LEVELS.test(folded) && !TWO.test(folded)) || THREE_LEVELS.every((level) => placesTold.includes(level))
  if (isOfAll && last.scopes.some((scope) => THREE_LEVELS.includes(scope)))
    return isCityHeld ? { ...asked, scopes: ['city'] } : { ...asked, scopes: THREE_LEVELS, isSummed: true }
  if (placesTold.length > 1 && !placesTold.includes('city')) return { ...asked, scopes: placesTold, isSummed: true }
  const earlier = runBy('periods', last).slice(-most)
  if (earlier.length > 0 && last.periods.length === 1) {
    const before = earlier.flatMap(({ periods }) => timesOf({ ...last, periods }))
    return { ...asked, periods: [...before, ...timesOf(last)], isSummed: true }
  }
  const kinds = unique([
    ...runBy('indicators', last)
      .slice(-most)
      .flatMap(({ indicators }) => indicators),
    only,
  ])
  return kinds.length > 1 ? { ...asked, indicators: kinds, isSummed: true } : null
}
