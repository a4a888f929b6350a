import type { JobRequest } from './job.ts'
import type { Json } from './json.ts'
import type { Reply } from './message.ts'
import type { Instant } from './time.ts'

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
