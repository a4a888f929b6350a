import { expect, it } from 'vitest'
import { createChannelMemory } from '../../src/conversations/channel-memory.ts'
import { createRetention } from '../../src/conversations/retention.ts'
import type { ConversationTables } from '../../src/conversations/tables.ts'
import { onEveryEngine } from './engines.ts'
import { keepingChannel, OPEN, pathOver, result, said } from './path.ts'

onEveryEngine('the archive', (database) => {
  const conversationOf = async (channel: string) =>
    database()
      .query<ConversationTables>()
      .selectFrom('conversation')
      .select(['id', 'state'])
      .where('channel', '=', channel)
      .executeTakeFirstOrThrow()

  it('reads everything kept of a conversation', async () => {
    const path = pathOver(database(), { name: 'read' })
    await path.intake.accept(said({ channel: 'read', chat: 'a' }, '1', 'chào'))
    await path.loop.processAll()
    const { id } = await conversationOf('read')
    await database().work.run((tx) =>
      path.archive.recordConsent(tx, id, { purpose: 'chat', textVersion: '3', act: 'shown', at: path.clock.now() }),
    )

    expect(await path.archive.read(id)).toEqual({
      lines: [
        { seq: 1, from: 'person', reply: { text: 'chào' }, at: '2026-11-21T02:00:00.000Z' },
        { seq: 2, from: 'assistant', reply: { text: 'Dạ: chào' }, at: '2026-11-21T02:00:00.000Z' },
      ],
      consents: [{ purpose: 'chat', textVersion: '3', act: 'shown', at: '2026-11-21T02:00:00.000Z' }],
      firstAt: '2026-11-21T02:00:00.000Z',
    })
    expect(await path.archive.read('nobody')).toEqual({ lines: [], consents: [], firstAt: null })
  })

  it('erases words, state and waiting turns, and keeps consents and the knowledge of redeliveries', async () => {
    const channel = keepingChannel('erase')
    const path = pathOver(database(), { name: 'erase', channel })
    const ref = { channel: 'erase', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    await path.intake.accept(said(ref, '2', 'hai'))
    const { id } = await conversationOf('erase')
    await database().work.run(async (tx) => {
      await path.archive.recordConsent(tx, id, {
        purpose: 'chat',
        textVersion: '3',
        act: 'given',
        at: path.clock.now(),
      })
      await path.archive.erase(tx, id)
    })
    await path.loop.processAll()

    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một'])
    expect((await path.archive.read(id)).lines).toEqual([])
    expect((await path.archive.read(id)).consents).toHaveLength(1)
    expect((await conversationOf('erase')).state).toBe('')
    expect(await path.intake.accept(said(ref, '1', 'một'))).toBe('duplicate')
    await path.intake.accept(said(ref, '3', 'ba'))
    await path.loop.processAll()
    expect((await path.transcript.read(ref, 0, 10)).map((line) => line.reply.text)).toEqual(['ba', 'Dạ: ba'])
  })

  it('erases in the middle of a turn, and still confirms it', async () => {
    const channel = keepingChannel('wish')
    const path = pathOver(database(), {
      name: 'wish',
      channel,
      engine: {
        handle: async (input) =>
          result(input, input.message.text === 'xóa' ? { effects: [{ kind: 'erase', data: null }], erase: true } : {}),
      },
      effects: { erase: (tx, _data, context) => path.archive.erase(tx, context.conversation) },
    })
    const ref = { channel: 'wish', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    await path.intake.accept(said(ref, '2', 'xóa'))
    await path.loop.processAll()

    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một', 'Dạ: xóa'])
    expect((await path.transcript.read(ref, 0, 10)).map((line) => line.reply.text)).toEqual(['', 'Dạ: xóa'])
    expect((await conversationOf('wish')).state).toBe('')
  })

  it('sends no reply whose line was erased before', async () => {
    let down = true
    const channel = keepingChannel('unsent', OPEN, () => (down ? { kind: 'retry', reason: 'down' } : { kind: 'sent' }))
    const path = pathOver(database(), { name: 'unsent', channel })
    await path.intake.accept(said({ channel: 'unsent', chat: 'a' }, '1', 'một'))
    await path.loop.processAll()
    const { id } = await conversationOf('unsent')
    await database().work.run((tx) => path.archive.erase(tx, id))
    down = false
    path.clock.advance(3_600_000)
    await path.loop.processAll()

    expect(channel.sent).toEqual([])
  })

  it('forgets what is older than the limit, in steps, and leaves the rest', async () => {
    const path = pathOver(database(), { name: 'old' })
    const ref = { channel: 'old', chat: 'a' }
    const other = { channel: 'old', chat: 'b' }
    for (const id of ['1', '2', '3']) await path.intake.accept(said(ref, id, id))
    await path.loop.processAll()
    path.clock.advance(86_400_000 * 40)
    await path.intake.accept(said(other, '4', 'mới', path.clock.now()))
    await path.loop.processAll()
    const retention = createRetention({ database: database(), clock: path.clock, keepMs: 86_400_000 * 30, chunk: 2 })
    await retention({ id: 'x', kind: 'retention', key: null, data: null, attempt: 1, createdAt: path.clock.now() })

    expect(await path.transcript.read(ref, 0, 10)).toEqual([])
    expect((await path.transcript.read(other, 0, 10)).map((line) => line.reply.text)).toEqual(['mới', 'Dạ: mới'])
    const left = await database()
      .query<ConversationTables & { job: { created_at: string } }>()
      .selectFrom('job')
      .select('created_at')
      .where('created_at', '<', '2026-12-01')
      .execute()
    expect(left).toEqual([])
  })

  it('counts the messages that a purge takes', async () => {
    const path = pathOver(database(), { name: 'count' })
    path.clock.advance(-86_400_000 * 1_000)
    await path.intake.accept(said({ channel: 'count', chat: 'a' }, '1', 'cũ', path.clock.now()))
    await path.loop.processAll()

    const purge = () => database().work.run((tx) => path.archive.purge(tx, '2025-01-01T00:00:00.000Z'))
    expect(await purge()).toBe(2)
    expect(await purge()).toBe(0)
  })
})

onEveryEngine('the memory of channels', (database) => {
  it('keeps a value by channel and key until it is deleted', async () => {
    const memory = createChannelMemory(database())
    await memory.set('telegram', 'offset', '1')
    await memory.set('telegram', 'offset', '2')
    await memory.set('zalo', 'offset', '9')

    expect(await memory.get('telegram', 'offset')).toBe('2')
    await memory.delete('telegram', 'offset')
    expect(await memory.get('telegram', 'offset')).toBeNull()
    expect(await memory.get('zalo', 'offset')).toBe('9')
  })
})
