import { z } from 'zod'
import { contentKind } from '../../../content/kind.ts'
import type { Snapshot } from '../../../core/content.ts'
import { fold } from '../../../text/normalise.ts'

/** What an import reads of a row; every other column is left alone. */
export const COLUMNS = [
  'code',
  'status',
  'received',
  'due',
  'finished',
  'returned',
  'procedure',
  'procedureName',
  'agency',
  'area',
  'field',
  'level',
  'channel',
  'pausedFrom',
  'pausedTo',
  'phone',
] as const
export type Column = (typeof COLUMNS)[number]

const REQUIRED = ['code', 'status', 'received', 'due'] as const satisfies readonly Column[]

const headers = z.array(z.string().trim().min(1)).min(1)

/** One file, `data/dossier-columns.yaml`: the headers that each column may have. */
export const dossierColumnsKind = contentKind({
  name: 'dossier-columns',
  folder: 'data/dossier-columns',
  required: true,
  schema: z.strictObject(
    Object.fromEntries(COLUMNS.map((column) => [column, headers])) as Record<Column, typeof headers>,
  ),
  idOf: () => 'dossier-columns',
})
export type ColumnNames = Readonly<Record<Column, readonly string[]>>

/** @throws {Error} the content has no data/dossier-columns file */
export function columnNamesOf(snapshot: Snapshot): ColumnNames {
  const names = snapshot.get(dossierColumnsKind, 'dossier-columns')
  if (!names) throw new Error('data/dossier-columns.yaml is missing; headers of imports cannot be read without it')
  return names
}

/** Where each column stands in a row; those that a file has not are absent. */
export type Header = Readonly<Partial<Record<Column, number>>>

/** The header that a row is, or null where it is none (a title, a blank line); needs a code's column and one more. */
export function readHeader(cells: readonly string[], names: ColumnNames): Header | null {
  const known = new Map(COLUMNS.flatMap((column) => names[column].map((name) => [headerKey(name), column] as const)))
  const header: Partial<Record<Column, number>> = {}
  for (const [at, cell] of cells.entries()) {
    const column = known.get(headerKey(cell))
    if (column !== undefined) header[column] ??= at
  }
  return header.code !== undefined && Object.keys(header).length > 1 ? header : null
}

/** Required columns that a header lacks, by the name an operator knows. */
export function missingColumns(header: Header, names: ColumnNames): readonly string[] {
  const missing: Column[] = REQUIRED.filter((column) => header[column] === undefined)
  if (header.finished === undefined && header.returned === undefined) missing.push('finished')
  return missing.map((column) => names[column][0]!)
}

const headerKey = (text: string): string =>
  fold(text)
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]/g, '')
