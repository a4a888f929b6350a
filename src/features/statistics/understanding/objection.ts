import type { FigureQuery } from '../query.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Remembered } from './remembered.ts'

/** "đâu có", "sai rồi em", "không đúng, …": what was just told is denied. */
const DENIES_TOLD =
  /^(?:(?:a|u|o|e|ua|da|troi|thoi|co)[\s,.]+){0,2}(?:dau co|dau phai|lam gi (?:co|ma|it|nhieu|cao|thap)|(?:khong|hong|hok|hem|ko|k|chua) (?:dung|chinh xac|chuan)|sai (?:roi|bet|be|het|so|a)|sao (?:ky|la) vay|vo ly)(?![a-z])/
/** "anh nhớ 29 xã mà", "tài liệu ghi 42 chứ": another number is held against it. */
const REMEMBERS = /(?<![a-z])(?:nho|nghe|thay|doc|ghi|viet|bao) (?:la |co |toi |ro |duoc |noi )*\d/
/** An objection has few words; more tell something else. */
const OBJECTION_WORDS = 12
/** Of these so many may be words that nothing accounts for, where no number is held against it. */
const STRANGE_WORDS = 1

/**
 * The last question once more, for the person denies what it was answered: the figure is told again with its source and
 * held against the number that they remember. Null where nothing is denied, or another matter is named.
 */
export function denied(
  query: FigureQuery,
  folded: string,
  last: Remembered,
  { length, strange, named }: { readonly length: number; readonly strange: readonly string[]; readonly named: boolean },
): FigureQuery | null {
  // "sao mục khác ghi 537" asks why two printed numbers differ.
  if (query.operation === 'conflict') return null
  const isDenying = DENIES_TOLD.test(folded)
  const isHeldAgainst = query.stated.length > 0 && (isDenying || REMEMBERS.test(folded))
  if (!isHeldAgainst && !(isDenying && strange.length <= STRANGE_WORDS)) return null
  if (named || length > OBJECTION_WORDS || query.periods.length > 0 || query.bodies.length > 0) return null
  return { ...valueOfLast(query, last), asksWhetherRight: true }
}
