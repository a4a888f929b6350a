import type { Dialect, Kysely } from 'kysely'
import type { Tx, UnitOfWork } from '../core/tx.ts'
import { openTxOf } from './open-tx.ts'
import { openPostgres, postgresOver } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/**
 * The one door to stored data; every store is built on it.
 * Writes need a transaction; a read without one sees what is committed and never waits for a writer on SQLite.
 */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  /** True: no other process works on these data for long, so what is marked active at the start is left from a crash. */
  readonly alone: boolean
  /**
   * Query handle over the tables the caller declares. Inside `work.run` pass its `tx`, always: a read without it
   * does not see the transaction's writes.
   * @throws {Error} a write without `tx`, or a `tx` that has ended
   */
  query<T>(tx?: Tx): Kysely<T>
  /** The work may run more than once (PostgreSQL repeats after a deadlock): inside it only the database is touched. */
  readonly work: UnitOfWork
  /** Called once `tx` is durable; never when it was rolled back. Must not throw. */
  afterCommit(tx: Tx, callback: () => void): void
  /** Copies all that is committed now into a new file while others write; null where the engine is not a file. */
  readonly copyTo: ((file: string) => Promise<void>) | null
  /**
   * Takes what was erased out of the write-ahead log as well, once nobody reads from it; tried a few times. False where it
   * stays until the next checkpoint; null where the log is the server's (PostgreSQL).
   */
  readonly forgetLog: (() => Promise<boolean>) | null
  /** Waits for running work, then closes. */
  close(): Promise<void>
}

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

/** What an engine of `db/` gives; `openDatabase` adds what both share. */
export interface EngineDatabase {
  readonly dialect: Database['dialect']
  readonly alone: boolean
  readonly reader: Kysely<unknown>
  readonly work: UnitOfWork
  readonly copyTo: Database['copyTo']
  readonly forgetLog: Database['forgetLog']
  close(): Promise<void>
}

/** @throws {StorageError} the file or the server cannot be opened */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const engine = options.postgres
    ? postgresOver(options.postgres)
    : options.url
      ? await openPostgres(options.url, options)
      : openSqlite(options.file ?? ':memory:', options)
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
