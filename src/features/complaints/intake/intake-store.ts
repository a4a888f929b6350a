import type { Instant } from '../../../core/time.ts'
import type { Tx } from '../../../core/tx.ts'
import type { Database } from '../../../db/database.ts'
import type { Example } from '../examples.ts'

interface IntakeTables {
  complaint_photo: { key: string; conversation: string; complaint: string | null; at: Instant }
  complaint_example: { id: string; at: Instant; field: string; text: string; guessed: string | null; corrected: string }
}

/** Pictures between their arrival and the filing, and corrections kept as labelled examples. */
export function createIntakeStore(database: Database) {
  const query = (tx?: Tx) => database.query<IntakeTables>(tx)
  return {
    async addPhoto(tx: Tx, key: string, conversation: string, at: Instant): Promise<void> {
      await query(tx).insertInto('complaint_photo').values({ key, conversation, complaint: null, at }).execute()
    },

    /** The pictures belong to a complaint from now on. */
    async filePhotos(tx: Tx, keys: readonly string[], complaint: string): Promise<void> {
      if (keys.length === 0) return
      await query(tx)
        .updateTable('complaint_photo')
        .set({ complaint })
        .where('key', 'in', [...keys])
        .execute()
    },

    /** Keys of pictures that came before an instant and were never filed, oldest first. */
    async unfiledPhotos(before: Instant, limit: number): Promise<readonly string[]> {
      const rows = await query()
        .selectFrom('complaint_photo')
        .select('key')
        .where('complaint', 'is', null)
        .where('at', '<', before)
        .orderBy('at')
        .limit(limit)
        .execute()
      return rows.map((row) => row.key)
    },

    async forgetPhotos(tx: Tx, keys: readonly string[]): Promise<void> {
      if (keys.length === 0) return
      await query(tx)
        .deleteFrom('complaint_photo')
        .where('key', 'in', [...keys])
        .where('complaint', 'is', null)
        .execute()
    },

    /** Makes the pictures of a conversation due for removal, whoever holds them. */
    async releasePhotos(tx: Tx, conversation: string): Promise<void> {
      await query(tx)
        .updateTable('complaint_photo')
        .set({ at: '1970-01-01T00:00:00.000Z' })
        .where('complaint', 'is', null)
        .where('conversation', '=', conversation)
        .execute()
    },

    async addExample(tx: Tx, example: Example): Promise<void> {
      await query(tx)
        .insertInto('complaint_example')
        .values({ ...example })
        .execute()
    },

    /** Corrections, newest first. */
    async examples(limit: number): Promise<readonly Example[]> {
      const rows = await query()
        .selectFrom('complaint_example')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, field: row.field === 'area' ? 'area' : 'category' }))
    },
  }
}

export type IntakeStore = ReturnType<typeof createIntakeStore>
