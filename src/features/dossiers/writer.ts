import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import { bulkStatement } from '../../db/bulk.ts'
import type { Database } from '../../db/database.ts'
import { CHANGED_FIELDS, type ChangedField, type Dossier } from './dossier.ts'
import { createGroups } from './groups.ts'
import { pausesAfter } from './pauses.ts'
import { rowOf } from './rows.ts'
import type { DossierImportRow, DossierRow, DossierTables } from './tables.ts'

const COLUMNS = [
  'key',
  'status',
  'procedure',
  'agency',
  'area',
  'field',
  'level',
  'channel',
  'received_at',
  'due_at',
  'finished_at',
  'returned_at',
  'pauses',
  'phone_hmac',
  'sample',
  'source',
  'changed_at',
  'received_day',
  'due_day',
  'finished_day',
  'timeliness',
  'group_id',
] as const satisfies readonly (keyof DossierRow)[]

/** Same here and there: nothing changed. The others tell where it came from, or follow from these. */
const COMPARED = COLUMNS.slice(0, COLUMNS.indexOf('source'))

export interface PutCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

type Change = readonly [key: string, at: Instant, field: ChangedField, before: string | null, after: string | null]

/** Keeps what a source says of dossiers; each change of status, due date or agency is remembered. */
export function createDossierWriter(database: Database) {
  const query = (tx?: Tx) => database.query<DossierTables>(tx)

  const groups = createGroups(database)
  const find = bulkStatement<DossierTables>((db, count) =>
    db.selectFrom('dossier').selectAll().where('key', 'in', Array(count).fill('')).compile(),
  )
  const upsert = bulkStatement<DossierTables>((db, count) =>
    db
      .insertInto('dossier')
      .values(Array(count).fill(Object.fromEntries(COLUMNS.map((column) => [column, '']))))
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet((eb) =>
            Object.fromEntries(COLUMNS.slice(1).map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .compile(),
  )
  const remember = bulkStatement<DossierTables>((db, count) =>
    db
      .insertInto('dossier_change')
      .values(Array(count).fill({ key: '', at: '', field: 'status', before: '', after: '' }))
      .compile(),
  )

  return {
    /**
     * Adds dossiers or brings them up to date, with their history; what is the same as before is not touched.
     * @param dossiers no code twice
     */
    async put(tx: Tx, dossiers: readonly Dossier[], now: Instant): Promise<PutCounts> {
      const db = query(tx)
      const plain = dossiers.map((dossier) => rowOf(dossier, now))
      const numbers = await groups.numbersOf(tx, plain)
      const rows = plain.map((row, i): DossierRow => Object.assign(row, { group_id: numbers[i]! }))
      const kept = new Map<string, DossierRow>()
      for (const row of await find.runOver(db, rows, (row, values) => void values.push(row.key))) {
        const known = row as DossierRow
        kept.set(known.key, known)
      }
      const written: DossierRow[] = []
      const changes: Change[] = []
      for (const row of rows) {
        const before = kept.get(row.key)
        if (!before) written.push(row)
        else if (!same(before, row)) {
          written.push(await withWhatIsKnown(db, before, row, now))
          for (const field of CHANGED_FIELDS) {
            const [was, is] = [before[field], row[field]]
            if (was !== is) changes.push([row.key, now, field, textOrNull(was), textOrNull(is)])
          }
        }
      }
      await upsert.runOver(db, written, (row, values) => {
        for (const column of COLUMNS) values.push(row[column])
      })
      await remember.run(db, changes)
      const added = rows.length - kept.size
      return { added, changed: written.length - added, unchanged: rows.length - written.length }
    },

    /** Remembers that a run took place, with what it did. */
    async logImport(tx: Tx, run: Omit<DossierImportRow, 'id'>): Promise<void> {
      await query(tx)
        .insertInto('dossier_import')
        .values(run as DossierImportRow)
        .execute()
    },

    /** Keeps the names of fields, as first written. @param fields name by id */
    async nameFields(tx: Tx, fields: ReadonlyMap<string, string>): Promise<void> {
      for (const [id, name] of fields)
        await query(tx)
          .insertInto('dossier_field')
          .values({ id, name })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
    },

    /** Takes the sample data set away with its history. @returns how many dossiers it had */
    async removeSample(tx: Tx): Promise<number> {
      const sample = query(tx).selectFrom('dossier').select('key').where('sample', '=', 1)
      await query(tx).deleteFrom('dossier_change').where('key', 'in', sample).execute()
      const result = await query(tx).deleteFrom('dossier').where('sample', '=', 1).executeTakeFirst()
      await query(tx).deleteFrom('dossier_import').where('source', '=', 'sample').execute()
      return Number(result.numDeletedRows)
    },
  }

  /** A source that tells no pauses is watched: the times in which its statuses stood still are kept. */
  async function withWhatIsKnown(
    db: ReturnType<typeof query>,
    before: DossierRow,
    row: DossierRow,
    now: Instant,
  ): Promise<DossierRow> {
    const kept = { ...row, phone_hmac: row.phone_hmac ?? before.phone_hmac }
    if (row.pauses !== null) return kept
    const pauses = before.pauses === null ? [] : JSON.parse(before.pauses)
    if (before.status === row.status) return { ...kept, pauses: before.pauses }
    const stopped =
      before.status === 8
        ? await db
            .selectFrom('dossier_change')
            .select('at')
            .where('key', '=', row.key)
            .where('field', '=', 'status')
            .where('after', '=', '8')
            .orderBy('id', 'desc')
            .limit(1)
            .executeTakeFirst()
        : undefined
    const after = pausesAfter({ status: before.status, pauses }, row.status, now, stopped?.at ?? null)
    return { ...kept, pauses: after.length === 0 ? null : JSON.stringify(after) }
  }
}

export type DossierWriter = ReturnType<typeof createDossierWriter>

/** A source that says nothing of pauses or phones does not take away what is known. */
function same(before: DossierRow, row: DossierRow): boolean {
  return COMPARED.every(
    (column) =>
      before[column] === row[column] || (row[column] === null && (column === 'pauses' || column === 'phone_hmac')),
  )
}

const textOrNull = (value: string | number | null): string | null => (value === null ? null : String(value))
