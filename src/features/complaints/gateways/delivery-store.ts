import type { Instant } from '../../../core/time.ts'
import type { Tx } from '../../../core/tx.ts'
import type { Database } from '../../../db/database.ts'
import type { ComplaintTables, DeliveryRow } from '../tables.ts'

/** How far what is sent to agencies' own systems has come. */
export function createDeliveryStore(database: Database) {
  const query = (tx?: Tx) => database.query<ComplaintTables>(tx)
  return {
    /** Remembers that something is to be sent; keeps what is known where it was begun before. */
    async begin(tx: Tx, complaint: string, agency: string, gateway: string, now: Instant): Promise<void> {
      await query(tx)
        .insertInto('complaint_delivery')
        .values({
          complaint,
          agency,
          gateway,
          state: 'waiting',
          attempts: 0,
          last_error: null,
          external_id: null,
          created_at: now,
          tried_at: null,
        })
        .onConflict((oc) => oc.doNothing())
        .execute()
    },

    async note(
      tx: Tx,
      complaint: string,
      agency: string,
      outcome: Pick<DeliveryRow, 'state' | 'last_error' | 'external_id'>,
      now: Instant,
    ): Promise<void> {
      await query(tx)
        .updateTable('complaint_delivery')
        .set((eb) => ({ ...outcome, tried_at: now, attempts: eb('attempts', '+', 1) }))
        .where('complaint', '=', complaint)
        .where('agency', '=', agency)
        .execute()
    },

    of: (complaint: string, tx?: Tx): Promise<readonly DeliveryRow[]> =>
      query(tx)
        .selectFrom('complaint_delivery')
        .selectAll()
        .where('complaint', '=', complaint)
        .orderBy('agency')
        .execute(),

    /** What is not there yet, longest waiting first. */
    waiting: (limit: number): Promise<readonly DeliveryRow[]> =>
      query()
        .selectFrom('complaint_delivery')
        .selectAll()
        .where('state', '!=', 'sent')
        .orderBy('created_at')
        .limit(limit)
        .execute(),

    /** The complaint that another system knows by an id of its own. */
    async byExternal(agency: string, externalId: string): Promise<string | null> {
      const row = await query()
        .selectFrom('complaint_delivery')
        .select('complaint')
        .where('agency', '=', agency)
        .where('external_id', '=', externalId)
        .executeTakeFirst()
      return row?.complaint ?? null
    },
  }
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>
