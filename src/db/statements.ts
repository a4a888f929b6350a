import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import type { Tx } from '../core/tx.ts'
import type { Database } from './database.ts'

/** A statement that comes again and again with other values. Engines that know nothing of it run it like any other. */
export interface KeptQuery extends CompiledQuery {
  /** PostgreSQL parses and plans it once per connection. */
  readonly kept: true
  /**
   * Nobody needs its rows: PostgreSQL gets it together with what comes next in the transaction, at the latest with the
   * COMMIT, and its failure is the transaction's.
   */
  readonly posted: boolean
  /** Gets its rows as soon as they are known, also where it is posted. */
  readonly told: (rows: readonly unknown[]) => void
  /** What a failure of it is called. */
  readonly failsAs: (error: unknown) => unknown
}

export interface StatementOptions<R = unknown> {
  /** See `KeptQuery`; false when absent. Its rows are not returned then. */
  readonly posted?: boolean
  /** Gets the rows of a posted one, at the latest when its transaction is durable. */
  readonly told?: (rows: readonly R[]) => void
  /** What a failure of it is called; as the engine calls it when absent. A posted one may fail later, with its transaction. */
  readonly failsAs?: (error: unknown) => unknown
}

export const isKept = (query: CompiledQuery): query is KeptQuery => 'kept' in query

/** Runs a statement by its name, built the first time; see `createStatements`. */
export type RunStatement<T> = <R>(
  tx: Tx | undefined,
  name: string,
  build: (query: Kysely<T>) => Compilable,
  values: readonly unknown[],
  options?: StatementOptions<R>,
) => Promise<readonly R[]>

const shared = new WeakMap<Database, RunStatement<never>>()

/** The statements of a database for parts that are made anew each time; names are the program's own, so they begin with the part. */
export function statementsOf<T>(database: Database): RunStatement<T> {
  const run = shared.get(database) ?? createStatements<never>(database)
  shared.set(database, run)
  return run as unknown as RunStatement<T>
}

/**
 * Statements that are run often, built once by their name and then only given other values: building them anew costs
 * more than running them.
 */
export function createStatements<T>(database: Database): RunStatement<T> {
  const texts = new Map<string, string>()
  /**
   * @param build the statement with any values; its placeholders must stand in the order of `values`
   * @returns its rows
   */
  return async function run<R>(
    tx: Tx | undefined,
    name: string,
    build: (query: Kysely<T>) => Compilable,
    values: readonly unknown[],
    { posted = false, told = () => {}, failsAs = (error) => error }: StatementOptions<R> = {},
  ): Promise<readonly R[]> {
    const query = database.query<T>(tx)
    let text = texts.get(name)
    if (text === undefined) {
      const compiled = build(query).compile()
      if (compiled.parameters.length !== values.length) throw new Error(`statement '${name}' has other placeholders`)
      text = compiled.sql
      texts.set(name, text)
    }
    const kept: KeptQuery = {
      ...CompiledQuery.raw(text, [...values]),
      kept: true,
      posted,
      told: told as KeptQuery['told'],
      failsAs,
    }
    try {
      const { rows } = await query.executeQuery<R>(kept as CompiledQuery<R>)
      // An engine that posts nothing has them now; one that does has none yet.
      if (rows.length > 0) told(rows)
      return rows
    } catch (error) {
      throw failsAs(error)
    }
  }
}
