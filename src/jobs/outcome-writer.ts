import type { Job, JobResult } from '../core/job.ts'
import type { Instant } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { outcomeColumns, postponeFollowers } from './outcome.ts'
import { ACTIVE } from './pending.ts'
import type { JobTables } from './tables.ts'

export interface Ended {
  readonly job: Job
  readonly result: JobResult
  release(): void
}

/** Writes the outcomes of many runs in one transaction; a run whose lease was lost to another loop writes nothing. */
export async function writeOutcomes(
  database: Database,
  worker: string,
  batch: readonly Ended[],
  now: Instant,
): Promise<void> {
  const done = batch.filter((one) => one.result.kind === 'done').map((one) => one.job.id)
  const others = batch.filter((one) => one.result.kind !== 'done')
  await database.work.run(async (tx) => {
    const query = database.query<JobTables>(tx)
    if (done.length > 0) {
      await query
        .updateTable('job')
        .set(outcomeColumns({ kind: 'done' }, now))
        .where('id', 'in', done)
        .where('state', '=', ACTIVE)
        .where('worker', '=', worker)
        .execute()
    }
    for (const { job, result } of others) {
      await query
        .updateTable('job')
        .set(outcomeColumns(result, now))
        .where('id', '=', job.id)
        .where('state', '=', ACTIVE)
        .where('attempt', '=', job.attempt)
        .where('worker', '=', worker)
        .execute()
      if (result.kind === 'again') await postponeFollowers(query, job, result.at)
    }
  })
}
