import Sqlite from 'better-sqlite3'
import { StorageError, storageErrorOf } from './storage-error.ts'

/** 2 MB at a time, then others get their turn. */
const PAGES_PER_STEP = 500

/**
 * Copies a SQLite file as of one moment. The read transaction holds that moment: without it every write of the
 * server would make the copy start again.
 * @throws {StorageError} the copy cannot be written, or is damaged
 */
export async function copySqlite(source: string, target: string): Promise<void> {
  const connection = new Sqlite(source)
  try {
    connection.exec('BEGIN')
    connection.prepare('select count(*) from sqlite_master').get()
    await connection.backup(target, { progress: () => PAGES_PER_STEP })
  } catch (error) {
    throw storageErrorOf(error)
  } finally {
    connection.close()
  }
  const copy = new Sqlite(target)
  try {
    // A file of its own, without a log beside it.
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new StorageError('damaged')
  } finally {
    copy.close()
  }
}
