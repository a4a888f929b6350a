import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { ConversationTables } from '../../src/conversations/tables.ts'
import { type ConversationState, EMPTY_CONVERSATION } from '../../src/core/conversation.ts'
import type { EngineInput } from '../../src/core/engine.ts'
import { notifyJob } from '../../src/core/notify.ts'
import type { Database } from '../../src/db/database.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'
import { keepingChannel, pathOver, result, said } from './path.ts'

onEveryEngine('the way of a message', (database) => {
  it('answers an accepted message once and a redelivery never', async () => {
    const channel = keepingChannel('once')
    const path = pathOver(database(), { name: 'once', channel })
    const ref = { channel: 'once', chat: 'lan' }

    expect(await path.intake.accept(said(ref, 'm1', 'chào'))).toBe('accepted')
    expect(await path.intake.accept(said(ref, 'm1', 'chào'))).toBe('duplicate')
    await path.loop.processAll()
    expect(await path.intake.accept(said(ref, 'm1', 'chào'))).toBe('duplicate')
    await path.loop.processAll()

    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: chào'])
    expect((await path.transcript.read(ref, 0, 10)).map((line) => [line.seq, line.from, line.reply.text])).toEqual([
      [1, 'person', 'chào'],
      [2, 'assistant', 'Dạ: chào'],
    ])
    expect((await path.transcript.read(ref, 1, 10)).map((line) => line.seq)).toEqual([2])
    expect(await trackerOf(database(), 'once')).toEqual([
      { seq: 1, at: NOW, intent: 'smalltalk.greet', outcome: 'answer', duration_ms: 0 },
    ])
  })

  it('accepts one of two deliveries that come at the same moment', async () => {
    const path = pathOver(database(), { name: 'twin' })
    const message = said({ channel: 'twin', chat: 'lan' }, 'm1', 'chào')

    const answers = await Promise.all([path.intake.accept(message), path.intake.accept(message)])
    expect(answers.sort()).toEqual(['accepted', 'duplicate'])
    expect(await path.loop.processAll()).toBe(2)
  })

  it('hands each turn the state of the one before, in the order of arrival', async () => {
    const seen: (string | null)[] = []
    const channel = keepingChannel('order')
    const path = pathOver(database(), {
      name: 'order',
      channel,
      engine: {
        async handle(input) {
          seen.push(input.state.lastIntent)
          return result(input, { state: { ...EMPTY_CONVERSATION, lastIntent: input.message.text } })
        },
      },
    })
    for (const text of ['một', 'hai', 'ba']) await path.intake.accept(said({ channel: 'order', chat: 'a' }, text, text))
    await path.loop.processAll()

    expect(seen).toEqual([null, 'một', 'hai'])
    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: một', 'Dạ: hai', 'Dạ: ba'])
  })

  it('drops a state of another shape', async () => {
    const seen: ConversationState[] = []
    const path = pathOver(database(), {
      name: 'shape',
      engine: {
        async handle(input) {
          seen.push(input.state)
          return result(input)
        },
      },
    })
    await path.intake.accept(said({ channel: 'shape', chat: 'a' }, '1', 'chào'))
    await database().work.run((tx) =>
      database()
        .query<ConversationTables>(tx)
        .updateTable('conversation')
        .set({ state: '{"shape":0,"lastIntent":"old"}' })
        .where('channel', '=', 'shape')
        .execute(),
    )
    await path.loop.processAll()

    expect(seen).toEqual([EMPTY_CONVERSATION])
  })

  it('makes a turn anew when the conversation changed beside it, and writes it once', async () => {
    let calls = 0
    const channel = keepingChannel('beside')
    const path = pathOver(database(), {
      name: 'beside',
      channel,
      engine: {
        async handle(input) {
          calls++
          if (calls === 1) await changeBeside(database(), input)
          return result(input, { replies: [{ text: `${input.person.role} ${input.person.agency}` }] })
        },
      },
    })
    await path.intake.accept(said({ channel: 'beside', chat: 'a' }, '1', 'chào'))
    await path.loop.processAll()

    expect(calls).toBe(2)
    expect(channel.sent.map((one) => one.text)).toEqual(['officer so-noi-vu'])
    expect(await trackerOf(database(), 'beside')).toHaveLength(1)
  })

  it('writes effects with the turn, or neither', async () => {
    let broken = true
    const channel = keepingChannel('effect')
    const path = pathOver(database(), {
      name: 'effect',
      channel,
      engine: { handle: async (input) => result(input, { effects: [{ kind: 'note', data: 'x' }] }) },
      effects: {
        async note(tx, data, context) {
          await path.archive.recordConsent(tx, context.conversation, {
            purpose: String(data),
            textVersion: '1',
            act: 'given',
            at: context.now,
          })
          if (broken) throw new Error('not now')
        },
      },
    })
    await path.intake.accept(said({ channel: 'effect', chat: 'a' }, '1', 'chào'))
    await path.loop.processAll()
    const conversation = await idOf(database(), 'effect')
    expect((await path.archive.read(conversation)).consents).toEqual([])
    expect((await path.archive.read(conversation)).lines).toEqual([])

    broken = false
    path.clock.advance(60_000)
    await path.loop.processAll()
    expect((await path.archive.read(conversation)).consents).toEqual([
      { purpose: 'x', textVersion: '1', act: 'given', at: '2026-11-21T02:01:00.000Z' },
    ])
    expect(channel.sent).toHaveLength(1)
  })

  it('says a fixed polite word when the engine fails on every attempt', async () => {
    const channel = keepingChannel('broken')
    const path = pathOver(database(), {
      name: 'broken',
      channel,
      engine: {
        async handle() {
          throw new Error('broken')
        },
      },
    })
    await path.intake.accept(said({ channel: 'broken', chat: 'a' }, '1', 'chào'))
    for (let attempt = 1; attempt <= 3; attempt++) {
      await path.loop.processAll()
      path.clock.advance(60_000)
    }

    expect(channel.sent.map((one) => one.text)).toEqual(['Xin lỗi'])
    expect((await trackerOf(database(), 'broken')).map((row) => row.outcome)).toEqual(['error'])
  })

  it('keeps no word of a message that must be erased, only its intent and time', async () => {
    const path = pathOver(database(), {
      name: 'secret',
      engine: {
        handle: async (input) => result(input, { erase: true, intent: 'emergency', replies: [{ text: 'Dạ' }] }),
      },
    })
    const ref = { channel: 'secret', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'bí-mật-của-tôi'))
    await path.loop.processAll()

    expect(await path.intake.accept(said(ref, '1', 'bí-mật-của-tôi'))).toBe('duplicate')
    expect((await path.transcript.read(ref, 0, 10)).map((line) => line.reply.text)).toEqual(['', 'Dạ'])
    expect((await trackerOf(database(), 'secret')).map((row) => row.intent)).toEqual(['emergency'])
    expect(await everyText(database())).not.toContain('bí-mật-của-tôi')
  })

  it('keeps masked words in place of those with personal numbers', async () => {
    const path = pathOver(database(), {
      name: 'masked',
      engine: { handle: async (input) => result(input, { kept: 'số ***', replies: [{ text: 'Dạ' }] }) },
    })
    const ref = { channel: 'masked', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'số 079200000001'))
    await path.loop.processAll()

    expect((await path.transcript.read(ref, 0, 10)).map((line) => line.reply.text)).toEqual(['số ***', 'Dạ'])
    expect(await everyText(database())).not.toContain('079200000001')
  })

  it('cuts a text that is too long, and never through a character', async () => {
    const path = pathOver(database(), { name: 'long' })
    const ref = { channel: 'long', chat: 'a' }
    await path.intake.accept(said(ref, '1', `${'a'.repeat(7_999)}𠮷 và nữa`))
    await path.loop.processAll()

    const [line] = await path.transcript.read(ref, 0, 1)
    expect(line?.reply.text).toBe('a'.repeat(7_999))
  })

  it('does not store what is over the sender’s limit, and takes more after a while', async () => {
    const path = pathOver(database(), { name: 'rate', rate: { burst: 2, perSecond: 1 } })
    const accept = (id: string, chat: string) => path.intake.accept(said({ channel: 'rate', chat }, id, 'x'))

    expect(await accept('1', 'a')).toBe('accepted')
    expect(await accept('2', 'a')).toBe('accepted')
    expect(await accept('3', 'a')).toBe('throttled')
    expect(await accept('4', 'b')).toBe('accepted')
    path.clock.advance(1_000)
    expect(await accept('3', 'a')).toBe('accepted')
    expect(await accept('5', 'a')).toBe('throttled')
    await path.loop.processAll()
  })

  it('tells listeners of new lines once they are durable, and that lines were erased', async () => {
    const path = pathOver(database(), { name: 'listen' })
    const ref = { channel: 'listen', chat: 'a' }
    const heard: (readonly string[] | null)[] = []
    const stop = path.transcript.onNews(ref, (lines) =>
      heard.push(lines === null ? null : lines.map((line) => `${line.seq} ${line.from} ${line.reply.text}`)),
    )
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    const conversation = await idOf(database(), 'listen')
    await database().work.run((tx) => path.archive.erase(tx, conversation))
    stop()
    await path.intake.accept(said(ref, '2', 'hai'))
    await path.loop.processAll()

    expect(heard).toEqual([['1 person một', '2 assistant Dạ: một'], null])
  })

  it('tells who began to listen while the transaction ran', async () => {
    const path = pathOver(database(), { name: 'late' })
    const ref = { channel: 'late', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    const conversation = await idOf(database(), 'late')
    const heard: (string | undefined)[] = []
    await database().work.run(async (tx) => {
      const line = { seq: 3, from: 'assistant', reply: { text: 'thêm' }, at: '2026-11-20T02:00:00.000Z' } as const
      await path.transcript.add(tx, conversation, ref, [line])
      path.transcript.onNews(ref, (lines) => heard.push(lines?.[0]?.reply.text))
    })
    expect(heard).toEqual(['thêm'])
  })

  it('makes no job for a reply where people read the transcript itself', async () => {
    const channel = { ...keepingChannel('reading'), readsTranscript: true }
    const path = pathOver(database(), { name: 'reading', channel })
    const ref = { channel: 'reading', chat: 'a' }
    await path.intake.accept(said(ref, '1', 'một'))
    await path.loop.processAll()
    const notice = notifyJob(await idOf(database(), 'reading'), [{ text: 'Có tin' }])
    await database().work.run((tx) => path.queue.enqueue(tx, [notice]))
    expect(await path.loop.processAll()).toBe(1)

    expect(channel.sent).toEqual([])
    expect((await path.transcript.read(ref, 0, 10)).map((line) => line.reply.text)).toEqual([
      'một',
      'Dạ: một',
      'Có tin',
    ])
  })
})

async function idOf(database: Database, channel: string): Promise<string> {
  const row = await database
    .query<ConversationTables>()
    .selectFrom('conversation')
    .select('id')
    .where('channel', '=', channel)
    .executeTakeFirstOrThrow()
  return row.id
}

async function trackerOf(database: Database, channel: string) {
  return database
    .query<ConversationTables>()
    .selectFrom('tracker')
    .select(['seq', 'at', 'intent', 'outcome', 'duration_ms'])
    .where('conversation', '=', await idOf(database, channel))
    .orderBy('seq')
    .execute()
}

/** As an account that is linked while the engine thinks. */
async function changeBeside(database: Database, input: EngineInput): Promise<void> {
  await database.work.run((tx) =>
    database
      .query<ConversationTables>(tx)
      .updateTable('conversation')
      .set((eb) => ({ role: 'officer', agency: 'so-noi-vu', version: eb('version', '+', 1) }))
      .where('id', '=', input.conversation)
      .execute(),
  )
}

async function everyText(database: Database): Promise<string> {
  const tables = ['inbound', 'transcript', 'tracker', 'job', 'conversation']
  const rows = await Promise.all(
    tables.map((table) => sql`select * from ${sql.table(table)}`.execute(database.query()).then((found) => found.rows)),
  )
  return JSON.stringify(rows)
}
