import type { Following } from '../core/feature.ts'
import type { Question } from '../core/intent.ts'
import { foldedWordsOf } from './cues.ts'
import { tellsMore } from './telling.ts'

/** What is told and asks nothing begins another matter only where that one is this much likelier. */
const MOVES = 0.8
const MOVES_TO_KIN = 0.3
/** From this share of staying on it belongs to the last procedure, unless it is rather nothing of ours. */
const STAYS = 0.5
const STAYS_RATHER = 0.75
const OUTSIDE = 0.45
const RATHER_OUTSIDE = 0.6
/** Named so surely, another procedure is begun by telling of it. */
const NAMED = 0.95
/** What somebody has not yet is asked for by saying so ("con chưa có khai sinh"). */
const NOT_YET = /(?:^| )chua (?:co|lam|dang ky|khai|duoc cap)(?= |$)/
const NAMED_LACKING = 0.85

/** Whether a question only tells more and its words are nothing else that is said to the assistant. */
export function mayBeTold({ text, facets, intents: [first] }: Question): boolean {
  if (facets.length > 0 || !tellsMore(text)) return false
  const intent = first?.intent ?? ''
  return !/^(?:smalltalk|abuse|handoff|emergency|legal|dossier|privacy)/.test(intent) || first!.score < OUTSIDE
}

/** Whether what is told behind an answer about `spoken` tells of its case. */
export function belongsToLast(
  { text, subjects, intents: [first] }: Question,
  next: Following,
  spoken: { readonly id: string; readonly title: string },
): boolean {
  const own = subjects.find(({ kind }) => kind === 'procedure')
  const from = NOT_YET.test(foldedWordsOf(text).join(' ')) ? NAMED_LACKING : NAMED
  if (own && !own.open && own.id !== spoken.id && own.score >= from) return false
  const outside = first?.intent === 'out-of-scope' ? (first.alone ?? first.score) : 0
  if (next.stays) return next.share >= STAYS && outside < (next.share >= STAYS_RATHER ? RATHER_OUTSIDE : OUTSIDE)
  return outside < OUTSIDE && next.share < (isKin(next.subject.title, spoken.title) ? MOVES_TO_KIN : MOVES)
}

/** From this share of staying on, asking whether something is needed is of the last procedure. */
const SURELY = 0.85
const PLAINLY = 0.9
/** It need be less sure where the words leave open what is meant ("có phải thi lại không"). */
const RATHER_SURELY = 0.6
/** "có phải thi lại không": what must be done for the last procedure may be the name of its sister. */
const NEEDED = /^(?:(?:vay|the|roi|ma|thi|co) )*(?:can|phai|bat buoc) /
/** Whether it is asked of `spoken` if something is needed for it or allowed, whatever paper of another office is named. */
export function asksOfLast(
  { text, subjects, intents: [first] }: Question,
  { stays, share, subject }: Following,
  { id, title }: { readonly id: string; readonly title: string },
): boolean {
  const own = subjects.find(({ kind }) => kind === 'procedure')
  if (!stays && NEEDED.test(foldedWordsOf(text).join(' ')) && share < NAMED && isKin(subject.title, title)) return true
  const least = own?.open ? RATHER_SURELY : SURELY
  if (!stays || share < least || (own && !own.open && own.id !== id && own.score >= PLAINLY)) return false
  return first?.intent !== 'out-of-scope' || (first.alone ?? first.score) < RATHER_OUTSIDE
}

const OFFICIAL = /\b(?:dang ky|giay phep|cap giay|chung nhan|cap lai|thu tuc|truong hop|thuc hien|viet nam)\b/
/** Whether two titles share two words that stand together and name a matter. */
function isKin(title: string, other: string): boolean {
  const pairs = (text: string) => {
    const words = foldedWordsOf(text)
    return words.flatMap((word, at) => (at === 0 ? [] : [`${words[at - 1]} ${word}`]))
  }
  const known = new Set(pairs(other))
  return pairs(title).some((pair) => known.has(pair) && !OFFICIAL.test(pair))
}

const BARE_TAX =
  /^(?:(?:a|u|ua|da|roi|thi|ma|vay|the|con|co|phai|can|bi|duoc|chiu|dong|nop|khai|tra|thue|khong|hong|hok|hem|ko|k|bao|nhieu|nhiu|nhieu|tien|may|phan|tram|gi|nua|luon|het|sao|tinh|the|nao|hang|thang|nam|em|anh|chi|a|ha|nha) )*thue(?: (?:ma|ra|khoa|co|phai|can|bi|dong|nop|khai|thi|sao|khong|hong|hok|hem|ko|k|bao|nhieu|nhiu|tien|may|phan|tram|gi|nua|luon|het|tinh|the|nao|hang|thang|nam|vay|em|anh|chi|a|ha|nha))*$/
/** Whether a text asks for the tax of what was spoken of and names no matter ("rồi đóng thuế nhiêu"). */
export const asksBareTax = (text: string): boolean => BARE_TAX.test(foldedWordsOf(text).join(' '))
