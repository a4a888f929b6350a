import type { Instant } from '../core/time.ts'

/** `runAt` of a job that waits for somebody to wake it. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'
