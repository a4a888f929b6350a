import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calendarOf } from '../../content/calendar.ts'
import { dossierRulesOf } from '../../features/dossiers/dossier-rules.ts'
import { columnNamesOf } from '../../features/dossiers/import/columns.ts'
import { csvInThread } from '../../features/dossiers/import/csv-thread.ts'
import { readBatches } from '../../features/dossiers/import/read-batches.ts'
import type { ReadSettings } from '../../features/dossiers/import/read-settings.ts'
import type { Rejection } from '../../features/dossiers/import/rejection.ts'
import { importReport, LISTED, REJECTION_HEADER, rejectionLine } from '../../features/dossiers/import/report.ts'
import { importDossiers } from '../../features/dossiers/import/run.ts'
import { xlsxRows } from '../../features/dossiers/import/xlsx-file.ts'
import { statusesOf } from '../../features/dossiers/status.ts'
import { type Assembly, withAssembly } from '../assembly.ts'
import { garbageCollector } from '../collect-garbage.ts'
import { importLookups } from '../dossier-names.ts'
import { UsageError } from '../usage.ts'

export const USAGE = 'usage: import dossiers <file.csv|file.xlsx> [--dry-run] [--errors <file>] [--with-phones]'

/**
 * `import dossiers <file>`: dossiers of a one-stop system's export; the report on standard output. Rows that cannot be
 * taken are left out and told by number and reason; the others land. Exit 1 when the file itself cannot be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { file, dryRun, errors, withPhones } = readArguments(args)
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined || statSync(file).isDirectory())
    throw new Error(`'${file}' cannot be read; check the path and its permissions`)
  if (errors !== null && sameFile(errors, file))
    throw new UsageError(`--errors names the file that is read; name another`)
  const work = async (assembly: Assembly): Promise<number> => {
    const progress = progressOn(process.stderr, size)
    const list = errors === null ? null : errorFile(errors)
    const first: Rejection[] = []
    const collect = garbageCollector()
    let collectedAt = 0
    try {
      const settings = readSettings(assembly, withPhones)
      const batches = /\.xlsx$/i.test(file) ? readBatches(xlsxRows(file), settings) : csvInThread(file, settings)
      const outcome = await importDossiers(batches, {
        ...importSettings(assembly),
        dryRun,
        onBatch(read, bytes) {
          progress.at(read, bytes)
          if (read - collectedAt < COLLECT_EVERY_ROWS) return
          collectedAt = read
          collect()
        },
        onRejection: (rejection) => {
          if (first.length < LISTED) first.push(rejection)
          list?.add(rejection)
        },
      })
      progress.end()
      process.stdout.write(`${importReport(outcome, first)}\n`)
      return 0
    } finally {
      progress.end()
      list?.close()
    }
  }
  return withAssembly(work, { answers: false })
}

/** What reading a file needs of the assembled program. @throws {UsageError} phones are asked for without a secret */
export function readSettings({ content, clock, config }: Assembly, withPhones: boolean): ReadSettings {
  const snapshot = content.current()
  const { secret } = config
  if (withPhones && secret === null)
    throw new UsageError('--with-phones needs MOTCUA_SECRET; phones are kept under it only')
  return {
    columns: columnNamesOf(snapshot),
    statuses: statusesOf(snapshot).all,
    prefixes: dossierRulesOf(snapshot).prefixes.map((one) => one.prefix),
    now: clock.now(),
    closesAt: calendarOf(snapshot).closesAt,
    phoneSecret: withPhones ? secret : null,
  }
}

/** What writing what was read needs of it. */
export function importSettings({ content, database, clock }: Assembly) {
  const snapshot = content.current()
  return { database, lookups: importLookups(snapshot), calendar: calendarOf(snapshot), now: clock.now() }
}

/** @throws {Error} it cannot be written */
function opened(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (cause) {
    throw new Error(`'${path}' cannot be written; name another file for --errors`, { cause })
  }
}

/** Opening the list of rejections empties it: the export itself must not be it, by whatever path. */
function sameFile(path: string, other: string): boolean {
  const [a, b] = [path, other].map((one) => statSync(one, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

function errorFile(path: string) {
  const file = opened(path)
  let lines = REJECTION_HEADER
  const write = () => {
    writeSync(file, lines)
    lines = ''
  }
  return {
    add(rejection: Rejection) {
      lines += rejectionLine(rejection)
      if (lines.length > 1 << 16) write()
    },
    close() {
      write()
      closeSync(file)
    },
  }
}

function readArguments(args: readonly string[]) {
  const { positionals, values } = parse(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0 || !/\.(?:csv|tsv|txt|xlsx)$/i.test(file)) throw new UsageError(USAGE)
  return {
    file,
    dryRun: values['dry-run'] ?? false,
    errors: values.errors ?? null,
    withPhones: values['with-phones'] ?? false,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, errors: { type: 'string' }, 'with-phones': { type: 'boolean' } },
    })
  } catch {
    throw new UsageError(USAGE)
  }
}

const SHOW_EVERY_MS = 200
const COLLECT_EVERY_ROWS = 50_000

/** Rows and share of the file on a terminal; silent in a pipe. */
function progressOn(stream: NodeJS.WriteStream, size: number) {
  if (!stream.isTTY) return { at: () => {}, end: () => {} }
  let shownMs = 0
  return {
    at(read: number, bytes: number | null) {
      const nowMs = performance.now()
      if (nowMs - shownMs < SHOW_EVERY_MS) return
      shownMs = nowMs
      stream.write(`\r${read} rows${bytes === null ? '' : `, ${Math.floor((100 * bytes) / size)} %`}`)
    },
    end: () => void stream.write('\r\x1b[K'),
  }
}
