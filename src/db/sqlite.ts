import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { EngineDatabase } from './database.ts'
import { groupCommit } from './group-commit.ts'
import { READS_ONLY } from './reads-only.ts'
import { copySqlite } from './sqlite-copy.ts'
import { sqliteHandle } from './sqlite-handle.ts'
import { storageErrorOf } from './storage-error.ts'

export interface SqliteOptions {
  readonly busyTimeoutMs?: number
}

/** A lock is waited for in steps this long, because better-sqlite3 blocks the process while it waits. */
const LOCK_STEP_MS = 20

const WRITER_CACHE_KB = 16_000
/** The system holds the file's pages as well: what one reading of all content leaves here would only stand there twice. */
const READER_CACHE_KB = 2_000

/**
 * SQLite as two connections to one file: a writer, used by one group of transactions at a time, and a reader that
 * sees what is committed. `:memory:` is a file in the temporary folder without syncs, so that it behaves the same.
 */
export function openSqlite(file: string, options: SqliteOptions): EngineDatabase {
  const passing = file === ':memory:' ? passingFile() : null
  const path = passing?.path ?? file
  const writer = connect(path, WRITER_CACHE_KB)
  try {
    writer.pragma('journal_mode = WAL')
    writer.pragma(`synchronous = ${passing ? 'OFF' : 'FULL'}`)
    // What is erased is overwritten, not only unlinked.
    writer.pragma('secure_delete = ON')
    // 16 MB between checkpoints, each of which syncs the file once more.
    writer.pragma('wal_autocheckpoint = 4000')
    writer.pragma('journal_size_limit = 67108864')
  } catch (error) {
    writer.close()
    throw storageErrorOf(error)
  }
  const reader = connect(path, READER_CACHE_KB)
  reader.pragma('query_only = ON')
  const group = groupCommit(writer, options.busyTimeoutMs ?? 5_000)
  return {
    dialect: 'sqlite',
    alone: true,
    reader: sqliteHandle(reader).withPlugin(READS_ONLY),
    work: group,
    copyTo: (target) => copySqlite(path, target),
    forgetLog: () => truncateLog(path),
    async close() {
      await group.end()
      reader.close()
      writer.close()
      passing?.remove()
    },
  }
}

const LOG_TRIES = 5
const LOG_WAIT_MS = 100

/** Copies the log into the file and empties it, on a connection of its own: the writer's may stand in a transaction. */
async function truncateLog(path: string): Promise<boolean> {
  for (let attempt = 1; attempt <= LOG_TRIES; attempt++) {
    const connection = connect(path, READER_CACHE_KB)
    try {
      const [done] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
      if (done?.busy === 0) return true
    } catch {
      // Locked by a writer: tried again.
    } finally {
      connection.close()
    }
    await new Promise((resolve) => setTimeout(resolve, LOG_WAIT_MS))
  }
  return false
}

function connect(path: string, cacheKb: number): Sqlite.Database {
  try {
    const connection = new Sqlite(path, { timeout: LOCK_STEP_MS })
    connection.pragma('foreign_keys = ON')
    connection.pragma(`cache_size = -${cacheKb}`)
    connection.pragma('temp_store = MEMORY')
    return connection
  } catch (error) {
    throw storageErrorOf(error)
  }
}

const passingFolders = new Set<string>()
let watchesExit = false

function passingFile(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  if (!watchesExit) process.once('exit', () => passingFolders.forEach(removeFolder))
  watchesExit = true
  passingFolders.add(folder)
  return { path: join(folder, 'memory.sqlite'), remove: () => removeFolder(folder) }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  passingFolders.delete(folder)
}
