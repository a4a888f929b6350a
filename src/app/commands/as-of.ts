import { UsageError } from '../usage.ts'

/**
 * The date of `--as-of`; null without one.
 * @param today `YYYY-MM-DD`; nobody knows what records of a later day say
 * @throws {UsageError} no such date, or a later one
 */
export function asOfFrom(written: string | undefined, today: string, usage: string): string | null {
  if (written === undefined) return null
  if (!isAsOf(written)) throw new UsageError(`--as-of is a date like 2026-07-31 or 2026-07; ${usage}`)
  if (written > today) throw new UsageError(`--as-of ${written} has not come yet; ${usage}`)
  return written
}

/** Whether a text is a year, a month or a day that the calendar has: `2026`, `2026-07`, `2026-07-31`. */
export function isAsOf(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  const whole = `${year}-${month}-${day}`
  const at = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(whole)
}
