import { epochMs, type Instant, instantOf, VIETNAM_OFFSET_MS } from '../core/time.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A calendar day of Asia/Ho_Chi_Minh as a whole number: days since 1970-01-01. Days count and compare as numbers. */
export type Day = number

/** The local day of an instant. @throws {RangeError} not an instant */
export function dayOf(instant: Instant): Day {
  return Math.floor((epochMs(instant) + VIETNAM_OFFSET_MS) / DAY_MS)
}

/** Minutes since local midnight, with fractions. @throws {RangeError} not an instant */
export function minuteOf(instant: Instant): number {
  const ms = epochMs(instant) + VIETNAM_OFFSET_MS
  return (ms - Math.floor(ms / DAY_MS) * DAY_MS) / MINUTE_MS
}

/** The instant of a local day and minute. */
export function instantAt(day: Day, minute: number): Instant {
  return instantOf(day * DAY_MS + minute * MINUTE_MS - VIETNAM_OFFSET_MS)
}

/** @param date `YYYY-MM-DD` @throws {RangeError} no such date */
export function dayFromDate(date: string): Day {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // Date.parse reads some engines' 30 February as March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) throw new RangeError(`no date: '${date}'`)
  return ms / DAY_MS
}

/** `YYYY-MM-DD` */
export function dateOfDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const date = new Date(day * DAY_MS)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0))
  const dayOfMonth = Math.min(date.getUTCDate(), last.getUTCDate())
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), dayOfMonth) / DAY_MS
}
