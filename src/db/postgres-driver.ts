import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import {
  type BatchResult,
  type BatchStatement,
  type KnownFields,
  type ParsedNames,
  PostgresBatch,
} from './postgres-batch.ts'
import { isKept, type KeptQuery } from './statements.ts'

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/**
 * Kysely over a pool whose clients pipeline: BEGIN goes with the first statement of a transaction that somebody waits for,
 * and posted statements with the next one or the COMMIT, because a way to the server and back costs more than most statements.
 * @param pool made with `pipeline: true`
 */
export function pipelinedPostgres(pool: pg.Pool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOf(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function driverOf(pool: pg.Pool): Driver {
  const known: KnownFields = new Map()
  const connections = new WeakMap<pg.PoolClient, PipelinedConnection>()
  const pipelined = (connection: DatabaseConnection) => connection as PipelinedConnection
  return {
    async init() {},
    async acquireConnection() {
      const client = await pool.connect()
      const connection = connections.get(client) ?? new PipelinedConnection(client, known)
      connections.set(client, connection)
      return connection
    },
    beginTransaction: async (connection, settings) => pipelined(connection).begin(settings),
    commitTransaction: (connection) => pipelined(connection).commit(),
    rollbackTransaction: (connection) => pipelined(connection).rollback(),
    releaseConnection: async (connection) => pipelined(connection).client.release(),
    destroy: () => pool.end(),
  }
}

class PipelinedConnection implements DatabaseConnection {
  readonly client: pg.PoolClient
  readonly #known: KnownFields
  readonly #parsed: ParsedNames = new Map()
  /** Goes with the next statement that somebody waits for. */
  #held: BatchStatement[] = []
  #inTransaction = false
  /** Something of the open transaction is at the server. */
  #begun = false
  /** What ended the open transaction: statements after it only hear that it is over. */
  #failure: { readonly error: unknown } | null = null

  constructor(client: pg.PoolClient, known: KnownFields) {
    this.client = client
    this.#known = known
  }

  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    this.#failure = null
    this.#begun = false
    this.#inTransaction = true
    this.#hold({ text: `begin${level}${accessMode ? ` ${accessMode}` : ''}`, values: [], kept: true })
  }

  /** @throws what failed in the transaction; nothing of it stands then */
  async commit(): Promise<void> {
    const { command } = await this.#send({ text: 'commit', values: [], kept: true }).catch((error: unknown) => {
      throw this.#failure?.error ?? error
    })
    // The server answers ROLLBACK where a statement had failed, whether or not somebody heard of it.
    if (command !== 'COMMIT') throw this.#failure?.error ?? new Error('the transaction was rolled back by the server')
    this.#inTransaction = false
  }

  async rollback(): Promise<void> {
    this.#held = []
    this.#inTransaction = false
    this.#failure = null
    if (this.#begun) await this.#send({ text: 'rollback', values: [], kept: true })
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = { text: query.sql, values: query.parameters, kept: isKept(query) }
    if (this.#inTransaction && isKept(query) && query.posted) {
      this.#hold(statement, query)
      return { rows: [] }
    }
    try {
      const { command, rowCount, rows } = await this.#send(statement)
      return { rows: rows as R[], ...(COUNTED.has(command) ? { numAffectedRows: BigInt(rowCount) } : {}) }
    } catch (error) {
      throw this.#failure?.error ?? error
    }
  }

  // biome-ignore lint/correctness/useYield: an engine without cursors refuses as soon as it is asked.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('PostgreSQL is read page by page, not as a stream')
  }

  #hold(statement: Omit<BatchStatement, 'done' | 'failed'>, query?: Pick<KeptQuery, 'told' | 'failsAs'>): void {
    this.#held.push({
      ...statement,
      done: ({ rows }) => query?.told(rows),
      failed: (error) => this.#fail(query ? query.failsAs(error) : error),
    })
  }

  #send(statement: Omit<BatchStatement, 'done' | 'failed'>): Promise<BatchResult> {
    return new Promise((done, reject) => {
      const failed = (error: unknown) => {
        this.#fail(error)
        reject(error)
      }
      const batch = new PostgresBatch([...this.#held, { ...statement, done, failed }], this.#parsed, this.#known)
      this.#held = []
      this.#begun = this.#inTransaction
      this.client.query(batch)
    })
  }

  #fail(error: unknown): void {
    if (this.#inTransaction) this.#failure ??= { error }
  }
}
