import { createHash, timingSafeEqual } from 'node:crypto'
import type { Receiver } from './receiver.ts'
import { readUpdate } from './update.ts'

const MAX_BODY_BYTES = 1024 * 1024

export type WebhookHandler = (request: Request) => Promise<Response>

/**
 * Answers Telegram's webhook calls: 200 once the update is durable, 401 without the secret, 405, 413 and 400 for what
 * Telegram never sends, 500 when it could not be taken in, so that Telegram sends it again.
 */
export function createWebhookHandler(secret: string, receiver: Pick<Receiver, 'accept'>): WebhookHandler {
  return async (request) => {
    if (request.method !== 'POST') return answer(405, { allow: 'POST' })
    if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) return answer(401)
    const body = await readBody(request)
    if (body === null) return answer(413)
    const update = readUpdate(parsed(body))
    if (!update) return answer(400)
    try {
      await receiver.accept(update)
    } catch {
      return answer(500)
    }
    return answer(200)
  }
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers })
}

/** Takes the same time wherever the texts differ, and whatever their lengths. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** Null for a body over the limit, which is not read to its end. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
