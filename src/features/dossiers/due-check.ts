import { dateOfDay, dayOf } from '../../calendar/day.ts'
import type { Term, WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { Dossier } from './dossier.ts'

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
  const days = dayOf(dueAt) - dayOf(deadline.dueAt)
  return days === 0 ? 'agrees' : days < 0 ? 'earlier' : 'later'
}
