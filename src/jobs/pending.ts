import { sql } from 'kysely'
import type { JobState } from './tables.ts'

/** Written into the statement, not bound: both engines use a partial index only for literal states. */
export const PENDING = [sql.lit<JobState>('created'), sql.lit<JobState>('retry')]
export const ACTIVE = sql.lit<JobState>('active')
export const FAILED = sql.lit<JobState>('failed')
