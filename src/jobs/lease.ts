import { type Instant, plusMs } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { ACTIVE } from './pending.ts'
import type { JobTables } from './tables.ts'

/** A job that took its process with it this often is not tried again. */
export const MAX_LOST_RUNS = 10

/**
 * Returns jobs of processes that died to the queue.
 * @param expired only those whose lease ended before it; null: all active ones, right where no other process works
 */
export async function returnLostJobs(database: Database, now: Instant, expired: Instant | null): Promise<number> {
  return database.work.run(async (tx) => {
    const query = database.query<JobTables>(tx)
    const lost = expired
      ? query.updateTable('job').where('state', '=', ACTIVE).where('lease_until', '<', expired)
      : query.updateTable('job').where('state', '=', ACTIVE)
    const given = await lost
      .where('attempt', '>=', MAX_LOST_RUNS)
      .set({ state: 'failed', finished_at: now, last_error: 'process ended during the run' })
      .executeTakeFirst()
    const back = await lost
      .where('attempt', '<', MAX_LOST_RUNS)
      .set({ state: 'retry', run_at: now, last_error: 'process ended during the run' })
      .executeTakeFirst()
    return Number(given.numUpdatedRows + back.numUpdatedRows)
  })
}

/** Keeps the running jobs of one loop its own. */
export async function extendLeases(database: Database, worker: string, now: Instant, leaseMs: number): Promise<void> {
  await database.work.run((tx) =>
    database
      .query<JobTables>(tx)
      .updateTable('job')
      .set({ lease_until: plusMs(now, leaseMs) })
      .where('state', '=', ACTIVE)
      .where('worker', '=', worker)
      .execute(),
  )
}
