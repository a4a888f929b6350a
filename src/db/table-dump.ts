import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import type { Tx } from '../core/tx.ts'
import type { Database } from './database.ts'
import { countRows, tablesOf } from './tables-of.ts'

const CHUNK = 500

export interface TableDump {
  readonly counts: Readonly<Record<string, number>>
  readonly migrations: readonly string[]
}

/** Writes every table of a PostgreSQL database as `<table>.jsonl`, one row a line, all as of one moment. */
export function dumpTables(database: Database, folder: string): Promise<TableDump> {
  return database.work.run(async (tx) => {
    const db = database.query(tx)
    await sql`set transaction isolation level repeatable read`.execute(db)
    await mkdir(folder, { recursive: true })
    const tables = await tablesOf(database, tx)
    for (const table of tables) await dumpTable(database, tx, table, join(folder, `${table}.jsonl`))
    return { counts: await countRows(database, tables, tx), migrations: await appliedMigrations(database, tx) }
  })
}

async function dumpTable(database: Database, tx: Tx, table: string, path: string): Promise<void> {
  const db = database.query(tx)
  const file = await open(path, 'w')
  try {
    await sql`declare dump no scroll cursor for select * from ${sql.table(table)}`.execute(db)
    for (;;) {
      const { rows } = await sql`fetch ${sql.lit(CHUNK)} from dump`.execute(db)
      if (rows.length === 0) break
      await file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    }
    await sql`close dump`.execute(db)
  } finally {
    await file.close()
  }
}

export async function appliedMigrations(database: Database, tx?: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from migration order by id`.execute(database.query(tx))
  return rows.map((row) => row.id)
}

/** Puts dumped rows in place of what a table holds, and lets its counter go on behind them. */
export async function loadTable(database: Database, tx: Tx, table: string, path: string): Promise<void> {
  const db = database.query<Record<string, Record<string, unknown>>>(tx)
  let rows: Record<string, unknown>[] = []
  const flush = async () => {
    if (rows.length > 0) await db.insertInto(table).values(rows).execute()
    rows = []
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    rows.push(JSON.parse(line) as Record<string, unknown>)
    if (rows.length === CHUNK) await flush()
  }
  await flush()
  if (database.dialect === 'postgres') await advanceCounters(database, tx, table)
}

async function advanceCounters(database: Database, tx: Tx, table: string): Promise<void> {
  const db = database.query(tx)
  const counted = await sql<{ column: string; counter: string }>`
    select column_name as "column", pg_get_serial_sequence(quote_ident(table_name), column_name) as counter
    from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and column_default like 'nextval(%'`.execute(db)
  for (const { column, counter } of counted.rows)
    await sql`select setval(${counter}::regclass, max(${sql.ref(column)})) from ${sql.table(table)}
      having max(${sql.ref(column)}) is not null`.execute(db)
}
