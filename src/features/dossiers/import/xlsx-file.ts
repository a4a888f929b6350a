import { readFileSync } from 'node:fs'
import readSheet from 'read-excel-file/node'
import type { RowBatch } from './csv-file.ts'
import { ImportFileError } from './file-error.ts'

export const MAX_XLSX_ROWS = 100_000
const BATCH_ROWS = 500

/**
 * Rows of the first sheet of a workbook, read whole.
 * @throws {ImportFileError} it is no workbook, or has more than `MAX_XLSX_ROWS` rows
 */
export async function* xlsxRows(path: string): AsyncGenerator<RowBatch> {
  const rows = await sheetOf(path)
  if (rows.length > MAX_XLSX_ROWS + 20)
    throw new ImportFileError(
      `the sheet has ${rows.length} rows, more than ${MAX_XLSX_ROWS}; save it as CSV UTF-8 and import that`,
    )
  for (let at = 0; at < rows.length; at += BATCH_ROWS)
    yield { first: at + 1, rows: rows.slice(at, at + BATCH_ROWS).map((row) => row.map(textOf)), bytes: null }
}

async function sheetOf(path: string): Promise<readonly (readonly unknown[])[]> {
  const bytes = readFileSync(path)
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    throw new ImportFileError('the file is not a workbook (.xlsx); name a CSV text .csv, save an old workbook as .xlsx')
  try {
    const sheets = await readSheet(bytes)
    return sheets[0]?.data ?? []
  } catch {
    throw new ImportFileError('the workbook is damaged or protected; open it, save it anew as .xlsx and import that')
  }
}

/** A cell as CSV would write it; a date cell holds local time as if it were UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 19)
  return String(cell)
}
