import type { FlowState } from './flow-state.ts'
import type { Facet } from './intent.ts'
import type { Json } from './json.ts'
import type { Choice } from './message.ts'
import { epochMs, type Instant } from './time.ts'

/** What the conversation is about, newest first; at most `MAX_FOCUS`. */
export interface Focus {
  readonly kind: string
  readonly id: string
  readonly title: string
}
export const MAX_FOCUS = 5

/** What was written, with personal numbers masked, and whether a procedure was answered for it. */
export interface Told {
  readonly text: string
  readonly met: boolean
}

/** What the engine keeps of a conversation between turns. Stored as JSON beside a version number. */
export interface ConversationState {
  /** Version of this shape; a state of another version is dropped, never guessed at. */
  readonly shape: 1
  readonly active: FlowState | null
  readonly focus: readonly Focus[]
  /** What was offered last, so that "cái thứ hai" or "2" can be resolved. */
  readonly offered: readonly Choice[]
  readonly lastIntent: string | null
  /** What else the last message asked for, where several questions of it were answered. */
  readonly alsoAsked?: readonly string[]
  readonly lastFacets: readonly Facet[]
  /** The last message that told something of a procedure's matter: the next one may go on with it. */
  readonly told?: Told
  /** Version of the notice this person was shown; null before the first contact. */
  readonly noticeVersion: string | null
  readonly lastAt: Instant | null
  /** Each feature's own memory, by feature id. */
  readonly memory: { readonly [feature: string]: Json }
}

/** True where the last message asked for something of intents that begin so. */
export const askedOf = ({ lastIntent, alsoAsked = [] }: ConversationState, beginning: string): boolean =>
  [lastIntent, ...alsoAsked].some((intent) => intent?.startsWith(beginning))

/** A question older than this is not silently taken up again. */
const TAKEN_UP_MS = 2 * 3_600_000

/** True where the last message is so recent that the next one may go on with it. */
export const isRecent = ({ lastAt }: ConversationState, now: Instant): boolean =>
  lastAt !== null && epochMs(now) - epochMs(lastAt) <= TAKEN_UP_MS

export const EMPTY_CONVERSATION: ConversationState = {
  shape: 1,
  active: null,
  focus: [],
  offered: [],
  lastIntent: null,
  lastFacets: [],
  noticeVersion: null,
  lastAt: null,
  memory: {},
}
