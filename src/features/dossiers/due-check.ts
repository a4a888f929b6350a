import { type Day, dateOfDay, dayOf, instantAt } from '../../calendar/day.ts'
import type { Term, WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { Dossier } from './dossier.ts'
import type { DossierRow } from './tables.ts'

/** What our calendar makes of the due date that a source gives. The source's stands all the same. */
export type DueCheck = 'agrees' | 'earlier' | 'later' | 'day-of-rest' | 'unchecked'

/**
 * Compares the source's due date with ours, by local days: `earlier` is sooner than the term allows the agency, `later`
 * gives it more than the term. `unchecked`: no due date, no known term, or the clock stands.
 * @param term how long the procedure may take; null: only the day itself is looked at
 */
export function checkDue(
  { receivedAt, dueAt, pauses }: Pick<Dossier, 'receivedAt' | 'dueAt' | 'pauses'>,
  calendar: WorkingCalendar,
  term: Term | null,
): DueCheck {
  if (dueAt === null) return 'unchecked'
  if (!calendar.isWorkingDay(dateOfDay(dayOf(dueAt)))) return 'day-of-rest'
  if (term === null) return 'unchecked'
  const deadline = calendar.dueWithPauses(receivedAt, term, pauses)
  if (deadline.kind === 'paused') return 'unchecked'
  return compared(dayOf(dueAt), dayOf(deadline.dueAt))
}

type Checked = Pick<DossierRow, 'received_at' | 'due_at' | 'pauses' | 'received_day' | 'due_day'>

/**
 * `checkDue` for millions of rows: a term of days that no pause prolongs ends on the same day for all that came on one.
 */
export function createDueChecks(calendar: WorkingCalendar): (row: Checked, term: Term | null) => DueCheck {
  const isWorking = rememberedBy((day: Day) => calendar.isWorkingDay(dateOfDay(day)))
  const endsOf = rememberedBy((term: Term) =>
    rememberedBy((day: Day) => dayOf(calendar.due(instantAt(day, 0), term).dueAt)),
  )
  return (row, term) => {
    if (row.due_day === null) return 'unchecked'
    if (!isWorking(row.due_day)) return 'day-of-rest'
    if (term === null) return 'unchecked'
    if (row.pauses !== null || !inWholeDays(term))
      return checkDue(
        { receivedAt: row.received_at, dueAt: row.due_at, pauses: JSON.parse(row.pauses ?? '[]') },
        calendar,
        term,
      )
    return compared(row.due_day, endsOf(term)(row.received_day))
  }
}

function rememberedBy<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const answer = known.get(key)
    if (answer !== undefined) return answer
    const fresh = ask(key)
    known.set(key, fresh)
    return fresh
  }
}

const inWholeDays = (term: Term): boolean =>
  term.unit === 'days' || term.unit === 'months' || (term.unit === 'working-days' && Number.isInteger(term.value))

const compared = (due: Day, ours: Day): DueCheck => (due === ours ? 'agrees' : due < ours ? 'earlier' : 'later')
