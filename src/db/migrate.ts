import { type Kysely, sql } from 'kysely'
import type { Tx } from '../core/tx.ts'
import type { Database } from './database.ts'
import { MIGRATIONS } from './migrations/list.ts'
import type { Migration, SchemaHandle } from './migrations/migration.ts'

interface MigrationTables {
  migration: { id: string; applied_at: string }
}

/** The data were written by a newer program than this one. */
export class NewerSchemaError extends Error {
  constructor(unknown: readonly string[]) {
    super(`the database knows steps this program does not (${unknown.join(', ')}); install the newer program`)
    this.name = 'NewerSchemaError'
  }
}

/** Any fixed number: processes that migrate one PostgreSQL database wait for each other on it. */
const LOCK = 7_260_311

/**
 * Brings the schema up to date, all steps in one transaction; a second process waits and finds nothing to do.
 * @returns the steps that were applied now, in order
 * @throws {NewerSchemaError} the database has steps that are not in `list`
 */
export function migrate(
  database: Database,
  now: string,
  list: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  return database.work.run(async (tx) => {
    await lock(database, tx)
    const db = database.query<MigrationTables>(tx)
    await db.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('applied_at', 'text', (c) => c.notNull())
      .execute()
    const applied = new Set((await db.selectFrom('migration').select('id').execute()).map((row) => row.id))
    const unknown = [...applied].filter((id) => !list.some((step) => step.id === id))
    if (unknown.length > 0) throw new NewerSchemaError(unknown)
    const due = list.filter((step) => !applied.has(step.id))
    const schema = schemaHandle(database, tx)
    for (const step of due) {
      await step.up(schema)
      await db.insertInto('migration').values({ id: step.id, applied_at: now }).execute()
    }
    return due.map((step) => step.id)
  })
}

/** SQLite's write transaction is the lock; PostgreSQL needs one that is held to the end of the transaction. */
async function lock(database: Database, tx: Tx): Promise<void> {
  if (database.dialect === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(database.query(tx))
}

function schemaHandle(database: Database, tx: Tx): SchemaHandle {
  const type = database.dialect === 'sqlite' ? 'integer' : 'bigserial'
  return {
    db: database.query(tx) as Kysely<unknown>,
    counted: (table, column) =>
      table.addColumn(column, type, (c) => (type === 'integer' ? c.primaryKey().autoIncrement() : c.primaryKey())),
  }
}
