import { foldedWordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'

/** Words of a time in a report, as written, most precise first. */
const TIMES: readonly RegExp[] = [
  /(?:lúc|khoảng|từ)?\s*\d{1,2}\s*(?:giờ|h)(?!\p{L})\s*\d{0,2}(?:\s*(?:sáng|trưa|chiều|tối|đêm|khuya)(?:\s+(?:nay|qua|hôm qua))?)?(?:\s*(?:ngày|hôm)\s+[\d/]+)?/iu,
  /(?:từ|hôm|ngày|sáng|trưa|chiều|tối|đêm)\s+(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?/iu,
  /(?:sáng|trưa|chiều|tối|đêm|khuya)\s+(?:nay|qua|hôm qua|thứ \p{L}+|chủ nhật)/iu,
  /(?:từ|hồi)\s+(?:sáng|trưa|chiều|tối|khuya)(?:\s+(?:nay|giờ|tới giờ|đến giờ))?|(?<!\p{L})(?:sáng|trưa|chiều)\s+(?:tới\s+|đến\s+)?giờ(?!\s*\d)/iu,
  /(?:(?:từ|hôm|hồi)\s+)?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?=\s+(?:tuần|tới|đến|rồi|vừa))|(?<=(?:từ|hôm|hồi)\s)chủ nhật)(?:\s+tuần (?:này|trước|rồi))?(?:\s+(?:tới|đến) (?:giờ|nay))?/iu,
  /(?:từ\s+)?(?<!(?:\d|cả|mấy|vài|một|hai|ba|bốn|năm|sáu|bảy|chục)\s)(?:hôm (?:qua|nay|kia|trước|rày)|bữa (?:qua|nay|trước|hổm)|hổm rày|(?:tuần|tháng) (?:trước|rồi|này|qua))/iu,
  /(?<!thứ\s)(?:cả|suốt|hơn|gần|đã|mấy|\d+|một|hai|ba|bốn|năm)\s+(?:(?:một|hai|ba|bốn|năm|mấy|\d+)\s+)?(?:ngày|hôm|bữa|tuần|tháng|năm|đêm)(?!\s*\d)(?:\s+(?:nay|rày|liền|rồi|qua))?/iu,
  /mỗi\s+(?:ngày|đêm|tối|sáng|chiều|tuần|khi \p{L}+|lần \p{L}+)/iu,
]

/** When it happened, in the words of the text; null where none are found. */
export function readOccurrence(text: string): string | null {
  for (const pattern of TIMES) {
    const found = pattern.exec(text)?.[0].trim()
    if (found) return found
  }
  return null
}

/** Words of which a time is told and nothing else, folded. */
const OF_TIME = new Set(
  'tu luc khoang hoi hom bua ngay dem sang trua chieu toi khuya tuan thang nam mua nay qua kia roi truoc gio ray thu hai ba sau bay tam chin muoi chu nhat cn dau giua cuoi hoc ca suot may vai hon gan mot bon lau moi nao cung hoai lien den tan vua nay tet he kho lut h r xay ra thuong xuyen dang bay do khi mo nua luon vay z day ne nha nhe nghen a em da la thi cach het tron'.split(
    ' ',
  ),
)
/** One of these at least tells when. */
const TELLS_WHEN = new Set(
  'hom bua ngay dem sang trua chieu toi khuya tuan thang nam mua nay qua kia ray gio h lau tet he'.split(' '),
)
const NUMBER_OF_TIME = /^(?:\d{1,2}(?:h\d{0,2}|g)?|\d{4}|t[2-7])$/
const MOST_TIME_WORDS = 10
/** Streets are named after days: "30 tháng 4". */
const DAY_STREET = /^\d{1,2} thang \d{1,2}$/

/** A message that is nothing but a time ("từ thứ hai tuần này", "11h đêm tới 3h sáng", "tu toi qua"); null for all else. */
export function timeSaid(said: string): string | null {
  const words = foldedWordsOf(said)
  if (words.length < 2 || words.length > MOST_TIME_WORDS || DAY_STREET.test(words.join(' '))) return null
  if (!words.every((word) => OF_TIME.has(word) || NUMBER_OF_TIME.test(word))) return null
  const tells = words.some((word) => TELLS_WHEN.has(word) || /^\d{1,2}h/.test(word)) || WEEKDAY.test(words.join(' '))
  return tells ? said.trim().slice(0, MAX_TIME) : null
}
const MAX_TIME = 120
/** "từ thứ hai"; "thứ hai" alone may be the second of some. */
const WEEKDAY =
  /(?:^| )(?:(?:tu|hoi|hom|den|toi|khoang) (?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7])|(?:chu nhat|cn))(?: |$)/

/** Some word or number of a time. */
const TIME =
  /\d|(?:^|\s)(?:gio|ngay|dem|sang|trua|chieu|toi|khuya|tuan|thang|nam|hom|bua|nay|qua|ray|hoi|lau|luon|hoai|thuong|suot|dang|moi|vua|roi|luc|khi|mua|tet|hang|thu|chu nhat)(?:\s|[,.!]|$)/

/** Whether some word or number of a time stands in a text. */
export const namesTime = (text: string): boolean => TIME.test(fold(text))
