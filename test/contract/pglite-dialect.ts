import { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** PostgreSQL inside the process, on one connection: whoever has it keeps the others waiting. */
export function pgliteDialect(): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function pgliteDriver(): Driver {
  const pglite = new PGlite({ parsers: { 20: Number } })
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await pglite.query<R>(query.sql, [...query.parameters])
      return { rows, ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) }
    },
    // biome-ignore lint/correctness/useYield: PGlite has no cursor here, and no store streams in these tests
    async *streamQuery() {
      throw new Error('PGlite does not stream')
    },
  }
  let free: Promise<void> = Promise.resolve()
  let release = () => {}
  return {
    init: () => pglite.waitReady,
    async acquireConnection() {
      const before = free
      let done = () => {}
      free = new Promise((resolve) => {
        done = resolve
      })
      await before
      release = done
      return connection
    },
    releaseConnection: async () => release(),
    beginTransaction: async () => void (await connection.executeQuery(CompiledQuery.raw('begin'))),
    commitTransaction: async () => void (await connection.executeQuery(CompiledQuery.raw('commit'))),
    rollbackTransaction: async () => void (await connection.executeQuery(CompiledQuery.raw('rollback'))),
    destroy: () => pglite.close(),
  }
}
