import type { Dialect, Kysely } from 'kysely'
import type { Tx } from '../core/tx.ts'
import type { Database, EngineDatabase } from './database.ts'
import { openTxOf } from './open-tx.ts'
import { openSqlite } from './sqlite.ts'

export interface DatabaseOptions {
  /** `postgres://...`; absent: SQLite. */
  readonly url?: string
  /** Path of the SQLite file, or `:memory:` for one that goes with the process. */
  readonly file?: string
  /** PostgreSQL schema all tables live in; absent: the server's default. */
  readonly schema?: string
  /** Any PostgreSQL that Kysely can reach, instead of `url`. */
  readonly postgres?: Dialect
  /** How long a write waits for another process, 5,000 when absent. */
  readonly busyTimeoutMs?: number
  /** PostgreSQL connections, 20 when absent: so many transactions can share one sync of its disk. */
  readonly maxConnections?: number
}

/** @throws {StorageError} the file or the server cannot be opened */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const engine = await engineOf(options)
  return {
    dialect: engine.dialect,
    alone: engine.alone,
    work: engine.work,
    copyTo: engine.copyTo,
    forgetLog: engine.forgetLog,
    query: <T>(tx?: Tx) => (tx ? openTxOf(tx).handle : engine.reader) as Kysely<T>,
    afterCommit(tx, callback) {
      openTxOf(tx).afterCommit.push(callback)
    },
    close: () => engine.close(),
  }
}

/** PostgreSQL's client is read only where it is meant. */
async function engineOf(options: DatabaseOptions): Promise<EngineDatabase> {
  if (!options.postgres && !options.url) return openSqlite(options.file ?? ':memory:', options)
  const { openPostgres, postgresOver } = await import('./postgres.ts')
  return options.postgres ? postgresOver(options.postgres) : openPostgres(options.url!, options)
}
