import type { JobHandler } from '../core/job.ts'
import { DEFAULT_RETRY, type RetryPolicy } from './retry-policy.ts'

/** How jobs of one kind are run. */
export interface LaneSettings {
  /** Runs at the same time in this process. */
  readonly concurrency: number
  readonly retry: RetryPolicy
}

export const DEFAULT_LANE: LaneSettings = { concurrency: 4, retry: DEFAULT_RETRY }

/** One kind's place in the loop: kinds do not take each other's turns. */
export interface Lane extends LaneSettings {
  readonly kind: string
  readonly handler: JobHandler
  running: number
  /** A claim is about to begin. */
  pumping: boolean
  claiming: boolean
  /** Something became due while a claim was under way. */
  nudged: boolean
}

export function lanesOf(
  handlers: Readonly<Record<string, JobHandler>>,
  settings: Readonly<Record<string, Partial<LaneSettings>>>,
): ReadonlyMap<string, Lane> {
  return new Map(
    Object.entries(handlers).map(([kind, handler]) => [
      kind,
      { ...DEFAULT_LANE, ...settings[kind], kind, handler, running: 0, pumping: false, claiming: false, nudged: false },
    ]),
  )
}
