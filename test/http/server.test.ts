import { describe, expect, it } from 'vitest'
import { startServer } from '../../src/http/server.ts'

describe('the server', () => {
  it('answers on a free port and takes no request once closed', async () => {
    const server = await startServer({ fetch: () => new Response('ok'), port: 0, hostname: '127.0.0.1' })
    const url = `http://127.0.0.1:${server.port}/`
    expect(await (await fetch(url)).text()).toBe('ok')
    await server.close()
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('lets a running request end before it is closed', async () => {
    let finish = () => {}
    let arrived = () => {}
    const asked = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const server = await startServer({
      fetch: () => {
        arrived()
        return new Promise((resolve) => {
          finish = () => resolve(new Response('done'))
        })
      },
      port: 0,
      hostname: '127.0.0.1',
      onClosing: () => finish(),
    })
    const answer = fetch(`http://127.0.0.1:${server.port}/`)
    await asked
    await server.close()
    expect(await (await answer).text()).toBe('done')
  })

  it('cuts what does not end in time', async () => {
    const server = await startServer({
      fetch: () => new Response(new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('beat')) })),
      port: 0,
      hostname: '127.0.0.1',
      graceMs: 20,
    })
    const response = await fetch(`http://127.0.0.1:${server.port}/`)
    const reading = response.text()
    const cut = expect(reading).rejects.toThrow('terminated')
    await server.close()
    await cut
  })

  it('says what to do when the port is taken', async () => {
    const server = await startServer({ fetch: () => new Response('ok'), port: 0, hostname: '127.0.0.1' })
    await expect(
      startServer({ fetch: () => new Response('ok'), port: server.port, hostname: '127.0.0.1' }),
    ).rejects.toThrow(`port ${server.port} is taken; set PORT to a free one`)
    await server.close()
  })
})
