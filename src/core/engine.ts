import type { ConversationState } from './conversation.ts'
import type { Outcome, Question } from './intent.ts'
import type { ConversationRef, InboundMessage, Reply } from './message.ts'
import type { Person } from './person.ts'
import type { Report } from './report.ts'
import type { Instant } from './time.ts'
import type { Effect } from './turn.ts'

export interface EngineInput {
  readonly ref: ConversationRef
  readonly conversation: string
  readonly message: InboundMessage
  readonly state: ConversationState
  readonly person: Person
  readonly now: Instant
  /** True: the result says why; it costs time, so only the terminal's `--trace` asks for it. */
  readonly traced?: boolean
}

export interface EngineResult {
  readonly state: ConversationState
  readonly replies: readonly Reply[]
  readonly effects: readonly Effect[]
  readonly outcome: Outcome
  readonly intent: string
  readonly report: Report
  /** Why this answer: steps in order, plain text; written only to the terminal's `--trace`. */
  readonly trace: readonly string[]
  readonly questions: readonly Question[]
  /** What the transcript keeps of the person's words where personal numbers were masked; null: as written. */
  readonly kept: string | null
  /** True: what was written must be erased from inbound, job and transcript in the turn's transaction; intent and time stay. */
  readonly erase: boolean
}

/** The dialogue engine: one message and the state before it become replies, effects and the state after it. Writes nothing, never throws. */
export interface Engine {
  handle(input: EngineInput): Promise<EngineResult>
}
