import type { Job, JobResult } from '../core/job.ts'

/** What happened in the loop, for logs and metrics; carries nothing a person wrote. */
export type LoopEvent =
  | { readonly kind: 'ended'; readonly job: Job; readonly result: JobResult; readonly durationMs: number }
  | { readonly kind: 'trouble'; readonly during: 'claim' | 'write' | 'upkeep'; readonly error: unknown }
