import type { Following } from '../core/feature.ts'
import type { Question, Subject } from '../core/intent.ts'
import { foldedWordsOf } from './cues.ts'
import { SURE, THIN } from './thresholds.ts'

/** Named so clearly, a procedure stands whatever comes likeliest after the last one. */
const NAMED = 0.75
/** From this share on, what comes after an answer is likely, from the second one on rather surely meant. */
const LIKELY = 0.6
const RATHER_SURELY = 0.9

/** Whether something is named, not beyond doubt, and another one comes likelier after the answer before. */
export const disagrees = (own: Subject, { subject }: Following): boolean =>
  own.kind === 'procedure' && own.score >= SURE.procedure && own.score < NAMED && !own.open && own.id !== subject.id

/** Whether it is hardly likelier that the last procedure is asked of, and another one is named. */
export const hardlyStays = (own: Subject, next: Following | null): boolean =>
  own.score >= THIN.procedure && next?.stays === true && next.share < LIKELY

/** Whether what a text names by itself is what comes surely after the answer before. */
export const meets = (own: Subject, { stays, share, subject }: Following): boolean =>
  !stays && own.id === subject.id && !own.open && share >= RATHER_SURELY

/** Whether a text leaves open which of some is meant, and what comes likeliest after the last answer is none of them. */
export const leavesOpenBeside = ({ subjects: [own, ...others] }: Question, { share, subject }: Following): boolean =>
  own?.open === true && share < RATHER_SURELY && ![own, ...others].some(({ id }) => id === subject.id)

/**
 * Whether a text says in so many words what is done by what it names and not by the last procedure ("muốn giải thể luôn"
 * behind the pause of a business).
 */
export function saysAnotherAct(text: string, own: Subject, last: string): boolean {
  if (own.kind !== 'procedure' || own.open || own.score < SURE.procedure) return false
  const act = foldedWordsOf(own.title.replace(/^thủ tục\s/iu, ''))
    .slice(0, 2)
    .join(' ')
  const within = (words: string) => ` ${foldedWordsOf(words).join(' ')} `.includes(` ${act} `)
  return ENDS.has(act) && within(text) && !within(last)
}
/** Acts that end something; others are said of the same matter ("gia hạn thêm được không"). */
const ENDS = new Set(['giai the', 'thu hoi', 'cham dut', 'tam ngung', 'khoi phuc'])
