import { existsSync } from 'node:fs'
import { mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Instant } from '../core/time.ts'
import {
  type BackedUpFile,
  BackupError,
  type BackupManifest,
  MANIFEST,
  SQLITE_FILE,
  sha256Of,
  UPLOADS,
} from './backup-manifest.ts'
import type { Database } from './database.ts'
import { openDatabase } from './open-database.ts'
import { storageErrorOf } from './storage-error.ts'
import { appliedMigrations, dumpTables, type TableDump } from './table-dump.ts'
import { countRows, tablesOf } from './tables-of.ts'
import { type TarEntry, writeTar } from './tar.ts'

export interface BackupOptions {
  /** Folder of uploaded files; copied after the database, so that every file a row names is there. */
  readonly uploads?: string
  /** Of the program. */
  readonly version: string
  readonly now: Instant
}

/**
 * Writes a consistent copy of everything into one `.tar.gz` while the server runs. The file is there only when it
 * is complete; one that exists is never replaced.
 * @throws {BackupError} the file exists, a file changed while it was copied, or does not fit into an archive
 */
export async function backup(database: Database, file: string, options: BackupOptions): Promise<BackupManifest> {
  const target = resolve(file)
  if (existsSync(target)) throw new BackupError(`'${file}' exists already; name another file`)
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`)).catch((error: unknown) => {
    throw new BackupError(`'${dirname(target)}' cannot be written; name another folder`, error)
  })
  try {
    const { entries, dump } = await stage(database, staging)
    const all = options.uploads ? [...entries, ...(await uploadsIn(options.uploads))] : entries
    const manifest: BackupManifest = {
      format: 1,
      version: options.version,
      at: options.now,
      engine: database.dialect,
      migrations: dump.migrations,
      counts: dump.counts,
      files: await Promise.all(all.map(describe)),
    }
    await writeFile(join(staging, MANIFEST), JSON.stringify(manifest, null, 2))
    const packed = join(staging, 'packed.tar.gz')
    await writeTar(packed, [{ name: MANIFEST, path: join(staging, MANIFEST) }, ...all])
    await rename(packed, target)
    await syncFolder(dirname(target))
    return manifest
  } catch (error) {
    throw storageErrorOf(error)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function stage(database: Database, staging: string): Promise<{ entries: readonly TarEntry[]; dump: TableDump }> {
  if (database.copyTo) {
    const path = join(staging, SQLITE_FILE)
    await database.copyTo(path)
    return { entries: [{ name: SQLITE_FILE, path }], dump: await describeCopy(path) }
  }
  const folder = join(staging, 'tables')
  const dump = await dumpTables(database, folder)
  const names = Object.keys(dump.counts)
  return {
    entries: names.map((table) => ({ name: `tables/${table}.jsonl`, path: join(folder, `${table}.jsonl`) })),
    dump,
  }
}

/** Counted in the copy itself, because the original goes on. */
async function describeCopy(path: string): Promise<TableDump> {
  const copy = await openDatabase({ file: path })
  try {
    return {
      counts: await countRows(copy, await tablesOf(copy)),
      migrations: await appliedMigrations(copy),
    }
  } finally {
    await copy.close()
  }
}

async function uploadsIn(folder: string): Promise<readonly TarEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: `${UPLOADS}/${relative(folder, path).split(sep).join('/')}`, path }))
}

async function describe({ name, path }: TarEntry): Promise<BackedUpFile> {
  return { name, bytes: (await stat(path)).size, sha256: await sha256Of(path) }
}

/** Makes the new name itself survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
