import { sql } from 'kysely'
import type { Tx } from '../core/tx.ts'
import type { Database } from './database.ts'

/** Every table of the program, each after those its foreign keys point at. */
export async function tablesOf(database: Database, tx?: Tx): Promise<readonly string[]> {
  const db = database.query(tx)
  const links =
    database.dialect === 'sqlite'
      ? await sql<Link>`select m.name as child, f."table" as parent from sqlite_master m
          left join pragma_foreign_key_list(m.name) f
          where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'`.execute(db)
      : await sql<Link>`select c.relname as child, p.relname as parent from pg_class c
          left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
          left join pg_class p on p.oid = k.confrelid
          where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`.execute(db)
  return parentsFirst(links.rows)
}

interface Link {
  readonly child: string
  readonly parent: string | null
}

function parentsFirst(links: readonly Link[]): readonly string[] {
  const ordered = new Set<string>()
  const visit = (table: string, below: readonly string[]): void => {
    if (ordered.has(table) || below.includes(table)) return
    for (const { child, parent } of links) if (child === table && parent) visit(parent, [...below, table])
    ordered.add(table)
  }
  for (const table of [...new Set(links.map((link) => link.child))].sort()) visit(table, [])
  return [...ordered]
}

/** Rows of each table. */
export async function countRows(
  database: Database,
  tables: readonly string[],
  tx?: Tx,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.query(tx))
    counts[table] = Number(rows[0]?.n)
  }
  return counts
}
