import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { NEVER } from './never.ts'
import { PENDING } from './pending.ts'
import type { JobTables } from './tables.ts'

/** Deletes up to `limit` jobs that ended before an instant, and ends those that have waited to be woken since before it. */
export async function purgeJobs(database: Database, tx: Tx, before: Instant, limit: number): Promise<number> {
  const query = database.query<JobTables>(tx)
  await query
    .updateTable('job')
    .set({ state: 'cancelled', data: 'null', finished_at: before })
    .where('state', 'in', PENDING)
    .where('run_at', '=', NEVER)
    .where('created_at', '<', before)
    .execute()
  const deleted = await query
    .deleteFrom('job')
    .where('seq', 'in', (eb) =>
      eb.selectFrom('job').select('seq').where('finished_at', '<', before).orderBy('finished_at').limit(limit),
    )
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
