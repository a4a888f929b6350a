import type { SelectQueryBuilder } from 'kysely'
import type { Database } from './database.ts'

/** Locks the rows it selects and passes over those another process holds; SQLite has one writer and needs neither. */
export function skipLocked<DB, TB extends keyof DB, O>(
  database: Database,
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return database.dialect === 'postgres' ? query.forUpdate().skipLocked() : query
}

/** Locks the rows it selects, in its order, until the transaction ends; SQLite's one writer has locked them all. */
export function locked<DB, TB extends keyof DB, O>(
  database: Database,
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return database.dialect === 'postgres' ? query.forUpdate() : query
}
