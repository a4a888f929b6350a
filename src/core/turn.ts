import type { Snapshot } from './content.ts'
import type { ConversationState, Focus } from './conversation.ts'
import type { FlowState } from './flow-state.ts'
import type { Outcome, Question } from './intent.ts'
import type { Json } from './json.ts'
import type { ConversationRef, InboundMessage, Reply } from './message.ts'
import type { Person } from './person.ts'
import type { Report } from './report.ts'
import type { Instant } from './time.ts'

/** One question being answered: everything a handler may read. Handlers read through ports and write nothing. */
export interface Turn {
  readonly ref: ConversationRef
  /** Internal id of the conversation; stable, carries nothing personal. */
  readonly conversation: string
  readonly message: InboundMessage
  readonly question: Question
  /** The text before personal numbers were masked: only a form that asked for such a number, or the person's own contact given with a complaint, is read of it. */
  readonly unmasked: string
  /** Arguments of a tapped choice, after its intent; empty for typed text. */
  readonly args: readonly string[]
  readonly person: Person
  readonly state: ConversationState
  readonly snapshot: Snapshot
  readonly now: Instant
}

/** A write that must happen in the turn's transaction. A feature declares its kinds in `Feature.effects`. */
export interface Effect {
  readonly kind: string
  readonly data: Json
}

/** What a handler decided. */
export interface TurnResult {
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  /** The form to go on with; null ends the active one; absent leaves it as it is. */
  readonly active?: FlowState | null
  readonly effects?: readonly Effect[]
  readonly report?: Report
  /** What the conversation is about from now on, newest first. */
  readonly focus?: readonly Focus[]
  /** The handler's feature remembers this; null forgets. */
  readonly memory?: Json
  /** True: what was written is erased from inbound, job, tracker and transcript in the turn's transaction. */
  readonly erase?: boolean
  /** True: a personal number was asked for, so nobody is told that it was not needed. */
  readonly personalAsked?: boolean
  /** Set where the handler answered something else than the recognised intent. */
  readonly intent?: string
}

export type IntentHandler = (turn: Turn) => Promise<TurnResult>
