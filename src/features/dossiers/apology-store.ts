import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import { codeOfKey, keyOfCode } from './code.ts'

/** A letter of apology as far as this program knows: drafted here, signed and sent by a person. */
export interface Apology {
  readonly code: string
  readonly draftedAt: Instant
  /** When an officer said that the signed letter went out; null: not yet. */
  readonly sentAt: Instant | null
}

interface ApologyTables {
  dossier_apology: { key: string; drafted_at: Instant; sent_at: Instant | null; account: string | null }
}

/** Which late dossiers have their letter. */
export function createApologyStore(database: Database) {
  const query = (tx?: Tx) => database.query<ApologyTables>(tx)
  return {
    async drafted(tx: Tx, code: string, account: string | null, at: Instant): Promise<void> {
      await query(tx)
        .insertInto('dossier_apology')
        .values({ key: keyOfCode(code), drafted_at: at, sent_at: null, account })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ drafted_at: at, account }))
        .execute()
    },

    async sent(tx: Tx, code: string, account: string | null, at: Instant): Promise<void> {
      await query(tx)
        .insertInto('dossier_apology')
        .values({ key: keyOfCode(code), drafted_at: at, sent_at: at, account })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ sent_at: at, account }))
        .execute()
    },

    /** Those of `codes` that have one. */
    async of(codes: readonly string[]): Promise<ReadonlyMap<string, Apology>> {
      if (codes.length === 0) return new Map()
      const rows = await query()
        .selectFrom('dossier_apology')
        .select(['key', 'drafted_at', 'sent_at'])
        .where('key', 'in', codes.map(keyOfCode))
        .execute()
      return new Map(
        rows.map(({ key, drafted_at, sent_at }) => {
          const code = codeOfKey(key)
          return [code, { code, draftedAt: drafted_at, sentAt: sent_at }]
        }),
      )
    },
  }
}

export type ApologyStore = ReturnType<typeof createApologyStore>
