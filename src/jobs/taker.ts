import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Job, JobRequest } from '../core/job.ts'
import type { Json } from '../core/json.ts'
import { type Instant, plusMs } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { RunStatement } from '../db/statements.ts'
import { ACTIVE, PENDING } from './pending.ts'
import type { JobTables } from './tables.ts'

/** A loop of this process that takes a job as it is made, so that no claim has to find it. */
export interface Taker {
  readonly worker: string
  readonly leaseMs: number
  /** Keeps a place for a job of the kind; false: every place is taken. Given free once, when the job runs or is none. */
  reserve(kind: string): boolean
  free(kind: string): void
  /** Whether a job that is made now may run here; several that are made at the same moment may share the last place. */
  hasPlace(kind: string): boolean
  /** Runs a job that is marked as active for `worker`. */
  run(job: Job): void
}

/** A place that is kept for a job while its transaction runs; `free` it afterwards, whatever became of it. */
export interface Place {
  readonly kind: string
  readonly taker: Taker
  free(): void
}

export type KeyedRequest = JobRequest & { readonly key: string }

/** What is asked to be taken, with its id. */
export interface TakenRequest {
  readonly request: KeyedRequest
  readonly id: string
  readonly now: Instant
}

/**
 * Adds a job that the taker runs itself; where something of its key waits or runs, one that waits its turn in the queue.
 * @returns the job where it is the taker's; known once `tx` is durable
 */
export async function insertTaken(
  run: RunStatement<JobTables>,
  tx: Tx,
  taker: Taker,
  { request, id, now }: TakenRequest,
): Promise<() => Job | null> {
  const { kind, key } = request
  const data = JSON.stringify(request.data)
  let isTaken = false
  await run<{ state: string }>(
    tx,
    'take',
    takenInsert,
    [id, kind, key, data, now, now, now, taker.worker, plusMs(now, taker.leaseMs), kind, key, kind, key],
    {
      posted: true,
      told(rows) {
        isTaken = rows[0]?.state === 'active'
      },
    },
  )
  return () => (isTaken ? { id, kind, key, data: JSON.parse(data) as Json, attempt: 1, createdAt: now } : null)
}

/**
 * Looked at in the statement itself: it sees what was committed while the transaction waited for its lock. The states are
 * written as in the partial indexes, or SQLite reads the whole table.
 */
function takenInsert(query: Kysely<JobTables>) {
  const v = ''
  const beside = (states: RawBuilder<unknown>) =>
    sql`exists (select 1 from job where kind = ${v} and key = ${v} and state ${states})`
  return {
    compile: () =>
      sql`insert into job
          (id, kind, key, data, run_at, created_at, started_at, worker, lease_until, state, attempt)
        select ${v}, ${v}, ${v}, ${v}, ${v}, ${v}, ${v}, ${v}, ${v},
          case when busy then 'created' else 'active' end, case when busy then 0 else 1 end
        from (select ${beside(sql`in (${sql.join(PENDING)})`)} or ${beside(sql`= ${ACTIVE}`)} as busy) as place
        returning state`.compile(query),
  }
}
