import { nextTick } from 'node:process'
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
import { isKept } from './statements.ts'

/** More kept statements than the program has; beyond it they are run without a name. */
const MAX_KEPT = 500
const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/**
 * Kysely over a pool whose clients pipeline: BEGIN goes with the first statement of a transaction and posted statements
 * with the COMMIT, because a write to the server costs more than most statements.
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
  const names = new Map<string, string>()
  const connections = new WeakMap<pg.PoolClient, PipelinedConnection>()
  const pipelined = (connection: DatabaseConnection) => connection as PipelinedConnection
  return {
    async init() {},
    async acquireConnection() {
      const client = await pool.connect()
      const connection = connections.get(client) ?? new PipelinedConnection(client, names)
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
  readonly #names: Map<string, string>
  /** Sent in the open transaction and not yet waited for; null outside of one. */
  #posted: Promise<unknown>[] | null = null
  /** What ended the open transaction: statements after it only hear that it is over. */
  #failure: { readonly error: unknown } | null = null

  constructor(client: pg.PoolClient, names: Map<string, string>) {
    this.client = client
    this.#names = names
  }

  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    this.#failure = null
    this.#posted = []
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    this.#post(this.#send(`begin${level}${accessMode ? ` ${accessMode}` : ''}`))
  }

  /** @throws what failed in the transaction; the server has rolled it back then */
  async commit(): Promise<void> {
    const posted = this.#posted ?? []
    const committed = this.#send('commit')
    const [{ command }] = await Promise.all([committed, ...posted]).catch((error: unknown) => {
      throw this.#failure?.error ?? error
    })
    // The server answers ROLLBACK where a statement had failed, whether or not somebody heard of it.
    if (command !== 'COMMIT') throw this.#failure?.error ?? new Error('the transaction was rolled back by the server')
    this.#posted = null
  }

  async rollback(): Promise<void> {
    this.#posted = null
    this.#failure = null
    await this.#send('rollback')
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const sent = this.#send(query.sql, query.parameters, isKept(query) ? this.#nameOf(query.sql) : undefined)
    if (this.#posted && isKept(query) && query.posted) {
      this.#post(sent)
      return { rows: [] }
    }
    try {
      const { command, rowCount, rows } = await sent
      return { rows: rows as R[], ...(COUNTED.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
    } catch (error) {
      throw this.#failure?.error ?? error
    }
  }

  // biome-ignore lint/correctness/useYield: an engine without cursors refuses as soon as it is asked.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('PostgreSQL is read page by page, not as a stream')
  }

  /** Sends at the end of the tick, together with all else that is sent in it. */
  #send(text: string, values?: readonly unknown[], name?: string): Promise<pg.QueryResult> {
    const { stream } = (
      this.client as unknown as { readonly connection: { readonly stream: NodeJS.WritableStream & Corked } }
    ).connection
    stream.cork()
    nextTick(() => stream.uncork())
    const sent = this.client.query({ text, ...(values ? { values: [...values] } : {}), ...(name ? { name } : {}) })
    sent.catch((error: unknown) => {
      if (this.#posted) this.#failure ??= { error }
    })
    return sent
  }

  #post(sent: Promise<unknown>): void {
    sent.catch(() => {})
    this.#posted?.push(sent)
  }

  #nameOf(text: string): string | undefined {
    let name = this.#names.get(text)
    if (name === undefined && this.#names.size < MAX_KEPT) {
      name = `kept${this.#names.size}`
      this.#names.set(text, name)
    }
    return name
  }
}

interface Corked {
  cork(): void
  uncork(): void
}
