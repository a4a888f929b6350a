import { describe, expect, it } from 'vitest'
import { CHAT, ID, TOKEN, uuid, webApp } from './web-app.ts'

describe('POST messages', () => {
  it('hands a typed message to intake and answers 202', async () => {
    const { post, town } = webApp()
    const response = await post({ id: ID, text: 'làm khai sinh' })
    expect(response.status).toBe(202)
    expect(await response.json()).toEqual({ status: 'accepted' })
    expect(town.accepted).toEqual([
      {
        ref: { channel: 'web', chat: CHAT },
        externalId: `${CHAT}:${ID}`,
        sender: CHAT,
        text: 'làm khai sinh',
        action: null,
        attachments: [],
        location: null,
        forwardedFrom: null,
        receivedAt: '2026-11-21T02:00:00.000Z',
        origin: expect.stringMatching(/^[\w-]{22}$/),
      },
    ])
  })

  it('keeps the label of a tapped choice as its text', async () => {
    const { post, town } = webApp()
    await post({ id: ID, text: 'Nơi nộp', action: 'procedure.place~1.001193' })
    expect(town.accepted.map(({ text, action }) => ({ text, action }))).toEqual([
      { text: 'Nơi nộp', action: 'procedure.place~1.001193' },
    ])
  })

  it('takes a message sent twice once', async () => {
    const { post, town } = webApp()
    await post({ id: ID, text: 'xin chào' })
    const again = await post({ id: ID, text: 'xin chào' })
    expect(again.status).toBe(202)
    expect(await again.json()).toEqual({ status: 'duplicate' })
    expect(town.accepted).toHaveLength(1)
  })

  it('tells one person from another who uses the same message id', async () => {
    const { post, town } = webApp()
    await post({ id: ID, text: 'một' })
    await post({ id: ID, text: 'hai' }, { 'X-Chat-Token': 'f'.repeat(32) })
    expect(town.accepted.map((m) => m.text)).toEqual(['một', 'hai'])
  })

  it('knows the person by the cookie that the page set', async () => {
    const { app, get, town } = webApp()
    const cookie = (await get('/')).headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(cookie).toMatch(/^motcua_chat=[0-9a-f]{32}$/)
    const response = await app.request('/messages', {
      method: 'POST',
      headers: { 'X-Motcua': '1', Cookie: cookie },
      body: JSON.stringify({ id: ID, text: 'a' }),
    })
    expect(response.status).toBe(202)
    expect(town.accepted).toHaveLength(1)
  })

  it('never shows the token to the other side', async () => {
    const { post, town } = webApp()
    await post({ id: ID, text: 'xin chào' })
    expect(JSON.stringify(town.accepted)).not.toContain(TOKEN)
  })

  it.each([
    ['no JSON', 'xin chào'],
    ['an empty message', { id: ID, text: '  \n' }],
    ['an id of another shape', { id: '1', text: 'a' }],
    ['an action that is none', { id: ID, action: 'a b' }],
    ['a field too many', { id: ID, text: 'a', sender: 'x' }],
    ['8,001 characters', { id: ID, text: 'a'.repeat(8_001) }],
  ])('refuses %s with a sentence', async (_what, body) => {
    const { post, town } = webApp()
    const response = await post(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: { status: 400, message: 'Tin nhắn trống hoặc quá dài.' } })
    expect(town.accepted).toEqual([])
  })

  it('refuses a request without a session', async () => {
    const { post } = webApp()
    expect((await post({ id: ID, text: 'a' }, { 'X-Chat-Token': 'guess' })).status).toBe(401)
  })

  it("refuses another site's request, with or without our header", async () => {
    const { app, post, town } = webApp()
    const foreign = await post({ id: ID, text: 'a' }, { Host: 'chat.city.vn', Origin: 'https://evil.example' })
    const bare = await app.request('/messages', { method: 'POST', headers: { 'X-Chat-Token': TOKEN }, body: '{}' })
    expect([foreign.status, bare.status]).toEqual([403, 403])
    expect(town.accepted).toEqual([])
  })

  it('accepts its own origin, also behind a proxy', async () => {
    const { post } = webApp()
    const own = await post({ id: uuid(1), text: 'a' }, { Host: 'chat.city.vn', Origin: 'https://chat.city.vn' })
    const proxied = await post(
      { id: uuid(2), text: 'a' },
      { Host: '127.0.0.1:3000', 'X-Forwarded-Host': 'city.vn', Origin: 'https://city.vn' },
    )
    expect([own.status, proxied.status]).toEqual([202, 202])
  })

  it('answers without internals when the store fails', async () => {
    const { post, failures } = webApp({
      intake: {
        accept: async () => {
          throw new Error('disk full at /var/lib')
        },
      },
    })
    const response = await post({ id: ID, text: 'a' })
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: { status: 500, message: 'Hệ thống gặp lỗi. Xin thử lại sau ít phút.', requestId: 'r1' },
    })
    expect(failures.map(({ route, method }) => ({ route, method }))).toEqual([{ route: '/messages', method: 'POST' }])
  })
})

describe('limits', () => {
  it('asks one chat that writes too fast to wait, and takes it again after that', async () => {
    const { post, clock } = webApp({ chatRate: { burst: 2, perMinute: 20 } })
    await post({ id: uuid(1), text: 'a' })
    await post({ id: uuid(2), text: 'a' })
    const third = await post({ id: uuid(3), text: 'a' })
    expect(third.status).toBe(429)
    expect(third.headers.get('retry-after')).toBe('3')
    expect(await third.json()).toEqual({
      error: { status: 429, message: 'Ông/Bà nhắn hơi nhanh, xin chờ vài giây. Tin sẽ được gửi tiếp.' },
    })
    clock.move(3_000)
    expect((await post({ id: uuid(3), text: 'a' })).status).toBe(202)
  })

  it('asks one address that opens many chats to wait, and nobody else', async () => {
    const { post } = webApp({ addressRate: { burst: 1, perMinute: 60 } })
    await post({ id: uuid(1), text: 'a' }, { 'X-Chat-Token': 'a'.repeat(32) }, '203.0.113.7')
    const same = await post({ id: uuid(2), text: 'a' }, { 'X-Chat-Token': 'b'.repeat(32) }, '203.0.113.7')
    const other = await post({ id: uuid(3), text: 'a' }, { 'X-Chat-Token': 'b'.repeat(32) }, '203.0.113.8')
    expect([same.status, other.status]).toEqual([429, 202])
  })

  it("answers 429 when intake's own limit is reached", async () => {
    const { post } = webApp({ intake: { accept: async () => 'throttled' } })
    expect((await post({ id: ID, text: 'a' })).status).toBe(429)
  })
})
