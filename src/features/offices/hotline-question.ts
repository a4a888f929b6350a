import { fold } from '../../text/normalise.ts'
import { politeAnd } from './plain-words.ts'

const NUMBER = /\b(?:so|sdt|sd|dt|dien thoai|phone|goi)\b/
const LINE = /\b(?:tong dai|duong day nong|hotline|hot line)\b/
/** Words that ask, and those the hotline goes by; whatever else is said ("số phản ánh qua tổng đài") asks for something else. */
const PLAIN = politeAnd(
  'so|sdt|sd|dt|dien thoai|phone|goi|tong dai|duong day nong|hotline|hot line|1022|bao nhieu|cua|dau|thanh pho|tp|city|can|the|lien he|lien lac|ho tro|hanh chinh|dich vu cong',
)
const MAX_WORDS = 14

/** "1022 là gì", "1022 là số mấy vậy em": what the number is, not how many called it. */
const WHAT =
  /^(?:(?:cho|hoi|toi|tui|em|xin|a|da|so|tong|dai|dau|duong|day|nong) )*1022 (?:la|de) (?:so |cai )?(?:gi|lam gi|may|nao|cua ai|o dau)\b/

/** Whether a text asks for the number of the city's hotline, or what it is, and for nothing else. */
export function asksHotline(text: string): boolean {
  const said = fold(text).trim()
  if (WHAT.test(said)) return true
  if (said.split(/\s+/).length > MAX_WORDS || !NUMBER.test(said) || !LINE.test(said)) return false
  return !/[a-z0-9]/.test(said.replace(PLAIN, ' '))
}
