import { describe, expect, it } from 'vitest'
import { createPollingApi } from '../../../src/channels/telegram/api.ts'
import { poll } from '../../../src/channels/telegram/polling.ts'
import { TOKEN } from './fake-bot-api.ts'
import { AN, telegramRig, textUpdate } from './rig.ts'

const FIRST = '700000001'

describe('long polling', () => {
  it('takes in what people write, in order', async () => {
    const { api, channel, intake } = await telegramRig()
    api.push(textUpdate('/start'))
    api.push(textUpdate('Làm khai sinh cần gì?'))
    await channel.start()
    await intake.until(() => intake.kept.length === 2)
    expect(intake.kept.map(({ text }) => text)).toEqual(['/start', 'Làm khai sinh cần gì?'])
    expect(intake.kept[0]).toEqual({
      ref: { channel: 'telegram', chat: '7' },
      externalId: FIRST,
      sender: '7',
      text: '/start',
      action: null,
      attachments: [],
      location: null,
      forwardedFrom: null,
      receivedAt: '2026-11-21T02:00:00.000Z',
    })
  })

  it('takes in what is written while it waits, and shows that it types', async () => {
    const { api, channel, intake } = await telegramRig()
    await channel.start()
    await api.called('getUpdates')
    api.push(textUpdate('a'))
    await intake.until(() => intake.kept.length === 1)
    await api.called('sendChatAction')
    expect(api.calls.find(({ method }) => method === 'sendChatAction')?.payload).toEqual({
      chat_id: 7,
      action: 'typing',
    })
  })

  it('removes a webhook that is still set, without dropping what waits', async () => {
    const { api, channel } = await telegramRig()
    await channel.start()
    await api.called('getUpdates')
    expect(api.calls.map(({ method }) => method)).toEqual(['deleteWebhook', 'getUpdates'])
    expect(api.calls[0]?.payload).toEqual({ drop_pending_updates: false })
  })

  it('asks only for messages and taps, so that edits and channel posts stay out', async () => {
    const { api, channel, intake } = await telegramRig()
    await channel.start()
    await api.called('getUpdates')
    api.push({ edited_message: { message_id: 5, date: 1, chat: { id: 7, type: 'private' }, from: AN, text: 'sửa' } })
    api.push({ channel_post: { message_id: 5, date: 1, chat: { id: -9, type: 'channel' }, text: 'tin' } })
    api.push(textUpdate('b'))
    await intake.until(() => intake.kept.length > 0)
    expect(intake.kept.map(({ text }) => text)).toEqual(['b'])
  })

  it('confirms an update only after it was taken in, and asks again for one that was not', async () => {
    const { api, channel, intake, problems } = await telegramRig()
    intake.failFor(FIRST, FIRST)
    api.push(textUpdate('a'))
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    await api.until(() => api.pending().length === 0)
    expect(intake.attempts).toEqual([FIRST, FIRST, FIRST])
    expect(api.calls.filter(({ method }) => method === 'getUpdates').map(({ payload }) => payload.offset)).toEqual([
      0, 700000001, 700000001, 700000002,
    ])
    expect(problems).toEqual([{ kind: 'intake', reason: 'messages could not be taken in; they stay with Telegram' }])
  })

  it('keeps the order of a chat when an earlier message of it could not be taken in', async () => {
    const { api, channel, intake } = await telegramRig()
    intake.failFor(FIRST)
    api.push(textUpdate('a'))
    api.push(textUpdate('b'))
    await channel.start()
    await intake.until(() => intake.kept.length === 2)
    expect(intake.kept.map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('is delivered again what a crashed process had fetched and not taken in', async () => {
    const { api, channel, intake } = await telegramRig()
    api.push(textUpdate('a'))
    await new Promise<void>((fetched) => {
      const accept = () => {
        fetched()
        return new Promise<never>(() => {})
      }
      const patience = { wait: async () => {}, relax: () => {} }
      const signal = new AbortController().signal
      void poll({ api: createPollingApi(TOKEN, api.url), receiver: { accept }, patience, signal })
    })
    expect(api.pending()).toEqual([700000001])

    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    expect(intake.kept.map(({ text }) => text)).toEqual(['a'])
  })

  it('is not delivered again after a stop what it had taken in', async () => {
    const { api, channel, intake } = await telegramRig()
    api.push(textUpdate('a'))
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    await channel.stop()
    expect(api.pending()).toEqual([])
  })

  it('gives up one message that is refused again and again while others are taken in', async () => {
    const { api, channel, intake, problems } = await telegramRig()
    intake.failFor(...Array.from({ length: 25 }, () => FIRST))
    api.push(textUpdate('a'))
    api.push(textUpdate('b', { chat: { id: 8, type: 'private' }, from: { ...AN, id: 8 } }))
    await channel.start()
    await api.until(() => api.pending().length === 0)
    expect(intake.kept.map(({ text }) => text)).toEqual(['b'])
    expect(intake.attempts.filter((id) => id === FIRST).length).toBe(20)
    expect(problems.map(({ reason }) => reason)).toEqual([
      'messages could not be taken in; they stay with Telegram',
      'a message was given up after 20 tries',
    ])
  })

  it('passes over updates of a shape it does not know', async () => {
    const { api, channel, intake } = await telegramRig()
    api.push({ message: { message_id: 'x', text: 5 } })
    api.push(textUpdate('b'))
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    await api.until(() => api.pending().length === 0)
    expect(intake.kept.map(({ text }) => text)).toEqual(['b'])
  })

  it('goes on after Telegram was out of order, and says so once', async () => {
    const { api, channel, intake, problems } = await telegramRig()
    api.failNext(
      'getUpdates',
      { error_code: 502, description: 'Bad Gateway' },
      { error_code: 502, description: 'Bad Gateway' },
      'cut',
    )
    api.push(textUpdate('a'))
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    expect(problems).toEqual([
      { kind: 'outage', reason: 'Telegram is out of order (502)' },
      { kind: 'outage', reason: expect.stringMatching(/^Telegram not reached/) },
    ])
  })

  it('tells the operator of a second program that polls the same bot', async () => {
    const { api, channel, problems } = await telegramRig()
    api.failNext('getUpdates', { error_code: 409, description: 'Conflict: terminated by other getUpdates request' })
    await channel.start()
    await api.called('getUpdates', 2)
    expect(problems).toEqual([{ kind: 'conflict', reason: 'another program receives the messages of this bot (409)' }])
  })

  it('tells the operator of a token that Telegram does not know, without writing it', async () => {
    const reasons: string[] = []
    const told = new Promise<void>((resolve) => {
      void telegramRig({
        token: '999:AAwrong-token-of-nobody',
        onProblem: ({ reason }) => {
          reasons.push(reason)
          resolve()
        },
        pause: () => new Promise((done) => setImmediate(done)),
      }).then(({ channel }) => channel.start())
    })
    await told
    expect(reasons).toEqual(['Telegram does not know the token (401)'])
  })
})

describe('in groups', () => {
  const group = (text: string) =>
    textUpdate(text, { chat: { id: -55, type: 'group' }, entities: [{ type: 'mention', offset: 0, length: 16 }] })

  it('Telegram is asked once who the bot is', async () => {
    const { api, channel, intake } = await telegramRig()
    api.failNext('getMe', { error_code: 500, description: 'Internal Server Error' })
    api.push(group('@motcua_test_bot một'))
    api.push(group('@motcua_test_bot hai'))
    await channel.start()
    await intake.until(() => intake.kept.length === 2)
    expect(intake.kept.map(({ text }) => text)).toEqual(['một', 'hai'])
    expect(api.calls.filter(({ method }) => method === 'getMe').length).toBe(2)
  })

  it('Telegram is not asked where it is known', async () => {
    const { api, channel, intake } = await telegramRig({ botInfo: { id: 1, username: 'motcua_test_bot' } })
    api.push(group('@motcua_test_bot một'))
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    expect(api.calls.filter(({ method }) => method === 'getMe')).toEqual([])
  })
})

describe('showing that it types', () => {
  it('happens once for several messages at a time, and its failure harms nothing', async () => {
    const { api, channel, intake } = await telegramRig()
    api.block(7)
    api.push(textUpdate('a'))
    api.push(textUpdate('b'))
    await channel.start()
    await intake.until(() => intake.kept.length === 2)
    await channel.stop()
    expect(api.calls.filter(({ method }) => method === 'sendChatAction').length).toBe(1)
  })
})

describe('taps', () => {
  it('are answered at once and taken in as their action', async () => {
    const { api, channel, intake } = await telegramRig()
    await channel.send(
      { channel: 'telegram', chat: '7' },
      { text: 'Chọn:', choices: [{ label: 'Lệ phí', action: 'procedure.fee~1.001193' }] },
      'r',
    )
    const update = api.tap('Lệ phí', AN)
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    await api.called('answerCallbackQuery')
    expect(intake.kept[0]).toMatchObject({
      ref: { channel: 'telegram', chat: '7' },
      externalId: String(update),
      sender: '7',
      text: '',
      action: 'procedure.fee~1.001193',
    })
  })

  it('are taken in although their answer comes too late', async () => {
    const { api, channel, intake } = await telegramRig()
    api.push({
      callback_query: {
        id: 'old',
        from: AN,
        chat_instance: '1',
        data: 'help',
        message: { message_id: 1, date: 0, chat: { id: 7, type: 'private' } },
      },
    })
    await channel.start()
    await intake.until(() => intake.kept.length === 1)
    expect(intake.kept[0]?.action).toBe('help')
  })
})
