import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ApiError, type Button, badRequest, type Payload, readKeyboard, readText } from './bot-api-rules.ts'

export const TOKEN = '123456:AAfake-token_of-a-test-bot'
export const BOT = { id: 123456, is_bot: true, first_name: 'Một Cửa', username: 'motcua_test_bot' } as const
const FIRST_UPDATE = 700_000_001

export interface Call {
  readonly method: string
  readonly payload: Payload
}

export interface Shown {
  readonly messageId: number
  readonly chat: number
  readonly text: string
  readonly buttons: readonly (readonly Button[])[]
  /** Bytes of the photo, null for a text message. */
  readonly photo: Uint8Array | null
  /** Bytes of a document; absent in other messages. */
  readonly document?: Uint8Array
}

type UpdateBody = Readonly<Record<string, unknown>>
interface Update extends UpdateBody {
  readonly update_id: number
}
interface Webhook {
  readonly url: string
  readonly secret: string
}

/** How the next call of a method ends: an error, or a connection cut before or after the call took effect. */
export type Trouble = ApiError | 'cut' | 'lost'

export type FakeBotApi = Awaited<ReturnType<typeof startFakeBotApi>>

/**
 * The Bot API on 127.0.0.1, strict where Telegram is: lengths, callback data, entities, chats, offsets, one poll at a
 * time, webhook or polling but not both. Webhook calls go to `deliver`, as https to a public name cannot leave a test.
 */
export async function startFakeBotApi() {
  const calls: Call[] = []
  const shown: Shown[] = []
  const chats = new Map<number, 'open' | 'blocked' | number>()
  const files = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>()
  const troubles = new Map<string, Trouble[]>()
  const taps = new Set<string>()
  const waiting = new Set<() => void>()
  let updates: Update[] = []
  let nextUpdate = FIRST_UPDATE
  let nextMessage = 1
  let allowed: readonly string[] | null = null
  let webhook: Webhook | null = null
  let endPoll: ((conflict: boolean) => void) | null = null
  let deliver: ((request: Request) => Promise<Response>) | null = null

  const wake = (): void => {
    for (const check of [...waiting]) check()
  }

  /** Resolves when `condition` holds; looked at after each call. */
  function until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  }

  async function getUpdates(payload: Payload, response: ServerResponse): Promise<unknown> {
    if (webhook) {
      return error(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    endPoll?.(true)
    if (Array.isArray(payload.allowed_updates)) allowed = payload.allowed_updates as readonly string[]
    const offset = Number(payload.offset ?? 0)
    if (offset > 0) updates = updates.filter((update) => update.update_id >= offset)
    wake()
    const limit = Number(payload.limit ?? 100)
    const seconds = Number(payload.timeout ?? 0)
    if (updates.length === 0 && seconds > 0) {
      const conflict = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => endPoll?.(false), seconds * 1_000)
        endPoll = (isConflict) => {
          clearTimeout(timer)
          endPoll = null
          resolve(isConflict)
        }
        response.once('close', () => endPoll?.(false))
      })
      if (conflict) {
        return error(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        )
      }
    }
    return updates.slice(0, limit)
  }

  function setWebhook(payload: Payload): unknown {
    const url = String(payload.url ?? '')
    const secret = String(payload.secret_token ?? '')
    if (url === '') webhook = null
    else if (!url.startsWith('https://')) return badRequest('bad webhook: An HTTPS URL must be provided for webhook')
    else if (!/^[\w-]{0,256}$/.test(secret)) return badRequest('secret token contains unallowed characters')
    else webhook = { url, secret }
    if (Array.isArray(payload.allowed_updates)) allowed = payload.allowed_updates as readonly string[]
    return true
  }

  function chatError(chat: number): ApiError | null {
    const state = chats.get(chat)
    if (state === undefined) return badRequest('chat not found')
    if (state === 'blocked') return error(403, 'Forbidden: bot was blocked by the user')
    if (typeof state === 'number') {
      return {
        ...badRequest('group chat was upgraded to a supergroup chat'),
        parameters: { migrate_to_chat_id: state },
      }
    }
    return null
  }

  function send(payload: Payload, photo: Uint8Array | null, document?: Uint8Array): unknown {
    const chat = Number(payload.chat_id)
    const read = photo || document ? readText(payload, 'caption', 1_024) : readText(payload, 'text', 4_096)
    const buttons = readKeyboard(payload.reply_markup)
    const refused = chatError(chat)
    if (refused) return refused
    if ('error_code' in read) return read
    if ('error_code' in buttons) return buttons
    if (photo && !Buffer.from(photo).subarray(1, 4).equals(Buffer.from('PNG')))
      return badRequest('IMAGE_PROCESS_FAILED')
    if (document?.length === 0) return badRequest('file must be non-empty')
    const messageId = nextMessage++
    shown.push({ messageId, chat, text: read.text, buttons, photo, ...(document ? { document } : {}) })
    return { message_id: messageId, date: 1_700_000_000, chat: { id: chat, type: 'private' }, text: read.text }
  }

  function answerTap(payload: Payload): unknown {
    if (taps.delete(String(payload.callback_query_id))) return true
    return badRequest('query is too old and response timeout expired or query ID is invalid')
  }

  function getFile(payload: Payload): unknown {
    const file = files.get(String(payload.file_id))
    if (!file) return badRequest('wrong file_id or the file is temporarily unavailable')
    if (file.bytes.length > 20 * 1024 * 1024) return badRequest('file is too big')
    return { file_id: payload.file_id, file_unique_id: 'u', file_size: file.bytes.length, file_path: file.path }
  }

  async function run(method: string, payload: Payload, response: ServerResponse): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return BOT
      case 'getUpdates':
        return getUpdates(payload, response)
      case 'setWebhook':
        return setWebhook(payload)
      case 'deleteWebhook':
        webhook = null
        if (payload.drop_pending_updates === true) updates = []
        return true
      case 'getWebhookInfo':
        return { url: webhook?.url ?? '', has_custom_certificate: false, pending_update_count: updates.length }
      case 'sendMessage':
        return send(payload, null)
      case 'sendPhoto':
        return send(payload, payload.photo instanceof Uint8Array ? payload.photo : new Uint8Array())
      case 'sendDocument':
        return send(payload, null, payload.document instanceof Uint8Array ? payload.document : new Uint8Array())
      case 'sendChatAction':
        return (
          chatError(Number(payload.chat_id)) ??
          (payload.action === 'typing' || badRequest('wrong parameter action in request'))
        )
      case 'answerCallbackQuery':
        return answerTap(payload)
      case 'getFile':
        return getFile(payload)
      default:
        return error(404, 'Not Found: method not found')
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, root = '', ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).split('/')
    if (root === 'file' && rest[0] === `bot${TOKEN}`) {
      const file = [...files.values()].find(({ path }) => path === rest.slice(1).join('/'))
      response.writeHead(file ? 200 : 404).end(file?.bytes)
      return
    }
    if (root !== `bot${TOKEN}`) return answer(response, error(401, 'Unauthorized'))
    const method = rest[0] ?? ''
    const payload = await readPayload(request)
    calls.push({ method, payload })
    wake()
    const trouble = troubles.get(method)?.shift()
    if (trouble === 'cut') {
      response.destroy()
      return wake()
    }
    const result = typeof trouble === 'object' ? trouble : await run(method, payload, response)
    if (trouble === 'lost') response.destroy()
    else answer(response, result)
    wake()
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => answer(response, error(400, 'Bad Request: malformed request')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    shown,
    /** Updates that were not confirmed. */
    pending: (): readonly number[] => updates.map(({ update_id }) => update_id),
    until,
    called: (method: string, times = 1): Promise<void> =>
      until(() => calls.filter((call) => call.method === method).length >= times),
    addChat(id: number): void {
      chats.set(id, 'open')
    },
    block(id: number): void {
      chats.set(id, 'blocked')
    },
    /** A group becomes a supergroup: its old id answers where it went. */
    migrate(from: number, to: number): void {
      chats.set(from, to)
      chats.set(to, 'open')
    },
    addFile(id: string, path: string, bytes: Uint8Array): void {
      files.set(id, { path, bytes })
    },
    failNext(method: string, ...next: readonly Trouble[]): void {
      troubles.set(method, [...(troubles.get(method) ?? []), ...next])
    },
    /** Where webhook calls go. */
    deliverTo(handler: (request: Request) => Promise<Response>): void {
      deliver = handler
    },
    /** Something happens at Telegram; kinds that were not asked for are dropped, as Telegram does. */
    push(body: UpdateBody): number {
      const update = { update_id: nextUpdate++, ...body }
      if (allowed === null || Object.keys(body).some((kind) => allowed?.includes(kind))) updates.push(update)
      endPoll?.(false)
      return update.update_id
    },
    /** A tap on a button that stands below a message shown. */
    tap(label: string, from: object): number {
      const message = shown.findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label))
      const button = message?.buttons.flat().find(({ text }) => text === label)
      if (!message || !button) throw new Error(`no button '${label}'`)
      const id = `tap${nextUpdate}`
      taps.add(id)
      const chat = { id: message.chat, type: message.chat < 0 ? 'supergroup' : 'private' }
      return this.push({
        callback_query: {
          id,
          from,
          chat_instance: '1',
          data: button.callback_data,
          message: { message_id: message.messageId, date: 1, chat, from: BOT, text: message.text },
        },
      })
    },
    /** Sends what is pending to the webhook, in order; what is not answered 2xx stays. Returns the statuses. */
    async callWebhook(): Promise<readonly number[]> {
      if (!webhook || !deliver) throw new Error('no webhook')
      const statuses: number[] = []
      for (const update of [...updates]) {
        const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook.secret }
        const response = await deliver(
          new Request(webhook.url, { method: 'POST', headers, body: JSON.stringify(update) }),
        )
        statuses.push(response.status)
        if (response.ok) updates = updates.filter((other) => other !== update)
      }
      return statuses
    },
    async close(): Promise<void> {
      endPoll?.(false)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function error(error_code: number, description: string): ApiError {
  return { error_code, description }
}

function answer(response: ServerResponse, result: unknown): void {
  if (response.destroyed || response.headersSent) return
  const failed = typeof result === 'object' && result !== null && 'error_code' in result ? (result as ApiError) : null
  response.writeHead(failed?.error_code ?? 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(failed ? { ok: false, ...failed } : { ok: true, result }))
}

async function readPayload(request: IncomingMessage): Promise<Payload> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return JSON.parse(body.toString('utf8') || '{}') as Payload
  return readMultipart(body, /boundary=(\S+)/.exec(type)?.[1] ?? '')
}

/** Fields of a form; `attach://name` is replaced by the bytes of that part. */
function readMultipart(body: Buffer, boundary: string): Payload {
  const parts = new Map<string, Uint8Array>()
  // One byte per character, so that bytes survive the splitting.
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.slice(0, split))?.[1] ?? ''
    parts.set(name, new Uint8Array(Buffer.from(part.slice(split + 4, -2), 'latin1')))
  }
  const fields: Record<string, unknown> = {}
  for (const [name, bytes] of parts) {
    const text = Buffer.from(bytes).toString('utf8')
    fields[name] = text.startsWith('attach://') ? parts.get(text.slice(9)) : text
  }
  return fields
}
