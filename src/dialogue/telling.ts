import { foldedWordsOf, wordsOf } from './cues.ts'

/** More words tell a story of their own. */
const MOST_WORDS = 11
/** Words that ask, written with their marks or without any. */
const ASKS =
  / (?:gì|gi|nào|nao|đâu|dau|ai|mấy|nhiêu|nhieu|nhiu|lâu|sao|hả|ha|hén|hen|nhỉ|chi|hay|thế nào|the nao|mí|j) /u
const WHETHER =
  / (?:không|khong|hông|hong|hổng|hok|hem|hơm|hăm|ko|kg|k|chưa|chua|chứ|chớ)(?: (?:vậy|vay|ạ|a|em|anh|chị|chi|cô|chú|ad|ta|nhỉ|nhi|thế|the|z|v|luôn|luon|nữa|nua))* $/u
/** Words by which something is wished, asked for or reported. */
const WISHES =
  / (?:muốn|muon|xin|cần|can|hỏi|hoi|nhờ|nho|giúp|giup|giùm|gium|đề nghị|de nghi|thủ tục|thu tuc|hướng dẫn|huong dan|phản ánh|phan anh|kiến nghị|báo|gọi|goi|chỉ|đăng ký|dang ky|thôi|thoi|còn|con thi|tính|tinh|định|dinh|lo|nộp|nop|được rồi|duoc roi|cảm ơn|cam on|cám ơn|ok|okay|hiểu|hieu|biết|biet|đọc|doc) /u

/**
 * Whether a few words tell more of somebody's case and ask, wish or report nothing ("em ở trọ", "trẻ 5 tuổi", "ba mất năm
 * ngoái"): behind an answer they belong to what was answered.
 */
export function tellsMore(text: string): boolean {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > MOST_WORDS || text.trimEnd().endsWith('?')) return false
  const said = ` ${words.join(' ')} `
  return !ASKS.test(said) && !WHETHER.test(said) && !WISHES.test(said)
}

const LACKS =
  / (?:khong|chua|hong|ko|k|mat|that lac|thieu|het|roi) (?:co |het |con )?(?:(?:cai|to|cuon|tam) )?(?:giay|ban an|so|the|hoa don|hop dong|don|di chuc|bien ban|chung tu|quyet dinh|ho so) | (?:giay(?: to)?|ban an|so|hop dong|di chuc|chung tu|ho so)(?: \S+){0,2} (?:mat|that lac|chay|khong con)(?: het| sach| luon)?(?: roi)? $/

/** Whether what is told is that a paper is not there: what is asked are the papers. */
export const lacksPaper = (text: string): boolean => LACKS.test(` ${foldedWordsOf(text).join(' ')} `)

const OF_PEOPLE =
  /^(?:ba|ma|me|cha|tia|ong|ba|vo|chong|con|be|em|anh|chi|no|chau|chu|bang|giay|the|so|ca vet|cavet|ho chieu|can cuoc|ho so)(?: |$)/

/** Whether it tells of somebody's own people or papers, and not of what is the matter with the place. */
export const tellsOfOneself = (text: string): boolean =>
  tellsMore(text) && OF_PEOPLE.test(foldedWordsOf(text).join(' '))
