import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../src/core/time.ts'
import type { Database } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open-database.ts'
import type { Rulebook } from '../src/features/complaints/rulebook.ts'
import type { ComplaintTables } from '../src/features/complaints/tables.ts'
import type { JobTables } from '../src/jobs/tables.ts'
import { creationTimes, fillComplaints } from './complaint-data.ts'
import { figure } from './figure.ts'

export interface FilledDatabase {
  readonly database: Database
  readonly engine: 'sqlite' | 'postgres'
  /** How many complaints it holds. */
  readonly stored: number
  /** Settings with which the program works on it. */
  readonly settings: Readonly<Record<string, string>>
  close(): Promise<void>
}

/**
 * A database with complaints: PostgreSQL where BENCH_POSTGRES_URL is set, else SQLite in a file with synchronous=FULL.
 * What is filled goes away at the end, unless it has a name: BENCH_SCHEMA (PostgreSQL) or the folder BENCH_HOME (SQLite)
 * is filled where it is empty, used as it is afterwards, and kept.
 * @param wanted complaints, where it has to be filled
 * @param timesFile see `creationTimes`
 */
export async function filledDatabase(
  book: Rulebook,
  wanted: number,
  timesFile: string | undefined,
): Promise<FilledDatabase> {
  const home = process.env.BENCH_HOME ?? mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'motcua-complaints-'))
  const url = process.env.BENCH_POSTGRES_URL
  const schema = process.env.BENCH_SCHEMA ?? `bench_complaints_${process.pid}`
  const engine = url ? 'postgres' : 'sqlite'
  if (url) await onServer(url, `create schema if not exists ${schema}`)
  const database = await openDatabase(url ? { url, schema } : { file: join(home, 'motcua.sqlite') })
  await migrate(database, systemClock.now())
  if ((await countStored(database)) === 0) {
    await fill(database, book, wanted, timesFile)
    // A million rows put in at once are vacuumed by the server within the next minutes: beside a spike, if not before.
    if (url) await onServer(url, 'vacuum (analyze)')
  }
  // An earlier run leaves jobs that nobody waits for.
  await database.work.run((tx) => database.query<JobTables>(tx).deleteFrom('job').execute())
  return {
    database,
    engine,
    stored: await countStored(database),
    settings: {
      MOTCUA_HOME: home,
      ...(url ? { DATABASE_URL: `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}` } : {}),
    },
    async close() {
      await database.close()
      if (!process.env.BENCH_HOME) rmSync(home, { recursive: true })
      if (url && !process.env.BENCH_SCHEMA)
        await onServer(url, `set client_min_messages to warning; drop schema ${schema} cascade`)
    },
  }
}

async function fill(database: Database, book: Rulebook, wanted: number, timesFile: string | undefined): Promise<void> {
  const fromMs = performance.now()
  await fillComplaints(database, book, wanted, creationTimes(timesFile, systemClock.now()))
  const seconds = (performance.now() - fromMs) / 1_000
  figure('complaints.fill', wanted / seconds, 'rows/s', { engine: database.dialect, stored: wanted })
}

async function countStored(database: Database): Promise<number> {
  const { count } = await database
    .query<ComplaintTables>()
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function onServer(url: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
