import { type Clock, type Ids, type Instant, plusMs } from '../../src/core/time.ts'

export const NOW: Instant = '2026-11-21T02:00:00.000Z'

/** A clock that stands still until it is moved. */
export function standingClock(start: Instant = NOW): Clock & { advance(ms: number): void } {
  let now = start
  return {
    now: () => now,
    advance(ms) {
      now = plusMs(now, ms)
    },
  }
}

/** `<prefix>1`, `<prefix>2`, ... */
export function countingIds(prefix: string): Ids {
  let last = 0
  return { next: () => `${prefix}${++last}` }
}
