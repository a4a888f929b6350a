import type { ConversationState } from '../../../core/conversation.ts'
import type { Json } from '../../../core/json.ts'
import { readAction } from '../../../core/message.ts'
import { type Instant, plusMs } from '../../../core/time.ts'
import type { Turn } from '../../../core/turn.ts'
import { agrees } from '../../../dialogue/assent.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'

/** Which complaint words without a code are about, and whether they confirm or decline what was asked of it. */
export interface About {
  readonly complaint: string
  readonly confirmed?: boolean
}

/** What the follow-up rules read of this turn's words; null where they name no complaint. */
export function aboutIn({ question }: Turn): About | null {
  const read = question.recognised?.find((r) => r.feature === 'complaints' && r.intent === question.intents[0]?.intent)
  const data = read?.data as Partial<About> | null | undefined
  return typeof data?.complaint === 'string' ? (data as About) : null
}

const JUST_MS = 2 * 3_600_000
/** So long somebody who only says that nobody comes means what they reported. */
const WAITING_MS = 30 * 24 * 3_600_000
const STILL_ABOUT_IT: ReadonlySet<string | null> = new Set([
  'complaint.create',
  'complaint.add-info',
  'complaint.status',
  'complaint.rate',
  'smalltalk.thanks',
  // A tap on an old button, or nothing readable: nothing else was spoken of.
  'unclear',
])

/** Remembered when a complaint was filed. */
export const filedMemory = (complaint: string, at: Instant): Json => ({ filed: { id: complaint, at } })

/** The complaint filed a short while ago. @param next true: only where nothing else was spoken of since */
export function justFiled(
  { memory, lastIntent }: ConversationState,
  now: Instant,
  next: boolean,
  withinMs = JUST_MS,
): string | null {
  const { filed } = (memory.complaints ?? {}) as { readonly filed?: { readonly id: string; readonly at: Instant } }
  if (!filed || filed.at < plusMs(now, -withinMs)) return null
  return next && !STILL_ABOUT_IT.has(lastIntent) ? null : filed.id
}

/** The complaint that is waited for, filed within thirty days, where nothing else was spoken of since. */
export const waitedFor = (state: ConversationState, now: Instant): string | null =>
  justFiled(state, now, true, WAITING_MS)

/** The complaint that was asked to be taken back, where the question was the last thing said. */
export function askedToWithdraw({ offered }: ConversationState, intent: string): string | null {
  const asked = offered.map(({ action }) => readAction(action)).find((a) => a?.intent === intent && a.args[1] === 'yes')
  return asked?.args[0] ?? null
}

const TAKES_BACK: ReadonlySet<string> = new Set(
  'rut huy thu hoi lai muon can phan anh kien nghi nay do luon'.split(' '),
)
const BESIDE: ReadonlySet<string> = new Set(
  'toi tui em minh con chau cho xin da vang thoi a ah nha nhe nghen di giup gium dum dong y roi'.split(' '),
)
const DECLINES =
  /^(?:(?:da|a|ay|thoi|toi|tui|em|minh) )*(?:khong|ko|khoi|khoan|chua|dung)(?: (?:khong|ko|khoi|khoan|chua|dung|da))*(?: (?:muon |can )?rut)?(?: (?:nua|dau|da|a|nha|nhe|lai|het|phan anh|em|oi))*$/

/** True: the words take back what was asked about; false: they do not want it; null: they say something else. */
export function readsConsent(text: string): boolean | null {
  const written = wordsOf(text)
  const words = written.map(fold)
  const said = words.join(' ')
  if (DECLINES.test(said) && !written.includes('đúng')) return false
  if (/\bdung\b/.test(said) && !written.includes('đúng')) return null
  const rest = words.filter((word) => !TAKES_BACK.has(word))
  return takesBackOnly(text) || (words.includes('rut') && agrees(rest.join(' '))) ? true : null
}

/** "tôi muốn rút", "rút lại giùm": nothing is said but that something is taken back. */
export function takesBackOnly(text: string): boolean {
  const words = foldedWordsOf(text)
  return words.includes('rut') && words.every((word) => TAKES_BACK.has(word) || BESIDE.has(word))
}
