import { epochMs, type Instant, VIETNAM_OFFSET_MS } from '../../core/time.ts'

/** Local times, `HH:MM`; `from` after `to` spans midnight, equal ones are never quiet. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** True while nobody is to be written to unasked; the minute of `from` is quiet, that of `to` no more. */
export function isQuiet(now: Instant, { from, to }: QuietHours): boolean {
  const time = new Date(epochMs(now) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16)
  return from <= to ? time >= from && time < to : time >= from || time < to
}
