import type { ChannelName, ConversationRef, InboundMessage, Reply } from './message.ts'
import type { Instant } from './time.ts'

/** What a channel can show; the relay degrades a reply to it. Characters are UTF-16 units. */
export interface ChannelLimits {
  readonly maxTextChars: number
  /** Longest text beside an image; absent: `maxTextChars`. */
  readonly maxCaptionChars?: number
  /** 0: choices become numbered lines of text. */
  readonly maxChoices: number
  readonly maxChoiceLabelChars: number
  readonly images: boolean
  /** Absent: documents are not sent, their words are. */
  readonly files?: boolean
  /** How long after a person's last message the channel lets us write, null without limit. */
  readonly replyWindowMs: number | null
}

/** Why and how a send ended. `retry` and thrown errors back off; `closed` waits for the person's next message; `gone` ends it. */
export type SendResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly reason: string }
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }

/** The way out to people. `send` gets replies already degraded to `limits`. */
export interface Channel {
  readonly name: ChannelName
  readonly limits: ChannelLimits
  /** True: people read the transcript itself, so that a reply is delivered by standing there and no job sends it. */
  readonly readsTranscript?: boolean
  /** @param id idempotency key of this reply: the same on a repeat */
  send(ref: ConversationRef, reply: Reply, id: string): Promise<SendResult>
  /** The bytes of an attachment by its handle, at most `maxBytes`; null where it is gone or larger. */
  fetch?(handle: string, maxBytes: number): Promise<Uint8Array | null>
  /** Begins to receive (polling, timers); a channel fed by HTTP alone needs none. */
  start?(): Promise<void>
  stop?(): Promise<void>
}

/** What intake did with a message. `throttled`: over the sender's limit, not stored. */
export type Accepted = 'accepted' | 'duplicate' | 'throttled'

/** The way in: durable once the promise resolves. Channels call it and answer their webhook afterwards. */
export interface Intake {
  accept(message: InboundMessage): Promise<Accepted>
}

/** What channels keep between calls (tokens, offsets, windows). Values are JSON text; a secret is stored sealed. */
export interface ChannelMemory {
  get(channel: ChannelName, key: string): Promise<string | null>
  set(channel: ChannelName, key: string, value: string): Promise<void>
  delete(channel: ChannelName, key: string): Promise<void>
}

/** What the web page reads back after a reload: both sides of one conversation, oldest first. */
export interface TranscriptReader {
  read(ref: ConversationRef, afterSeq: number, limit: number): Promise<readonly TranscriptLine[]>
  /** As `read`, with the oldest line that is kept: where it differs from what a page has, something was erased. */
  readOn(ref: ConversationRef, afterSeq: number, limit: number): Promise<News>
  /**
   * Calls `listener` for what this process writes; returns how to stop it. What another process writes is found by `read`.
   * Absent: everything is.
   */
  onNews?(ref: ConversationRef, listener: NewsListener): () => void
}

/** Gets the lines of one transaction once they are durable; null: lines were erased, what is left is to be read again. */
export type NewsListener = (lines: readonly TranscriptLine[] | null) => void

export interface News {
  readonly first: Pick<TranscriptLine, 'seq' | 'at'> | null
  readonly lines: readonly TranscriptLine[]
}

export interface TranscriptLine {
  /** Grows within the conversation; a client resumes after the last one it has. */
  readonly seq: number
  readonly from: 'person' | 'assistant'
  readonly reply: Reply
  readonly at: Instant
}
