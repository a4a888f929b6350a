import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue } from '../select.ts'
import { valueOfLast } from './at-last-place.ts'
import { ofOtherKind, rateOf } from './beside.ts'
import { newestOfBoth } from './common-time.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'
import type { Wanted } from './wanted.ts'

const SHARE =
  /(?<![a-z])(?:(?:bao nhieu|may|nhieu|nhiu|bn) ?(?:phan tram|%|pt(?![a-z]))|(?:ty|ti) (?:le|trong) (?:bao nhieu|may|nhieu|bn|la)|may phan)/
/** "chiếm", "trong số đó", "trên tổng": it is held against the whole that it belongs to. */
const OF_WHOLE =
  /(?<![a-z])(?:chiem|gop(?= (?:duoc )?(?:bao|may|nhieu|nhiu|bn))|ty trong|(?:trong|tren|so voi|cua) (?:(?:tong|toan) )?(?:so|tong so|tong|cai)(?: (?:do|nay|ay|kia|tren|cong))?(?![a-z])|trong do|tong so|tong cong)(?![a-z])/
/** Words that a question of nothing but the share is made of. */
const AROUND: ReadonlySet<string> = new Set(
  'chiem duoc la bang tuong duong ung voi phan tram pt ty ti le trong tren cua so tong cong do nay ay tat ca toan thanh pho tp het luong'.split(
    ' ',
  ),
)

const SHARED: Wanted = { share: true, money: false, more: false, units: new Set() }

export const asksShareOfWhole = (folded: string): boolean => SHARE.test(folded) && OF_WHOLE.test(folded)

/**
 * "vậy chiếm mấy phần trăm tổng số" behind a level's count, "còn xã chiếm mấy %" behind another level's: that one, of
 * which the share is asked; null: more is said.
 */
export function shareOfLast(
  { query, words }: Pick<Understood, 'query' | 'words'>,
  folded: string,
  last: Remembered,
  lexicon: Lexicon,
): FigureQuery | null {
  const { figures, questionWords, scopes } = lexicon
  const [only, ...more] = last.indicators.map((id) => figures.indicators.get(id))
  if (only?.kind !== 'count' || more.length > 0 || !asksShareOfWhole(folded)) return null
  const places = query.scopes.length > 0 ? query.scopes : last.scopes
  const isPart = only.parent !== null || (places.length === 1 && places[0] !== 'city')
  const placed = scopes.find(words)
  const isBare = words.every(
    (word, i) =>
      AROUND.has(word.folded) ||
      questionWords.isIdle(word) ||
      questionWords.isCounting(word) ||
      placed.some(({ from, to }) => i >= from && i < to),
  )
  if (!isPart || !isBare) return null
  const asked = { ...valueOfLast(query, last), scopes: places, by: null, stated: [] }
  // A share that is printed itself is told as printed.
  const rate = places.every((place) => place === 'city') ? rateOf(only.id, lexicon) : null
  return rate === null ? asked : { ...asked, indicators: [rate] }
}

/**
 * "cấp xã chiếm bao nhiêu phần trăm trong số đó", "công chức chiếm mấy %": a count of a place or of a part is told with
 * the whole that it is a share of, where that is held of the same time. A query of anything else is unchanged.
 */
export function withWholeOfShare(query: FigureQuery, folded: string, lexicon: Lexicon): FigureQuery {
  const { figures } = lexicon
  const [only, ...more] = query.indicators.map((id) => figures.indicators.get(id))
  const isOne = query.parts.length === 0 && query.unknown === null && query.province === null && query.against === null
  if (only?.kind !== 'count' || more.length > 0 || !isOne || !asksShareOfWhole(folded)) return query
  if (query.operation === 'rank' || query.operation === 'trend' || query.periods.length > 1) return query
  // "đúng hạn chiếm mấy phần trăm": a count with a rate of its own is a share of what that is out of.
  const isPlaced = query.scopes.some((scope) => scope !== 'city')
  const rate = isPlaced ? ofOtherKind(only.id, SHARED, lexicon) : rateOf(only.id, lexicon)
  const isTold = (id: string): boolean =>
    !isPlaced || (figures.byIndicator.get(id) ?? []).some(({ scope }) => query.scopes.includes(scope))
  if (rate !== null && isTold(rate)) return query
  const isHeld = (id: string, scope: string): boolean =>
    (figures.byIndicator.get(id) ?? []).some(
      (o) =>
        o.scope === scope &&
        hasValue(o) &&
        o.value !== null &&
        query.periods.every(({ period }) => isFor(o.period, period)),
    )
  const periods = query.periods.length > 0 ? query.periods : newestOfBoth(only.id, ['city', ...query.scopes], figures)
  const asked = { ...query, operation: 'value' as const, comparison: null, by: null, isShare: true, periods }
  const [place, ...places] = query.scopes
  if (place !== undefined && place !== 'city')
    return places.length === 0 && isHeld(only.id, place) && isHeld(only.id, 'city')
      ? { ...asked, scopes: ['city', place], bodies: [] }
      : query
  const whole = figures.indicators.get(only.parent ?? '')
  const isParted = whole?.unit === only.unit && isHeld(whole.id, 'city') && isHeld(only.id, 'city')
  return isParted ? { ...asked, indicators: [whole.id, only.id] } : query
}
