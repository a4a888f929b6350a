import type { JobRequest } from './job.ts'
import type { Json } from './json.ts'
import type { Reply } from './message.ts'
import type { Instant } from './time.ts'
import type { Tx } from './tx.ts'

/** Replies that no message asked for, in one conversation. */
export interface Notice {
  readonly conversation: string
  readonly replies: readonly Reply[]
}

/** Says something unasked in many conversations at once, as part of a transaction. */
export interface Notices {
  /** Told of the same conversation twice, it hears both in this order. @returns the conversations that exist */
  say(tx: Tx, notices: readonly Notice[]): Promise<ReadonlySet<string>>
}

/** Kind of the job that says something unasked; `conversations/notifier.ts` runs it. */
export const NOTIFY = 'notify'

/**
 * A job that says `replies` in a conversation, through the outbox like any answer.
 * @param options.once a second one with the same key is dropped while the first is kept
 * @param options.runAt not before (quiet hours)
 */
export function notifyJob(
  conversation: string,
  replies: readonly Reply[],
  options: { readonly once?: string; readonly runAt?: Instant } = {},
): JobRequest {
  return { kind: NOTIFY, key: conversation, data: { conversation, replies } as unknown as Json, ...options }
}
