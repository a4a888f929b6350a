import type { Channel, ChannelLimits, SendResult } from '../../core/channel.ts'
import { type ChannelName, type ConversationRef, MAX_FILE_BYTES, type Reply } from '../../core/message.ts'
import { type Clock, epochMs, type Instant } from '../../core/time.ts'

export interface MemoryChannelOptions {
  /** `memory` when absent. */
  readonly name?: ChannelName
  readonly limits: ChannelLimits
  readonly clock: Clock
}

/** One reply that was delivered. `id` is the same on a repeat. */
export interface SentReply {
  readonly ref: ConversationRef
  readonly reply: Reply
  readonly id: string
  readonly at: Instant
}

/** How the next send ends instead of being delivered; `lost` is delivered and then throws, as a cut connection does. */
export type Failure =
  | Exclude<SendResult, { readonly kind: 'sent' }>
  | { readonly kind: 'throw' }
  | { readonly kind: 'lost' }

export interface MemoryChannel extends Channel {
  /** Everything delivered, oldest first. */
  readonly sent: readonly SentReply[]
  /** The next sends end like this, one each, in order. */
  failNext(...failures: readonly Failure[]): void
  /** A person wrote: opens the reply window of the chat. Without it the window is not watched. */
  heard(ref: ConversationRef): void
  clear(): void
}

/** The channel could not be reached, as far as a test is concerned. */
export class MemoryChannelError extends Error {
  override readonly name = 'MemoryChannelError'
}

/**
 * A channel that keeps what it is sent, with any channel's limits and window: for tests and benches. Strict: a reply
 * beyond the limits is refused with an exception, as a real channel would answer an error.
 * @throws {RangeError} from `send`: the reply was not degraded to the limits
 */
export function createMemoryChannel({ name = 'memory', limits, clock }: MemoryChannelOptions): MemoryChannel {
  const sent: SentReply[] = []
  const failures: Failure[] = []
  const heardAt = new Map<string, Instant>()

  function isClosed(ref: ConversationRef): boolean {
    const last = heardAt.get(ref.chat)
    if (limits.replyWindowMs === null || last === undefined) return false
    return epochMs(clock.now()) > epochMs(last) + limits.replyWindowMs
  }

  return {
    name,
    limits,
    sent,
    async send(ref, reply, id): Promise<SendResult> {
      refuseBeyond(limits, reply)
      const failure = failures.shift()
      if (failure?.kind === 'throw') throw new MemoryChannelError('not reachable')
      if (failure && failure.kind !== 'lost') return failure
      if (isClosed(ref)) return { kind: 'closed', reason: 'reply window closed' }
      sent.push({ ref, reply, id, at: clock.now() })
      if (failure) throw new MemoryChannelError('connection lost after delivery')
      return { kind: 'sent' }
    },
    failNext(...next) {
      failures.push(...next)
    },
    heard(ref) {
      heardAt.set(ref.chat, clock.now())
    },
    clear() {
      sent.length = 0
      failures.length = 0
      heardAt.clear()
    },
  }
}

function refuseBeyond(limits: ChannelLimits, { text, choices = [], image, file }: Reply): void {
  const maxChars =
    image || file ? Math.min(limits.maxCaptionChars ?? limits.maxTextChars, limits.maxTextChars) : limits.maxTextChars
  if (text.length > maxChars) throw new RangeError(`text of ${text.length} characters, at most ${maxChars}`)
  if (text.trim() === '' && !image && !file) throw new RangeError('a reply without text')
  if (image && !limits.images) throw new RangeError('images are not shown')
  if (file && !limits.files) throw new RangeError('files are not sent')
  if (file && Buffer.byteLength(file.base64, 'base64') > MAX_FILE_BYTES) throw new RangeError('a file beyond the limit')
  if (choices.length > limits.maxChoices)
    throw new RangeError(`${choices.length} choices, at most ${limits.maxChoices}`)
  const long = choices.find(({ label }) => label.length > limits.maxChoiceLabelChars)
  if (long)
    throw new RangeError(`choice label of ${long.label.length} characters, at most ${limits.maxChoiceLabelChars}`)
}
