import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cityOf } from '../../content/city.ts'
import type { Snapshot } from '../../core/content.ts'
import { type Instant, localDate, systemClock } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import { procedureKind } from '../../features/procedures/content.ts'
import { type Live, planImport } from '../../features/procedures/import/plan.ts'
import { readProcedures } from '../../features/procedures/import/read-procedures.ts'
import { type Row, readRows } from '../../features/procedures/import/read-rows.ts'
import { type ImportOutcome, importReport } from '../../features/procedures/import/report.ts'
import { withAssembly } from '../assembly.ts'
import { bytesOf } from '../bytes-of.ts'
import { createRevisionStore } from '../revision-store.ts'
import { UsageError } from '../usage.ts'
import { asOfFrom } from './as-of.ts'
import { USAGE as DOSSIERS_USAGE, run as importOfDossiers } from './import-dossiers.ts'

export const USAGE = `usage: import procedures <file> [--dry-run] [--as-of YYYY-MM-DD]; ${DOSSIERS_USAGE}`
const AUTHOR = 'import procedures'

/**
 * `import procedures <file>`: portal records as revisions of content, all in one transaction; the report on standard output.
 * Exit 1 when a row is rejected or the file cannot be read: then nothing is written.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args[0] === 'dossiers') return importOfDossiers(args.slice(1))
  const { file, dryRun, asOf } = readArguments(args)
  const read = readRows(bytesOf(file))
  if (read.fault !== null) {
    process.stderr.write(`'${file}' ${read.fault}\n`)
    return 1
  }
  const date = asOf ?? localDate(statSync(file).mtime.toISOString())
  return withAssembly(async ({ content, database, clock }) => {
    const progress = progressOn(process.stderr, read.rows.length)
    const outcome = await importProcedures(
      { snapshot: content.current(), database, now: clock.now(), onRow: progress.at },
      read.rows,
      { dryRun, asOf: date },
    )
    progress.end()
    process.stdout.write(`${importReport(outcome)}\n`)
    if (outcome.rejected.length === 0) return 0
    process.stderr.write(
      `nothing was imported: ${outcome.rejected.length} rows are rejected; mend or leave them out and import again\n`,
    )
    return 1
  })
}

/** Reads the rows, compares them with the content in force and writes what is new or changed: all of it or, with a rejected row, nothing. */
export async function importProcedures(
  into: {
    readonly snapshot: Snapshot
    readonly database: Database
    readonly now: Instant
    readonly onRow?: (read: number) => void
  },
  rows: readonly Row[],
  { dryRun, asOf }: { readonly dryRun: boolean; readonly asOf: string },
): Promise<ImportOutcome> {
  const { snapshot, database, now } = into
  const revisions = createRevisionStore(database)
  const { drafts, rejected } = readProcedures(rows, { asOf, ownCity: cityOf(snapshot).name }, into.onRow)
  const authors = await revisions.authors(procedureKind.name)
  const live = new Map<string, Live>(
    snapshot.records(procedureKind).map(({ id, origin, value }) => {
      const imported = origin.startsWith('revision:') ? authors.get(id) === AUTHOR : value.recovered !== undefined
      return [id, { procedure: value, by: imported ? 'import' : 'people' }]
    }),
  )
  const fates = planImport(drafts, (code) => live.get(code) ?? null)
  const written = !dryRun && rejected.length === 0
  const changes = written ? fates.filter((fate) => fate.kind === 'new' || fate.kind === 'changed') : []
  if (changes.length > 0) {
    const added = changes.map(({ procedure }) => ({
      kind: procedureKind.name,
      record: procedure.code,
      value: procedure,
      author: AUTHOR,
      at: now,
    }))
    await database.work.run((tx) => revisions.add(tx, added))
  }
  return { rows: rows.length, drafts, rejected, fates, written, dryRun, asOf }
}

function readArguments(args: readonly string[]) {
  const parsed = parse(args)
  const [what, file, ...rest] = parsed.positionals
  if (what !== 'procedures' || file === undefined || rest.length > 0) throw new UsageError(USAGE)
  const asOf = asOfFrom(parsed.values['as-of'], localDate(systemClock.now()), USAGE)
  return { file, asOf, dryRun: parsed.values['dry-run'] ?? false }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, 'as-of': { type: 'string' } },
    })
  } catch {
    throw new UsageError(USAGE)
  }
}

/** A counter on a terminal; silent in a pipe. */
function progressOn(stream: NodeJS.WriteStream, total: number) {
  if (!stream.isTTY) return { at: () => {}, end: () => {} }
  return {
    at: (read: number) => void (read % 100 === 0 && stream.write(`\r${read}/${total}`)),
    end: () => void stream.write('\r\x1b[K'),
  }
}
