import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import {
  BackupError,
  type BackupManifest,
  MANIFEST,
  readManifest,
  SQLITE_FILE,
  sha256Of,
  UPLOADS,
} from './backup-manifest.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { openDatabase } from './open-database.ts'
import { appliedMigrations, loadTable } from './table-dump.ts'
import { countRows, tablesOf } from './tables-of.ts'
import { readTar } from './tar.ts'

export interface RestoreTarget {
  /** An empty database, opened; or the path where the SQLite file is to be. */
  readonly into: Database | string
  /** Folder for uploaded files; must be empty or absent. */
  readonly uploads: string
  readonly now: Instant
}

/**
 * Puts a backup into an empty place, after every file was compared with its hash and every table with its count, and
 * brings its schema up to date. On an error the place is as empty as before.
 * @throws {BackupError} the backup is damaged, of another engine or a newer program, or the place is not empty
 */
export async function restore(file: string, target: RestoreTarget): Promise<BackupManifest> {
  await refuseIfUsed(target)
  const uploads = resolve(target.uploads)
  await mkdir(dirname(uploads), { recursive: true })
  const staging = await mkdtemp(join(dirname(uploads), '.restore-'))
  try {
    const unpacked = join(staging, 'unpacked')
    const names = await readTar(resolve(file), unpacked)
    const manifest = await readManifest(join(unpacked, MANIFEST))
    await verifyFiles(manifest, names, unpacked)
    if (typeof target.into === 'string') await intoFile(manifest, unpacked, target.into, target.now)
    else await intoDatabase(manifest, unpacked, target.into, target.now)
    if (existsSync(join(unpacked, UPLOADS))) {
      await rm(uploads, { recursive: true, force: true })
      await rename(join(unpacked, UPLOADS), uploads)
    }
    return manifest
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function refuseIfUsed({ into, uploads }: RestoreTarget): Promise<void> {
  if (typeof into === 'string' && existsSync(into))
    throw new BackupError(`'${into}' is there already; restore into an empty home`)
  const files = await readdir(uploads).catch(() => [])
  if (files.length > 0) throw new BackupError(`'${uploads}' is not empty; restore into an empty home`)
  if (typeof into === 'string') return
  const counts = await countRows(into, await tablesOf(into))
  const used = Object.keys(counts).filter((table) => table !== 'migration' && counts[table] !== 0)
  if (used.length > 0)
    throw new BackupError(`the database is not empty (${used.join(', ')}); restore into an empty one`)
}

async function verifyFiles(manifest: BackupManifest, names: readonly string[], folder: string): Promise<void> {
  const expected = new Map(manifest.files.map((file) => [file.name, file]))
  const strangers = names.filter((name) => name !== MANIFEST && !expected.has(name))
  if (strangers.length > 0)
    throw new BackupError(`the backup holds '${strangers[0]}', which its manifest does not name`)
  for (const file of manifest.files) {
    const path = join(folder, file.name)
    const same =
      names.includes(file.name) && (await stat(path)).size === file.bytes && (await sha256Of(path)) === file.sha256
    if (!same) throw new BackupError(`'${file.name}' in the backup is damaged; take an earlier backup`)
  }
}

async function intoFile(manifest: BackupManifest, folder: string, file: string, now: Instant): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true })
  const building = join(folder, `new-${basename(file)}`)
  if (manifest.engine === 'sqlite') await rename(join(folder, SQLITE_FILE), building)
  const database = await openDatabase({ file: building })
  try {
    if (manifest.engine === 'sqlite') {
      await verifyCounts(database, manifest)
      await migrate(database, now)
    } else await intoDatabase(manifest, folder, database, now)
  } finally {
    await database.close()
  }
  const handle = await open(building, 'r')
  await handle.sync().finally(() => handle.close())
  await rename(building, file)
}

async function intoDatabase(manifest: BackupManifest, folder: string, database: Database, now: Instant): Promise<void> {
  if (manifest.engine === 'sqlite')
    throw new BackupError('a backup of SQLite goes into a SQLite home; unset DATABASE_URL and restore again')
  const known = MIGRATIONS.filter((step) => manifest.migrations.includes(step.id))
  if (known.length < manifest.migrations.length)
    throw new BackupError(`the backup was written by a newer program (${manifest.version}); install that one`)
  const fresh = (await tablesOf(database)).length === 0
  if (!fresh && manifest.migrations.join() !== (await appliedMigrations(database)).join())
    throw new BackupError('the database has tables of another version; restore into one without tables')
  // Rows are loaded into the schema they were written in, and go through the later steps like any others.
  if (fresh) await migrate(database, now, known)
  const tables = Object.keys(manifest.counts).filter((table) => table !== 'migration')
  await database.work.run(async (tx) => {
    const db = database.query<Record<string, Record<string, unknown>>>(tx)
    for (const table of [...tables].reverse()) await db.deleteFrom(table).execute()
    for (const table of tables) await loadTable(database, tx, table, join(folder, 'tables', `${table}.jsonl`))
    await verifyCounts(database, manifest, tx)
  })
  if (fresh) await migrate(database, now)
}

async function verifyCounts(database: Database, manifest: BackupManifest, tx?: Tx): Promise<void> {
  const tables = Object.keys(manifest.counts).filter((table) => table !== 'migration')
  const counts = await countRows(database, tables, tx)
  const wrong = tables.filter((table) => counts[table] !== manifest.counts[table])
  if (wrong.length > 0) throw new BackupError(`'${wrong[0]}' was not restored completely; take an earlier backup`)
}
