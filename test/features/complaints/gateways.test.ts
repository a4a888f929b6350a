import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type RunningTown, runningTown } from './running-town.ts'

const HOUR_MS = 3_600_000

/** A mail server on loopback; `refuses` answers every letter so. */
function mailbox() {
  const letters: string[] = []
  let refuses: { code: number; message: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (refuses) return done(Object.assign(new Error(refuses.message), { responseCode: refuses.code }))
        letters.push(Buffer.concat(parts).toString('utf8'))
        return done()
      })
    },
  })
  return {
    letters,
    server,
    refuse: (answer: typeof refuses) => {
      refuses = answer
    },
    start: () =>
      new Promise<number>((resolve) => {
        const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
      }),
  }
}

/** Another city's GeoReport v2 that gives tokens first, and can be down. */
function otherSystem() {
  const posted: URLSearchParams[] = []
  const closed = new Map<string, string>()
  let down = true
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (down) return json(503, [{ code: 503, description: 'down' }])
    if (request.method === 'POST') {
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        const form = new URLSearchParams(body)
        if (form.get('api_key') !== 'their-key') return json(403, [{ code: 403, description: 'key' }])
        posted.push(form)
        return json(200, [{ token: `t${posted.length}` }])
      })
      return
    }
    if (url.pathname.includes('/tokens/'))
      return json(200, [{ service_request_id: `r${/t(\d+)/.exec(url.pathname)?.[1]}`, token: 'x' }])
    const ids = (url.searchParams.get('service_request_id') ?? '').split(',')
    return json(
      200,
      ids.map((id) => ({
        service_request_id: id,
        status: closed.has(id) ? 'closed' : 'open',
        status_notes: closed.get(id) ?? null,
      })),
    )
  })
  return {
    posted,
    closed,
    server,
    up: () => {
      down = false
    },
    start: () =>
      new Promise<number>((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      }),
  }
}

describe('agencies’ own systems', () => {
  const home = temporaryFolder()
  const overlay = temporaryFolder()
  const mail = mailbox()
  const other = otherSystem()
  const lan = { channel: 'web', chat: 'lan' }
  let town: RunningTown

  beforeAll(async () => {
    const [smtpPort, otherPort] = await Promise.all([mail.start(), other.start()])
    mkdirSync(join(overlay.path, 'data/gateways'), { recursive: true })
    writeFileSync(
      join(overlay.path, 'data/gateways/test.yaml'),
      `- { agency: dien-luc, kind: email, to: truc@dien-luc.test }
- { agency: cong-ty-cap-nuoc, kind: open311, url: 'http://127.0.0.1:${otherPort}/v2/', services: { default: water } }
`,
    )
    town = await runningTown(home.path, FRIDAY, {
      MOTCUA_CONTENT: overlay.path,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_FROM: 'phananh@city.test',
      GATEWAY_KEYS: 'cong-ty-cap-nuoc=their-key',
    })
  })
  afterAll(async () => {
    await town.close()
    await new Promise<void>((resolve) => mail.server.close(() => resolve()))
    await new Promise((resolve) => other.server.close(resolve))
  })

  it('a letter that cannot be sent now is shown as waiting, and sent once when the server is back', async () => {
    mail.refuse({ code: 451, message: 'later' })
    const complaint = await town.file(lan, { category: 'power', text: 'cúp điện cả xóm' })
    expect(await town.tools.deliveries.of(complaint.id)).toMatchObject([
      { agency: 'dien-luc', gateway: 'email', state: 'waiting', attempts: 1, last_error: 'SMTP 451' },
    ])
    mail.refuse(null)
    town.clock.advance(HOUR_MS)
    await town.work()
    town.clock.advance(HOUR_MS)
    await town.work()
    expect(await town.tools.deliveries.of(complaint.id)).toMatchObject([{ state: 'sent', attempts: 2 }])
    expect(mail.letters).toHaveLength(1)
    expect(mail.letters[0]).toContain('To: truc@dien-luc.test')
    expect(mail.letters[0]).toContain(complaint.code.toLowerCase())
  })

  it('a letter the server will never take is shown as refused', async () => {
    mail.refuse({ code: 550, message: 'no such mailbox' })
    const complaint = await town.file(lan, { category: 'power', text: 'dây điện đứt' })
    expect(await town.tools.deliveries.of(complaint.id)).toMatchObject([{ state: 'refused', last_error: 'SMTP 550' }])
    expect((await town.tools.deliveries.waiting(10)).map((one) => one.complaint)).toEqual([complaint.id])
  })

  it('an Open311 system that is down delays; up again it gets each complaint once, and its closing is the answer', async () => {
    const complaint = await town.file(lan, {
      category: 'water',
      text: 'nước đục',
      location: { lat: 10.03, lon: 105.78 },
    })
    expect(await town.tools.deliveries.of(complaint.id)).toMatchObject([{ state: 'waiting', last_error: 'HTTP 503' }])
    other.up()
    for (let looks = 0; looks < 4; looks++) {
      town.clock.advance(HOUR_MS)
      await town.work()
    }
    expect(other.posted).toHaveLength(1)
    expect(other.posted[0]!.get('service_code')).toBe('water')
    expect(other.posted[0]!.get('lat')).toBe('10.03')
    expect(other.posted[0]!.get('description')).toContain(complaint.code)
    expect(await town.tools.deliveries.of(complaint.id)).toMatchObject([{ state: 'sent', external_id: 'r1' }])
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('routed')
    other.closed.set('r1', 'Đã súc xả đường ống.')
    town.clock.advance(HOUR_MS)
    await town.work()
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({
      status: 'answered',
      answer: 'Đã súc xả đường ống.',
    })
  })
})
