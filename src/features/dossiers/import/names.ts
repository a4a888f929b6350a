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
/** A text's number is one character of its combination's key; a batch may add some thousand to it. */
const MAX_TEXTS = 50_000

/** Numbers of combinations of names, so that each is sent and looked up once: few hundred thousand fill millions of rows. */
export function createNameNumbers(limit = MAX_NUMBERED) {
  const numbers = new Map<string, number>()
  const texts = NAME_COLUMNS.map(() => new Map<string, number>())
  const key = NAME_COLUMNS.map(() => 0)
  let fresh: WrittenNames[] = []
  return {
    /** @param cell the row's text in a column, empty where there is none */
    numberOf(cell: (column: Column) => string): number {
      for (let i = 0; i < NAME_COLUMNS.length; i++) key[i] = numberIn(texts[i]!, cell(NAME_COLUMNS[i]!))
      const together = String.fromCharCode(...key)
      const known = numbers.get(together)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(together, number)
      fresh.push(Object.fromEntries(NAME_COLUMNS.map((column) => [column, cell(column)])) as WrittenNames)
      return number
    },
    /** Combinations numbered since the last call; rows of before and after may not stand in one batch. */
    take(): { readonly names: readonly WrittenNames[]; readonly namesFrom: number } {
      const taken = { names: fresh, namesFrom: numbers.size - fresh.length }
      fresh = []
      if (numbers.size > limit || texts.some((known) => known.size > MAX_TEXTS))
        for (const known of [numbers, ...texts]) known.clear()
      return taken
    },
  }
}
export type NameNumbers = ReturnType<typeof createNameNumbers>

function numberIn(known: Map<string, number>, text: string): number {
  let number = known.get(text)
  if (number === undefined) {
    number = known.size
    // A slice of a chunk would keep the whole chunk in memory.
    known.set(Buffer.from(text).toString(), number)
  }
  return number
}
