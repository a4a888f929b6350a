import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { complaintOf, eventOf, TRIAGE } from './rows.ts'
import { createStatements } from './statements.ts'
import type { ComplaintTables } from './tables.ts'

/** Where to go on in a list ordered by two columns. */
export interface After {
  readonly at: Instant
  readonly id: string
}

/** What reads complaints. Inside a transaction pass its `tx`. */
export function createComplaintReader(database: Database) {
  const query = (tx?: Tx) => database.query<ComplaintTables>(tx)
  const run = createStatements(database)
  const one = async (column: 'id' | 'code' | 'once', value: string, tx?: Tx): Promise<Complaint | null> => {
    const [row] = await run<{ body: string }>(
      tx,
      column,
      (q) => q.selectFrom('complaint').select('body').where(column, '=', value),
      [value],
    )
    return row ? complaintOf(row) : null
  }

  return {
    byId: (id: string, tx?: Tx) => one('id', id, tx),
    byCode: (code: string, tx?: Tx) => one('code', code, tx),
    byOnce: (once: string, tx?: Tx) => one('once', once, tx),

    /** What a conversation reported, newest first. */
    async ofReporter(conversation: string, limit = 10): Promise<readonly Complaint[]> {
      const rows = await query()
        .selectFrom('complaint')
        .select('body')
        .where('reporter', '=', conversation)
        .orderBy('received_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(complaintOf)
    },

    /** What a conversation joined, newest first. */
    async followedBy(conversation: string, limit = 10): Promise<readonly Complaint[]> {
      const rows = await query()
        .selectFrom('complaint_follower')
        .innerJoin('complaint', 'complaint.id', 'complaint_follower.complaint')
        .select('complaint.body')
        .where('complaint_follower.conversation', '=', conversation)
        .orderBy('complaint_follower.at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(complaintOf)
    },

    async follows(complaint: string, conversation: string, tx?: Tx): Promise<boolean> {
      const [row] = await run(
        tx,
        'follows',
        (q) =>
          q
            .selectFrom('complaint_follower')
            .select('complaint')
            .where('complaint', '=', complaint)
            .where('conversation', '=', conversation),
        [complaint, conversation],
      )
      return row !== undefined
    },

    /** Conversations that get the answers: of reporter and followers, of it and of what was merged into it. */
    async listeners(complaint: Complaint, tx?: Tx): Promise<readonly string[]> {
      const merged = complaint.duplicates === 0 ? [] : await this.duplicatesOf(complaint.id, tx)
      const all = [complaint, ...merged]
      const followed = all.filter((one) => one.followers > 0).map((one) => one.id)
      const followers =
        followed.length === 0
          ? []
          : await query(tx)
              .selectFrom('complaint_follower')
              .select('conversation')
              .where('complaint', 'in', followed)
              .orderBy('at')
              .execute()
      const conversations = [...all.map((one) => one.reporter), ...followers.map((row) => row.conversation)]
      return [...new Set(conversations.filter((conversation) => conversation !== null))]
    },

    /**
     * Open complaints of a category since an instant, newest first: in the areas given, or on a street where no area is known.
     * @param street folded
     */
    async alike(
      category: string,
      where: { readonly areas: readonly string[]; readonly street: string | null },
      since: Instant,
      limit: number,
    ): Promise<readonly Complaint[]> {
      const { areas, street } = where
      if (areas.length === 0 && street === null) return []
      const rows = query()
        .selectFrom('complaint')
        .select('body')
        .where('category', '=', category)
        .where('received_at', '>=', since)
        .where('queue', 'is not', null)
        .orderBy('received_at', 'desc')
        .limit(limit)
      const placed = areas.length > 0 ? rows.where('area', 'in', areas) : rows.where('street', '=', street)
      return (await placed.execute()).map(complaintOf)
    },

    async duplicatesOf(master: string, tx?: Tx): Promise<readonly Complaint[]> {
      const rows = await query(tx)
        .selectFrom('complaint')
        .select('body')
        .where('master', '=', master)
        .orderBy('received_at')
        .execute()
      return rows.map(complaintOf)
    },

    /**
     * What an agency (null: triage) owes, the latest due first.
     * @param after the last one of the page before: its due date and id
     */
    async queue(agency: string | null, limit: number, after: After | null = null): Promise<readonly Complaint[]> {
      let rows = query()
        .selectFrom('complaint')
        .select('body')
        .where('queue', '=', agency ?? TRIAGE)
      if (after)
        rows = rows.where((eb) =>
          eb.or([eb('due_at', '>', after.at), eb.and([eb('due_at', '=', after.at), eb('id', '>', after.id)])]),
        )
      return (await rows.orderBy('due_at').orderBy('id').limit(limit).execute()).map(complaintOf)
    },

    /** How much an agency (null: triage) owes, and how much of it is past its due date. */
    async owed(agency: string | null, now: Instant): Promise<{ readonly open: number; readonly late: number }> {
      const count = async (before: Instant | null) => {
        let rows = query()
          .selectFrom('complaint')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('queue', '=', agency ?? TRIAGE)
        if (before) rows = rows.where('due_at', '<', before)
        return Number((await rows.executeTakeFirstOrThrow()).count)
      }
      return { open: await count(null), late: await count(now) }
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

    /** What happened, oldest first. */
    async history(complaint: string, audience: 'public' | 'all' = 'all', tx?: Tx): Promise<readonly ComplaintEvent[]> {
      let rows = query(tx).selectFrom('complaint_event').selectAll().where('complaint', '=', complaint)
      if (audience === 'public') rows = rows.where('audience', '=', 'public')
      return (await rows.orderBy('n').execute()).map(eventOf)
    },
  }
}

export type ComplaintReader = ReturnType<typeof createComplaintReader>
