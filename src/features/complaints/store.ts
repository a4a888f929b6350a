import { ConflictError } from '../../core/errors.ts'
import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import { createStatements } from '../../db/statements.ts'
import { isUniqueViolation } from '../../db/storage-error.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { changedColumns, complaintOf, eventRowOf, rowOf } from './rows.ts'
import type { ComplaintTables } from './tables.ts'

/** A complaint in a new state, with the event that led to it. */
export interface Saving {
  readonly before: Complaint
  readonly complaint: Complaint
  readonly event: ComplaintEvent
  readonly watchAt: Instant | null
}

/** What writes complaints. Events are added in the same transaction as the state they led to; none is ever changed. */
export function createComplaintStore(database: Database) {
  const query = (tx: Tx) => database.query<ComplaintTables>(tx)
  const run = createStatements<ComplaintTables>(database)

  /** The key of an event is the complaint's version: of two that changed one state, the second does not stand. */
  async function addEvents(tx: Tx, events: readonly ComplaintEvent[]): Promise<void> {
    const rows = events.map(eventRowOf)
    await run(
      tx,
      `events ${rows.length}`,
      (q) => q.insertInto('complaint_event').values(rows),
      rows.flatMap((row) => Object.values(row)),
      {
        posted: true,
        failsAs: (error) => (isUniqueViolation(error) ? new ConflictError(`complaint ${rows[0]?.complaint}`) : error),
      },
    )
  }

  return {
    /**
     * Files a complaint with all that happened to it so far.
     * @param once a second one with the same key is not filed
     * @returns false: it was filed before, nothing is written
     * @throws {ConflictError} the tracking code is taken: make another one and repeat
     */
    async add(
      tx: Tx,
      filed: {
        readonly complaint: Complaint
        readonly events: readonly ComplaintEvent[]
        readonly watchAt: Instant | null
      },
      once: string | null,
    ): Promise<boolean> {
      const values = rowOf(filed.complaint, filed.watchAt, once)
      const [row] = await run(
        tx,
        'add',
        (q) =>
          q
            .insertInto('complaint')
            .values(values)
            .onConflict((oc) => oc.doNothing())
            .returning('id'),
        Object.values(values),
      )
      if (!row) {
        const taken = await query(tx)
          .selectFrom('complaint')
          .select('id')
          .where('code', '=', filed.complaint.code)
          .where('id', '!=', filed.complaint.id)
          .where((eb) => eb.or([eb('once', 'is', null), eb('once', '!=', once ?? '')]))
          .executeTakeFirst()
        if (taken) throw new ConflictError(`tracking code ${filed.complaint.code}`)
        return false
      }
      await addEvents(tx, filed.events)
      return true
    },

    /**
     * The transaction fails with a ConflictError, at the latest when it is committed, where somebody else changed it since
     * it was read: then that version's event stands already.
     */
    async save(tx: Tx, { before, complaint, event, watchAt }: Saving): Promise<void> {
      const changed = changedColumns(before, complaint, watchAt)
      await run(
        tx,
        `save ${Object.keys(changed).join()}`,
        (q) =>
          q.updateTable('complaint').set(changed).where('id', '=', complaint.id).where('version', '=', before.version),
        [...Object.values(changed), complaint.id, before.version],
        { posted: true },
      )
      await addEvents(tx, [event])
    },

    /** @returns false: it was followed before */
    async follow(tx: Tx, complaint: string, conversation: string, at: Instant): Promise<boolean> {
      const row = await query(tx)
        .insertInto('complaint_follower')
        .values({ complaint, conversation, at })
        .onConflict((oc) => oc.doNothing())
        .returning('complaint')
        .executeTakeFirst()
      return row !== undefined
    },

    async unfollow(tx: Tx, complaint: string, conversation: string): Promise<void> {
      await query(tx)
        .deleteFrom('complaint_follower')
        .where('complaint', '=', complaint)
        .where('conversation', '=', conversation)
        .execute()
    },

    /** Takes the person out of what they filed: the record stays with its masked text, nobody can be reached by it. */
    async forget(tx: Tx, conversation: string): Promise<void> {
      const rows = await query(tx).selectFrom('complaint').select('body').where('reporter', '=', conversation).execute()
      for (const row of rows) {
        const complaint: Complaint = { ...complaintOf(row), reporter: null, contact: null }
        await query(tx)
          .updateTable('complaint')
          .set({ reporter: null, once: null, body: JSON.stringify(complaint) })
          .where('id', '=', complaint.id)
          .execute()
      }
      await query(tx).deleteFrom('complaint_follower').where('conversation', '=', conversation).execute()
    },
  }
}

export type ComplaintStore = ReturnType<typeof createComplaintStore>
