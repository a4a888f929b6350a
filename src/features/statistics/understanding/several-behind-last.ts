import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { unique } from '../select.ts'
import { completed } from './completed.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** Where the next of several may begin. */
const CUT = /\s*[,;?!]+\s*|\s+(?=(?:và|va|với|voi|vs|rồi|roi|còn|con) )/iu
const JOINS =
  /^(?:(?:và|va|với|voi|vs|rồi|roi|còn|con|thế|the|thêm|them|cho|cả|ca|luôn|luon|xin|em|tôi|toi|mình|minh) )+/iu
/** Each has its number: "số có mặt", "chưa dùng bao nhiêu". */
const NUMBERED =
  /^(?:so (?!voi|sanh|do|nay|lieu)|ty le|ti le|tong|may |bao nhieu )|(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn)(?![a-z])/
/** What asks of all of them alike. */
const AND_THAT = /\s+(?:thì|thi) (?:sao|thế nào|the nao|bao nhiêu|bao nhieu|nhiêu|mấy|may)(?: \p{L}+)?\s*[?.!]*\s*$/iu
/** Words of one that is not numbered. */
const BARE = 4
/** So many are asked for behind a figure, in so few words each. */
const [MOST, SHORT] = [3, 9]

/**
 * "thêm số có mặt và số chưa sử dụng nữa" behind a figure: each goes on with it by itself, of one place and time, and read
 * as one the message tells fewer of them. Null: it is not so.
 * @param whole the message as it is read as one
 */
export function severalBehindLast(
  text: string,
  whole: FigureQuery | null,
  last: Remembered,
  lexicon: Lexicon,
  understand: (text: string) => Understood,
): FigureQuery | null {
  const stretches = text
    .replace(AND_THAT, '')
    .split(CUT)
    .map((one) => one.replace(JOINS, ''))
    .filter((one) => /\p{L}/u.test(one))
  if (stretches.length < 2 || stretches.length > MOST || last.indicators.length !== 1) return null
  if ((whole?.indicators.length ?? 0) >= stretches.length) return null
  const areNumbered = stretches.every((one) => NUMBERED.test(fold(one.toLowerCase())))
  // "gửi và nhận liên thông thì sao": nothing is said but what sets each apart.
  const areBare = stretches.every((one) => one.split(' ').length <= BARE)
  if (!areNumbered && !areBare) return null
  const each = stretches.map((one) => behind(one, last, lexicon, understand, areNumbered))
  const [first] = each
  if (!first || each.some((one) => one === null || !isAlike(one, first))) return null
  const indicators = unique(each.flatMap((one) => one!.indicators))
  return indicators.length < stretches.length ? null : { ...first, indicators }
}

/** The one figure that a stretch goes on with. */
function behind(
  text: string,
  last: Remembered,
  lexicon: Lexicon,
  understand: (text: string) => Understood,
  isNumbered: boolean,
): FigureQuery | null {
  const heard = understand(text)
  if (heard.length > SHORT || heard.strange.length > 0) return null
  const query = completed(heard, last, fold(text.toLowerCase()), lexicon)
  const isOne =
    query?.operation === 'value' &&
    query.indicators.length === 1 &&
    query.unknown === null &&
    query.impossible === null &&
    query.lost.length === 0 &&
    query.parts.length === 0
  // Of words that name nothing and count nothing the last figure itself is all that is left.
  const isLast = query?.indicators[0] === last.indicators[0] && heard.matches[0]?.id !== last.indicators[0]
  return isOne && (isNumbered || !isLast) ? query : null
}

const isAlike = (one: FigureQuery, first: FigureQuery): boolean =>
  one.scopes.join() === first.scopes.join() &&
  one.province === first.province &&
  one.periods.map(({ period }) => period.label).join() === first.periods.map(({ period }) => period.label).join()
