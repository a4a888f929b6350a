import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTranscript } from '../../src/conversations/transcript.ts'
import { backup } from '../../src/db/backup.ts'
import type { Database } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { restore } from '../../src/db/restore.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'
import { pathOver, said } from './path.ts'
import { pgliteDialect } from './pglite-dialect.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  mkdirSync(join(folder, 'uploads', '2026'), { recursive: true })
  writeFileSync(join(folder, 'uploads', '2026', 'anh.png'), Buffer.alloc(700, 7))
})
afterEach(() => rmSync(folder, { recursive: true }))

const OPTIONS = { version: '1.2.3', now: NOW }

onEveryEngine('a backup', (database) => {
  const talk = async (name: string) => {
    const path = pathOver(database(), { name })
    const ref = { channel: name, chat: 'lan' }
    await path.intake.accept(said(ref, '1', 'Đăng ký khai sinh ở đâu?'))
    await path.loop.processAll()
    return ref
  }

  it('brings everything back into an empty home, uploads too, and work goes on there', async () => {
    const ref = await talk('whole')
    const file = join(folder, 'copy.tar.gz')
    const manifest = await backup(database(), file, { ...OPTIONS, uploads: join(folder, 'uploads') })
    const home = join(folder, 'home')
    await restore(file, { into: join(home, 'motcua.sqlite'), uploads: join(home, 'uploads'), now: NOW })

    expect(manifest).toMatchObject({ format: 1, version: '1.2.3', at: NOW, engine: database().dialect })
    expect(readFileSync(join(home, 'uploads', '2026', 'anh.png'))).toEqual(Buffer.alloc(700, 7))
    const restored = await openDatabase({ file: join(home, 'motcua.sqlite') })
    const texts = async () => (await createTranscript(restored).read(ref, 0, 10)).map((line) => line.reply.text)
    expect(await texts()).toEqual(['Đăng ký khai sinh ở đâu?', 'Dạ: Đăng ký khai sinh ở đâu?'])
    const path = pathOver(restored, { name: 'after' })
    expect(await path.intake.accept(said(ref, '1', 'x'))).toBe('duplicate')
    await path.intake.accept(said(ref, '2', 'cảm ơn'))
    await path.loop.processAll()
    expect((await texts()).at(-2)).toBe('cảm ơn')
    await restored.close()
  })

  it('leaves nothing beside the file it was asked for', async () => {
    await backup(database(), join(folder, 'only.tar.gz'), OPTIONS)
    expect(readdirSync(folder).sort()).toEqual(['only.tar.gz', 'uploads'])
  })

  it('never takes the place of a file that is there', async () => {
    const file = join(folder, 'kept.tar.gz')
    writeFileSync(file, 'earlier')
    await expect(backup(database(), file, OPTIONS)).rejects.toThrow('exists already')
    expect(readFileSync(file, 'utf8')).toBe('earlier')
  })

  it('holds all or nothing of a transaction that runs beside it', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, (_, number) => talk(`beside${number}`)))
    const file = join(folder, 'beside.tar.gz')
    await backup(database(), file, OPTIONS)
    await writing
    await restore(file, { into: join(folder, 'b', 'x.sqlite'), uploads: join(folder, 'b', 'uploads'), now: NOW })
    const restored = await openDatabase({ file: join(folder, 'b', 'x.sqlite') })
    const orphans = await restored
      .query<{ inbound: { conversation: string }; conversation: { id: string } }>()
      .selectFrom('inbound')
      .leftJoin('conversation', 'conversation.id', 'inbound.conversation')
      .select('inbound.conversation')
      .where('conversation.id', 'is', null)
      .execute()
    await restored.close()
    expect(orphans).toEqual([])
  })

  it('is refused when it is damaged or cut off, and the home stays empty', async () => {
    const file = join(folder, 'copy.tar.gz')
    await backup(database(), file, { ...OPTIONS, uploads: join(folder, 'uploads') })
    const whole = readFileSync(file)
    const bytes = gunzipSync(whole)
    bytes[bytes.indexOf(Buffer.alloc(700, 7)) + 300] = 8
    const broken = {
      flipped: gzipSync(bytes),
      cut: whole.subarray(0, whole.length - 200),
      other: Buffer.from('không phải'),
    }

    for (const [name, content] of Object.entries(broken)) {
      writeFileSync(join(folder, name), content)
      const into = join(folder, 'home', 'x.sqlite')
      await expect(
        restore(join(folder, name), { into, uploads: join(folder, 'home', 'uploads'), now: NOW }),
      ).rejects.toMatchObject({ name: 'BackupError' })
      expect(readdirSync(join(folder, 'home'))).toEqual([])
    }
  })

  it('is refused where something is kept already', async () => {
    await talk('kept')
    const file = join(folder, 'copy.tar.gz')
    await backup(database(), file, OPTIONS)
    const uploads = join(folder, 'new')

    await expect(restore(file, { into: database(), uploads, now: NOW })).rejects.toThrow('the database is not empty')
    await expect(restore(file, { into: file, uploads, now: NOW })).rejects.toThrow('is there already')
    await expect(
      restore(file, { into: join(folder, 'x'), uploads: join(folder, 'uploads'), now: NOW }),
    ).rejects.toThrow('is not empty')
  })
})

it('moves PostgreSQL into another PostgreSQL whose counters go on behind the restored rows', async () => {
  const from = await openDatabase({ postgres: pgliteDialect() })
  const to = await openDatabase({ postgres: pgliteDialect() })
  await migrate(from, NOW)
  const talk = async (database: Database, name: string) => {
    const path = pathOver(database, { name })
    await path.intake.accept(said({ channel: name, chat: 'a' }, '1', 'chào'))
    return path.loop.processAll()
  }
  await talk(from, 'old')
  const file = join(folder, 'pg.tar.gz')
  await backup(from, file, OPTIONS)
  await restore(file, { into: to, uploads: join(folder, 'none'), now: NOW })

  expect(await talk(to, 'new')).toBe(2)
  await from.close()
  await to.close()
})
