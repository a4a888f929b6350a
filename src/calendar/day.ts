import { epochMs, type Instant, instantOf, VIETNAM_OFFSET_MS } from '../core/time.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A calendar day of Asia/Ho_Chi_Minh as a whole number: days since 1970-01-01. Days count and compare as numbers. */
export type Day = number

/** Hour of UTC from which it is the next day in Vietnam. */
const NEXT_DAY_FROM_HOUR = 24 - VIETNAM_OFFSET_MS / 3_600_000

/** The local day of an instant. @throws {RangeError} not an instant */
export function dayOf(instant: Instant): Day {
  // An instant in its one form is read by its parts: imports and deadlines do this millions of times.
  const utcDay = instant.length === 24 && instant.endsWith('Z') ? knownDays.get(instant.slice(0, 10)) : undefined
  if (utcDay !== undefined) return Number(instant.slice(11, 13)) < NEXT_DAY_FROM_HOUR ? utcDay : utcDay + 1
  const ms = epochMs(instant)
  dateOfDay(Math.floor(ms / DAY_MS))
  return Math.floor((ms + VIETNAM_OFFSET_MS) / DAY_MS)
}

/** Minutes since local midnight, with fractions. @throws {RangeError} not an instant */
export function minuteOf(instant: Instant): number {
  const ms = epochMs(instant) + VIETNAM_OFFSET_MS
  return (ms - Math.floor(ms / DAY_MS) * DAY_MS) / MINUTE_MS
}

/** The instant of a local day and minute; the minute may have a fraction, or lie outside the day. */
export function instantAt(day: Day, minute: number): Instant {
  const utc = minute - VIETNAM_OFFSET_MS / MINUTE_MS
  const utcDay = day + Math.floor(utc / 1_440)
  const ofDay = utc - (utcDay - day) * 1_440
  if (!Number.isInteger(ofDay)) return instantOf(Math.round(utcDay * DAY_MS + ofDay * MINUTE_MS))
  return `${dateOfDay(utcDay)}T${CLOCK[ofDay]!}:00.000Z`
}

/** `00:00` to `23:59` */
const CLOCK: readonly string[] = Array.from({ length: 1_440 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
)

/** @param date `YYYY-MM-DD` @throws {RangeError} no such date */
export function dayFromDate(date: string): Day {
  const known = knownDays.get(date)
  if (known !== undefined) return known
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // Date.parse reads some engines' 30 February as March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) throw new RangeError(`no date: '${date}'`)
  return ms / DAY_MS
}

/** `YYYY-MM-DD` */
export function dateOfDay(day: Day): string {
  const known = knownDates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
  if (knownDates.size < MAX_KNOWN) {
    knownDates.set(day, date)
    knownDays.set(date, day)
  }
  return date
}

/** Days met so far, both ways; forty years of them at most. */
const knownDates = new Map<Day, string>()
const knownDays = new Map<string, Day>()
const MAX_KNOWN = 15_000

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const date = new Date(day * DAY_MS)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0))
  const dayOfMonth = Math.min(date.getUTCDate(), last.getUTCDate())
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), dayOfMonth) / DAY_MS
}
