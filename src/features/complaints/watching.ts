import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { Instant } from '../../core/time.ts'
import type { Action } from './action.ts'
import type { Complaint } from './complaint.ts'
import type { DeadlineRules } from './deadline-rules.ts'
import { dueAfter, reopenUntil, stepDue, workingDaysBefore } from './deadlines.ts'

/** What the schedule will do to a complaint by itself, and when. */
export interface Planned {
  readonly at: Instant
  readonly action: Action
}

/**
 * The next thing the schedule does to a complaint, whoever has it or nobody: remind before the due date, tell lateness
 * up the ladder, let the clock go on after a silence, close after the time for reopening. Null where nothing is to come.
 */
export function plannedNext(complaint: Complaint, rules: DeadlineRules, calendar: WorkingCalendar): Planned | null {
  const { status } = complaint
  if (status === 'answered' || status === 'rated' || status === 'rejected') {
    const settledAt = complaint.answeredAt ?? complaint.closedAt ?? complaint.updatedAt
    return { at: reopenUntil(settledAt, rules, calendar), action: { kind: 'close', reason: 'reopening time is over' } }
  }
  const step = stepDue(complaint)
  if (!step) return null
  if (step.step === 'information') return { at: step.at, action: { kind: 'resume', reason: 'no information came' } }
  const planned = [reminder(complaint, rules, calendar), escalation(complaint, step.at, rules, calendar)]
  return planned.filter((one) => one !== null).sort((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null
}

function reminder(complaint: Complaint, rules: DeadlineRules, calendar: WorkingCalendar): Planned | null {
  if (complaint.reminded) return null
  const at = workingDaysBefore(complaint.due.answer, rules.remindBeforeDays, calendar)
  // A term so short that the reminder would come with the complaint needs none.
  return at > complaint.receivedAt ? { at, action: { kind: 'remind' } } : null
}

function escalation(
  complaint: Complaint,
  dueAt: Instant,
  rules: DeadlineRules,
  calendar: WorkingCalendar,
): Planned | null {
  const rung = rules.ladder[complaint.escalated]
  if (!rung) return null
  const at = rung.afterDays === 0 ? dueAt : dueAfter(dueAt, rung.afterDays, calendar)
  return { at, action: { kind: 'escalate', rung: complaint.escalated + 1, to: rung.to } }
}
