import { describe, expect, it } from 'vitest'
import { TOKEN, uuid, webApp } from './web-app.ts'

const HANDLE = `${'a'.repeat(32)}.bin`
const uploads = () => {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    put: async (bytes: Uint8Array) => {
      kept.set(HANDLE, bytes)
      return HANDLE
    },
    get: async (handle: string) => kept.get(handle) ?? null,
  }
}
const headers = { 'X-Motcua': '1', 'X-Chat-Token': TOKEN, 'Content-Type': 'application/octet-stream' }
const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
const post = (
  app: ReturnType<typeof webApp>['app'],
  body: string | Uint8Array<ArrayBuffer>,
  extra: Record<string, string> = {},
) => app.request('/photos', { method: 'POST', headers: { ...headers, ...extra }, body }, env)

describe('pictures from the page', () => {
  it('are taken in and answered with a handle, which a message may carry', async () => {
    const store = uploads()
    const web = webApp({ uploads: store })
    const response = await post(web.app, new Uint8Array([1, 2, 3]))
    expect([response.status, await response.json()]).toEqual([201, { handle: HANDLE }])
    expect(store.kept.get(HANDLE)).toEqual(Buffer.from([1, 2, 3]))
    const sent = await web.post({ id: uuid(1), photos: [HANDLE], location: { lat: 10, lon: 105.7 } })
    expect(sent.status).toBe(202)
    expect((await web.post({ id: uuid(2), photos: ['../../etc/passwd'] })).status).toBe(400)
    expect((await web.post({ id: uuid(3), location: { lat: 91, lon: 0 } })).status).toBe(400)
  })

  it('are refused from another site, without a chat, empty, and where the page takes none', async () => {
    const { app } = webApp({ uploads: uploads() })
    expect((await post(app, 'x', { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(app, 'x', { 'X-Chat-Token': 'none' })).status).toBe(401)
    expect((await post(app, new Uint8Array())).status).toBe(413)
    expect((await post(webApp().app, 'x')).status).toBe(404)
  })

  it('are refused above the limit of the program', async () => {
    const { app } = webApp({ uploads: uploads() })
    expect((await post(app, new Uint8Array(1_100_000))).status).toBe(413)
  })

  it('wait their turn when they come too fast', async () => {
    const { app } = webApp({ uploads: uploads(), photoRate: { burst: 1, perMinute: 1 } })
    await post(app, 'x')
    const second = await post(app, 'x')
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60'])
  })
})
