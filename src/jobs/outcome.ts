import type { Kysely } from 'kysely'
import type { Job, JobResult } from '../core/job.ts'
import type { Instant } from '../core/time.ts'
import { PENDING } from './pending.ts'
import type { JobTables } from './tables.ts'

/** The columns that say how a run ended. */
export function outcomeColumns(result: JobResult, now: Instant) {
  switch (result.kind) {
    case 'done':
      return { state: 'completed' as const, finished_at: now, last_error: null }
    case 'failed':
      return { state: 'failed' as const, finished_at: now, last_error: result.reason }
    case 'again':
      return { state: 'retry' as const, run_at: result.at, last_error: result.reason }
  }
}

/**
 * Later jobs of a key wait for its first anyway; moving them behind it keeps them out of every claim's search.
 * A `wake` of the key brings them all back.
 */
export async function postponeFollowers(query: Kysely<JobTables>, job: Job, at: Instant): Promise<void> {
  if (job.key === null) return
  await query
    .updateTable('job')
    .set({ run_at: at })
    .where('kind', '=', job.kind)
    .where('key', '=', job.key)
    .where('state', 'in', PENDING)
    .where('run_at', '<', at)
    .execute()
}
