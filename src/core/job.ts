import type { Json } from './json.ts'
import type { Instant } from './time.ts'
import type { Tx } from './tx.ts'

/** A piece of work to be done once, after its transaction commits. States are named as in pg-boss. */
export interface JobRequest {
  readonly kind: string
  readonly data: Json
  /** Jobs of one kind and one non-null key run one at a time, oldest first (a conversation's turns, its replies). */
  readonly key: string | null
  /** Not before; absent: at once. */
  readonly runAt?: Instant
  /** A second request of the same kind with the same `once` is dropped while the first is kept. */
  readonly once?: string
}

export interface Job {
  readonly id: string
  readonly kind: string
  readonly key: string | null
  readonly data: Json
  /** 1 at the first run. */
  readonly attempt: number
  readonly createdAt: Instant
}

/** How a run ended when it did not throw. A throw is a failure and backs off. */
export type JobResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

export type JobHandler = (job: Job) => Promise<JobResult>

/** Adds jobs inside a transaction; the loop is nudged when it commits. */
export interface JobQueue {
  enqueue(tx: Tx, requests: readonly JobRequest[]): Promise<void>
}

/** Work that repeats: one job of `kind` is kept due every `everyMs`. */
export interface Schedule {
  readonly kind: string
  readonly everyMs: number
}
