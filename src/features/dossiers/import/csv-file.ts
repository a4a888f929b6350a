import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { cutRecords } from './csv-records.ts'
import { ImportFileError } from './file-error.ts'

/** Rows as a file holds them; `first` is the number of the first as a spreadsheet counts, from 1. */
export interface RowBatch {
  readonly first: number
  readonly rows: readonly (readonly string[])[]
  /** Bytes read so far, of the file's all; null where a file is read whole. */
  readonly bytes: number | null
}

const CHUNK_BYTES = 1 << 18
/** Longer records are a quote that was never closed. */
const MAX_RECORD_CHARS = 1 << 20

/**
 * Rows of a CSV file as a stream, in pieces of some hundred: UTF-8 (with or without its mark) or UTF-16, cells separated
 * by comma, semicolon or tab.
 * @throws {ImportFileError} it is no such text, or a quote is never closed
 */
export async function* csvRows(path: string): AsyncGenerator<RowBatch> {
  const { encoding, delimiter } = await looksLike(path)
  const decoder = new TextDecoder(encoding, { fatal: true })
  let rest = ''
  let first = 1
  let bytes = 0
  const decoded = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new ImportFileError(`row ${first} or one soon after it is not UTF-8 text; save the file as CSV UTF-8`)
    }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    bytes += (chunk as Buffer).length
    const cut = cutRecords(rest + decoded(chunk as Buffer), delimiter, false)
    rest = cut.rest
    if (rest.length > MAX_RECORD_CHARS)
      throw new ImportFileError(`row ${first + cut.records.length} opens a quote that is never closed; mend that row`)
    if (cut.records.length > 0) yield { first, rows: cut.records, bytes }
    first += cut.records.length
  }
  const { records } = cutRecords(rest + decoded(), delimiter, true)
  if (records.length > 0) yield { first, rows: records, bytes }
}

async function looksLike(path: string): Promise<{ readonly encoding: string; readonly delimiter: string }> {
  const handle = await open(path)
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0).finally(() => handle.close())
  const head = buffer.subarray(0, bytesRead)
  if (bytesRead === 0) throw new ImportFileError('the file is empty')
  if (head.subarray(0, 2).toString('latin1') === 'PK')
    throw new ImportFileError(
      'the file is a workbook or an archive, not CSV text; name it .xlsx, or save it as CSV UTF-8',
    )
  if (head[0] === 0xd0 && head[1] === 0xcf)
    throw new ImportFileError('the file is an old workbook (.xls), not CSV text; save it as .xlsx or CSV UTF-8')
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8'
  if (encoding === 'utf-8' && head.includes(0)) throw new ImportFileError('the file is not text; save it as CSV UTF-8')
  const line = new TextDecoder(encoding).decode(head)
  const count = (mark: string) => line.split(mark).length
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
  return { encoding, delimiter }
}
