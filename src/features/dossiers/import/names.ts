import type { Column } from './columns.ts'

/** Cells of a row that only the directory and the catalogue can read. */
export const NAME_COLUMNS = [
  'agency',
  'procedure',
  'procedureName',
  'area',
  'field',
  'level',
  'channel',
] as const satisfies readonly Column[]
export type WrittenNames = Readonly<Record<(typeof NAME_COLUMNS)[number], string>>

/** Beyond, all are forgotten and numbered anew, so that a file of millions of different names needs no more memory. */
const MAX_NUMBERED = 200_000
const SEPARATOR = '\u001f'

/** Numbers of combinations of names, so that each is sent and looked up once: few hundred thousand fill millions of rows. */
export function createNameNumbers(limit = MAX_NUMBERED) {
  const numbers = new Map<string, number>()
  let fresh: WrittenNames[] = []
  return {
    /** @param cell the row's text in a column, empty where there is none */
    numberOf(cell: (column: Column) => string): number {
      let key = ''
      for (const column of NAME_COLUMNS) key += cell(column) + SEPARATOR
      const known = numbers.get(key)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(key, number)
      fresh.push(Object.fromEntries(NAME_COLUMNS.map((column) => [column, cell(column)])) as WrittenNames)
      return number
    },
    /** Combinations numbered since the last call; rows of before and after may not stand in one batch. */
    take(): { readonly names: readonly WrittenNames[]; readonly namesFrom: number } {
      const taken = { names: fresh, namesFrom: numbers.size - fresh.length }
      fresh = []
      if (numbers.size > limit) numbers.clear()
      return taken
    },
  }
}
export type NameNumbers = ReturnType<typeof createNameNumbers>
