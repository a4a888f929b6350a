import { expect, it } from 'vitest'
import { NOTIFY } from '../../src/conversations/job-kinds.ts'
import type { ConversationTables } from '../../src/conversations/tables.ts'
import type { SendResult } from '../../src/core/channel.ts'
import type { Json } from '../../src/core/json.ts'
import { onEveryEngine } from './engines.ts'
import { keepingChannel, OPEN, pathOver, result, said } from './path.ts'

onEveryEngine('the relay', (database) => {
  it('tries a failed send again and keeps the order of the conversation meanwhile', async () => {
    let down = true
    const channel = keepingChannel('down', OPEN, () =>
      down ? { kind: 'retry', reason: 'http 502' } : { kind: 'sent' },
    )
    const path = pathOver(database(), { name: 'down', channel })
    await path.intake.accept(said({ channel: 'down', chat: 'a' }, '1', 'một'))
    await path.intake.accept(said({ channel: 'down', chat: 'a' }, '2', 'hai'))
    await path.loop.processAll()
    expect(channel.sent).toEqual([])

    down = false
    path.clock.advance(1_000)
    await path.loop.processAll()
    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một', 'Dạ: hai'])
  })

  it('waits as long as the channel says', async () => {
    let busy = true
    const channel = keepingChannel('flood', OPEN, () =>
      busy ? { kind: 'retry', afterMs: 30_000, reason: 'http 429' } : { kind: 'sent' },
    )
    const path = pathOver(database(), { name: 'flood', channel })
    await path.intake.accept(said({ channel: 'flood', chat: 'a' }, '1', 'một'))
    await path.loop.processAll()
    busy = false
    path.clock.advance(29_999)
    await path.loop.processAll()
    expect(channel.sent).toEqual([])
    path.clock.advance(1)
    await path.loop.processAll()
    expect(channel.sent).toHaveLength(1)
  })

  it('shows what could not be sent and goes on with the next reply', async () => {
    const answers: Readonly<Record<string, SendResult>> = {
      'Dạ: một': { kind: 'gone', reason: 'blocked by the person' },
    }
    const channel = keepingChannel('gone', OPEN, (sent) => answers[sent.text] ?? { kind: 'sent' })
    const path = pathOver(database(), { name: 'gone', channel })
    await path.intake.accept(said({ channel: 'gone', chat: 'a' }, '1', 'một'))
    await path.intake.accept(said({ channel: 'gone', chat: 'a' }, '2', 'hai'))
    await path.loop.processAll()

    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: hai'])
    expect((await path.desk.failed(100)).map((job) => job.error)).toContain('blocked by the person')
  })

  it('gives up after ten attempts and says why', async () => {
    const channel = keepingChannel('dead', OPEN, () => {
      throw new RangeError('Nguyễn Văn A')
    })
    const path = pathOver(database(), { name: 'dead', channel })
    await path.intake.accept(said({ channel: 'dead', chat: 'a' }, '1', 'một'))
    for (let attempt = 1; attempt <= 11; attempt++) {
      await path.loop.processAll()
      path.clock.advance(3_600_000)
    }

    const failed = (await path.desk.failed(100)).filter((job) => job.error === 'RangeError')
    expect(failed.map((job) => job.attempt)).toEqual([10])
  })

  it('goes on with the part that failed, under the same ids', async () => {
    let failsOnce = true
    const channel = keepingChannel('parts', OPEN, (sent) => {
      if (sent.text !== 'hai' || !failsOnce) return { kind: 'sent' }
      failsOnce = false
      return { kind: 'retry', reason: 'http 502' }
    })
    const path = pathOver(database(), {
      name: 'parts',
      channel,
      engine: { handle: async (input) => result(input, { replies: [{ text: 'một hai ba' }] }) },
      degrade: (reply) => reply.text.split(' ').map((text) => ({ text })),
    })
    await path.intake.accept(said({ channel: 'parts', chat: 'a' }, '1', 'x'))
    await path.loop.processAll()
    expect(channel.sent.map((one) => one.text)).toEqual(['một'])
    path.clock.advance(1_000)
    await path.loop.processAll()

    expect(channel.sent.map((one) => one.text)).toEqual(['một', 'hai', 'ba'])
    expect(new Set(channel.sent.map((one) => one.id.split('.')[0])).size).toBe(1)
    expect(channel.sent.map((one) => one.id.split('.')[1])).toEqual(['0', '1', '2'])
  })

  it('holds what came too late for the window until the person writes again', async () => {
    const channel = keepingChannel('window', { ...OPEN, replyWindowMs: 3_600_000 })
    const path = pathOver(database(), { name: 'window', channel })
    const ref = { channel: 'window', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    const { id } = await database()
      .query<ConversationTables>()
      .selectFrom('conversation')
      .select('id')
      .where('channel', '=', 'window')
      .executeTakeFirstOrThrow()
    const notify = (text: string) =>
      database().work.run((tx) =>
        path.queue.enqueue(tx, [
          { kind: NOTIFY, key: id, data: { conversation: id, replies: [{ text }] } satisfies Json },
        ]),
      )

    path.clock.advance(3_600_001)
    await notify('tin thứ nhất')
    await path.loop.processAll()
    await notify('tin thứ hai')
    await path.loop.processAll()
    path.clock.advance(86_400_000)
    await path.loop.processAll()
    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một'])

    await path.intake.accept(said(ref, '2', 'hai', path.clock.now()))
    await path.loop.processAll()
    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một', 'tin thứ nhất', 'tin thứ hai', 'Dạ: hai'])
    expect((await path.transcript.read(ref, 0, 10)).map((line) => line.reply.text)).toEqual([
      'một',
      'Dạ: một',
      'tin thứ nhất',
      'tin thứ hai',
      'hai',
      'Dạ: hai',
    ])
  })

  it('waits for the person where the channel itself says that it is closed', async () => {
    let closed = true
    const channel = keepingChannel('closed', OPEN, () =>
      closed ? { kind: 'closed', reason: 'over the quota' } : { kind: 'sent' },
    )
    const path = pathOver(database(), { name: 'closed', channel })
    const ref = { channel: 'closed', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    closed = false
    path.clock.advance(86_400_000)
    await path.loop.processAll()
    expect(channel.sent).toEqual([])
    await path.intake.accept(said(ref, '2', 'hai', path.clock.now()))
    await path.loop.processAll()
    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một', 'Dạ: hai'])
  })
})
