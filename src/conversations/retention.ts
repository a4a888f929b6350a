import type { JobHandler } from '../core/job.ts'
import { type Clock, plusMs } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { purgeSome } from './purge.ts'

export interface RetentionOptions {
  readonly database: Database
  readonly clock: Clock
  /** How long conversations are kept. */
  readonly keepMs: number
  /** Rows of each table in one transaction, 500 when absent. */
  readonly chunk?: number
}

/** Handler of the retention job: forgets what is older than `keepMs`, in short transactions so that nobody waits. */
export function createRetention({ database, clock, keepMs, chunk = 500 }: RetentionOptions): JobHandler {
  return async () => {
    const before = plusMs(clock.now(), -keepMs)
    for (let more = true; more; ) {
      const step = await database.work.run((tx) => purgeSome(database, tx, before, chunk))
      more = step.more
    }
    return { kind: 'done' }
  }
}
