import type { Job, JobResult } from '../core/job.ts'
import type { Instant } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import { outcomeColumns, postponeFollowers } from './outcome.ts'
import { ACTIVE } from './pending.ts'
import type { JobTables } from './tables.ts'

export interface Ended {
  readonly job: Job
  readonly result: JobResult
  release(): void
}

/** Up to this many are ended by one statement. */
const MOST_AT_ONCE = 16

/** As many ids as the next power of two, the last one repeated: a few statements are kept, not one for each number. */
function filledUp(ids: readonly string[]): readonly string[] {
  const size = 2 ** Math.ceil(Math.log2(ids.length))
  return [...ids, ...Array.from({ length: size - ids.length }, () => ids.at(-1)!)]
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
      const columns = outcomeColumns({ kind: 'done' }, now)
      const end = (ids: readonly string[]) =>
        statementsOf<JobTables>(database)(
          tx,
          `job: done ${ids.length}`,
          (query) =>
            query
              .updateTable('job')
              .set(columns)
              .where('id', 'in', ids)
              .where('state', '=', ACTIVE)
              .where('worker', '=', worker),
          [...Object.values(columns), ...ids, worker],
          { posted: true },
        )
      for (let from = 0; from < done.length; from += MOST_AT_ONCE)
        await end(filledUp(done.slice(from, from + MOST_AT_ONCE)))
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
