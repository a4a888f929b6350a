import { epochMs, type Instant, instantOf, plusMs, VIETNAM_OFFSET_MS } from '../../../core/time.ts'
import { Open311Error } from './answer.ts'

const DAY_MS = 24 * 3_600_000
export const MAX_SPAN_DAYS = 90

/** W3C date with the local zone: `2026-11-20T09:00:00+07:00`. */
export const w3c = (at: Instant): string => `${plusMs(at, VIETNAM_OFFSET_MS).slice(0, 19)}+07:00`

/**
 * The span asked for, at most 90 days; the last 90 where nothing was said.
 * @throws {Open311Error} 400: not a date with a zone, the end before the start, or more than 90 days
 */
export function spanOf(
  start: string | null,
  end: string | null,
  now: Instant,
): { readonly from: Instant; readonly to: Instant } {
  const from = start === null ? null : dateOf('start_date', start)
  const to = end === null ? null : dateOf('end_date', end)
  const span = MAX_SPAN_DAYS * DAY_MS
  if (from === null) return { from: plusMs(to ?? now, -span), to: to ?? plusMs(now, 1) }
  if (to === null) return { from, to: plusMs(from, span) }
  if (to < from) throw new Open311Error(400, 'end_date lies before start_date')
  if (epochMs(to) - epochMs(from) > span)
    throw new Open311Error(400, `start_date and end_date are more than ${MAX_SPAN_DAYS} days apart`)
  return { from, to }
}

function dateOf(name: string, text: string): Instant {
  // A plus sign that nobody encoded arrives as a blank.
  const time = Date.parse(text.replace(/ (\d{2}:?\d{2})$/, '+$1'))
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(time)) throw new Open311Error(400, `${name} is not a W3C date`)
  return instantOf(time)
}
