import type { Pause } from '../../calendar/working-calendar.ts'
import type { Instant } from '../../core/time.ts'
import type { StatusCode } from './status.ts'

/** Statuses that wait for the citizen, and the one that pauses only where it is taken up again (a stopped dossier). */
const WAITING: ReadonlySet<StatusCode> = new Set([5, 6])
const STOPPED: StatusCode = 8

interface Moment {
  readonly status: StatusCode
  readonly pauses: readonly Pause[]
}

/**
 * The pauses of a dossier after its status changed at an instant. What the source itself says of pauses goes before.
 * @param stoppedAt when a dossier that is stopped now was stopped; null where that is not known
 */
export function pausesAfter(
  before: Moment,
  next: StatusCode,
  at: Instant,
  stoppedAt: Instant | null,
): readonly Pause[] {
  const { status, pauses } = before
  if (WAITING.has(next)) {
    if (WAITING.has(status)) return pauses
    if (status === STOPPED && stoppedAt !== null) return [...pauses, { from: stoppedAt, to: null }]
    return [...pauses, { from: at, to: null }]
  }
  if (WAITING.has(status)) return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause))
  const resumed = status === STOPPED && next !== STOPPED && next !== 7 && stoppedAt !== null
  return resumed ? [...pauses, { from: stoppedAt, to: at }] : pauses
}
