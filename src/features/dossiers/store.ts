import { dayOf } from '../../calendar/day.ts'
import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import { codeOfKey, keyOfCode } from './code.ts'
import type { DossierChange, KeptDossier } from './dossier.ts'
import { dossierOf } from './rows.ts'
import type { StatusCode } from './status.ts'
import type { DossierChangeRow, DossierTables } from './tables.ts'

/** What of the open dossiers is wanted; open: no result yet. Dates are local days, `YYYY-MM-DD` of instants. */
export interface OpenFilter {
  /** Null: of every agency. */
  readonly agency: string | null
  readonly statuses: readonly StatusCode[]
  /** Due on the day of this instant or later. */
  readonly dueFrom?: Instant
  /** Due before the day of this instant; with today's it lists what is overdue. */
  readonly dueBefore?: Instant
}

/** Reads what is kept of dossiers; `writer.ts` writes. */
export function createDossierStore(database: Database) {
  const query = (tx?: Tx) => database.query<DossierTables>(tx)

  const open = (filter: OpenFilter) => {
    let wanted = query()
      .selectFrom('dossier')
      .where('finished_day', 'is', null)
      .where('status', 'in', [...filter.statuses])
    if (filter.agency !== null) wanted = wanted.where('agency', '=', filter.agency)
    if (filter.dueFrom) wanted = wanted.where('due_day', '>=', dayOf(filter.dueFrom))
    if (filter.dueBefore) wanted = wanted.where('due_day', '<', dayOf(filter.dueBefore))
    return wanted
  }

  return {
    /** @param code as `textOfCode` writes it */
    async byCode(code: string): Promise<KeptDossier | null> {
      const row = await query().selectFrom('dossier').selectAll().where('key', '=', keyOfCode(code)).executeTakeFirst()
      return row ? dossierOf(row) : null
    },

    /**
     * Codes received on a day whose number ends in these digits, at most `limit`: what "hs 0012 bữa mùng 5" may mean.
     * @param date `YYMMDD`
     */
    async codesOn(date: string, digits: string, limit: number): Promise<readonly string[]> {
      const rows = await query()
        .selectFrom('dossier')
        .select('key')
        .where('key', '>', `${date}-`)
        .where('key', '<', `${date}.`)
        .orderBy('key')
        .execute()
      return rows
        .filter(({ key }) => key.slice(7, key.indexOf('-', 7)).endsWith(digits))
        .slice(0, limit)
        .map(({ key }) => codeOfKey(key))
    },

    /** Open dossiers, soonest due first; those without a due date last. */
    async open(filter: OpenFilter, limit: number): Promise<readonly KeptDossier[]> {
      const rows = await open(filter)
        .selectAll()
        .orderBy((eb) => eb('due_day', 'is', null))
        .orderBy('due_day')
        .orderBy('key')
        .limit(limit)
        .execute()
      return rows.map(dossierOf)
    },

    async countOpen(filter: OpenFilter): Promise<number> {
      const row = await open(filter)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirst()
      return Number(row?.n ?? 0)
    },

    /** What changed of one dossier, oldest first. */
    async history(code: string): Promise<readonly DossierChange[]> {
      const rows = await query()
        .selectFrom('dossier_change')
        .selectAll()
        .where('key', '=', keyOfCode(code))
        .orderBy('id')
        .execute()
      return rows.map(changeOf)
    },

    /** Changes after the one with this id, oldest first: who tells subscribers keeps the last id it has seen. */
    async changesAfter(id: number, limit: number): Promise<readonly DossierChange[]> {
      const rows = await query()
        .selectFrom('dossier_change')
        .selectAll()
        .where('id', '>', id)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(changeOf)
    },

    /** Names of fields by their ids. */
    async fieldNames(): Promise<ReadonlyMap<string, string>> {
      const rows = await query().selectFrom('dossier_field').selectAll().execute()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },

    /** When dossiers last came in from an import, a system or the sample; null: never. */
    async lastImportAt(): Promise<Instant | null> {
      const row = await query()
        .selectFrom('dossier_import')
        .select('at')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.at ?? null
    },
  }
}

export type DossierStore = ReturnType<typeof createDossierStore>

function changeOf({ id, key, at, field, before, after }: DossierChangeRow): DossierChange {
  return { id: Number(id), code: codeOfKey(key), at, field, before, after }
}
