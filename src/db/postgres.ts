import { type Dialect, Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Tx, UnitOfWork } from '../core/tx.ts'
import type { EngineDatabase } from './database.ts'
import { type OpenTx, txOf } from './open-tx.ts'
import { pipelinedPostgres } from './postgres-driver.ts'
import { READS_ONLY } from './reads-only.ts'
import { codeOf, storageErrorOf } from './storage-error.ts'

export interface PostgresOptions {
  readonly schema?: string
  readonly maxConnections?: number
}

const MAX_REPEATS = 6
/** Serialization failure and deadlock: the engine asks for a repeat. */
const REPEATABLE = new Set(['40001', '40P01'])

export async function openPostgres(url: string, options: PostgresOptions): Promise<EngineDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 20,
    connectionTimeoutMillis: 10_000,
    // With a connection go its prepared statements, and making both anew falls into the next spike.
    idleTimeoutMillis: 600_000,
    pipeline: true,
    ...(options.schema ? { options: `-c search_path=${options.schema}` } : {}),
  })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const engine = postgresOver(pipelinedPostgres(pool))
  try {
    await sql`select 1`.execute(engine.reader)
  } catch (error) {
    await engine.close()
    throw storageErrorOf(error)
  }
  return engine
}

export function postgresOver(dialect: Dialect): EngineDatabase {
  const kysely = new Kysely<unknown>({ dialect })
  let running = 0
  let idle: (() => void) | null = null
  const work: UnitOfWork = {
    async run(work) {
      running++
      try {
        return await runRepeating(kysely, work)
      } finally {
        running--
        if (running === 0) idle?.()
      }
    },
  }
  return {
    dialect: 'postgres',
    alone: false,
    reader: kysely.withPlugin(READS_ONLY),
    work,
    copyTo: null,
    forgetLog: null,
    async close() {
      if (running > 0) await new Promise<void>((resolve) => (idle = resolve))
      await kysely.destroy()
    },
  }
}

async function runRepeating<T>(kysely: Kysely<unknown>, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let repeat = 1; ; repeat++) {
    const afterCommit: (() => void)[] = []
    try {
      const value = await kysely.transaction().execute(async (handle) => {
        const inner: OpenTx = { handle, afterCommit, open: true }
        try {
          return await work(txOf(inner))
        } finally {
          inner.open = false
        }
      })
      for (const callback of afterCommit) callback()
      return value
    } catch (error) {
      if (repeat < MAX_REPEATS && REPEATABLE.has(codeOf(error))) continue
      throw storageErrorOf(error)
    }
  }
}
