import type { Kysely } from 'kysely'
import type { Instant } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import { createStatements } from '../../db/statements.ts'
import type { Complaint } from './complaint.ts'
import { complaintOf, TRIAGE } from './rows.ts'
import type { ComplaintRow, ComplaintTables } from './tables.ts'

/** Where to go on in a list ordered by two columns. */
export interface After {
  readonly at: Instant
  readonly id: string
}

/** What reads what is still owed. */
export function createQueueReader(database: Database) {
  const query = () => database.query<ComplaintTables>()
  const run = createStatements<ComplaintTables>(database)

  return {
    /**
     * What an agency (null: triage) owes, the latest due first.
     * @param after the last one of the page before: its due date and id
     */
    async queue(agency: string | null, limit: number, after: After | null = null): Promise<readonly Complaint[]> {
      const queue = agency ?? TRIAGE
      const from = (q: Kysely<ComplaintTables>) =>
        q.selectFrom('complaint').select('body').where('queue', '=', queue).orderBy('due_at').orderBy('id').limit(limit)
      const rows = after
        ? await from(query())
            .where((eb) =>
              eb.or([eb('due_at', '>', after.at), eb.and([eb('due_at', '=', after.at), eb('id', '>', after.id)])]),
            )
            .execute()
        : await run<Pick<ComplaintRow, 'body'>>(undefined, 'queue', from, [queue, limit])
      return rows.map(complaintOf)
    },

    /** How much an agency (null: triage) owes, and how much of it is past its due date. */
    async owed(agency: string | null, now: Instant): Promise<{ readonly open: number; readonly late: number }> {
      const queue = agency ?? TRIAGE
      const [row] = await run<{ open: number; late: number }>(
        undefined,
        'owed',
        (q) => {
          const all = q
            .selectFrom('complaint')
            .select((eb) => eb.fn.countAll<number>().as('count'))
            .where('queue', '=', queue)
          return q.selectNoFrom([all.as('open'), all.where('due_at', '<', now).as('late')])
        },
        [queue, queue, now],
      )
      return { open: Number(row?.open), late: Number(row?.late) }
    },

    /** What the schedule has to look at, longest due first. */
    async toWatch(now: Instant, limit: number): Promise<readonly Complaint[]> {
      const rows = await query()
        .selectFrom('complaint')
        .select('body')
        .where('watch_at', '<=', now)
        .orderBy('watch_at')
        .limit(limit)
        .execute()
      return rows.map(complaintOf)
    },
  }
}
