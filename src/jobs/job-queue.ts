import type { Kysely } from 'kysely'
import { ConflictError } from '../core/errors.ts'
import type { Job, JobQueue, JobRequest, JobResult } from '../core/job.ts'
import type { Json } from '../core/json.ts'
import type { Clock, Ids, Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { createStatements } from '../db/statements.ts'
import { outcomeColumns, postponeFollowers } from './outcome.ts'
import { ACTIVE, PENDING } from './pending.ts'
import type { JobTables } from './tables.ts'

/** The queue as the program's own parts see it; features get its `JobQueue` face. */
export interface WorkQueue extends JobQueue {
  /**
   * Writes how a run ended in the handler's own transaction, so that the job and its effects stand or fall together.
   * @param data replaces the job's data (how far it came)
   * @throws {ConflictError} the job is no longer this run's: its lease ended and another process has it
   */
  settle(tx: Tx, job: Job, result: JobResult, data?: Json): Promise<void>
  /** True once a settled run is durable; the loop then writes nothing. */
  isSettled(job: Job): boolean
  /** Ends every waiting job of a key. */
  cancel(tx: Tx, kind: string, key: string): Promise<void>
  /** Makes every waiting job of a key due now. */
  wake(tx: Tx, kind: string, key: string): Promise<void>
  /** Called after a commit that made jobs of a kind due; returns how to stop it. */
  onDue(listener: (kind: string) => void): () => void
}

/** Up to this many jobs at once are one of a few statements that are kept. */
const MOST_KEPT = 5

export interface JobQueueOptions {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
}

export function createJobQueue({ database, clock, ids }: JobQueueOptions): WorkQueue {
  const listeners = new Set<(kind: string) => void>()
  const settled = new WeakSet<Job>()
  const run = createStatements<JobTables>(database)

  function nudgeAfter(tx: Tx, kinds: ReadonlySet<string>): void {
    database.afterCommit(tx, () => {
      for (const kind of kinds) for (const listener of listeners) listener(kind)
    })
  }

  return {
    async enqueue(tx, requests) {
      if (requests.length === 0) return
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
      nudgeAfter(tx, new Set(requests.map((request) => request.kind)))
    },

    async settle(tx, job, result, data) {
      const outcome = outcomeColumns(result, clock.now())
      const columns = data === undefined ? outcome : { ...outcome, data: JSON.stringify(data) }
      const [row] = await run(
        tx,
        `settle ${Object.keys(columns).join()}`,
        (query) =>
          query
            .updateTable('job')
            .set(columns)
            .where('id', '=', job.id)
            .where('state', '=', ACTIVE)
            .where('attempt', '=', job.attempt)
            .returning('seq'),
        [...Object.values(columns), job.id, job.attempt],
      )
      if (!row) throw new ConflictError(`job ${job.id}`)
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
      nudgeAfter(tx, new Set([kind]))
    },

    onDue(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

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
