import type { JobQueue, Schedule } from '../core/job.ts'
import { epochMs, type Instant } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import type { JobTables } from './tables.ts'

/**
 * Enqueues one job for each schedule whose period has begun, once for all processes. Periods that passed while
 * nothing ran are not made up for.
 */
export async function enqueueSchedules(
  database: Database,
  queue: JobQueue,
  schedules: readonly Schedule[],
  now: Instant,
): Promise<void> {
  if (schedules.length === 0) return
  await database.work.run(async (tx) => {
    for (const { kind, everyMs } of schedules) {
      const period = Math.floor(epochMs(now) / everyMs)
      const begun = await database
        .query<JobTables>(tx)
        .insertInto('schedule')
        .values({ kind, period })
        .onConflict((oc) => oc.column('kind').doUpdateSet({ period }).where('schedule.period', '<', period))
        .returning('kind')
        .executeTakeFirst()
      if (begun) await queue.enqueue(tx, [{ kind, data: null, key: kind }])
    }
  })
}
