import type { Tx } from '../../core/tx.ts'
import { bulkStatement } from '../../db/bulk.ts'
import type { Database } from '../../db/database.ts'
import type { DossierGroupRow, DossierTables } from './tables.ts'

/** What figures may be told by, but the status: few hundred thousand different ones among millions of dossiers. */
export const GROUPED = ['agency', 'level', 'area', 'field', 'procedure', 'channel'] as const
export type Grouped = Pick<DossierGroupRow, (typeof GROUPED)[number]>

/** More are looked up each time. */
const MAX_KNOWN = 200_000

/** The text that one group has and no other. */
export const groupKey = (of: Grouped): string =>
  `${of.agency ?? ''}\t${of.level ?? ''}\t${of.area ?? ''}\t${of.field ?? ''}\t${of.procedure ?? ''}\t${of.channel ?? ''}`

/** Numbers of groups, made where they are new: an index over a number is a fifth of one over six texts (decision 0009). */
export function createGroups(database: Database) {
  const known = new Map<string, number>()
  const add = bulkStatement<DossierTables>((db, count) =>
    db
      .insertInto('dossier_group')
      .values(
        Array(count).fill({ key: '', agency: '', level: 'province', area: '', field: '', procedure: '', channel: '' }),
      )
      .onConflict((conflict) => conflict.column('key').doNothing())
      .compile(),
  )
  const find = bulkStatement<DossierTables>((db, count) =>
    db.selectFrom('dossier_group').select(['id', 'key']).where('key', 'in', Array(count).fill('')).compile(),
  )
  return {
    /** The number of each row's group, in their order. */
    async numbersOf(tx: Tx, rows: readonly Grouped[]): Promise<readonly number[]> {
      const db = database.query<DossierTables>(tx)
      const keys = rows.map(groupKey)
      const unknown = new Map<string, Grouped>()
      for (const [i, key] of keys.entries()) if (!known.has(key)) unknown.set(key, rows[i]!)
      const found = new Map<string, number>()
      if (unknown.size > 0) {
        await add.run(
          db,
          [...unknown].map(([key, row]) => [key, ...GROUPED.map((column) => row[column])]),
        )
        for (const row of await find.run(
          db,
          [...unknown.keys()].map((key) => [key]),
        )) {
          const { id, key } = row as DossierGroupRow
          found.set(key, Number(id))
        }
        // A number is only true once the transaction that made it is.
        database.afterCommit(tx, () => {
          if (known.size > MAX_KNOWN) known.clear()
          for (const [key, id] of found) known.set(key, id)
        })
      }
      return keys.map((key) => known.get(key) ?? found.get(key)!)
    },
  }
}
