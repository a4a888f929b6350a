import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import type { ComplaintTables } from './tables.ts'

export type Statements = ReturnType<typeof createStatements>

/**
 * Statements that every step of a complaint's life runs, built once by their name and then only given other values:
 * building them anew costs more than running them.
 */
export function createStatements(database: Database) {
  const texts = new Map<string, string>()
  /**
   * @param build the statement with any values; its placeholders must stand in the order of `values`
   * @returns its rows
   */
  return async function run<R>(
    tx: Tx | undefined,
    name: string,
    build: (query: Kysely<ComplaintTables>) => Compilable,
    values: readonly unknown[],
  ): Promise<readonly R[]> {
    const query = database.query<ComplaintTables>(tx)
    let text = texts.get(name)
    if (text === undefined) {
      const compiled = build(query).compile()
      if (compiled.parameters.length !== values.length) throw new Error(`statement '${name}' has other placeholders`)
      text = compiled.sql
      texts.set(name, text)
    }
    const result = await query.executeQuery<R>(CompiledQuery.raw(text, [...values]))
    return result.rows
  }
}
