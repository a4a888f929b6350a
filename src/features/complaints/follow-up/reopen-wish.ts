import { agrees } from '../../../dialogue/assent.ts'
import { fold } from '../../../text/normalise.ts'

const NOT = '(?:khong|ko|k|hong|hem|hok|khoi|thoi|dung|chua can)'
const REOPENS = /\b(?:mo lai|lam lai|xu ly (?:lai|tiep))\b/
const REOPENS_NOT = new RegExp(`\\b${NOT} (?:can |muon |phai )*(?:mo lai|lam lai|xu ly (?:lai|tiep))\\b`)
const NO = new RegExp(`\\b(?:${NOT}|xong(?: roi)?|on roi|duoc roi)\\b`)
/** "có chứ sao không" denies nothing. */
const IDIOM = /\b(?:sao|chu) (?:khong|ko|hong)\b/g
const YES = /^(?:(?:da|u|vang|a) )*(?:co|muon|dong y|ok)\b/

/** Whether typed words wish a complaint opened again; null where they say neither. "dạ không" and "đã xong rồi" do not. */
export function reopenWish(text: string): 'yes' | 'no' | null {
  const said = fold(text.toLowerCase())
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(IDIOM, ' ')
  if (REOPENS.test(said)) return REOPENS_NOT.test(said) ? 'no' : 'yes'
  if (agrees(text)) return 'yes'
  if (/\bchua xong\b/.test(said)) return null
  if (NO.test(said)) return 'no'
  return YES.test(said) ? 'yes' : null
}
