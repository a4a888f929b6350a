import type { Generated } from 'kysely'
import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import type { Lookup } from './lookup-guard.ts'

interface LookupTables {
  dossier_lookup: {
    id: Generated<number>
    conversation: string
    origin: string | null
    code: string
    known: number
    at: Instant
  }
}

/** More rows than this tell no more than that it is too much. */
const MAX_ROWS = 500

/** Which codes a conversation and an address asked for lately; kept for a day. */
export function createLookupStore(database: Database) {
  const query = (tx?: Tx) => database.query<LookupTables>(tx)
  const lately = (column: 'conversation' | 'origin', value: string, since: Instant) =>
    query()
      .selectFrom('dossier_lookup')
      .select(['code', 'known'])
      .where(column, '=', value)
      .where('at', '>', since)
      .orderBy('at', 'desc')
      .limit(MAX_ROWS)
      .execute()
  return {
    async ofConversation(conversation: string, since: Instant): Promise<readonly Lookup[]> {
      return (await lately('conversation', conversation, since)).map(lookupOf)
    },

    /** @param origin keyed hash of the address (`InboundMessage.origin`) */
    async ofOrigin(origin: string, since: Instant): Promise<readonly Lookup[]> {
      return (await lately('origin', origin, since)).map(lookupOf)
    },

    async add(
      tx: Tx,
      by: { readonly conversation: string; readonly origin: string | null; readonly at: Instant },
      lookups: readonly Lookup[],
    ): Promise<void> {
      if (lookups.length === 0) return
      const rows = lookups.map(({ code, known }) => ({ ...by, code, known: known ? 1 : 0 }))
      await query(tx).insertInto('dossier_lookup').values(rows).execute()
    },

    async erase(tx: Tx, conversation: string): Promise<void> {
      await query(tx).deleteFrom('dossier_lookup').where('conversation', '=', conversation).execute()
    },

    async purge(tx: Tx, before: Instant): Promise<void> {
      await query(tx).deleteFrom('dossier_lookup').where('at', '<', before).execute()
    },
  }
}

export type LookupStore = ReturnType<typeof createLookupStore>

const lookupOf = ({ code, known }: { code: string; known: number }): Lookup => ({ code, known: Number(known) === 1 })
