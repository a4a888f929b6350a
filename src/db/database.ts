import type { Kysely } from 'kysely'
import type { Tx, UnitOfWork } from '../core/tx.ts'

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
