import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Agent, type ClientRequest, get, type IncomingMessage, request } from 'node:http'
import type { TranscriptLine } from '../src/core/channel.ts'
import type { Choice, Reply } from '../src/core/message.ts'

const REPLY_TIMEOUT_MS = 30_000

/** What one visitor met, in milliseconds. */
export interface Times {
  /** From a message's request to its 202. */
  readonly accept: number[]
  /** From a message's request to the reply on the open page. */
  readonly reply: number[]
}

export interface Said {
  readonly text?: string
  readonly choice?: Choice
}

/** One browser on the web chat: its session, its open stream, what it sends. */
export interface WebVisitor {
  readonly token: string
  /** Sends a message and waits for the first reply that `awaited` takes, the next one when absent. */
  say(said: Said, awaited?: (reply: Reply) => boolean): Promise<Reply>
  /** The first reply that `awaited` takes, heard already or yet to come. */
  hear(awaited: (reply: Reply) => boolean): Promise<Reply>
  close(): void
}

export interface VisitorOptions {
  /** `http://127.0.0.1:3000` */
  readonly server: string
  readonly agent: Agent
  /** Told as a reverse proxy tells it: limits are counted by it. */
  readonly address: string
  readonly times: Times
  /** Absent: a new one. */
  readonly token?: string
  /** Told of every reply first; true: it is dealt with and nobody waits for it. */
  readonly onReply?: (reply: Reply) => boolean
}

/** As the server makes a chat's id of its token. */
export const chatOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 32)
export const newToken = (): string => randomBytes(16).toString('hex')

export const visitorAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: 64 })

interface Waiting {
  readonly takes: (reply: Reply) => boolean
  resolve(reply: Reply): void
}

/** Opens the chat and its stream. */
export async function openVisitor(options: VisitorOptions): Promise<WebVisitor> {
  const { server, agent, address, times, token = newToken(), onReply } = options
  const headers = { 'x-motcua': '1', 'x-chat-token': token, 'x-forwarded-for': address }
  const heard: Reply[] = []
  const waiting = new Set<Waiting>()

  function take(line: TranscriptLine): void {
    if (line.from !== 'assistant') return
    if (onReply?.(line.reply)) return
    const taker = [...waiting].find((one) => one.takes(line.reply))
    if (taker) taker.resolve(line.reply)
    else heard.push(line.reply)
  }

  function hear(awaited: (reply: Reply) => boolean): Promise<Reply> {
    const at = heard.findIndex(awaited)
    if (at >= 0) return Promise.resolve(heard.splice(at, 1)[0]!)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(one)
        reject(new Error('no reply in time'))
      }, REPLY_TIMEOUT_MS)
      const one: Waiting = {
        takes: awaited,
        resolve(reply) {
          clearTimeout(timer)
          waiting.delete(one)
          resolve(reply)
        },
      }
      waiting.add(one)
    })
  }

  const stream = await openStream(`${server}/events`, headers, take)
  return {
    token,
    hear,
    async say({ text = '', choice }, awaited = () => true) {
      const body = JSON.stringify({ id: randomUUID(), text: choice?.label ?? text, action: choice?.action ?? null })
      const fromMs = performance.now()
      const replied = hear(awaited)
      replied.catch(() => {})
      const status = await post(`${server}/messages`, agent, { ...headers, 'content-type': 'application/json' }, body)
      if (status !== 202) throw new Error(`a message was answered with ${status}`)
      times.accept.push(performance.now() - fromMs)
      const reply = await replied
      times.reply.push(performance.now() - fromMs)
      return reply
    },
    close: () => stream.destroy(),
  }
}

/** A stream of its own connection, as a browser holds it. */
function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  take: (line: TranscriptLine) => void,
): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const stream = get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the stream was answered with ${response.statusCode}`))
      let rest = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const blocks = (rest + chunk).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) {
          if (!block.startsWith('event: line\n')) continue
          const data = block.split('\n').find((line) => line.startsWith('data: '))
          if (data) take(JSON.parse(data.slice('data: '.length)) as TranscriptLine)
        }
      })
      response.on('error', () => {})
      resolve(stream)
    })
    stream.on('error', reject)
  })
}

/** A kept connection that the server closes at this very moment is tried once more, as a browser does. */
function post(
  url: string,
  agent: Agent,
  headers: Readonly<Record<string, string>>,
  body: string,
  again = true,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response: IncomingMessage) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
    })
    sent.on('error', (error) => {
      if (sent.reusedSocket && again) post(url, agent, headers, body, false).then(resolve, reject)
      else reject(error)
    })
    sent.end(body)
  })
}
