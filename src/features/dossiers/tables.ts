import type { Instant } from '../../core/time.ts'
import type { ChangedField, Level, ReceivingChannel } from './dossier.ts'
import type { StatusCode } from './status.ts'

/** One dossier. Days are whole local days since 1970-01-01 (`calendar/day.ts`), so that periods are ranges of an index. */
export interface DossierRow {
  /** The code with its date first (`250110-0034-H13.12`): one index finds a whole code and a partial one with its date. */
  key: string
  status: StatusCode
  procedure: string | null
  agency: string | null
  area: string | null
  field: string | null
  level: Level | null
  channel: ReceivingChannel | null
  received_at: Instant
  due_at: Instant | null
  finished_at: Instant | null
  returned_at: Instant | null
  /** JSON of `Pause[]`, or null. */
  pauses: string | null
  phone_hmac: string | null
  sample: 0 | 1
  source: string
  changed_at: Instant
  received_day: number
  due_day: number | null
  finished_day: number | null
  /** Whether the result came before, on or after the day it was due; null: no result yet, or no due date. */
  timeliness: Timeliness | null
  /** Number of the group that its agency, level, area, field, procedure and channel make (`groups.ts`). */
  group_id: number
}

export interface DossierGroupRow {
  id: number
  /** The six texts in one. */
  key: string
  agency: string | null
  level: Level | null
  area: string | null
  field: string | null
  procedure: string | null
  channel: ReceivingChannel | null
}

/** 0 before its day, 1 on it, 2 after it. */
export type Timeliness = 0 | 1 | 2

export interface DossierChangeRow {
  id: number
  key: string
  at: Instant
  field: ChangedField
  before: string | null
  after: string | null
}

/** One run of an import or of the sample. */
export interface DossierImportRow {
  id: number
  at: Instant
  source: string
  read: number
  added: number
  changed: number
  rejected: number
}

/** The name that the id of a field was made of. */
export interface DossierFieldRow {
  id: string
  name: string
}

export interface DossierTables {
  dossier_field: DossierFieldRow
  dossier: DossierRow
  dossier_group: DossierGroupRow
  dossier_change: DossierChangeRow
  dossier_import: DossierImportRow
}
