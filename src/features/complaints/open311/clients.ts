import { sha256 } from '../../../content/canonical.ts'
import type { Instant } from '../../../core/time.ts'
import type { Tx } from '../../../core/tx.ts'
import type { Database } from '../../../db/database.ts'
import type { ClientRow, ComplaintTables } from '../tables.ts'

/** Programs that may file by Open311. A key is shown once, when it is made; its SHA-256 is what is kept. */
export function createClientStore(database: Database) {
  const query = (tx?: Tx) => database.query<ComplaintTables>(tx)
  return {
    async add(
      tx: Tx,
      client: { readonly id: string; readonly name: string; readonly key: string },
      now: Instant,
    ): Promise<void> {
      await query(tx)
        .insertInto('complaint_client')
        .values({ id: client.id, name: client.name, key_hash: sha256(client.key), created_at: now, disabled_at: null })
        .execute()
    },

    /** @returns false: there is no such client in use */
    async disable(tx: Tx, id: string, now: Instant): Promise<boolean> {
      const row = await query(tx)
        .updateTable('complaint_client')
        .set({ disabled_at: now })
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    all: (): Promise<readonly ClientRow[]> =>
      query().selectFrom('complaint_client').selectAll().orderBy('created_at').execute(),

    /** The client of a key in use; null for any other. */
    async byKey(key: string): Promise<Pick<ClientRow, 'id' | 'name'> | null> {
      const row = await query()
        .selectFrom('complaint_client')
        .select(['id', 'name'])
        .where('key_hash', '=', sha256(key))
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row ?? null
    },
  }
}

export type ClientStore = ReturnType<typeof createClientStore>
