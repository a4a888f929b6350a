import { describe, expect, it } from 'vitest'
import { webApp } from './web-app.ts'

const pageOf = async (path = '/', options = {}) => {
  const response = await webApp(options).get(path)
  return { response, html: await response.text() }
}

describe('the chat page', () => {
  it('speaks for the city it was given, as text', async () => {
    const { html } = await pageOf()
    expect(html).toContain('<html lang="vi"')
    expect(html).toContain('<h1>Trợ lý &lt;Sông&gt;</h1>')
    expect(html).toContain('Trợ lý tự động')
    expect(html).toContain('href="tel:02921022"')
    expect(html).toContain('data-label="Nơi nộp" data-action="office.info"')
  })

  it('names only relative addresses of its own', async () => {
    const { html } = await pageOf()
    const own = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map((m) => m[1]!)
      .filter((url) => !/^(https:|tel:|#)/.test(url))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((url) => !/^assets\/[0-9a-f]{12}\/[a-z]+\.(js|css|svg)$/.test(url))).toEqual([])
  })

  it('names files that exist, to be kept for ever', async () => {
    const { get } = webApp()
    const html = await (await get('/')).text()
    const own = [...html.matchAll(/"(assets\/[^"]+)"/g)].map((m) => m[1]!)
    const answers = await Promise.all(own.map((url) => get(`/${url}`)))
    expect(answers.map((a) => a.status)).toEqual(own.map(() => 200))
    expect([...new Set(answers.map((a) => a.headers.get('cache-control')))]).toEqual([
      'public, max-age=31536000, immutable',
    ])
  })

  it('loads every module that its scripts import', async () => {
    const { get } = webApp()
    const html = await (await get('/')).text()
    const base = /assets\/[0-9a-f]{12}\//.exec(html)?.[0]
    const entry = await (await get(`/${base}chat.js`)).text()
    const imported = [...entry.matchAll(/from '\.\/([a-z]+\.js)'/g)].map((m) => m[1])
    expect(imported.filter((name) => !html.includes(`${base}${name}`))).toEqual([])
    expect(imported).toContain('outbox.js')
  })

  it('allows no script but its own files, and no frame', async () => {
    const { response, html } = await pageOf()
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'",
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(html).not.toMatch(/\son[a-z]+=|\sstyle=/)
  })

  it('starts a session that scripts cannot read', async () => {
    const { response } = await pageOf()
    expect(response.headers.get('set-cookie')).toMatch(
      /^motcua_chat=[0-9a-f]{32}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('goes on with the session a person has', async () => {
    const cookie = `motcua_chat=${'a'.repeat(32)}`
    const response = await webApp().get('/', { Cookie: cookie })
    expect(response.headers.get('set-cookie')?.split(';')[0]).toBe(cookie)
  })

  it('says whom to call without JavaScript', async () => {
    const { html } = await pageOf()
    expect(/<noscript>.*0292 1022.*dichvucong\.gov\.vn.*<\/noscript>/s.test(html)).toBe(true)
  })
})

describe('below a path', () => {
  it('keeps its cookie there: prefix told by the proxy, which speaks https', async () => {
    const response = await webApp().get('/', { 'X-Forwarded-Prefix': '/tro-chuyen/', 'X-Forwarded-Proto': 'https' })
    expect(response.headers.get('set-cookie')).toMatch(/; Path=\/tro-chuyen\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('takes requests with and without the path of PUBLIC_URL', async () => {
    const { get } = webApp({ publicUrl: new URL('https://city.vn/chat/') })
    const answers = [await get('/chat/'), await get('/'), await get('/chat/embed'), await get('/chat/healthz')]
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200])
    expect(answers[0]?.headers.get('set-cookie')).toMatch(/; Path=\/chat\/; HttpOnly; Secure;/)
  })

  it('sends the path without its slash to the one with it', async () => {
    const response = await webApp({ publicUrl: new URL('https://city.vn/chat') }).get('/chat')
    expect([response.status, response.headers.get('location')]).toEqual([308, '/chat/'])
  })
})

describe('the embed', () => {
  it('may be framed by the sites that were named, and sets no cookie', async () => {
    const { response, html } = await pageOf('/embed', { embedOrigins: ['https://city.vn', 'https://portal.city.vn'] })
    expect(response.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://city.vn https://portal.city.vn;",
    )
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(html).toContain('data-session="header"')
  })

  it('gives its script to other sites, and again only when it changed', async () => {
    const { get } = webApp()
    const response = await get('/embed.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const again = await get('/embed.js', { 'If-None-Match': response.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })
})

describe('static files', () => {
  it('are sent small to browsers that can unpack', async () => {
    const { get } = webApp()
    const plain = await get('/assets/000000000000/conversation.css')
    const zipped = await get('/assets/000000000000/conversation.css', { 'Accept-Encoding': 'gzip, br' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect((await zipped.arrayBuffer()).byteLength).toBeLessThan((await plain.arrayBuffer()).byteLength / 2)
  })

  it('of another version are asked for again', async () => {
    const response = await webApp().get('/assets/000000000000/chat.js')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  })

  it('hold nothing else', async () => {
    const { get } = webApp()
    const paths = ['/assets/x/..%2froutes.ts', '/assets/x/page.tsx', '/assets/x/']
    const answers = await Promise.all(paths.map((path) => get(path)))
    expect(answers.map((a) => a.status)).toEqual([404, 404, 404])
  })
})
