import type { Instant } from '../../../core/time.ts'
import type { Tx } from '../../../core/tx.ts'
import type { Database } from '../../../db/database.ts'
import type { ComplaintTables, DeliveryRow } from '../tables.ts'

/** How far what is sent to agencies' own systems has come. */
export function createDeliveryStore(database: Database) {
  const query = (tx?: Tx) => database.query<ComplaintTables>(tx)
  return {
    /** Remembers that something is to be sent; keeps what is known where it was begun before. */
    async begin(
      tx: Tx,
      complaint: string,
      agency: string,
      gateway: string,
      token: string | null,
      now: Instant,
    ): Promise<void> {
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
          token,
          created_at: now,
          tried_at: null,
        })
        // What was begun before letters had tokens gets one now.
        .onConflict((oc) =>
          oc.columns(['complaint', 'agency']).doUpdateSet({ token }).where('complaint_delivery.token', 'is', null),
        )
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

    /** What was sent with one of these tokens; null for none. */
    async byToken(tokens: readonly string[]): Promise<DeliveryRow | null> {
      if (tokens.length === 0) return null
      const row = await query()
        .selectFrom('complaint_delivery')
        .selectAll()
        .where('token', 'in', [...tokens])
        .executeTakeFirst()
      return row ?? null
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

    /** What an agency's system has and we still owe an answer for, by complaint. */
    openOf: (agency: string, limit: number, after: string | null): Promise<readonly DeliveryRow[]> =>
      query()
        .selectFrom('complaint_delivery')
        .innerJoin('complaint', 'complaint.id', 'complaint_delivery.complaint')
        .selectAll('complaint_delivery')
        .where('complaint_delivery.agency', '=', agency)
        .where('complaint_delivery.state', '=', 'sent')
        .where('complaint.queue', '=', agency)
        .where('complaint_delivery.complaint', '>', after ?? '')
        .orderBy('complaint_delivery.complaint')
        .limit(limit)
        .execute(),
  }
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>
