import type { Reading } from '../../../core/reading.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { withoutLeftOut } from './left-out.ts'
import { type ReadText, readTextPeriods, withoutSlips } from './text-periods.ts'

/** One reading of a question, periods blanked out: as written, or as it was understood. */
export interface QuestionText {
  readonly text: string
  readonly words: readonly Word[]
}

/** A question ready to be looked through. */
export interface Question {
  /** As written, lower case, slips of time words mended. */
  readonly written: string
  /** Both readings folded, one a line. */
  readonly both: string
  /** The same with words blotted out that folded are others: "số nào" is no "sở nào", "đang dùng mấy" no "đứng mấy". */
  readonly offices: string
  readonly read: ReadText
  /** As written first; one where both readings are the same. */
  readonly texts: readonly QuestionText[]
}

/** @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
export function questionOf(reading: Reading, today: string): Question {
  const written = withoutAside(withSharesSaid(withoutSlips(reading.normalised.toLowerCase())))
  const canonical = withoutAside(withSharesSaid(reading.canonical.toLowerCase()))
  const read = readTextPeriods(written, canonical, today)
  // What is read twice alike is looked up once.
  const texts = read.written === read.canonical ? [read.written] : [read.written, read.canonical]
  return {
    written,
    both: `${fold(written)}\n${fold(canonical)}`,
    offices: [written, canonical]
      .map((text) => withoutAnybody(fold(text.replaceAll(/số|dùng|(?<!\p{L})so(?= (?:lieu|luong)(?!\p{L}))/gu, '#'))))
      .join('\n'),
    read,
    texts: texts.map((text) => withoutLeftOut(withoutChange(text))).map((text) => ({ text, words: wordsIn(text) })),
  }
}

/** "SIPAS thay đổi ra sao", "bị nêu tên trễ": how it went, or who was told of it, is no word of its name. */
const withoutChange = (text: string): string =>
  text.replace(
    /(?:thay đổi|thay doi)(?= (?:ra|thế|the|như|nhu|sao|qua|gì|gi)(?![\p{L}]))|(?<!\p{L})(?:nêu|neu|điểm|diem|nhắc|nhac|bêu|beu) (?:tên|ten)(?!\p{L})/gu,
    (words) => ' '.repeat(words.length),
  )

/** "có lãnh đạo sở nào bị kỷ luật không": whether there is any, not which. */
const withoutAnybody = (folded: string): string =>
  folded.replace(/(?<![a-z])(co (?:\S+ ){1,4})nao(?= (?:\S+ ){1,6}(?:khong|hong|ko|hok|hem)(?![a-z]))/, '$1')

/** "…, chắc nhiều hơn vì dịch": what somebody supposes of the answer asks for nothing, unless it asks how many. */
const GUESS =
  /,\s*(?:chắc|chac|hình như|hinh nhu|có lẽ|co le|hẳn là|han la)(?![\p{L}])(?!.*(?:bao nhiêu|bao nhieu|mấy|may))[^\n]*$/u
const LEAD =
  /^[^:?.]{0,60}(?:hỏi|hoi|biết|biet|cần|can|nhờ|nho|yêu cầu|yeu cau|nhắn|nhan|dặn|dan|số liệu|so lieu)\s*:\s*(?=\S+\s+\S)/u
/** "…, để tôi biết xã mình đứng đâu": what somebody wants to know it for. */
const PURPOSE =
  /,\s*(?:để|de) (?:tôi|toi|tui|em|mình|minh|anh|chị|chi|còn|con|cho)(?![\p{L}])(?!.*(?:bao nhiêu|bao nhieu|mấy|may))[^\n]*$/u
/** "Chủ tịch hỏi: …": who asks, and what for, is no part of what is asked. */
const withoutAside = (text: string): string =>
  withoutWhose(text).replace(GUESS, '').replace(PURPOSE, '').replace(LEAD, '').replace(SETS, '$1 hồ sơ')
/** "tài liệu của sở em nêu …": whose paper states a number. */
const WHOSE =
  /(?<!\p{L})(?:của|cua) (?:\S+ ){0,3}?(?:tôi|toi|tui|em|mình|minh|anh|chị|chi)(?= (?:có |co |đang |dang )?(?:ghi|nêu|neu|viết|viet|nói|noi|in|để|de)(?!\p{L}))/gu
/** "nhận vô mấy bộ": dossiers come in sets. */
const SETS =
  /(?<!\p{L})(mấy|may|bao nhiêu|bao nhieu|nhiêu|nhieu|bn) (?:bộ|bo)(?=\s*(?:$|[,;.?!\n])| (?:vậy|vay|lận|lan|rồi|roi|thế|the|ạ|hả|ha|hén|hen|và|va|nha|v)(?!\p{L}))/gu

/** "đạt mấy %": a sign that asks is a word like another; behind a number it only belongs to it. */
const withSharesSaid = (text: string): string => text.replace(/(?<!\d\s?)\s?%/g, ' phần trăm')

/** A text without whose paper it is that states a number; folded or not. */
export function withoutWhose(text: string): string {
  return text.replace(WHOSE, (words) => ' '.repeat(words.length))
}
