import type { Instant } from '../../../core/time.ts'
import type { DossierStatus } from '../status.ts'
import type { ColumnNames } from './columns.ts'

/** What reading a file needs; plain data, so that it can go to another thread. */
export interface ReadSettings {
  readonly columns: ColumnNames
  /** The ten, as their records say. */
  readonly statuses: readonly DossierStatus[]
  /** Level-1 identifiers of codes in circulation here. */
  readonly prefixes: readonly string[]
  readonly now: Instant
  /** Minutes since midnight of a date without a time: when a term of days ends. */
  readonly closesAt: number
  /** What phones are hashed under; null: phones are not read. */
  readonly phoneSecret: string | null
}
