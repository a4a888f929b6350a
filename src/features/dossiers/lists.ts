import { sql } from 'kysely'
import { dayFromDate, dayOf } from '../../calendar/day.ts'
import type { Instant } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import type { KeptDossier } from './dossier.ts'
import { dossierOf } from './rows.ts'
import { SAMPLE_SOURCE } from './sample/generate.ts'
import type { StatusCode } from './status.ts'
import type { DossierRow, DossierTables } from './tables.ts'

/** Rows of a list: all that is set must hold. Days are local, `YYYY-MM-DD`, both ends included. */
export interface ListCriteria {
  /** Null: of every agency. */
  readonly agency: string | null
  readonly statuses: readonly StatusCode[] | null
  /** `open`: past its day, no result yet; `ever`: also those whose result came after it; `unapologised`: open, no letter sent. */
  readonly late: 'open' | 'ever' | 'unapologised' | null
  /** Statuses in which a term runs: only such a dossier can be late without a result. */
  readonly running: readonly StatusCode[]
  readonly due: Span | null
  readonly received: Span | null
  readonly now: Instant
}
export interface Span {
  readonly from: string
  readonly to: string
}

interface ListTables extends DossierTables {
  dossier_apology: { key: string; sent_at: Instant | null }
}

/** Statuses without a result: their rows stand in the index of what is open. */
const OPEN: readonly StatusCode[] = [1, 2, 4, 5, 6]

/** Officers' lists of dossiers. Every one is a range of an index: values of partial indexes are written out, not bound. */
export function createDossierLists(database: Database) {
  const table = () => database.query<ListTables>().selectFrom('dossier')

  /** What holds of every dossier of the list. */
  function inScope({ agency, due, received }: ListCriteria) {
    let query = table()
    if (agency !== null) query = query.where('agency', '=', agency)
    if (due) query = query.where('due_day', '>=', dayFromDate(due.from)).where('due_day', '<=', dayFromDate(due.to))
    if (received)
      query = query
        .where('received_day', '>=', dayFromDate(received.from))
        .where('received_day', '<=', dayFromDate(received.to))
    return query
  }

  const openAndLate = (criteria: ListCriteria) =>
    inScope(criteria)
      .where('finished_day', 'is', null)
      .where('status', 'in', [...criteria.running])
      .where('due_day', '<', dayOf(criteria.now))

  function withStatuses(criteria: ListCriteria, statuses: readonly StatusCode[]) {
    if (statuses.length === 1 && statuses[0] === 9) return inScope(criteria).where(sql<boolean>`status = 9`)
    const query = inScope(criteria).where('status', 'in', [...statuses])
    return statuses.every((status) => OPEN.includes(status)) ? query.where('finished_day', 'is', null) : query
  }

  /** Queries without a dossier in common, whose rows together are the list. */
  function wanted(criteria: ListCriteria) {
    switch (criteria.late) {
      case 'ever':
        return [inScope(criteria).where(sql<boolean>`timeliness = 2`), openAndLate(criteria)]
      case 'open':
        return [openAndLate(criteria)]
      case 'unapologised':
        return [
          openAndLate(criteria).where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('dossier_apology')
                  .select('dossier_apology.key')
                  .whereRef('dossier_apology.key', '=', 'dossier.key')
                  .where('sent_at', 'is not', null),
              ),
            ),
          ),
        ]
      case null:
        return [criteria.statuses ? withStatuses(criteria, criteria.statuses) : inScope(criteria)]
    }
  }

  return {
    /** Soonest due first; those without a due date last. */
    async rows(criteria: ListCriteria, limit: number): Promise<readonly KeptDossier[]> {
      const parts = await Promise.all(
        wanted(criteria).map((query) =>
          query
            .selectAll('dossier')
            .orderBy((eb) => eb('due_day', 'is', null))
            .orderBy('due_day')
            .orderBy('dossier.key')
            .limit(limit)
            .execute(),
        ),
      )
      return parts.flat().toSorted(soonestFirst).slice(0, limit).map(dossierOf)
    },

    /** Whether the sample was loaded, and whether anything else came in. */
    async origins(): Promise<{ readonly sample: boolean; readonly real: boolean }> {
      const rows = await database.query<ListTables>().selectFrom('dossier_import').select('source').distinct().execute()
      const sample = rows.some(({ source }) => source === SAMPLE_SOURCE)
      return { sample, real: rows.length > (sample ? 1 : 0) }
    },

    async count(criteria: ListCriteria): Promise<number> {
      const counts = await Promise.all(
        wanted(criteria).map((query) => query.select((eb) => eb.fn.countAll().as('count')).executeTakeFirst()),
      )
      return counts.reduce((sum, row) => sum + Number(row?.count ?? 0), 0)
    },
  }
}

const soonestFirst = (a: DossierRow, b: DossierRow): number =>
  (a.due_day ?? Number.POSITIVE_INFINITY) - (b.due_day ?? Number.POSITIVE_INFINITY) || (a.key < b.key ? -1 : 1)

export type DossierLists = ReturnType<typeof createDossierLists>
