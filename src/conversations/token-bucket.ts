/** How much one sender may write: `burst` at once, then `perSecond`. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

export const DEFAULT_RATE: Rate = { burst: 20, perSecond: 1 }

const MAX_SENDERS = 10_000

interface Bucket {
  tokens: number
  atMs: number
}

/** Takes one token of a sender; false when there is none. Forgets the longest silent senders beyond 10,000. */
export function createTokenBucket(rate: Rate): (sender: string, nowMs: number) => boolean {
  const buckets = new Map<string, Bucket>()
  return (sender, nowMs) => {
    const bucket = buckets.get(sender) ?? { tokens: rate.burst, atMs: nowMs }
    const refilled = bucket.tokens + (Math.max(0, nowMs - bucket.atMs) / 1_000) * rate.perSecond
    bucket.tokens = Math.min(rate.burst, refilled)
    bucket.atMs = nowMs
    const allowed = bucket.tokens >= 1
    if (allowed) bucket.tokens -= 1
    // Put at the end again, so that the first of the map is always the longest silent.
    buckets.delete(sender)
    buckets.set(sender, bucket)
    if (buckets.size > MAX_SENDERS) buckets.delete(buckets.keys().next().value ?? sender)
    return allowed
  }
}
