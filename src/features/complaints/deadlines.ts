import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import { epochMs, type Instant, localDate, plusMs } from '../../core/time.ts'
import type { Complaint, ComplaintMatter, DueDates } from './complaint.ts'
import type { DeadlineRules, DeadlineTier } from './deadline-rules.ts'

const DAY_MS = 24 * 3_600_000

/** The tier of a matter: the first whose conditions all hold. */
export function tierOf(
  matter: Pick<ComplaintMatter, 'regime' | 'urgency' | 'category'>,
  rules: DeadlineRules,
): DeadlineTier {
  const fits = ({ when }: DeadlineTier) =>
    (when.regime === undefined || when.regime === matter.regime) &&
    (when.urgency === undefined || when.urgency === matter.urgency) &&
    (when.categories === undefined || when.categories.includes(matter.category))
  return rules.tiers.find(fits) ?? rules.tiers.at(-1)!
}

/** The tier a complaint was filed under, or the last one where the file no longer has it. */
export const tierNamed = (id: string, rules: DeadlineRules): DeadlineTier =>
  rules.tiers.find((tier) => tier.id === id) ?? rules.tiers.at(-1)!

/** Due dates of a complaint at its receipt; an answer counts from receipt, whoever has it. */
export function dueAtReceipt(
  receivedAt: Instant,
  tier: DeadlineTier,
  rules: DeadlineRules,
  calendar: WorkingCalendar,
): DueDates {
  return {
    route: dueAfter(receivedAt, rules.routeDays, calendar),
    accept: null,
    answer: dueAfter(receivedAt, tier.answerDays, calendar),
    information: null,
  }
}

export const dueAfter = (from: Instant, days: number, calendar: WorkingCalendar): Instant =>
  calendar.dueAfterWorkingDays(from, days).dueAt

/** A due date moved by the working days for which the clock stood; a pause within one day moves nothing. */
export function dueAfterPause(due: Instant, pausedAt: Instant, resumedAt: Instant, calendar: WorkingCalendar): Instant {
  // A clock that stopped late had no time left to keep.
  if (due <= pausedAt) return due
  const paused = calendar.workingDaysBetween(pausedAt, resumedAt)
  return paused > 0 ? dueAfter(due, paused, calendar) : due
}

/** The step that is owed now, and until when; null where nothing is owed. */
export function stepDue(complaint: Pick<Complaint, 'status' | 'agency' | 'due'>): {
  readonly step: 'route' | 'accept' | 'answer' | 'information'
  readonly at: Instant
} | null {
  const { status, due } = complaint
  switch (status) {
    case 'received':
    case 'returned':
      return { step: 'route', at: due.route }
    case 'waiting':
      return { step: 'information', at: due.information ?? due.answer }
    case 'routed':
    case 'reopened':
      return { step: 'accept', at: due.accept ?? due.answer }
    case 'accepted':
    case 'in-progress':
      return { step: 'answer', at: due.answer }
    default:
      return null
  }
}

/** True: the citizen's due date has passed without an answer; a clock that stands is not late. */
export function isLate(complaint: Pick<Complaint, 'status' | 'due' | 'answeredAt'>, now: Instant): boolean {
  if (complaint.answeredAt !== null) return complaint.answeredAt > complaint.due.answer
  return (
    stepDue({ ...complaint, agency: null }) !== null && complaint.status !== 'waiting' && now > complaint.due.answer
  )
}

/** Working days before an instant, at the same time of day. */
export function workingDaysBefore(at: Instant, days: number, calendar: WorkingCalendar): Instant {
  let day = at
  for (let left = days; left > 0; ) {
    day = plusMs(day, -DAY_MS)
    if (calendar.isWorkingDay(localDate(day))) left--
  }
  return day
}

/** Until when an answered or rejected complaint may be reopened. */
export function reopenUntil(settledAt: Instant, rules: DeadlineRules, calendar: WorkingCalendar): Instant {
  return dueAfter(settledAt, rules.reopenDays, calendar)
}

/** Whole days of lateness, 0 for none. */
export const daysLate = (due: Instant, now: Instant): number =>
  Math.max(0, Math.ceil((epochMs(now) - epochMs(due)) / DAY_MS))
