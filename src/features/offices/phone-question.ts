import { fold } from '../../text/normalise.ts'
import { officesAnd } from './plain-words.ts'

const PHONE = /\b(?:sdt|so dt|so phone|phone|dien thoai|so may|goi so (?:nao|may)|lien (?:he|lac) so (?:nao|may))\b/
/** Beside a number they ask for nothing else. */
const PLAIN = officesAnd('ban|bao|nhieu|dien thoai|dt|goi|hem|hon|lien he|lien lac|nhiu|phone|sdt|so')
const MAX_WORDS = 14

/** Whether a text asks for a telephone number, of whatever it names. */
export const asksPhone = (text: string): boolean => PHONE.test(fold(text))

/** Whether it asks for a telephone number and names nothing whose it is but an office: "sđt", "số điện thoại ở đó". */
export function asksPhoneOnly(text: string): boolean {
  const said = fold(text).trim()
  if (said.split(/\s+/).length > MAX_WORDS || !PHONE.test(said)) return false
  return !/[a-z0-9]/.test(said.replace(PLAIN, ' ').replace(/\bdo\b/g, ' '))
}
