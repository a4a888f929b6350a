import type { UnconfirmedDay, WorkingCalendar } from '../../calendar/working-calendar.ts'
import { epochMs, type Instant, localDate, shownDate, VIETNAM_OFFSET_MS } from '../../core/time.ts'

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** `thứ Năm 26/11`; with its year where that is not the year of `now`. */
export function dayInWords(instant: Instant, now: Instant): string {
  const date = localDate(instant)
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]
  const shown = shownDate(date)
  return `${weekday} ${date.slice(0, 4) === localDate(now).slice(0, 4) ? shown.slice(0, 5) : shown}`
}

/** `14:05 ngày 25/11/2026`, local. */
export function momentInWords(instant: Instant): string {
  const time = new Date(epochMs(instant) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16)
  return `${time} ngày ${shownDate(localDate(instant))}`
}

/** How a due date stands to now, counted in whole local days: the evening of the day is still in time. */
export type DueStanding =
  | { readonly kind: 'ahead'; readonly workingDays: number; readonly unconfirmed: readonly UnconfirmedDay[] }
  | { readonly kind: 'today' }
  /** `workingDays` 0: it passed on the days of rest just over. */
  | { readonly kind: 'late'; readonly workingDays: number }

/** @param at now, or when the result came for a dossier that has one */
export function dueStanding(dueAt: Instant, at: Instant, calendar: WorkingCalendar): DueStanding {
  const due = localDate(dueAt)
  const day = localDate(at)
  if (due === day) return { kind: 'today' }
  if (due < day) return { kind: 'late', workingDays: calendar.workingDaysBetween(dueAt, at) }
  const workingDays = calendar.workingDaysBetween(at, dueAt)
  return {
    kind: 'ahead',
    workingDays,
    unconfirmed: workingDays > 0 ? calendar.dueAfterWorkingDays(at, workingDays).unconfirmed : [],
  }
}

/** `thứ Năm 26/11, còn 3 ngày làm việc`, `hôm nay, thứ Tư 25/11`, `thứ Năm 19/11, đã trễ 4 ngày làm việc`. */
export function dueInWords(dueAt: Instant, now: Instant, calendar: WorkingCalendar): string {
  const day = dayInWords(dueAt, now)
  const standing = dueStanding(dueAt, now, calendar)
  if (standing.kind === 'today') return `hôm nay, ${day}`
  if (standing.kind === 'late')
    return `${day}, ${standing.workingDays > 0 ? `đã trễ ${standing.workingDays} ngày làm việc` : 'vừa quá hẹn'}`
  if (standing.workingDays === 0) return `${day}, không còn ngày làm việc nào trước đó`
  return `${day}, còn ${standing.workingDays} ngày làm việc`
}

/** A sentence on days within the span that no notice has settled yet; empty where there is none. */
export function unconfirmedInWords(dueAt: Instant, now: Instant, calendar: WorkingCalendar): string {
  const standing = dueStanding(dueAt, now, calendar)
  if (standing.kind !== 'ahead' || standing.unconfirmed.length === 0) return ''
  const days = standing.unconfirmed.map(({ date, note }) => `${shownDate(date).slice(0, 5)} (${note})`).join(', ')
  return `Số ngày này có thể đổi vì chưa có thông báo chính thức cho ngày ${days}.`
}
