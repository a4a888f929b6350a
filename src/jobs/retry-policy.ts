import type { Job, JobResult } from '../core/job.ts'
import { type Instant, plusMs } from '../core/time.ts'

export interface RetryPolicy {
  /** Runs, the first one counted; after the last failure the job stays as `failed`. */
  readonly maxAttempts: number
  readonly firstDelayMs: number
  readonly maxDelayMs: number
}

export const DEFAULT_RETRY: RetryPolicy = { maxAttempts: 8, firstDelayMs: 1_000, maxDelayMs: 600_000 }

/** Delay before the next run: doubled each time, capped, then between half and the whole of it by chance, so that failures spread. */
export function backoffMs(policy: RetryPolicy, attempt: number, random: () => number): number {
  const whole = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1))
  return Math.round(whole * (0.5 + random() / 2))
}

/** What a thrown error means for the job. Only the error's name and code are kept: a message may quote a person. */
export function afterThrow(
  error: unknown,
  job: Job,
  policy: RetryPolicy,
  now: Instant,
  random: () => number,
): JobResult {
  const reason = nameOf(error)
  if (job.attempt >= policy.maxAttempts) return { kind: 'failed', reason }
  return { kind: 'again', at: plusMs(now, backoffMs(policy, job.attempt, random)), reason }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}
