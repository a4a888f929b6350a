import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { NOW } from '../contract/clock.ts'

interface Tables {
  channel_memory: { channel: string; key: string; value: string }
}

let folder: string
let file: string
let database: Database

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  file = join(folder, 'test.sqlite')
  database = await openDatabase({ file, busyTimeoutMs: 50 })
  await migrate(database, NOW)
})

afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const write = (key: string, value = '') =>
  database.work.run((tx) =>
    database.query<Tables>(tx).insertInto('channel_memory').values({ channel: 'x', key, value }).execute(),
  )

const keys = async () =>
  (await database.query<Tables>().selectFrom('channel_memory').select('key').orderBy('key').execute()).map(
    (row) => row.key,
  )

it('keeps what was accepted through a power cut: a log with full syncs', async () => {
  const settings = await database.work.run(async (tx) => {
    const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database.query(tx))
    const sync = await sql<{ synchronous: number }>`pragma synchronous`.execute(database.query(tx))
    const keys = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(database.query(tx))
    return [journal.rows[0]?.journal_mode, sync.rows[0]?.synchronous, keys.rows[0]?.foreign_keys]
  })
  expect(settings).toEqual(['wal', 2, 1])
})

it('commits works that come together with one change of the file', async () => {
  const other = new Sqlite(file)
  const version = () => other.pragma('data_version', { simple: true }) as number
  const changes: number[] = []
  let last = version()
  const watch = () => {
    const now = version()
    if (now !== last) changes.push(now)
    last = now
  }
  await Promise.all(Array.from({ length: 50 }, (_, number) => write(`k${number}`).then(watch)))
  other.close()

  expect(await keys()).toHaveLength(50)
  expect(changes).toHaveLength(1)
})

it('says that the database is locked, keeps nothing, and works again when the lock is gone', async () => {
  const other = new Sqlite(file)
  other.exec('BEGIN IMMEDIATE')
  await expect(write('a')).rejects.toMatchObject({ name: 'StorageError', reason: 'busy' })
  other.exec('ROLLBACK')
  other.close()

  await write('b')
  expect(await keys()).toEqual(['b'])
})

it('waits for a short lock of another process', async () => {
  const other = new Sqlite(file)
  other.exec('BEGIN IMMEDIATE')
  const writing = write('a')
  setImmediate(() => other.exec('ROLLBACK'))
  await writing
  other.close()

  expect(await keys()).toEqual(['a'])
})

it('says that the disk is full and keeps nothing half-written', async () => {
  await write('before')
  const pages = await database.work.run((tx) =>
    sql<{ page_count: number }>`pragma page_count`.execute(database.query(tx)),
  )
  await database.work.run((tx) =>
    sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count)}`.execute(database.query(tx)),
  )
  const work = database.work.run(async (tx) => {
    const rows = database.query<Tables>(tx)
    await rows.insertInto('channel_memory').values({ channel: 'x', key: 'small', value: '' }).execute()
    await rows
      .insertInto('channel_memory')
      .values({ channel: 'x', key: 'large', value: 'x'.repeat(100_000) })
      .execute()
  })

  await expect(work).rejects.toMatchObject({ name: 'StorageError', reason: 'full' })
  expect(await keys()).toEqual(['before'])
})

it('refuses work after it was closed, and ends what was begun', async () => {
  const begun = write('a')
  await database.close()
  await begun
  await expect(write('b')).rejects.toMatchObject({ name: 'StorageError', reason: 'closed' })
  database = await openDatabase({ file })
  expect(await keys()).toEqual(['a'])
})

it('cannot open a file in a folder that does not exist', async () => {
  await expect(openDatabase({ file: join(folder, 'no', 'x.sqlite') })).rejects.toThrow()
})
