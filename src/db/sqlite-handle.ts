import type Sqlite from 'better-sqlite3'
import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { storageErrorOf } from './storage-error.ts'

/** More different statements than the program has; beyond it the cache starts anew. */
const MAX_STATEMENTS = 1_000

/** A Kysely handle straight on one better-sqlite3 connection: no mutex, because whoever owns the connection takes turns itself. */
export function sqliteHandle(sqlite: Sqlite.Database): Kysely<unknown> {
  const connection = connectionOf(sqlite)
  const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(connection) }
  const compiler = new SqliteQueryCompiler()
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDialect({ database: sqlite }).createDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => compiler,
  }
  const executor = new DefaultQueryExecutor(compiler, new SqliteAdapter(), provider)
  return new Kysely<unknown>({ config: { dialect }, dialect, driver: dialect.createDriver(), executor })
}

function connectionOf(sqlite: Sqlite.Database): DatabaseConnection {
  const statements = new Map<string, Sqlite.Statement>()
  const prepare = (text: string): Sqlite.Statement => {
    let statement = statements.get(text)
    if (!statement) {
      if (statements.size >= MAX_STATEMENTS) statements.clear()
      statement = sqlite.prepare(text)
      statements.set(text, statement)
    }
    return statement
  }
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      try {
        const statement = prepare(query.sql)
        if (statement.reader) return affected(query, statement.all(query.parameters) as R[])
        const { changes } = statement.run(query.parameters)
        return { numAffectedRows: BigInt(changes), rows: [] }
      } catch (error) {
        throw storageErrorOf(error)
      }
    },
    async *streamQuery<R>(query: CompiledQuery, chunkSize = 500): AsyncIterableIterator<QueryResult<R>> {
      // Its own statement: the cached one could be asked for again while this one is still read.
      let rows: R[] = []
      for (const row of sqlite.prepare(query.sql).iterate(query.parameters) as IterableIterator<R>) {
        rows.push(row)
        if (rows.length < chunkSize) continue
        yield { rows }
        rows = []
      }
      if (rows.length > 0) yield { rows }
    },
  }
}

function affected<R>(query: CompiledQuery, rows: R[]): QueryResult<R> {
  return query.query.kind === 'SelectQueryNode' ? { rows } : { rows, numAffectedRows: BigInt(rows.length) }
}
