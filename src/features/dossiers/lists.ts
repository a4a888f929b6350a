import { sql } from 'kysely'
import { dayFromDate, dayOf } from '../../calendar/day.ts'
import type { Instant } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import type { KeptDossier } from './dossier.ts'
import { dossierOf } from './rows.ts'
import type { StatusCode } from './status.ts'
import type { DossierTables } from './tables.ts'

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
  const lateWithResult = sql<boolean>`timeliness = 2`
  const toReturn = sql<boolean>`status = 9`

  function wanted({ agency, statuses, late, running, due, received, now }: ListCriteria) {
    let query = database.query<ListTables>().selectFrom('dossier')
    if (received)
      query = query
        .where('received_day', '>=', dayFromDate(received.from))
        .where('received_day', '<=', dayFromDate(received.to))
    query = query.where((eb) => {
      const inScope = [
        ...(agency !== null ? [eb('agency', '=', agency)] : []),
        ...(due ? [eb('due_day', '>=', dayFromDate(due.from)), eb('due_day', '<=', dayFromDate(due.to))] : []),
      ]
      const openAndLate = eb.and([
        eb('finished_day', 'is', null),
        eb('status', 'in', [...running]),
        eb('due_day', '<', dayOf(now)),
        ...inScope,
      ])
      if (late === 'ever') return eb.or([eb.and([lateWithResult, ...inScope]), openAndLate])
      if (late !== null) return openAndLate
      if (statuses === null) return eb.and(inScope)
      if (statuses.length === 1 && statuses[0] === 9) return eb.and([toReturn, ...inScope])
      const isOpen = statuses.every((status) => OPEN.includes(status))
      return eb.and([
        eb('status', 'in', [...statuses]),
        ...(isOpen ? [eb('finished_day', 'is', null)] : []),
        ...inScope,
      ])
    })
    if (late === 'unapologised')
      query = query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('dossier_apology')
              .select('dossier_apology.key')
              .whereRef('dossier_apology.key', '=', 'dossier.key')
              .where('sent_at', 'is not', null),
          ),
        ),
      )
    return query
  }
  return {
    /** Soonest due first; those without a due date last. */
    async rows(criteria: ListCriteria, limit: number): Promise<readonly KeptDossier[]> {
      const rows = await wanted(criteria)
        .selectAll('dossier')
        .orderBy((eb) => eb('due_day', 'is', null))
        .orderBy('due_day')
        .orderBy('dossier.key')
        .limit(limit)
        .execute()
      return rows.map(dossierOf)
    },

    async count(criteria: ListCriteria): Promise<number> {
      const row = await wanted(criteria)
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },
  }
}

export type DossierLists = ReturnType<typeof createDossierLists>
