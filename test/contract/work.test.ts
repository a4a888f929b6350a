import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Tx } from '../../src/core/tx.ts'
import type { Database } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { createStatements } from '../../src/db/statements.ts'
import { codeOf, isUniqueViolation } from '../../src/db/storage-error.ts'
import { NOW } from './clock.ts'
import { onEveryEngine, onRealPostgres } from './engines.ts'

interface Tables {
  channel_memory: { channel: string; key: string; value: string }
}

const write = (database: Database, tx: Tx, key: string) =>
  database.query<Tables>(tx).insertInto('channel_memory').values({ channel: 'work', key, value: '' }).execute()

const has = async (database: Database, key: string, tx?: Tx) =>
  (await database
    .query<Tables>(tx)
    .selectFrom('channel_memory')
    .select('key')
    .where('channel', '=', 'work')
    .where('key', '=', key)
    .executeTakeFirst()) !== undefined

onEveryEngine('a unit of work', (database) => {
  it('sees its own writes, and everybody sees them when it is done', async () => {
    const inside = await database().work.run(async (tx) => {
      await write(database(), tx, 'a')
      return has(database(), 'a', tx)
    })
    expect([inside, await has(database(), 'a')]).toEqual([true, true])
  })

  it('fails alone among those that run at the same time', async () => {
    const work = (key: string, fails: boolean) =>
      database().work.run(async (tx) => {
        await write(database(), tx, key)
        if (fails) throw new Error(`no ${key}`)
        return key
      })
    const ended = await Promise.allSettled([work('b1', false), work('b2', true), work('b3', false)])

    expect(ended.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await Promise.all(['b1', 'b2', 'b3'].map((key) => has(database(), key)))).toEqual([true, false, true])
  })

  it('keeps nothing after a statement that the engine refused', async () => {
    const work = database().work.run(async (tx) => {
      await write(database(), tx, 'c')
      await write(database(), tx, 'c')
    })
    await expect(work).rejects.toThrow()
    expect(await has(database(), 'c')).toBe(false)
  })

  it('calls back after the commit, and not after a rollback', async () => {
    const heard: string[] = []
    await database().work.run(async (tx) => {
      database().afterCommit(tx, () => heard.push('kept'))
      heard.push('inside')
    })
    const failing = database().work.run(async (tx) => {
      database().afterCommit(tx, () => heard.push('lost'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(heard).toEqual(['inside', 'kept'])
  })

  it('refuses a write outside, and a transaction that has ended', async () => {
    const outside = () =>
      database().query<Tables>().insertInto('channel_memory').values({ channel: 'work', key: 'd', value: '' }).execute()
    await expect(outside()).rejects.toThrow('a write needs a transaction')
    const ended = await database().work.run(async (tx) => [tx])
    expect(() => database().query(ended[0])).toThrow('the transaction has ended')
  })

  it('keeps nothing where a posted statement failed, and says why: at the commit or at the next statement', async () => {
    const post = createStatements<Tables>(database())
    const write = (tx: Tx, key: string) => {
      const row = { channel: 'work', key, value: '' }
      return post(tx, 'write', (query) => query.insertInto('channel_memory').values(row), Object.values(row), {
        posted: true,
      })
    }
    await database().work.run(async (tx) => {
      await write(tx, 'e1')
      await write(tx, 'e2')
    })
    const atCommit = database().work.run(async (tx) => {
      await write(tx, 'e3')
      await write(tx, 'e1')
    })
    const atNext = database().work.run(async (tx) => {
      await write(tx, 'e4')
      await write(tx, 'e2')
      await has(database(), 'e4', tx)
    })
    const ended = await Promise.allSettled([atCommit, atNext])
    expect(ended.map((one) => one.status === 'rejected' && isUniqueViolation(one.reason))).toEqual([true, true])
    const found = await Promise.all(['e1', 'e2', 'e3', 'e4'].map((key) => has(database(), key)))
    expect(found).toEqual([true, true, false, false])
  })

  it('sees what it posted', async () => {
    const post = createStatements<Tables>(database())
    const row = { channel: 'work', key: 'f', value: '' }
    const inside = await database().work.run(async (tx) => {
      await post(tx, 'write', (query) => query.insertInto('channel_memory').values(row), Object.values(row), {
        posted: true,
      })
      return has(database(), 'f', tx)
    })
    expect(inside).toBe(true)
  })

  it('finds nothing to do when it migrates again, and refuses data of a newer program', async () => {
    expect(await migrate(database(), NOW)).toEqual([])
    await expect(migrate(database(), NOW, [])).rejects.toThrow('install the newer program')
  })
})

onRealPostgres('one connection', (schema) => {
  it('goes on after a transaction that a posted statement ended, with the statements that came behind it', async () => {
    const one = await openDatabase({ ...schema(), maxConnections: 1 })
    await migrate(one, NOW)
    const run = createStatements<Tables>(one)
    const write = (tx: Tx, key: string) =>
      run(
        tx,
        'write',
        (query) => query.insertInto('channel_memory').values({ channel: 'work', key, value: '' }),
        ['work', key, ''],
        { posted: true },
      )
    const keys = (tx?: Tx) =>
      run<{ key: string }>(tx, 'keys', (query) => query.selectFrom('channel_memory').select('key'), [])
    await one.work.run((tx) => write(tx, 'a'))
    const failed = one.work.run(async (tx) => {
      await write(tx, 'b')
      await write(tx, 'a')
      return keys(tx)
    })
    const error = await failed.catch((reason: unknown) => reason)
    const unknown = await sql`select nothing from nowhere`
      .execute(one.query())
      .catch((reason: unknown) => codeOf(reason))
    await one.work.run((tx) => write(tx, 'c'))
    const kept = await keys()
    await one.close()

    expect([isUniqueViolation(error), unknown]).toEqual([true, '42P01'])
    expect(kept.map((row) => row.key).toSorted()).toEqual(['a', 'c'])
  })
})
