import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import { type Instant, localDate, shownDate } from '../../core/time.ts'
import type { ListQuery } from './list-query.ts'
import type { ListCriteria } from './lists.ts'
import type { Statuses } from './status.ts'

/** What turns a list in words into rows. */
export interface ListContext {
  readonly statuses: Statuses
  readonly calendar: WorkingCalendar
  /** Working days left from which on a dossier is about to be late, where nobody said how many. */
  readonly soonWorkingDays: number
  readonly now: Instant
}

/** The rows that a query means. @param agency null: of every agency */
export function criteriaOf({ subject, period }: ListQuery, agency: string | null, context: ListContext): ListCriteria {
  const { now, statuses } = context
  const today = localDate(now)
  const running = statuses.withClock('running')
  const none: ListCriteria = { agency, statuses: null, late: null, running, due: null, received: null, now }
  switch (subject.kind) {
    case 'late':
      return period ? { ...none, late: 'ever', due: period } : { ...none, late: 'open' }
    case 'unapologised':
      return { ...none, late: 'unapologised', due: period }
    case 'soon':
      return { ...none, statuses: running, due: { from: today, to: soonUntil(subject.workingDays, context) } }
    case 'status':
      return { ...none, statuses: subject.statuses, received: period }
    case 'due':
      return { ...none, statuses: running, due: period ?? { from: today, to: today } }
    case 'received':
      return { ...none, received: period ?? { from: today, to: today } }
  }
}

/** What a list is called, after the word "hồ sơ". */
export function titleOf({ subject, period }: ListQuery, context: ListContext): string {
  switch (subject.kind) {
    case 'late':
      return period ? `hẹn trả trong ${period.label} mà trễ hạn` : 'đang trễ hạn'
    case 'unapologised':
      return `đang trễ hạn mà chưa gửi thư xin lỗi${period ? `, hẹn trả trong ${period.label}` : ''}`
    case 'soon':
      return `sắp tới hạn (đến hết ${shownDate(soonUntil(subject.workingDays, context))})`
    case 'status':
      return `${subject.label}${period ? `, nhận trong ${period.label}` : ''}`
    case 'due':
      return `hẹn trả ${when(period, context.now)}`
    case 'received':
      return `nhận ${when(period, context.now)}`
  }
}

const when = (period: ListQuery['period'], now: Instant): string =>
  period && period.kind !== 'day' ? `trong ${period.label}` : `ngày ${shownDate(period?.from ?? localDate(now))}`

const MAX_SOON_DAYS = 60

function soonUntil(days: number | null, { now, calendar, soonWorkingDays }: ListContext): string {
  const count = Math.min(MAX_SOON_DAYS, Math.max(1, days ?? soonWorkingDays))
  return localDate(calendar.dueAfterWorkingDays(now, count).dueAt)
}
