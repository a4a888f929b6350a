import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../src/core/message.ts'
import { TOKEN } from './fake-bot-api.ts'
import { telegramRig } from './rig.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const AN = { channel: 'telegram', chat: '7' }
/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const choice = (label: string, action = 'help'): Choice => ({ label, action })

describe('sending', () => {
  it('sends plain text without a preview of links', async () => {
    const { api, channel } = await telegramRig()
    expect(await channel.send(AN, { text: 'Dạ, mời xem https://a.vn/?x=1&y=2' }, 'r')).toEqual({ kind: 'sent' })
    expect(api.calls).toEqual([
      {
        method: 'sendMessage',
        payload: { chat_id: 7, text: 'Dạ, mời xem https://a.vn/?x=1&y=2', link_preview_options: { is_disabled: true } },
      },
    ])
  })

  it.each([
    '<b>đậm</b> & <script>alert(1)</script>',
    'a < b > c && "d" \'e\' &lt; &amp; &#60; &nbsp;',
    '*_[x](tg://user?id=1)_* `code` \\_ ~!~ ||x|| #{}.=+-',
    '</b></a><i>',
    '\u202Eđảo\u202C \u0000 \u200b 👨‍👩‍👧',
  ])('shows hostile text as it is written: %j', async (text) => {
    const { api, channel } = await telegramRig()
    expect(await channel.send(AN, { text }, 'r')).toEqual({ kind: 'sent' })
    expect(api.shown.map((message) => message.text)).toEqual([text])
  })

  it('sends a text that was cut inside a character', async () => {
    const { api, channel } = await telegramRig()
    expect(await channel.send(AN, { text: 'a\ud835' }, 'r')).toEqual({ kind: 'sent' })
    expect(api.shown[0]?.text).toBe('a\ufffd')
  })

  it('shows choices as buttons, short ones two in a row', async () => {
    const { api, channel } = await telegramRig()
    const choices = [
      choice('Lệ phí', 'fee'),
      choice('Nơi nộp', 'place'),
      choice('Đăng ký khai sinh có yếu tố nước ngoài', 'p~1'),
      choice('Hồ sơ', 'docs'),
    ]
    await channel.send(AN, { text: 'Chọn:', choices }, 'r')
    expect(api.shown[0]?.buttons).toEqual([
      [
        { text: 'Lệ phí', callback_data: 'fee' },
        { text: 'Nơi nộp', callback_data: 'place' },
      ],
      [{ text: 'Đăng ký khai sinh có yếu tố nước ngoài', callback_data: 'p~1' }],
      [{ text: 'Hồ sơ', callback_data: 'docs' }],
    ])
  })

  it('takes a choice whose action is exactly 64 bytes', async () => {
    const { api, channel } = await telegramRig()
    expect(await channel.send(AN, { text: 'Chọn:', choices: [choice('A', 'a'.repeat(64))] }, 'r')).toEqual({
      kind: 'sent',
    })
    expect(api.shown[0]?.buttons.flat().length).toBe(1)
  })

  it('writes choices as numbered lines where one is too long for a button', async () => {
    const { api, channel } = await telegramRig()
    await channel.send(AN, { text: 'Chọn:', choices: [choice('A'), choice('B', 'ư'.repeat(33))] }, 'r')
    expect(api.shown).toMatchObject([{ text: 'Chọn:\n\n1. A\n2. B', buttons: [] }])
  })

  it('splits what nobody split before', async () => {
    const { api, channel } = await telegramRig()
    expect(
      await channel.send(AN, { text: `${'a'.repeat(4_000)}\n\n${'b'.repeat(4_000)}`, choices: [choice('A')] }, 'r'),
    ).toEqual({ kind: 'sent' })
    expect(api.shown.map(({ text, buttons }) => [text.length, buttons.length])).toEqual([
      [4_000, 0],
      [4_000, 1],
    ])
  })

  it('sends a picture with its text below and buttons', async () => {
    const { api, channel } = await telegramRig()
    const image = { png: PNG, alt: 'Biểu đồ' }
    expect(await channel.send(AN, { text: 'Kết quả:', image, choices: [choice('A', 'a')] }, 'r')).toEqual({
      kind: 'sent',
    })
    expect(api.shown).toEqual([
      {
        messageId: 1,
        chat: 7,
        text: 'Kết quả:',
        buttons: [[{ text: 'A', callback_data: 'a' }]],
        photo: new Uint8Array(Buffer.from(PNG, 'base64')),
      },
    ])
  })

  it('sends a text too long for a picture before it', async () => {
    const { api, channel } = await telegramRig()
    const text = `${'a'.repeat(1_000)}\n\n${'b'.repeat(500)}`
    await channel.send(AN, { text, image: { png: PNG, alt: 'Biểu đồ' } }, 'r')
    expect(api.shown.map(({ text, photo }) => [text.length, photo !== null])).toEqual([
      [1_000, false],
      [500, true],
    ])
  })

  it('says a picture in words that Telegram refuses', async () => {
    const { api, channel } = await telegramRig()
    const image = { png: Buffer.from('no picture').toString('base64'), alt: 'Biểu đồ: 3 cột' }
    expect(await channel.send(AN, { text: 'Kết quả:', image }, 'r')).toEqual({ kind: 'sent' })
    expect(api.shown).toMatchObject([{ text: 'Kết quả:\n\nBiểu đồ: 3 cột', photo: null }])
  })

  it('sends a document as a message of its own behind the text, with the buttons', async () => {
    const { api, channel } = await telegramRig()
    const file = { name: 'so-lieu.xlsx', mime: XLSX, base64: 'UEsDBA==', alt: 'Bảng số liệu' }
    expect(await channel.send(AN, { text: 'Kết quả:', file, choices: [choice('A', 'a')] }, 'r')).toEqual({
      kind: 'sent',
    })
    expect(api.shown).toMatchObject([
      { text: 'Kết quả:', buttons: [] },
      {
        text: 'Bảng số liệu',
        buttons: [[{ text: 'A', callback_data: 'a' }]],
        document: new Uint8Array(Buffer.from('UEsDBA==', 'base64')),
      },
    ])
  })

  it('says a document in words that Telegram refuses', async () => {
    const { api, channel } = await telegramRig()
    const file = { name: 'rong.xlsx', mime: XLSX, base64: '', alt: 'Bảng số liệu' }
    expect(await channel.send(AN, { text: 'Kết quả:', file }, 'r')).toEqual({ kind: 'sent' })
    expect(api.shown).toMatchObject([{ text: 'Kết quả:' }, { text: 'Bảng số liệu' }])
  })

  it('answers in the topic of a forum', async () => {
    const { api, channel } = await telegramRig()
    api.addChat(-100123)
    await channel.send({ channel: 'telegram', chat: '-100123:9' }, { text: 'a' }, 'r')
    expect(api.calls[0]?.payload).toMatchObject({ chat_id: -100123, message_thread_id: 9 })
  })
})

describe('a send that fails', () => {
  it('is put off for as long as Telegram says', async () => {
    const { api, channel } = await telegramRig()
    api.failNext('sendMessage', {
      error_code: 429,
      description: 'Too Many Requests: retry after 60',
      parameters: { retry_after: 60 },
    })
    expect(await channel.send(AN, { text: 'a' }, 'r')).toEqual({
      kind: 'retry',
      afterMs: 60_000,
      reason: 'too many requests',
    })
  })
  it('is repeated at once where the wait is short, but not without end', async () => {
    const { api, channel } = await telegramRig()
    const flood = { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0 } }
    api.failNext('sendMessage', flood)
    expect(await channel.send(AN, { text: 'a' }, 'r')).toEqual({ kind: 'sent' })
    api.failNext('sendMessage', ...Array.from({ length: 9 }, () => flood))
    expect(await channel.send(AN, { text: 'b' }, 'r')).toEqual({
      kind: 'retry',
      afterMs: 0,
      reason: 'too many requests',
    })
    expect(api.shown.map(({ text }) => text)).toEqual(['a'])
  })
  it('ends where the person blocked the bot', async () => {
    const { api, channel } = await telegramRig()
    api.block(7)
    expect(await channel.send(AN, { text: 'a' }, 'r')).toEqual({ kind: 'gone', reason: 'bot was blocked' })
  })
  it('ends where there is no such chat', async () => {
    const { channel } = await telegramRig()
    expect(await channel.send({ channel: 'telegram', chat: '404' }, { text: 'a' }, 'r')).toEqual({
      kind: 'gone',
      reason: 'chat not found',
    })
    expect(await channel.send({ channel: 'telegram', chat: 'An' }, { text: 'a' }, 'r')).toEqual({
      kind: 'gone',
      reason: 'not a Telegram chat',
    })
  })
  it.each([
    [
      { error_code: 403, description: 'Forbidden: user is deactivated' },
      { kind: 'gone', reason: 'user is deactivated' },
    ],
    [
      { error_code: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      { kind: 'gone', reason: 'forbidden' },
    ],
    [{ error_code: 400, description: 'Bad Request: message is not modified' }, { kind: 'sent' }],
    [
      { error_code: 400, description: 'Bad Request: unheard of' },
      { kind: 'gone', reason: 'refused by Telegram (400)' },
    ],
    [
      { error_code: 500, description: 'Internal Server Error' },
      { kind: 'retry', reason: 'Telegram is out of order (500)' },
    ],
    [
      { error_code: 401, description: 'Unauthorized' },
      { kind: 'retry', reason: 'Telegram does not know the token (401)' },
    ],
  ] as const)('%j ends as %j', async (error, result) => {
    const { api, channel } = await telegramRig()
    api.failNext('sendMessage', error)
    expect(await channel.send(AN, { text: 'a' }, 'r')).toEqual(result)
  })
  it('is tried again later where the connection broke, with neither token nor text in the reason', async () => {
    const { api, channel } = await telegramRig()
    api.failNext('sendMessage', 'cut', 'lost')
    for (let time = 0; time < 2; time++) {
      const result = await channel.send(AN, { text: 'số 091234' }, 'r')
      expect(result).toEqual({ kind: 'retry', reason: expect.stringMatching(/^Telegram not reached/) })
      expect(JSON.stringify(result)).not.toContain(TOKEN)
      expect(JSON.stringify(result)).not.toContain('091234')
    }
  })
  it('quotes nothing of the text that Telegram quotes', async () => {
    const { api, channel } = await telegramRig()
    api.failNext('sendMessage', {
      error_code: 400,
      description: 'Bad Request: can\'t parse entities: Unsupported start tag "số 091234"',
    })
    expect(await channel.send(AN, { text: 'a' }, 'r')).toEqual({ kind: 'gone', reason: 'refused by Telegram (400)' })
  })
  it('is not thrown even where nobody listens', async () => {
    const { channel } = await telegramRig({ apiRoot: 'http://127.0.0.1:1/' })
    expect(await channel.send(AN, { text: 'a' }, 'r')).toEqual({
      kind: 'retry',
      reason: 'Telegram not reached (ECONNREFUSED)',
    })
  })
})

describe('a group that became a supergroup', () => {
  const GROUP = { channel: 'telegram', chat: '-55' }

  it('is written to under its new id, which is kept', async () => {
    const { api, channel, memory } = await telegramRig()
    api.migrate(-55, -10055)
    expect(await channel.send(GROUP, { text: 'a' }, 'r1')).toEqual({ kind: 'sent' })
    expect(await channel.send(GROUP, { text: 'b' }, 'r2')).toEqual({ kind: 'sent' })
    expect(api.calls.map(({ payload }) => payload.chat_id)).toEqual([-55, -10055, -10055])
    expect(await memory.get('telegram', 'moved:-55')).toBe('-10055')
  })

  it('is known from its own message too', async () => {
    const { api, channel, memory, intake } = await telegramRig()
    api.push({ message: { message_id: 1, date: 1, chat: { id: -55, type: 'group' }, migrate_to_chat_id: -10055 } })
    await channel.start()
    await api.until(() => api.pending().length === 0)
    expect(await memory.get('telegram', 'moved:-55')).toBe('-10055')
    expect(intake.kept).toEqual([])
  })
})

describe('downloading an attachment', () => {
  it('fetches the bytes', async () => {
    const { api, channel } = await telegramRig()
    api.addFile('f1', 'photos/ảnh 1.jpg', new Uint8Array([1, 2, 3]))
    expect(await channel.download('f1')).toEqual({ kind: 'file', bytes: Buffer.from([1, 2, 3]) })
  })
  it('says what is missing, too large or away', async () => {
    const { api, channel } = await telegramRig()
    api.failNext(
      'getFile',
      { error_code: 400, description: 'Bad Request: wrong file_id' },
      { error_code: 400, description: 'Bad Request: file is too big' },
      'cut',
    )
    expect(await channel.download('f1')).toEqual({ kind: 'missing' })
    expect(await channel.download('f1')).toEqual({ kind: 'too-large' })
    expect(await channel.download('f1')).toEqual({ kind: 'later' })
  })
})
