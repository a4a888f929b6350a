import { type Kysely, sql } from 'kysely'
import type { Job } from '../core/job.ts'
import type { Json } from '../core/json.ts'
import type { Instant } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { skipLocked } from '../db/skip-locked.ts'
import { statementsOf } from '../db/statements.ts'
import { isUniqueViolation } from '../db/storage-error.ts'
import { ACTIVE, PENDING } from './pending.ts'
import type { JobTables } from './tables.ts'

export interface Claim {
  readonly kind: string
  readonly limit: number
  readonly now: Instant
  readonly worker: string
  readonly leaseUntil: Instant
  /** Told of the key of a job that another one waits for. */
  readonly followed?: (key: string) => unknown
}

/**
 * Marks due jobs of one kind as active and returns them, oldest first. Of one key only the first that has not ended,
 * and only while none is active. Two processes that meet on one key: one of them gets nothing this time.
 */
export async function claimJobs(database: Database, claim: Claim): Promise<readonly Job[]> {
  try {
    const { kind, limit, now, worker, leaseUntil } = claim
    let rows: readonly ClaimedRow[] = []
    await database.work.run(async (tx) => {
      rows = []
      await statementsOf<JobTables>(database)<ClaimedRow>(
        tx,
        'job: claim',
        (query) => claimQuery(database, claim, query),
        [kind, now, limit, 'active', 1, now, worker, leaseUntil],
        {
          posted: true,
          told(claimed) {
            rows = claimed
          },
        },
      )
    })
    for (const row of rows) if (row.followed && row.key !== null) claim.followed?.(row.key)
    return [...rows]
      .sort((a, b) => a.seq - b.seq)
      .map((row) => ({
        id: row.id,
        kind: claim.kind,
        key: row.key,
        data: JSON.parse(row.data) as Json,
        attempt: row.attempt,
        createdAt: row.created_at,
      }))
  } catch (error) {
    if (isUniqueViolation(error)) return []
    throw error
  }
}

/** The kinds among those given that have something due, in one look that waits for nobody. */
export async function dueKinds(database: Database, kinds: readonly string[], now: Instant): Promise<readonly string[]> {
  if (kinds.length === 0) return []
  const [row] = await statementsOf<JobTables>(database)<Record<string, unknown>>(
    undefined,
    `job: due ${kinds.join()}`,
    (query) =>
      query.selectNoFrom((eb) =>
        kinds.map((kind, i) =>
          eb
            .exists(
              eb
                .selectFrom('job')
                .select('seq')
                .where('kind', '=', kind)
                .where('state', 'in', PENDING)
                .where('run_at', '<=', now),
            )
            .as(`k${i}`),
        ),
      ),
    kinds.flatMap((kind) => [kind, now]),
  )
  // SQLite says 1, PostgreSQL true.
  return kinds.filter((_, i) => Boolean(row?.[`k${i}`]))
}

interface ClaimedRow {
  readonly seq: number
  readonly id: string
  readonly key: string | null
  readonly data: string
  readonly attempt: number
  readonly created_at: Instant
  /** SQLite says 1, PostgreSQL true. */
  readonly followed: unknown
}

/** Jobs of the kind and key of the row that is called `row` around it, itself among them. */
const ofItsKey = (query: Kysely<JobTables>, row: 'j' | 'job') =>
  query
    .selectFrom('job as o')
    .select('o.seq')
    .whereRef('o.kind', '=', sql.ref(`${row}.kind`))
    .whereRef('o.key', '=', sql.ref(`${row}.key`))

function claimQuery(database: Database, claim: Claim, query: Kysely<JobTables>) {
  const due = query
    .selectFrom('job as j')
    .select('j.seq')
    .where('j.kind', '=', claim.kind)
    .where('j.state', 'in', PENDING)
    .where('j.run_at', '<=', claim.now)
    .where((eb) =>
      eb.or([
        eb('j.key', 'is', null),
        eb.and([
          eb.not(eb.exists(ofItsKey(query, 'j').where('o.state', '=', ACTIVE))),
          eb.not(
            eb.exists(ofItsKey(query, 'j').where('o.state', 'in', PENDING).whereRef('o.seq', '<', sql.ref('j.seq'))),
          ),
        ]),
      ]),
    )
    .orderBy('j.run_at')
    .orderBy('j.seq')
    .limit(claim.limit)
  // Materialised: a planner that ran the selection again per row would claim more than the limit.
  return (
    query
      .with(
        (cte) => cte('due').materialized(),
        () => skipLocked(database, due),
      )
      .updateTable('job')
      .set((eb) => ({
        state: 'active',
        attempt: eb('attempt', '+', 1),
        started_at: claim.now,
        worker: claim.worker,
        lease_until: claim.leaseUntil,
      }))
      .where('seq', 'in', (eb) => eb.selectFrom('due').select('due.seq'))
      // Repeated: PostgreSQL looks at it again after waiting for a row, and then not at the selection.
      .where('state', 'in', PENDING)
      .returning((eb) => [
        'seq',
        'id',
        'key',
        'data',
        'attempt',
        'created_at',
        eb
          .exists(ofItsKey(query, 'job').where('o.state', 'in', PENDING).whereRef('o.seq', '>', sql.ref('job.seq')))
          .as('followed'),
      ])
  )
}
