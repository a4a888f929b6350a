import { type Kysely, sql } from 'kysely'
import { ConflictError } from '../core/errors.ts'
import type { Job, JobQueue, JobRequest } from '../core/job.ts'
import type { Clock, Ids, Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { createStatements } from '../db/statements.ts'
import { isNullViolation } from '../db/storage-error.ts'
import { outcomeColumns, postponeFollowers } from './outcome.ts'
import { PENDING } from './pending.ts'
import type { JobState, JobTables } from './tables.ts'
import { insertTaken, type KeyedRequest, type Place, type Taker } from './taker.ts'

/** The queue as the program's own parts see it; features get its `JobQueue` face. */
export interface WorkQueue extends JobQueue {
  /** A place of this process for a job that is about to be made; null: there is none, or no loop runs here. */
  reserve(kind: string): Place | null
  /**
   * Adds a job that is due and runs it here at once, where there is a place and nothing of its key waits or runs.
   * The transaction must hold a lock, so that nobody else adds a job of the key before it is durable.
   * @param taken told of the job before it runs, only where it runs here
   */
  enqueueTaken(tx: Tx, place: Place | null, request: KeyedRequest, taken?: (job: Job) => void): Promise<void>
  /** Jobs are taken by this loop until the returned function is called. */
  takeBy(taker: Taker): () => void
  /** True once a settled run is durable; the loop then writes nothing. */
  isSettled(job: Job): boolean
  /** Ends every waiting job of a key. */
  cancel(tx: Tx, kind: string, key: string): Promise<void>
  /** Makes every waiting job of a key due now. */
  wake(tx: Tx, kind: string, key: string): Promise<void>
  /** Called after a commit that made a job due; returns how to stop it. */
  onDue(listener: DueListener): () => void
}

export type DueListener = (job: { readonly kind: string; readonly key: string | null }) => void

/** Up to this many jobs at once are one of a few statements that are kept. */
const MOST_KEPT = 5

export interface JobQueueOptions {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
}

export function createJobQueue({ database, clock, ids }: JobQueueOptions): WorkQueue {
  const listeners = new Set<DueListener>()
  let taker: Taker | null = null
  const settled = new WeakSet<Job>()
  const run = createStatements<JobTables>(database)

  function nudge(jobs: readonly Parameters<DueListener>[0][]): void {
    for (const job of jobs) for (const listener of listeners) listener(job)
  }

  async function add(tx: Tx, requests: readonly JobRequest[]): Promise<void> {
    const now = clock.now()
    const rows = requests.map((request) => rowOf(request, ids.next(), now))
    const insert = (query: Kysely<JobTables>, rows: readonly ReturnType<typeof rowOf>[]) =>
      query
        .insertInto('job')
        .values(rows)
        .onConflict((oc) => oc.doNothing())
    if (rows.length > MOST_KEPT) await insert(database.query<JobTables>(tx), rows).execute()
    else
      await run(
        tx,
        `enqueue ${rows.length}`,
        (query) => insert(query, rows),
        rows.flatMap((row) => Object.values(row)),
        { posted: true },
      )
    database.afterCommit(tx, () => nudge(requests))
  }

  async function take(tx: Tx, own: Taker, request: KeyedRequest, taken?: (job: Job) => void): Promise<void> {
    const inserted = await insertTaken(run, tx, own, { request, id: ids.next(), now: clock.now() })
    database.afterCommit(tx, () => {
      const job = inserted()
      if (!job) return nudge([request])
      taken?.(job)
      own.run(job)
    })
  }

  const queue: WorkQueue = {
    reserve(kind) {
      const own = taker
      if (!own?.reserve(kind)) return null
      return { kind, taker: own, free: () => own.free(kind) }
    },

    async enqueueTaken(tx, place, request, taken) {
      if (!place) return queue.enqueue(tx, [request])
      await take(tx, place.taker, request, taken)
    },

    takeBy(own) {
      taker = own
      return () => {
        if (taker === own) taker = null
      }
    },

    async enqueue(tx, requests) {
      const own = taker
      const waiting: JobRequest[] = []
      for (const request of requests)
        if (own && isLocked(request) && own.hasPlace(request.kind)) await take(tx, own, request)
        else waiting.push(request)
      if (waiting.length > 0) await add(tx, waiting)
    },

    async settle(tx, job, result, data) {
      const outcome = outcomeColumns(result, clock.now())
      const columns = data === undefined ? outcome : { ...outcome, data: JSON.stringify(data) }
      const { state, ...rest } = columns
      await run(
        tx,
        `settle ${Object.keys(rest).join()}`,
        (query) =>
          query
            .updateTable('job')
            // A state must stand: emptying it makes the transaction fail, without waiting for what the update found.
            .set({
              ...rest,
              state: sql<JobState>`case when state = 'active' and attempt = ${job.attempt} then ${state} end`,
            })
            .where('id', '=', job.id),
        [...Object.values(rest), job.attempt, state, job.id],
        { posted: true, failsAs: (error) => (isNullViolation(error) ? new ConflictError(`job ${job.id}`) : error) },
      )
      if (result.kind === 'again') await postponeFollowers(database.query<JobTables>(tx), job, result.at)
      database.afterCommit(tx, () => settled.add(job))
    },

    isSettled: (job) => settled.has(job),

    async cancel(tx, kind, key) {
      await database
        .query<JobTables>(tx)
        .updateTable('job')
        .set({ state: 'cancelled', data: 'null', finished_at: clock.now() })
        .where('kind', '=', kind)
        .where('key', '=', key)
        .where('state', 'in', PENDING)
        .execute()
    },

    async wake(tx, kind, key) {
      const now = clock.now()
      await database
        .query<JobTables>(tx)
        .updateTable('job')
        .set({ run_at: now })
        .where('kind', '=', kind)
        .where('key', '=', key)
        .where('state', 'in', PENDING)
        .where('run_at', '>', now)
        .execute()
      database.afterCommit(tx, () => nudge([{ kind, key }]))
    },

    onDue(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return queue
}

const isLocked = (request: JobRequest): request is KeyedRequest => request.locked === true && request.key !== null

function rowOf(request: JobRequest, id: string, now: Instant) {
  return {
    id,
    kind: request.kind,
    key: request.key,
    once: request.once ?? null,
    state: 'created' as const,
    data: JSON.stringify(request.data),
    run_at: request.runAt ?? now,
    created_at: now,
  }
}
