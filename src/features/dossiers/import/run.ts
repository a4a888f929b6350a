import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import type { Instant } from '../../../core/time.ts'
import type { Tx } from '../../../core/tx.ts'
import type { Database } from '../../../db/database.ts'
import { createDueChecks, type DueCheck } from '../due-check.ts'
import { createGroups } from '../groups.ts'
import type { DossierRow } from '../tables.ts'
import { createDossierWriter } from '../writer.ts'
import type { ImportLookups } from './lookups.ts'
import { createNameMeanings, type NameMeaning, type Unknowns } from './name-meanings.ts'
import { type ReadBatch, type ReadRow, unpack } from './packed-rows.ts'
import type { Reason, Rejection } from './rejection.ts'

export interface ImportOptions {
  readonly database: Database
  readonly lookups: ImportLookups
  readonly calendar: WorkingCalendar
  readonly now: Instant
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
const TRANSACTION_ROWS = 6_000

/**
 * Imports dossiers as they are read (`csvInThread`, `readBatches`); each transaction of some thousand rows stands by
 * itself, so a run that is broken off leaves whole dossiers and is made good by the next one.
 * @throws {ImportFileError} the file as a whole cannot be read; at its head: nothing was written
 */
export async function importDossiers(
  batches: AsyncIterable<ReadBatch>,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { database, now, dryRun = false, source = 'import' } = options
  const writer = createDossierWriter(database)
  const groups = createGroups(database)
  const meanings = createNameMeanings(options.lookups)
  const checkDue = createDueChecks(options.calendar)
  const byReason: Partial<Record<Reason, number>> = {}
  const due: Record<DueCheck, number> = { agrees: 0, earlier: 0, later: 0, 'day-of-rest': 0, unchecked: 0 }
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 }
  const named: NameMeaning[] = []
  let waiting: { readonly row: ReadRow; readonly meaning: NameMeaning }[] = []
  let mostlyNew = true

  const rowsOf = async (tx: Tx, read: typeof waiting): Promise<readonly DossierRow[]> => {
    const fresh = [...new Set(read.map(({ meaning }) => meaning).filter(({ group }) => group === null))]
    const numbers = await groups.numbersOf(tx, fresh)
    const given = new Map(fresh.map((meaning, i) => [meaning, numbers[i]!]))
    database.afterCommit(tx, () => {
      for (const [meaning, number] of given) meaning.group = number
    })
    return read.map(({ row, meaning }) => dossierRow(row, meaning, meaning.group ?? given.get(meaning)!, source, now))
  }
  const flush = async (): Promise<void> => {
    const read = waiting
    waiting = []
    if (read.length === 0 || dryRun) return
    const put = await database.work.run(async (tx) => {
      const rows = await rowsOf(tx, read)
      return mostlyNew ? writer.addRows(tx, rows, now) : writer.putRows(tx, rows, now)
    })
    // What stood here before shows whether to look before writing: a first import needs no look-ups.
    mostlyNew = put.added === read.length
    counts.added += put.added
    counts.changed += put.changed
    counts.unchanged += put.unchanged
  }

  for await (const batch of batches) {
    counts.read += batch.read
    for (const rejection of batch.rejections) {
      counts.rejected++
      byReason[rejection.reason] = (byReason[rejection.reason] ?? 0) + 1
      options.onRejection?.(rejection)
    }
    named.length = batch.namesFrom
    for (const names of batch.names) named.push(meanings.meaningOf(names))
    for (const row of unpack(batch.rows)) {
      const meaning = named[row.names]!
      if (meaning.unknown.length > 0) meanings.countUnknown(meaning)
      due[checkDue(row, meaning.term)]++
      waiting.push({ row, meaning })
      if (waiting.length >= TRANSACTION_ROWS) await flush()
    }
    options.onBatch?.(counts.read, batch.bytes)
  }
  await flush()
  if (!dryRun) {
    const { read, added, changed, rejected } = counts
    await database.work.run(async (tx) => {
      await writer.nameFields(tx, meanings.fields)
      await writer.logImport(tx, { at: now, source, read, added, changed, rejected })
    })
  }
  return { ...counts, byReason, unknowns: meanings.unknowns, due, dryRun }
}

function dossierRow(row: ReadRow, of: NameMeaning, group: number, source: string, now: Instant): DossierRow {
  return {
    key: row.key,
    status: row.status,
    procedure: of.procedure,
    agency: of.agency,
    area: of.area,
    field: of.field,
    level: of.level,
    channel: of.channel,
    received_at: row.received_at,
    due_at: row.due_at,
    finished_at: row.finished_at,
    returned_at: row.returned_at,
    pauses: row.pauses,
    phone_hmac: row.phone_hmac,
    sample: 0,
    source,
    changed_at: now,
    received_day: row.received_day,
    due_day: row.due_day,
    finished_day: row.finished_day,
    timeliness: row.timeliness,
    group_id: group,
  }
}
