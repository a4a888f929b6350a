import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cityOf } from '../../content/city.ts'
import { localDate } from '../../core/time.ts'
import { procedureKind } from '../../features/procedures/content.ts'
import { type Fate, type Live, planImport } from '../../features/procedures/import/plan.ts'
import { readProcedures } from '../../features/procedures/import/read-procedures.ts'
import { readRows } from '../../features/procedures/import/read-rows.ts'
import { importReport } from '../../features/procedures/import/report.ts'
import type { Assembly } from '../assembly.ts'
import { withAssembly } from '../assembly.ts'
import { createRevisionStore } from '../revision-store.ts'
import { UsageError } from '../usage.ts'

const USAGE = 'usage: import procedures <file> [--dry-run] [--as-of YYYY-MM-DD]'
const AUTHOR = 'import procedures'

/**
 * `import procedures <file>`: portal records as revisions of content, all in one transaction; the report on standard output.
 * Exit 1 when a row is rejected or the file cannot be read: then nothing is written.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { file, dryRun, asOf } = readArguments(args)
  const read = readRows(readFileSync(file))
  if (read.fault !== null) {
    process.stderr.write(`'${file}' ${read.fault}\n`)
    return 1
  }
  return withAssembly(async (assembly) => {
    const { content, clock } = assembly
    const snapshot = content.current()
    const date = asOf ?? localDate(statSync(file).mtime.toISOString())
    const progress = progressOn(process.stderr, read.rows.length)
    const { drafts, rejected } = readProcedures(read.rows, { asOf: date, ownCity: cityOf(snapshot).name }, progress.at)
    progress.end()
    const live = new Map<string, Live>(
      snapshot
        .records(procedureKind)
        .map(({ id, origin, value }) => [
          id,
          { procedure: value, origin: origin.startsWith('revision:') ? 'revision' : 'file' },
        ]),
    )
    const fates = planImport(drafts, (code) => live.get(code) ?? null)
    const write = !dryRun && rejected.length === 0
    if (write) await store(assembly, fates, clock.now())
    process.stdout.write(
      `${importReport({ rows: read.rows.length, drafts, rejected, fates, written: write, dryRun, asOf: date })}\n`,
    )
    if (rejected.length === 0) return 0
    process.stderr.write(
      `nothing was imported: ${rejected.length} rows are rejected; mend or leave them out and import again\n`,
    )
    return 1
  })
}

function readArguments(args: readonly string[]) {
  const parsed = parse(args)
  const [what, file, ...rest] = parsed.positionals
  if (what !== 'procedures' || file === undefined || rest.length > 0) throw new UsageError(USAGE)
  const asOf = parsed.values['as-of'] ?? null
  if (asOf !== null && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(asOf))
    throw new UsageError(`--as-of is a date like 2026-07-31; ${USAGE}`)
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

async function store({ database }: Assembly, fates: readonly Fate[], at: string): Promise<void> {
  const changes = fates.filter((fate) => fate.kind === 'new' || fate.kind === 'changed')
  if (changes.length === 0) return
  const revisions = createRevisionStore(database)
  await database.work.run((tx) =>
    revisions.add(
      tx,
      changes.map(({ procedure }) => ({
        kind: procedureKind.name,
        record: procedure.code,
        value: procedure,
        author: AUTHOR,
        at,
      })),
    ),
  )
}

/** A counter on a terminal; silent in a pipe. */
function progressOn(stream: NodeJS.WriteStream, total: number) {
  if (!stream.isTTY) return { at: () => {}, end: () => {} }
  return {
    at: (read: number) => void (read % 100 === 0 && stream.write(`\r${read}/${total}`)),
    end: () => void stream.write('\r\x1b[K'),
  }
}
