import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cityOf } from '../../content/city.ts'
import { parseFile } from '../../content/parse-file.ts'
import { localDate, systemClock } from '../../core/time.ts'
import { type CatalogueEntry, catalogueKind } from '../../features/procedures/catalogue.ts'
import { procedureKind } from '../../features/procedures/content.ts'
import { catalogueFile } from '../../features/procedures/import/catalogue-file.ts'
import { readProcedures } from '../../features/procedures/import/read-procedures.ts'
import { readRows } from '../../features/procedures/import/read-rows.ts'
import { heldParts, refreshCatalogue } from '../../features/procedures/import/refresh-catalogue.ts'
import { withAssembly } from '../assembly.ts'
import { bytesOf } from '../bytes-of.ts'
import { UsageError } from '../usage.ts'
import { asOfFrom } from './as-of.ts'

export const USAGE = 'usage: catalogue <portal records> [--folder knowledge/catalogue] [--as-of YYYY-MM] [--dry-run]'

/**
 * `catalogue <portal records>`: the files of a catalogue folder written anew from the portal's records, each entry in
 * the file where it stood. Nothing is written where a file of the folder cannot be read or
 * an entry would not fit its schema.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { file, folder, asOf, dryRun } = readArguments(args)
  const read = readRows(bytesOf(file))
  if (read.fault !== null) {
    process.stderr.write(`'${file}' ${read.fault}\n`)
    return 1
  }
  const date = asOf ?? localDate(statSync(file).mtime.toISOString()).slice(0, 7)
  return withAssembly(
    async ({ content }) => {
      const snapshot = content.current()
      const ownCity = cityOf(snapshot).name
      const { drafts, rejected } = readProcedures(read.rows, { asOf: date, ownCity })
      const byCode = new Map(drafts.map((draft) => [draft.procedure.code, draft]))
      const files = readCatalogue(folder).map(({ path, entries }) => ({
        path,
        entries: refreshCatalogue(entries, byCode, {
          ownCity,
          heldInFull: (code) => snapshot.get(procedureKind, code) !== undefined,
        }).map((entry) => checked(path, entry)),
      }))
      if (!dryRun) for (const { path, entries } of files) writeFileSync(path, catalogueFile(entries))
      const all = files.flatMap(({ entries }) => entries)
      const without = all.filter(({ code }) => !byCode.has(code)).length
      process.stdout.write(
        `${dryRun ? 'to write' : 'written'}: ${files.length} files, as of ${date}\n${heldParts(all)}\nwithout a record: ${without}\nrows rejected: ${rejected.length}\n`,
      )
      return 0
    },
    { ephemeral: true },
  )
}

/** @throws {Error} a file that is no list of catalogue entries */
function readCatalogue(folder: string): readonly { readonly path: string; readonly entries: CatalogueEntry[] }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`no folder '${folder}'; --folder names the one with the catalogue's files`)
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const parsed = parseFile(path, readFileSync(path, 'utf8'))
      if (!parsed.ok) throw new Error(`${path}: ${parsed.errors[0]}`)
      if (!Array.isArray(parsed.value)) throw new Error(`${path}: is no list of entries`)
      return { path, entries: parsed.value.map((raw: unknown) => checked(path, raw)) }
    })
}

/** @throws {Error} what the catalogue's schema refuses */
function checked(path: string, raw: unknown): CatalogueEntry {
  const entry = catalogueKind.parse(raw)
  if (entry.ok) return entry.value
  const [problem] = entry.problems
  const code = typeof raw === 'object' && raw !== null && 'code' in raw ? raw.code : '?'
  throw new Error(`${path}: ${code}: ${problem?.path}: ${problem?.message}`)
}

function readArguments(args: readonly string[]) {
  const { positionals, values } = parse(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new UsageError(USAGE)
  const asOf = asOfFrom(values['as-of'], localDate(systemClock.now()), USAGE)
  return { file, folder: values.folder ?? 'knowledge/catalogue', asOf, dryRun: values['dry-run'] ?? false }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { folder: { type: 'string' }, 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean' } },
    })
  } catch {
    throw new UsageError(USAGE)
  }
}
