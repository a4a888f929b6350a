import Sqlite from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { notifyJob } from '../../src/core/notify.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { NOW } from '../contract/clock.ts'
import { keepingChannel, pathOver, said } from '../contract/path.ts'

const { prepare } = Sqlite.prototype
const texts = new Set<string>()
Sqlite.prototype.prepare = function seen(this: Sqlite.Database, text: string) {
  texts.add(text)
  return prepare.call(this, text)
} as typeof prepare

const file = await openDatabase({ file: ':memory:' })
afterAll(() => file.close())

const READS_ALL = /^SCAN (?:job|inbound|transcript|conversation)\b(?! USING INDEX job_lease)/

/** What SQLite reads from end to end to run a statement; the index of active jobs holds only the few that run. */
function scans(sqlite: Sqlite.Database, text: string): readonly string[] {
  const values = text.match(/\?/g)?.map(() => null) ?? []
  const steps = prepare.call(sqlite, `explain query plan ${text}`).all(values) as readonly { detail: string }[]
  return steps.map(({ detail }) => detail).filter((detail) => READS_ALL.test(detail))
}

it('no statement on the way of a message or a notice reads a table from end to end', async () => {
  await migrate(file, NOW)
  texts.clear()
  let answered = () => {}
  const end = new Promise<void>((resolve) => {
    answered = resolve
  })
  const channel = keepingChannel('plans', undefined, ({ text }) => {
    if (text === 'Có tin') answered()
    return { kind: 'sent' }
  })
  const path = pathOver(file, { name: 'plans', channel })
  await path.loop.start()
  await path.intake.accept(said({ channel: 'plans', chat: 'a' }, '1', 'một'))
  const { id } = await file
    .query<{ conversation: { id: string; channel: string } }>()
    .selectFrom('conversation')
    .select('id')
    .where('channel', '=', 'plans')
    .executeTakeFirstOrThrow()
  await file.work.run((tx) => path.queue.enqueue(tx, [notifyJob(id, [{ text: 'Có tin' }])]))
  await end
  await path.loop.stop()

  const connection = new Sqlite(':memory:')
  for (const { sql } of await tablesOf()) connection.exec(sql)
  const run = [...texts].filter((text) => /^(?:with|select|insert|update|delete)\b/i.test(text))
  expect(run.length).toBeGreaterThan(10)
  expect(run.some((text) => text.includes('as busy'))).toBe(true)
  expect(run.flatMap((text) => scans(connection, text).map((scan) => `${scan}: ${text}`))).toEqual([])
  connection.close()
})

async function tablesOf() {
  return file
    .query<{ sqlite_master: { sql: string | null; name: string } }>()
    .selectFrom('sqlite_master')
    .select('sql')
    .where('sql', 'is not', null)
    .where('name', 'not like', 'sqlite_%')
    .execute() as Promise<readonly { sql: string }[]>
}
