import type { Generated } from 'kysely'

export type JobState = 'created' | 'active' | 'retry' | 'completed' | 'cancelled' | 'failed'

export interface JobTable {
  /** Order of arrival. */
  seq: Generated<number>
  id: string
  kind: string
  key: string | null
  once: string | null
  state: JobState
  data: string
  run_at: string
  attempt: Generated<number>
  created_at: string
  started_at: string | null
  finished_at: string | null
  /** The loop that claimed it last. */
  worker: string | null
  lease_until: string | null
  /** A reason or the name of an error; never what people wrote. */
  last_error: string | null
}

export interface JobTables {
  job: JobTable
  schedule: { kind: string; period: number }
}
