import { expect, it } from 'vitest'
import { createNotices } from '../../src/conversations/notices.ts'
import type { ConversationTables } from '../../src/conversations/tables.ts'
import type { Database } from '../../src/db/database.ts'
import { createJobLoop } from '../../src/jobs/job-loop.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'
import { keepingChannel, OPEN, pathOver } from './path.ts'

const PEOPLE = 40

/** Conversations `<name>-0`.. on a channel of that name. */
async function people(database: Database, name: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, i) => `${name}-${i}`)
  await database.work.run((tx) =>
    database
      .query<ConversationTables>(tx)
      .insertInto('conversation')
      .values(ids.map((id) => ({ id, channel: name, chat: id, last_inbound_at: NOW, created_at: NOW })))
      .execute(),
  )
  return ids
}

onEveryEngine('notices', (database) => {
  it('tell many conversations at once, each in its own lines and through its channel', async () => {
    const channel = keepingChannel('town', OPEN)
    const path = pathOver(database(), { name: 'town', channel })
    const ids = await people(database(), 'town', PEOPLE)
    const channels = new Map([[channel.name, channel]])
    const notices = createNotices({ ...path, database: database(), channels })
    const told = await database().work.run((tx) =>
      notices.say(tx, [
        ...ids.map((conversation) => ({ conversation, replies: [{ text: `tin cho ${conversation}` }] })),
        { conversation: 'town-nobody', replies: [{ text: 'không ai' }] },
        { conversation: ids[7]!, replies: [{ text: 'thêm' }, { text: 'và thêm' }] },
      ]),
    )
    expect([...told].sort()).toEqual([...ids].sort())
    await path.loop.processAll()

    const heard = (id: string) => channel.sent.filter((one) => one.chat === id).map((one) => one.text)
    expect(heard(ids[7]!)).toEqual(['tin cho town-7', 'thêm', 'và thêm'])
    for (const id of ids) expect(heard(id)[0]).toBe(`tin cho ${id}`)
    expect(channel.sent).toHaveLength(PEOPLE + 2)
    const lines = await path.transcript.read({ channel: 'town', chat: ids[7]! }, 0, 10)
    expect(lines.map(({ seq, reply }) => [seq, reply.text])).toEqual([
      [1, 'tin cho town-7'],
      [2, 'thêm'],
      [3, 'và thêm'],
    ])
  })

  it('tell the same people side by side, and nobody is left out or told twice', async () => {
    const channel = { ...keepingChannel('beside'), readsTranscript: true }
    const path = pathOver(database(), { name: 'beside', channel })
    const ids = await people(database(), 'beside', 20)
    const notices = createNotices({ ...path, database: database(), channels: new Map([[channel.name, channel]]) })
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        database().work.run((tx) =>
          notices.say(
            tx,
            (i % 2 === 0 ? ids : [...ids].reverse()).map((conversation) => ({
              conversation,
              replies: [{ text: `tin ${i}` }],
            })),
          ),
        ),
      ),
    )
    for (const chat of ids) {
      const lines = await path.transcript.read({ channel: 'beside', chat }, 0, 50)
      expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
      expect(new Set(lines.map(({ reply }) => reply.text)).size).toBe(12)
    }
  })

  it('are said once by a job that ends in their transaction, also where another process took the job meanwhile', async () => {
    const channel = { ...keepingChannel('once'), readsTranscript: true }
    const path = pathOver(database(), { name: 'once', channel })
    const [lan] = await people(database(), 'once', 1)
    const notices = createNotices({ ...path, database: database(), channels: new Map([[channel.name, channel]]) })
    let runs = 0
    const loop = createJobLoop({
      database: database(),
      queue: path.queue,
      clock: path.clock,
      random: () => 0,
      worker: 'once',
      handlers: {
        'once.tell': async (job) => {
          runs++
          // The first run's lease was lost: its words must not stand beside those of the second.
          const mine = runs === 1 ? { ...job, attempt: 7 } : job
          await database().work.run(async (tx) => {
            await notices.say(tx, [{ conversation: lan!, replies: [{ text: 'có tin' }] }])
            await path.queue.settle(tx, mine, { kind: 'done' })
          })
          return { kind: 'done' }
        },
      },
    })
    await database().work.run((tx) => path.queue.enqueue(tx, [{ kind: 'once.tell', key: 'a', data: null }]))
    await loop.processAll()
    expect(await path.transcript.read({ channel: 'once', chat: lan! }, 0, 10)).toEqual([])
    path.clock.advance(3_600_000)
    await loop.processAll()
    const lines = await path.transcript.read({ channel: 'once', chat: lan! }, 0, 10)
    expect([runs, lines.map(({ reply }) => reply.text)]).toEqual([2, ['có tin']])
  })
})
