import type { JobHandler, Schedule } from '../core/job.ts'
import type { Clock } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import type { WorkQueue } from './job-queue.ts'
import type { LaneSettings } from './lane.ts'
import type { LoopEvent } from './loop-event.ts'

export interface JobLoopOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly clock: Clock
  /** 0..1; spreads retries. */
  readonly random: () => number
  /** Names this loop among others; unique. */
  readonly worker: string
  readonly handlers: Readonly<Record<string, JobHandler>>
  readonly lanes?: Readonly<Record<string, Partial<LaneSettings>>>
  readonly schedules?: readonly Schedule[]
  readonly observe?: (event: LoopEvent) => void
  /** How long a job stays with a process that shows no life, 120,000 when absent. */
  readonly leaseMs?: number
  /** How often due jobs of other processes are looked for, 500 when absent. */
  readonly pollMs?: number
}
