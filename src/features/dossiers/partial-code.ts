import { dayFromDate } from '../../calendar/day.ts'
import { fold, normalise } from '../../text/normalise.ts'
import { digitOf } from './digits.ts'
import { spokenDay } from './spoken-day.ts'

/** The last digits of a code, and the day it was received where the text says one. */
export interface PartialCode {
  readonly digits: string
  /** `YYMMDD`; null: ask for it, digits alone tell no dossier from another. */
  readonly date: string | null
}

const FILLER = '(?:\\s(?:so|cua|em|e|toi|tui|t|minh|anh|chi|la|thi|ma|co|cuoi|duoi|no|cai|may|nhe|a|nay))*'
const DIGITS = '([\\doil]{2,7})'
/** Part of a longer number, a date or a document's number. */
const ENDS = '(?![\\w/]|[.,-]\\d)'
/** What is counted or paid; a number that begins with 0 never is. */
const COUNTED =
  /^\s?(?:%|(?:phan tram|diem|dong|trieu|ty|nghin|ngan|tr|k|d|vnd|ngay(?! \d| mung| mong| nop)|thang(?! \d)|nam(?! \d)|gio|phut|tuan|m2|met|ha|nguoi|tuoi|lan|ho so|hs|bo|ban|trang|cai|to|giay)\b)/

const AFTER_DOSSIER = new RegExp(
  `\\b(?:ho so|hso|hs|bien nhan|bien lai ho so|bn|giay hen|phieu hen|so ho so)${FILLER}[\\s:#.]{1,3}${DIGITS}${ENDS}`,
)
/** "nộp hồ sơ 109 Nguyễn Trãi": the house where one goes with it. */
const HOUSE =
  /(?:hồ sơ|ho so|hs)\s+(?:(?:ở|o|tại|tai|số|so)\s+)*\d{1,4}[a-zA-Z]?(?:\/\d+)*,?\s+(?:(?:đường|duong)\s+\p{L}|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll})/u
const LAST_DIGITS = new RegExp(`\\b(?:\\d\\s)?(?:so cuoi|so duoi|duoi so|duoi)${FILLER}[\\s:#.]{1,3}${DIGITS}${ENDS}`)
const DATE_AND_NUMBER = /(?<![\w.,/-])(\d{6})\s?[-._ ]\s?(\d{4,7})(?![\w/]|[.,-]\d)/

/**
 * What a text without a whole code says of one: "hs 0012 bữa mùng 5", "4 số cuối 0034, nộp 10/1", "240610-0012".
 * @param text without the codes that `findCodes` found in it
 * @param today `YYYY-MM-DD`
 */
export function findPartialCode(text: string, today: string): PartialCode | null {
  const folded = fold(normalise(text)).replace(/\s+/g, ' ')
  const dated = DATE_AND_NUMBER.exec(folded)
  if (dated && isPast(dated[1]!, today)) return { date: dated[1]!, digits: dated[2]! }
  const match = LAST_DIGITS.exec(folded) ?? AFTER_DOSSIER.exec(folded)
  if (!match || HOUSE.test(text)) return null
  const written = match[1]!
  const digits = [...written].map((char) => digitOf(char)).join('')
  const after = folded.slice(match.index + match[0].length)
  if (!/\d/.test(written) || (!digits.startsWith('0') && COUNTED.test(after))) return null
  const rest = `${folded.slice(0, match.index)} ${after}`
  const day = spokenDay(rest, today)
  // A year, or a number of few digits, is a dossier's only where a day or "số" beside it says so.
  const named = /\bso\b|duoi|cuoi/.test(match[0].replace('ho so', ''))
  if (/^20[12]\d$/.test(digits) && !named) return null
  if (digits.length < 3 && (day === null || !named)) return null
  return { digits: digits.padStart(4, '0'), date: day === null ? null : day.slice(2).replaceAll('-', '') }
}

function isPast(yymmdd: string, today: string): boolean {
  const date = `20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`
  try {
    return dayFromDate(date) <= dayFromDate(today) && date >= '2016'
  } catch {
    return false
  }
}
