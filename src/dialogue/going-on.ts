import { fold } from '../text/normalise.ts'
import { foldedWordsOf } from './cues.ts'

/** Words that ask, wherever they stand. */
const ASKS =
  /(?:^| )(?:gi|nao|dau|ai|may|bao nhieu|nhieu|bao lau|sao|ha|hen|hok|hong|hon|hem|ko|nhi|khi nao|hay|hay la|luon ha|khong|chua)(?= |$)/

/** So many words at most go on about what was just answered where nothing of it is named. */
export const GOING_ON_WORDS = 16

/** Whether a text asks something, in whatever words, and is short enough to go on about what was just answered. */
export function asksFurther(text: string): boolean {
  const words = foldedWordsOf(text)
  return words.length <= GOING_ON_WORDS && (text.trimEnd().endsWith('?') || ASKS.test(words.join(' ')))
}

/** Somebody else does it for the one whom it is about: of any procedure, not one of powers of attorney. */
const STANDING_IN =
  /(?:^| )(?:di|nop|nhan|lay|lanh|lam|ky|khai|dung|len|ra|xin)(?: \\S+){0,2} (?:thay|dum|gium|ho|giup)(?= |$)/

/** Whether a text asks for doing it in somebody's place. */
export const asksStandingIn = (text: string): boolean => STANDING_IN.test(foldedWordsOf(text).join(' '))

const POINTED_AT =
  /(?:^|\s)(?:cái|chiếc|tờ|căn|miếng|lô|đám|giấy|thẻ|sổ|vụ) (\p{L}+) (?:đó|này|ấy|đấy|kia)(?=[\s,.?!]|$)/iu

/** Whether a text points at a thing that the title names: "cái tổ đó" of a "tổ hợp tác". */
export function pointsAt(text: string, title: string): boolean {
  const [, thing] = text.match(POINTED_AT) ?? []
  return thing !== undefined && foldedWordsOf(title).includes(fold(thing.toLowerCase()))
}

/** Whether the turn before spoke of a procedure and no form is open. */
export const spokeOfProcedure = (state: { readonly active: unknown; readonly lastIntent: string | null }): boolean =>
  state.active === null && (state.lastIntent?.startsWith('procedure.') ?? false)
