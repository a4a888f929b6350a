import type { Reading } from '../core/reading.ts'
import { fold } from './normalise.ts'

const SELF = '(?:em|toi|tui|minh|con|chau|dan|ba con|gia dinh)'
const THEM = '(?:anh chi em|anh chi|cac anh chi|anh|chi|co chu|chu|co|bac|ban|ad|quy co quan|co quan|moi nguoi)'
/** What people end a message with, whatever it is about. */
const ENDINGS = [
  `(?:(?:xin|chan thanh|thanh that|rat|va|da|${SELF}) )*(?:cam on|biet on)(?: (?:a|nha|nhe|lam|truoc|nhieu|rat nhieu|${THEM}))*`,
  '(?:rat )?mong (?:(?:duoc|som|nhan duoc) )*(?:giai dap|phan hoi|hoi am|tra loi|giup do|ho tro)(?: som)?(?: a)?',
  `giup (?:do )?${SELF}(?: voi)?(?: (?:a|nha|nhe))*`,
]
const ONLY_THANKS = new RegExp(`^${ENDINGS[0]}[\\s.,;!~:)]*$`)
const ENDING = new RegExp(`(?<![a-z])(?:${ENDINGS.join('|')})[\\s.,;!~:)]*$`)
/** Whether a text thanks and says nothing else. */
export const isThanks = (text: string): boolean => ONLY_THANKS.test(fold(text.trim()))

/** Somebody is thanked for what was done: it is said there and nowhere else. */
const DONE =
  /(?<![a-z])(?:(?:da|moi|vua) (?:duoc |cho )?(?:sua|don|thay|gom|hot|lap|tro|xu ly|khac phuc|tra loi|giai quyet|thong|lam|khoi)|xong|nho|khen|tuyet voi|sach|gon|em ru|roi(?: a| nha)?[\s.,!]*$)(?![a-z])/
/** So much must be said beside. */
const LEAST_WORDS = 6

/**
 * A reading without the thanks and pleas that its text ends with ("giúp em với ạ, em cảm ơn"), so that they do not decide
 * what a told trouble is. The same reading where nothing else is said, or where somebody is thanked for what was done.
 */
export function withoutThanks(reading: Reading): Reading {
  const canonical = cut(reading.canonical)
  if (canonical === reading.canonical) return reading
  return { ...reading, canonical, folded: fold(canonical), normalised: cut(reading.normalised) }
}

function cut(text: string): string {
  let folded = fold(text)
  if (folded.length !== text.length) return text
  for (let found = ENDING.exec(folded); found; found = ENDING.exec(folded))
    folded = folded.slice(0, found.index).trimEnd()
  if (folded.length === text.trimEnd().length || DONE.test(folded)) return text
  const rest = text.slice(0, folded.length).replace(/[\s,;]+$/, '')
  return rest.split(/\s+/).length < LEAST_WORDS ? text : rest
}
