import { CodeSet } from './code-set.ts'
import { type Header, missingColumns, readHeader } from './columns.ts'
import type { RowBatch } from './csv-file.ts'
import { ImportFileError } from './file-error.ts'
import { createNameNumbers } from './names.ts'
import { pack, type ReadBatch } from './packed-rows.ts'
import { createRowReader, type RowReader } from './read-row.ts'
import type { ReadSettings } from './read-settings.ts'
import type { Rejection } from './rejection.ts'

/** Titles may stand above the header. */
const HEADER_WITHIN = 20

/**
 * Reads and checks the rows of a file as they come. A code that comes again is left out.
 * @throws {ImportFileError} no header, or a column that is needed is missing: before the first batch
 */
export async function* readBatches(files: AsyncIterable<RowBatch>, settings: ReadSettings): AsyncGenerator<ReadBatch> {
  const seen = new CodeSet()
  const numbers = createNameNumbers()
  let reader: RowReader | null = null
  for await (const { first, rows: all, bytes } of files) {
    const rows: (string | number | null)[] = []
    const rejections: Rejection[] = []
    let read = 0
    for (let i = 0; i < all.length; i++) {
      const cells = all[i]!
      if (isBlank(cells)) continue
      if (!reader) {
        const header = readHeader(cells, settings.columns)
        if (!header && first + i >= HEADER_WITHIN) break
        if (header) reader = createRowReader(complete(header, settings), settings, numbers)
        continue
      }
      read++
      const result = reader.read(cells)
      if (result.kind === 'rejected') rejections.push({ row: first + i, reason: result.reason, value: result.value })
      else if (seen.add(result.code)) pack(result.row, rows)
      else rejections.push({ row: first + i, reason: 'code-repeated', value: result.code })
    }
    if (!reader && first + all.length > HEADER_WITHIN) break
    if (reader) yield { read, bytes, rows, rejections, ...numbers.take() }
  }
  if (!reader)
    throw new ImportFileError(
      `no header is found in the first ${HEADER_WITHIN} rows; it must name '${settings.columns.code[0]}'`,
    )
}

function complete(header: Header, { columns }: ReadSettings): Header {
  const missing = missingColumns(header, columns)
  if (missing.length > 0)
    throw new ImportFileError(
      `a column is missing: ${missing.map((name) => `'${name}'`).join(', ')}; add it, or its header's name to data/dossier-columns.yaml`,
    )
  return header
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
