/** An instant as ISO 8601 text in UTC with milliseconds (`2026-11-21T02:00:00.000Z`): it sorts as text and is stored as text. */
export type Instant = string

/** Where time comes from. Injected everywhere, so that a test or `--now` decides what "today" is. */
export interface Clock {
  now(): Instant
}

/** Where random identifiers come from: unique, unguessable, `[0-9a-z]` only. */
export interface Ids {
  next(): string
}

export const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** The instant of an epoch value in milliseconds. @throws {RangeError} not a finite time */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString()
}

/** Epoch milliseconds of an instant. @throws {RangeError} not an instant */
export function epochMs(instant: Instant): number {
  const value = Date.parse(instant)
  if (Number.isNaN(value)) throw new RangeError(`not an instant: '${instant}'`)
  return value
}

/** An instant moved by milliseconds (negative: earlier). */
export function plusMs(instant: Instant, ms: number): Instant {
  return instantOf(epochMs(instant) + ms)
}

/** Calendar date in Asia/Ho_Chi_Minh (UTC+7, no daylight saving since 1975) as `YYYY-MM-DD`. */
export function localDate(instant: Instant): string {
  return new Date(epochMs(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10)
}

/** `2026-11-21` -> `21/11/2026`, `2026-11` -> `11/2026`; `2026` stays. The form of a date in Vietnamese text. */
export function shownDate(date: string): string {
  return date.slice(0, 10).split('-').reverse().join('/')
}

export const systemClock: Clock = { now: () => new Date().toISOString() }
