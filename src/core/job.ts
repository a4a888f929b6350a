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
  /**
   * The transaction holds a lock on what the key names (it changes that row), so that nobody else adds a job of the key before
   * it is durable: the job may begin in this process at once, without a claim. Has neither `runAt` nor `once`.
   */
  readonly locked?: true
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
  /**
   * Writes how a run ended in the handler's own transaction, so that the job and its effects stand or fall together.
   * The transaction fails with a ConflictError, at the latest when it is committed, where the job is no longer this run's:
   * its lease ended and another process has it.
   * @param data replaces the job's data (how far it came)
   */
  settle(tx: Tx, job: Job, result: JobResult, data?: Json): Promise<void>
}

/** Work that repeats: one job of `kind` is kept due every `everyMs`. */
export interface Schedule {
  readonly kind: string
  readonly everyMs: number
}
