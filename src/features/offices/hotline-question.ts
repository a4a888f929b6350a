import { fold } from '../../text/normalise.ts'

const NUMBER = /\b(?:so|sdt|sd|dt|dien thoai|phone|goi)\b/
const LINE = /\b(?:tong dai|duong day nong|hotline|hot line)\b/
/** Words that ask, and those the hotline goes by; whatever else is said ("số phản ánh qua tổng đài") asks for something else. */
const PLAIN =
  /\b(?:so|sdt|sd|dt|dien thoai|phone|goi|tong dai|duong day nong|hotline|hot line|1022|may|nao|gi|bao nhieu|la|cho|xin|hoi|biet|em|anh|chi|co|chu|minh|toi|tui|con|a|ad|oi|da|duoc|di|vay|nha|nhe|voi|giup|gium|dum|cua|ben|dau|o dau|o|thanh pho|tp|city|muon|can|ha|han|ta|the|thi|khong|hong|ko|k|lien he|lien lac|den|toi|ho tro|hanh chinh|cong|dich vu cong)\b/g
const MAX_WORDS = 14

/** Whether a text asks for the number of the city's hotline and for nothing else. */
export function asksHotline(text: string): boolean {
  const said = fold(text.toLowerCase()).trim()
  if (said.split(/\s+/).length > MAX_WORDS || !NUMBER.test(said) || !LINE.test(said)) return false
  return !/[a-z0-9]/.test(said.replace(PLAIN, ' '))
}
