import type { CompiledQuery, Kysely } from 'kysely'

/** Statements of a few sizes, so that every count of rows is some of them and each text is compiled and prepared once. */
const SIZES = [200, 20, 1] as const

/** Runs one statement over many rows of values in as few calls as the sizes allow; made once per statement. */
export interface BulkStatement<T> {
  /** @returns all rows that the statements returned */
  run(db: Kysely<T>, rows: readonly (readonly unknown[])[]): Promise<readonly unknown[]>
  /** The same for rows of which `put` adds the values in their order, so that nothing is made twice. */
  runOver<R>(db: Kysely<T>, rows: readonly R[], put: (row: R, values: unknown[]) => void): Promise<readonly unknown[]>
}

/**
 * @param compile the statement for `count` rows; its parameters are the rows' values, row after row
 */
export function bulkStatement<T>(compile: (db: Kysely<T>, count: number) => CompiledQuery): BulkStatement<T> {
  const compiled = new Map<number, CompiledQuery>()
  async function runOver<R>(db: Kysely<T>, rows: readonly R[], put: (row: R, values: unknown[]) => void) {
    const returned: unknown[] = []
    for (let at = 0; at < rows.length; ) {
      const size = SIZES.find((s) => s <= rows.length - at) ?? 1
      const statement = compiled.get(size) ?? compile(db, size)
      compiled.set(size, statement)
      const parameters: unknown[] = []
      for (let i = at; i < at + size; i++) put(rows[i]!, parameters)
      const result = await db.executeQuery({ ...statement, parameters })
      for (const row of result.rows) returned.push(row)
      at += size
    }
    return returned
  }
  return {
    runOver,
    run: (db, rows) =>
      runOver(db, rows, (row, values) => {
        for (const value of row) values.push(value)
      }),
  }
}
