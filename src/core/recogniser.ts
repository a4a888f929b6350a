import type { Snapshot } from './content.ts'
import type { ConversationState } from './conversation.ts'
import type { Person } from './person.ts'
import type { Reading } from './reading.ts'
import type { Recognition } from './recognition.ts'
import type { Instant } from './time.ts'

/** What a recogniser reads: one message or one question of it. */
export interface RecogniserInput {
  /** As written (NFC, personal numbers masked). */
  readonly text: string
  /** The assistant's words that the message answers, where the channel tells. */
  readonly quoted?: string
  /** True: somebody else's message, forwarded. */
  readonly forwarded?: boolean
  readonly reading: Reading
  readonly snapshot: Snapshot
  readonly state: ConversationState
  readonly person: Person
  readonly now: Instant
}

/** A feature's witness beside the intent model and the subjects: pure, no I/O, well under a millisecond. */
export interface Recogniser {
  recognise(input: RecogniserInput): readonly Recognition[]
  /**
   * What costs much to read, asked last: not at all where a reading stands alone, or where a sure one overrules intents that
   * begin with `gives` (null: however sure it is).
   */
  readonly costly?: { readonly gives: string | null; recognise(input: RecogniserInput): readonly Recognition[] }
}
