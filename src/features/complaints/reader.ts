import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import { createStatements } from '../../db/statements.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { createQueueReader } from './queue-reader.ts'
import { complaintOf, eventOf } from './rows.ts'
import type { ComplaintEventRow, ComplaintRow, ComplaintTables } from './tables.ts'

type Body = Pick<ComplaintRow, 'body'>

/** What reads complaints. Inside a transaction pass its `tx`. */
export function createComplaintReader(database: Database) {
  const query = (tx?: Tx) => database.query<ComplaintTables>(tx)
  const run = createStatements<ComplaintTables>(database)
  const one = async (column: 'id' | 'code', value: string, tx?: Tx): Promise<Complaint | null> => {
    const [row] = await run<Body>(
      tx,
      column,
      (q) => q.selectFrom('complaint').select('body').where(column, '=', value),
      [value],
    )
    return row ? complaintOf(row) : null
  }

  return {
    ...createQueueReader(database),
    byId: (id: string, tx?: Tx) => one('id', id, tx),
    byCode: (code: string, tx?: Tx) => one('code', code, tx),
    /** What stands in the way of a new complaint, in one look: the same filed before, and another with its tracking code. */
    async inTheWay(
      once: string,
      code: string,
    ): Promise<{ readonly same: Complaint | null; readonly codeTaken: boolean }> {
      const rows = await run<Pick<ComplaintRow, 'code' | 'once' | 'body'>>(
        undefined,
        'in the way',
        (q) => {
          const found = q.selectFrom('complaint').select(['code', 'once', 'body'])
          return found.where('once', '=', once).unionAll(found.where('code', '=', code))
        },
        [once, code],
      )
      const same = rows.find((row) => row.once === once)
      return { same: same ? complaintOf(same) : null, codeTaken: rows.some((row) => row.code === code) }
    },

    /** What a conversation reported, newest first. */
    async ofReporter(conversation: string, limit = 10): Promise<readonly Complaint[]> {
      const rows = await run<Body>(
        undefined,
        'of reporter',
        (q) =>
          q
            .selectFrom('complaint')
            .select('body')
            .where('reporter', '=', conversation)
            .orderBy('received_at', 'desc')
            .limit(limit),
        [conversation, limit],
      )
      return rows.map(complaintOf)
    },

    /** What a conversation joined, newest first. */
    async followedBy(conversation: string, limit = 10): Promise<readonly Complaint[]> {
      const rows = await run<Body>(
        undefined,
        'followed by',
        (q) =>
          q
            .selectFrom('complaint_follower')
            .innerJoin('complaint', 'complaint.id', 'complaint_follower.complaint')
            .select('complaint.body')
            .where('complaint_follower.conversation', '=', conversation)
            .orderBy('complaint_follower.at', 'desc')
            .limit(limit),
        [conversation, limit],
      )
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

    /** One thing that happened, by its place in the history. */
    async event(complaint: string, n: number): Promise<ComplaintEvent | null> {
      const [row] = await run<ComplaintEventRow>(
        undefined,
        'event',
        (q) => q.selectFrom('complaint_event').selectAll().where('complaint', '=', complaint).where('n', '=', n),
        [complaint, n],
      )
      return row ? eventOf(row) : null
    },

    /** What happened, oldest first. */
    async history(complaint: string, audience: 'public' | 'all' = 'all', tx?: Tx): Promise<readonly ComplaintEvent[]> {
      const isPublic = audience === 'public'
      const rows = await run<ComplaintEventRow>(
        tx,
        `history ${audience}`,
        (q) => {
          const all = q.selectFrom('complaint_event').selectAll().where('complaint', '=', complaint).orderBy('n')
          return isPublic ? all.where('audience', '=', 'public') : all
        },
        isPublic ? [complaint, 'public'] : [complaint],
      )
      return rows.map(eventOf)
    },
  }
}

export type ComplaintReader = ReturnType<typeof createComplaintReader>
