import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import type { Instant } from '../../../core/time.ts'
import type { Database } from '../../../db/database.ts'
import type { Dossier } from '../dossier.ts'
import { checkDue, type DueCheck } from '../due-check.ts'
import type { Statuses } from '../status.ts'
import { createDossierWriter } from '../writer.ts'
import { CodeSet } from './code-set.ts'
import { type ColumnNames, type Header, missingColumns, readHeader } from './columns.ts'
import type { RowBatch } from './csv-file.ts'
import { ImportFileError } from './file-error.ts'
import type { ImportLookups } from './lookups.ts'
import { createRowReader, type RowReader, type Unknowns } from './read-row.ts'
import type { Reason, Rejection } from './rejection.ts'

export interface ImportOptions {
  readonly database: Database
  readonly columns: ColumnNames
  readonly statuses: Statuses
  readonly lookups: ImportLookups
  readonly prefixes: readonly string[]
  readonly calendar: WorkingCalendar
  readonly now: Instant
  readonly phoneHmac?: ((written: string) => string | null) | null
  readonly source?: string
  /** True: everything is read and checked, nothing is written. */
  readonly dryRun?: boolean
  readonly onBatch?: (read: number, bytes: number | null) => void
  /** Called for every row left out, in order. */
  readonly onRejection?: (rejection: Rejection) => void
}

export interface ImportOutcome {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
  readonly byReason: Readonly<Partial<Record<Reason, number>>>
  readonly unknowns: Unknowns
  /** What our calendar makes of the due dates. */
  readonly due: Readonly<Record<DueCheck, number>>
  readonly dryRun: boolean
}

/** Rows written in one transaction: short enough that a server beside it writes in between. */
const TRANSACTION_ROWS = 3_000
/** Titles may stand above the header. */
const HEADER_WITHIN = 20

/**
 * Imports dossiers row by row as they are read; each transaction of some thousand rows stands by itself, so a run that is
 * broken off leaves whole dossiers and is made good by the next one. A code that comes again is left out.
 * @throws {ImportFileError} no header, or a column that is needed is missing: nothing was written
 */
export async function importDossiers(batches: AsyncIterable<RowBatch>, options: ImportOptions): Promise<ImportOutcome> {
  const { database, now } = options
  const writer = createDossierWriter(database)
  const seen = new CodeSet()
  const byReason: Partial<Record<Reason, number>> = {}
  const due: Record<DueCheck, number> = { agrees: 0, earlier: 0, later: 0, 'day-of-rest': 0, unchecked: 0 }
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 }
  let reader: RowReader | null = null
  let header: Header | null = null
  let waiting: Dossier[] = []

  const reject = (row: number, reason: Reason, value: string): void => {
    counts.rejected++
    byReason[reason] = (byReason[reason] ?? 0) + 1
    options.onRejection?.({ row, reason, value })
  }
  const flush = async (): Promise<void> => {
    const dossiers = waiting
    waiting = []
    if (dossiers.length === 0 || options.dryRun) return
    const put = await database.work.run((tx) => writer.put(tx, dossiers, now))
    counts.added += put.added
    counts.changed += put.changed
    counts.unchanged += put.unchanged
  }

  for await (const { first, rows, bytes } of batches) {
    for (const [i, cells] of rows.entries()) {
      if (isBlank(cells)) continue
      if (!reader) {
        header = readHeader(cells, options.columns)
        if (!header && first + i >= HEADER_WITHIN) break
        if (header) reader = readerFor(header, options)
        continue
      }
      counts.read++
      const result = reader.read(cells)
      if (result.kind === 'rejected') reject(first + i, result.reason, result.value)
      else if (!seen.add(result.dossier.code)) reject(first + i, 'code-repeated', result.dossier.code)
      else {
        const { dossier } = result
        waiting.push(dossier)
        const term = dossier.procedure === null ? null : options.lookups.termOf(dossier.procedure)
        due[checkDue(dossier, options.calendar, term)]++
      }
      if (waiting.length >= TRANSACTION_ROWS) await flush()
    }
    if (!reader && first + rows.length > HEADER_WITHIN) break
    options.onBatch?.(counts.read, bytes)
  }
  if (!reader)
    throw new ImportFileError(
      `no header is found in the first ${HEADER_WITHIN} rows; it must name '${options.columns.code[0]}'`,
    )
  await flush()
  if (!options.dryRun) {
    const { fields } = reader
    const { read, added, changed, rejected } = counts
    await database.work.run(async (tx) => {
      await writer.nameFields(tx, fields)
      await writer.logImport(tx, { at: now, source: options.source ?? 'import', read, added, changed, rejected })
    })
  }
  return { ...counts, byReason, unknowns: reader.unknowns, due, dryRun: options.dryRun ?? false }
}

function readerFor(header: Header, options: ImportOptions): RowReader {
  const missing = missingColumns(header, options.columns)
  if (missing.length > 0)
    throw new ImportFileError(
      `a column is missing: ${missing.map((name) => `'${name}'`).join(', ')}; add it, or its header's name to data/dossier-columns.yaml`,
    )
  const { statuses, lookups, now, calendar, prefixes } = options
  return createRowReader({
    header,
    statuses,
    lookups,
    now,
    closesAt: calendar.closesAt,
    prefixes,
    phoneHmac: options.phoneHmac ?? null,
    source: options.source ?? 'import',
  })
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
