import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeMail } from '../../../src/features/complaints/gateways/mail-in.ts'
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

/** A header of a letter, unfolded. */
const header = (letter: string, name: string): string =>
  decoded(new RegExp(`^${name}: (.+(?:\\r?\\n[ \\t].+)*)`, 'im').exec(letter)?.[1]?.replace(/\r?\n[ \t]+/g, ' ') ?? '')

/** Quoted-printable and encoded words as text; what is in base 64 too. */
function decoded(letter: string): string {
  const bytes = (text: string) =>
    Buffer.from(
      text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    )
  const words = letter
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_, q: string) => bytes(q.replace(/_/g, ' ')).toString())
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, b: string) => Buffer.from(b, 'base64').toString())
  if (!/Content-Transfer-Encoding: (?:quoted-printable|base64)/i.test(words)) return words
  const body = words.slice(words.search(/\r?\n\r?\n/)).trim()
  return /encoding: base64/i.test(words)
    ? Buffer.from(body, 'base64').toString()
    : bytes(body.replace(/=\r?\n/g, '')).toString()
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

  /** Files a complaint for the agency with mail, and gives its letter's subject and Message-ID. */
  async function lettered(text: string) {
    mail.refuse(null)
    const complaint = await town.file(lan, { category: 'power', text })
    const letter = mail.letters.at(-1)!
    return { complaint, subject: header(letter, 'Subject'), id: header(letter, 'Message-ID') }
  }
  const reply = (letter: { subject: string }, words: string, more: readonly string[] = []) =>
    [
      ...(more.some((line) => line.startsWith('From:')) ? [] : ['From: Truc ban <Truc@dien-luc.test>']),
      'To: phananh@city.test',
      `Subject: Re: ${letter.subject}`,
      'Content-Type: text/plain; charset=utf-8',
      ...more,
      '',
      words,
      '',
      'Vào T6, 20 thg 11, 2026 lúc 09:00 phananh@city.test đã viết:',
      '> --- Viết phản hồi phía trên dòng này ---',
      '> cúp điện cả xóm, số 12',
    ].join('\r\n')
  const take = async (message: string) => {
    const { queue, database } = town.assembly
    const outcome = await takeMail(Buffer.from(message), {
      tools: town.tools,
      jobs: queue,
      work: database.work,
      now: town.clock.now(),
    })
    await town.work()
    return outcome
  }

  it('an agency answers by replying to its letter; what it quotes and attaches stays out', async () => {
    const letter = await lettered('cúp điện từ sáng')
    const mixed = reply(letter, 'Đã đóng điện lại lúc 9 giờ, gọi 0912345678 nếu cần.')
      .replace('Content-Type: text/plain; charset=utf-8', 'Content-Type: multipart/mixed; boundary=b')
      .replace('\r\n\r\n', '\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n')
    const message = `${mixed}\r\n--b\r\nContent-Type: application/pdf\r\n\r\n%PDF bí mật\r\n--b--\r\n`
    town.heard(lan)
    expect(await take(message)).toMatchObject({ kind: 'taken', act: 'answer', code: letter.complaint.code })
    expect(await town.tools.reader.byId(letter.complaint.id)).toMatchObject({
      status: 'answered',
      answer: 'Đã đóng điện lại lúc 9 giờ, gọi ••• nếu cần.',
    })
    expect(town.heard(lan).map(({ text }) => text)).toContainEqual(expect.stringContaining('Đã đóng điện lại'))
    expect(await take(message)).toMatchObject({ kind: 'repeated' })
    expect((await town.tools.reader.history(letter.complaint.id)).at(-1)).toMatchObject({
      actor: { role: 'officer', agency: 'dien-luc', account: 'email' },
    })
  })

  it('it accepts, asks, extends and gives back in words; what the citizen answers comes by mail', async () => {
    const letter = await lettered('điện chập chờn')
    const of = letter.complaint.id
    expect(await take(reply(letter, 'Nhận xử lý'))).toMatchObject({ kind: 'taken', act: 'accept' })
    expect(await take(reply(letter, 'Hỏi thêm: Số cột điện là bao nhiêu?'))).toMatchObject({ act: 'ask' })
    await town.tap(lan, 'Trả lời')
    await town.say(lan, 'cột số 5 đầu hẻm')
    expect(mail.letters.at(-1)).toContain('In-Reply-To')
    expect(decoded(mail.letters.at(-1)!)).toContain('cột số 5 đầu hẻm')
    expect(await take(reply(letter, 'Gia hạn: chờ vật tư'))).toMatchObject({ act: 'extend' })
    const byReference = reply({ subject: 'mất tiêu đề' }, 'Không thuộc: lưới điện của khu công nghiệp', [
      `References: ${letter.id}`,
    ])
    expect(await take(byReference)).toMatchObject({ kind: 'taken', act: 'return' })
    expect(await town.tools.reader.byId(of)).toMatchObject({ status: 'returned', agency: null })
  })

  it('is told by mail when a complaint is taken from it, and of nothing to be done', async () => {
    const letter = await lettered('dây điện thấp ngang đầu')
    await town.tools.desk.act(
      letter.complaint.id,
      { kind: 'correct', matter: { category: 'telecom', subCategory: null } },
      { role: 'hotline', account: null },
      town.clock.now(),
    )
    await town.work()
    expect(await town.tools.reader.byId(letter.complaint.id)).toMatchObject({ agency: 'so-khoa-hoc-va-cong-nghe' })
    const farewell = decoded(mail.letters.at(-1)!)
    expect(farewell).toContain(`${letter.complaint.code} đã chuyển`)
    expect(farewell).not.toContain('Nội dung:')
    expect(farewell).not.toContain('Nhận xử lý')
    expect(await take(reply(letter, 'Nhận xử lý'))).toMatchObject({ kind: 'refused' })
  })

  it('what the rules do not allow is told by mail, and its words are kept', async () => {
    const letter = await lettered('trụ điện nghiêng')
    await take(reply(letter, 'Không thuộc: của viễn thông'))
    const before = mail.letters.length
    expect(await take(reply(letter, 'Đã chống lại trụ điện.'))).toMatchObject({ kind: 'refused' })
    expect(mail.letters).toHaveLength(before + 1)
    expect(decoded(mail.letters.at(-1)!)).toContain('không xử lý được')
    expect((await town.tools.reader.history(letter.complaint.id)).at(-1)).toMatchObject({
      action: 'comment',
      audience: 'internal',
      note: expect.stringContaining('Đã chống lại trụ điện.'),
    })
    expect(await take(reply(letter, 'ok'))).toMatchObject({ kind: 'refused', why: expect.stringContaining('quá ngắn') })
  })

  it('a letter from elsewhere, without the token, by a program, or no letter at all changes nothing', async () => {
    const letter = await lettered('dây điện sà thấp')
    const stranger = reply(letter, 'Đã sửa xong rồi nhé.', ['From: Kẻ gian <truc@dien-luc.test.example>'])
    expect(await take(stranger)).toEqual({ kind: 'forged', code: letter.complaint.code })
    const two = reply(letter, 'Đã sửa xong rồi nhé.', ['From: a@b.test', 'From: truc@dien-luc.test'])
    expect(await take(two)).toMatchObject({ kind: 'forged' })
    const guessed = { subject: letter.subject.replace(/#\w{6}/, '#aaaaaa') }
    expect(await take(reply(guessed, 'Đã sửa xong rồi nhé.'))).toEqual({ kind: 'no-token' })
    expect(await take(reply(letter, 'Tôi đang nghỉ phép.', ['Auto-Submitted: auto-replied']))).toEqual({
      kind: 'automatic',
    })
    expect(await take('')).toEqual({ kind: 'no-letter' })
    expect(await town.tools.reader.byId(letter.complaint.id)).toMatchObject({ status: 'routed', answer: null })
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
