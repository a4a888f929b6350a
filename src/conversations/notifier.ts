import type { JobHandler } from '../core/job.ts'
import type { Notices } from '../core/notify.ts'
import type { Database } from '../db/database.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import type { NotifyData } from './job-kinds.ts'

export interface NotifierOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly notices: Notices
}

/** Handler of `notify` jobs: says what waits in the job, in the transaction that ends it. */
export function createNotifier({ database, queue, notices }: NotifierOptions): JobHandler {
  return async (job) => {
    const { conversation, replies } = job.data as unknown as NotifyData
    await database.work.run(async (tx) => {
      const told = await notices.say(tx, [{ conversation, replies }])
      const known = told.has(conversation)
      await queue.settle(tx, job, known ? { kind: 'done' } : { kind: 'failed', reason: 'unknown conversation' }, null)
    })
    return { kind: 'done' }
  }
}
