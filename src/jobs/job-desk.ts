import type { Clock, Instant } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { ACTIVE, FAILED, PENDING } from './pending.ts'
import type { JobTables } from './tables.ts'

export interface FailedJob {
  readonly id: string
  readonly kind: string
  readonly key: string | null
  readonly attempt: number
  readonly createdAt: Instant
  readonly finishedAt: Instant
  /** A reason or the name of an error. */
  readonly error: string
}

/** What officers and metrics see of the jobs, and the one thing they may do. */
export interface JobDesk {
  /** Newest first. */
  failed(limit: number): Promise<readonly FailedJob[]>
  /** Runs a failed job again from its first attempt; false where there is none. */
  retry(id: string): Promise<boolean>
  /** Jobs that wait or run, by kind. */
  backlog(): Promise<Readonly<Record<string, number>>>
}

export function createJobDesk({ database, clock }: { database: Database; clock: Clock }): JobDesk {
  return {
    async failed(limit) {
      const rows = await database
        .query<JobTables>()
        .selectFrom('job')
        .select(['id', 'kind', 'key', 'attempt', 'created_at', 'finished_at', 'last_error'])
        .where('state', '=', FAILED)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        key: row.key,
        attempt: row.attempt,
        createdAt: row.created_at,
        finishedAt: row.finished_at ?? row.created_at,
        error: row.last_error ?? '',
      }))
    },

    retry: (id) =>
      database.work.run(async (tx) => {
        const row = await database
          .query<JobTables>(tx)
          .updateTable('job')
          .set({ state: 'retry', attempt: 0, run_at: clock.now(), finished_at: null })
          .where('id', '=', id)
          .where('state', '=', 'failed')
          .returning('seq')
          .executeTakeFirst()
        return row !== undefined
      }),

    async backlog() {
      const count = (states: readonly (typeof ACTIVE)[]) =>
        database
          .query<JobTables>()
          .selectFrom('job')
          .select((eb) => ['kind', eb.fn.countAll<number>().as('jobs')] as const)
          .where('state', 'in', states)
          .groupBy('kind')
          .execute()
      const totals: Record<string, number> = {}
      // Apart, because each of the two has an index of its own.
      for (const rows of [await count(PENDING), await count([ACTIVE])])
        for (const { kind, jobs } of rows) totals[kind] = (totals[kind] ?? 0) + Number(jobs)
      return totals
    },
  }
}
