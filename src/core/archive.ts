import type { TranscriptLine } from './channel.ts'
import type { Instant } from './time.ts'
import type { Tx } from './tx.ts'

export interface ConsentRecord {
  readonly purpose: string
  readonly textVersion: string
  /** `shown`: a notice was shown; `given`/`withdrawn`: the person said so. */
  readonly act: 'shown' | 'given' | 'withdrawn'
  readonly at: Instant
}

/** What is kept of a person's conversation: for the privacy feature and the retention job. */
export interface ConversationArchive {
  /** Everything kept of one conversation, oldest first. */
  read(conversation: string): Promise<{
    readonly lines: readonly TranscriptLine[]
    readonly consents: readonly ConsentRecord[]
    readonly firstAt: Instant | null
  }>
  /** Deletes messages, transcript, state and pending turns of a conversation; consents stay as proof, without text. */
  erase(tx: Tx, conversation: string): Promise<void>
  recordConsent(tx: Tx, conversation: string, record: ConsentRecord): Promise<void>
  /** Deletes transcripts, inbound texts and finished jobs older than `before`; returns how many messages went. */
  purge(tx: Tx, before: Instant): Promise<number>
}
