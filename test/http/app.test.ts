import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { describe, expect, it } from 'vitest'
import type { HttpEnv } from '../../src/core/visitor.ts'
import { createHttp, type HttpFailure, type HttpServices } from '../../src/http/app.ts'

function build(services: Partial<HttpServices> = {}) {
  const failures: HttpFailure[] = []
  const hook = new Hono<HttpEnv>()
  hook.get('/', (c) => c.json(c.get('visitor')))
  hook.post('/', async (c) => c.text(`${(await c.req.text()).length}`))
  hook.get('/broken/:code', () => {
    throw new Error('select * from secret')
  })
  hook.get('/forbidden', () => {
    throw new HTTPException(403)
  })
  const app = createHttp({
    mounts: [{ path: '/hook', app: hook }],
    health: { waitingFor: async () => [], metrics: () => 'up 1\n', metricsToken: 'sesame' },
    ids: { next: () => 'r1' },
    onFailure: (failure) => failures.push(failure),
    ...services,
  })
  const request = (path: string, init: RequestInit = {}, remoteAddress = '127.0.0.1') =>
    app.request(path, init, { incoming: { socket: { remoteAddress } } })
  return { request, failures }
}

describe('failures', () => {
  it('give a program JSON without internals and the operator everything but the address', async () => {
    const { request, failures } = build()
    const response = await request('/hook/broken/0912345678')
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: { status: 500, message: 'Hệ thống gặp lỗi. Xin thử lại sau ít phút.', requestId: 'r1' },
    })
    expect(failures.map(({ requestId, method, route }) => ({ requestId, method, route }))).toEqual([
      { requestId: 'r1', method: 'GET', route: '/hook/broken/:code' },
    ])
    expect(failures[0]?.error).toEqual(new Error('select * from secret'))
  })

  it('give a person a page in Vietnamese with a way home', async () => {
    const response = await build().request('/nowhere', {
      headers: { Accept: 'text/html', 'X-Forwarded-Prefix': '/chat' },
    })
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(html).toContain('<h1>Không tìm thấy trang này.</h1>')
    expect(html).toContain('<a href="/chat/">Về trang chính</a>')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; .*style-src 'sha256-/)
  })

  it('keep the status a handler chose, and are no failure then', async () => {
    const { request, failures } = build()
    expect((await request('/hook/forbidden')).status).toBe(403)
    expect(failures).toEqual([])
  })

  it('say that a body is too long', async () => {
    const { request } = build({ maxBodyBytes: 10 })
    const short = await request('/hook', { method: 'POST', body: '1234567890' })
    const long = await request('/hook', { method: 'POST', body: '12345678901' })
    expect([short.status, long.status]).toEqual([200, 413])
  })
})

describe('every response', () => {
  it('carries security headers and a request id', async () => {
    const { headers } = await build().request('/hook')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-request-id')).toBe('r1')
  })

  it('asks for https from then on where people reach us so', async () => {
    const { headers } = await build({ publicUrl: new URL('https://city.vn/') }).request('/hook')
    expect(headers.get('strict-transport-security')).toBe('max-age=15552000')
  })

  it('takes no request id that could break a log line', async () => {
    const { headers } = await build().request('/hook', { headers: { 'X-Request-Id': 'a b;c' } })
    expect(headers.get('x-request-id')).toBe('r1')
  })
})

describe('health', () => {
  it('is alive', async () => {
    expect(await (await build().request('/healthz')).text()).toBe('ok\n')
  })

  it('is ready, or says what it waits for', async () => {
    const health = { metrics: () => '', metricsToken: null }
    const ready = await build().request('/readyz')
    const waiting = await build({ health: { ...health, waitingFor: async () => ['database'] } }).request('/readyz')
    const broken = await build({
      health: {
        ...health,
        waitingFor: async () => {
          throw new Error('password=1')
        },
      },
    }).request('/readyz')
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, waitingFor: [] }])
    expect([waiting.status, await waiting.json()]).toEqual([503, { ready: false, waitingFor: ['database'] }])
    expect([broken.status, await broken.json()]).toEqual([503, { ready: false, waitingFor: ['check'] }])
  })

  it('shows metrics to this machine and to whoever has the token, to nobody else', async () => {
    const { request } = build()
    const local = await request('/metrics')
    const proxied = await request('/metrics', { headers: { 'X-Forwarded-For': '127.0.0.1' } })
    const stranger = await request('/metrics', {}, '203.0.113.7')
    const wrong = await request('/metrics', { headers: { Authorization: 'Bearer guess' } }, '203.0.113.7')
    const holder = await request('/metrics', { headers: { Authorization: 'Bearer sesame' } }, '203.0.113.7')
    expect([local, proxied, stranger, wrong, holder].map((r) => r.status)).toEqual([200, 403, 403, 403, 200])
    expect(await local.text()).toBe('up 1\n')
  })
})

describe('the visitor', () => {
  it('is who the proxy beside us says', async () => {
    const { request } = build()
    const headers = {
      'X-Forwarded-For': '198.51.100.9, 203.0.113.7',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'city.vn',
      'X-Forwarded-Prefix': '/chat/',
    }
    expect(await (await request('/hook', { headers })).json()).toEqual({
      address: '203.0.113.7',
      local: false,
      secure: true,
      host: 'city.vn',
      prefix: '/chat',
    })
  })

  it('cannot speak as a proxy from far away', async () => {
    const { request } = build()
    const headers = {
      Host: 'city.vn',
      'X-Forwarded-For': '198.51.100.9',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Prefix': '/x',
    }
    expect(await (await request('/hook', { headers }, '::ffff:203.0.113.7')).json()).toEqual({
      address: '203.0.113.7',
      local: false,
      secure: false,
      host: 'city.vn',
      prefix: '',
    })
  })

  it('has no prefix that is not a path', async () => {
    const { request } = build()
    const answer = await request('/hook', { headers: { 'X-Forwarded-Prefix': '//evil.example; Domain=x' } })
    expect(await answer.json()).toMatchObject({ prefix: '' })
  })
})
