import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Intake, TranscriptReader } from '../../core/channel.ts'
import type { ConversationRef } from '../../core/message.ts'
import type { Clock } from '../../core/time.ts'
import type { HttpEnv } from '../../core/visitor.ts'
import { assetRoutes } from './asset-routes.ts'
import { loadAssets } from './assets.ts'
import type { WebChannel } from './channel.ts'
import type { Suggestion, WebCity } from './city.ts'
import { createMailbox } from './mailbox.ts'
import { readMessage } from './message-body.ts'
import { createOrigins } from './origin.ts'
import { chatPage } from './page.tsx'
import { pagePolicy } from './page-policy.ts'
import { createRateLimit, type Rate, subscriberOf } from './rate-limit.ts'
import { sameOriginOnly } from './same-origin.ts'
import { chatOfRequest, keepSession } from './session.ts'
import { BATCH, streamConversation } from './stream.ts'
import { readUpload, type Uploads } from './uploads.ts'

export interface WebRoutesOptions {
  readonly channel: WebChannel
  readonly intake: Intake
  readonly transcript: TranscriptReader
  readonly clock: Clock
  /** Asked at every page view, so that an edit shows without a restart. */
  readonly city: () => WebCity
  /** Shown to somebody who opens an empty chat, 4 to 6. */
  readonly suggestions: () => readonly Suggestion[]
  /** Sites whose pages may show the chat in a frame (`https://city.vn`), besides our own. */
  readonly embedOrigins?: readonly string[]
  /** Messages of one chat; default 12 at once, then 20 a minute. */
  readonly chatRate?: Rate
  /** Messages of one address, behind which a whole office or a mobile network may sit; default 90, then 120 a minute. */
  readonly addressRate?: Rate
  /** Takes pictures in; without it the page has no button for them. */
  readonly uploads?: Uploads
  /** Pictures of one chat; default 12 at once, then 20 a minute. */
  readonly photoRate?: Rate
  /** Milliseconds between signs of life of a silent stream; default 15,000. */
  readonly beatMs?: number
}

const TOO_FAST = 'Ông/Bà nhắn hơi nhanh, xin chờ vài giây. Tin sẽ được gửi tiếp.'

/** The web chat: page, embed, static files, and the three calls of the page. Every address is relative. */
export function createWebRoutes(options: WebRoutesOptions): Hono<HttpEnv> {
  const { channel, intake, transcript, clock } = options
  const assets = loadAssets(join(import.meta.dirname, 'assets'))
  const chatLimit = createRateLimit(options.chatRate ?? { burst: 12, perMinute: 20 }, clock)
  const addressLimit = createRateLimit(options.addressRate ?? { burst: 90, perMinute: 120 }, clock)
  const originOf = createOrigins()
  const photoLimit = createRateLimit(options.photoRate ?? { burst: 12, perMinute: 20 }, clock)
  const { uploads } = options
  const app = new Hono<HttpEnv>()

  const show = (c: Context<HttpEnv>, framed: boolean) => {
    c.header('Cache-Control', 'no-store')
    c.header('Content-Security-Policy', pagePolicy(framed ? (options.embedOrigins ?? []) : null))
    if (framed) c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    return c.html(
      chatPage({
        city: options.city(),
        suggestions: options.suggestions(),
        version: assets.version,
        framed,
        photos: uploads !== undefined,
      }),
    )
  }
  app.get('/', (c) => {
    keepSession(c)
    return show(c, false)
  })
  app.get('/embed', (c) => show(c, true))
  app.route('/', assetRoutes(assets))

  app.post('/messages', sameOriginOnly, async (c) => {
    const chat = chatOfRequest(c)
    if (!chat) return refuse(c, 401, 'Cuộc trò chuyện chưa được mở. Xin tải lại trang.')
    const waitSeconds = Math.max(chatLimit(chat), addressLimit(subscriberOf(c.get('visitor').address)))
    if (waitSeconds > 0) return refuseFast(c, waitSeconds)
    const body = await readMessage(c.req.raw)
    if (!body) return refuse(c, 400, 'Tin nhắn trống hoặc quá dài.')
    const ref = refOf(chat)
    const origin = originOf(c.get('visitor').address)
    const done = await intake.accept({
      ref,
      // Within the chat, so that an id seen elsewhere cannot swallow somebody's message.
      externalId: `${chat}:${body.id}`,
      sender: chat,
      text: body.text,
      action: body.action,
      attachments: body.photos.map((handle) => ({ kind: 'image' as const, handle })),
      location: body.location,
      forwardedFrom: null,
      receivedAt: clock.now(),
      ...(origin === undefined ? {} : { origin }),
    })
    if (done === 'throttled') return refuseFast(c, 3)
    if (done === 'accepted') channel.audience.tell(chat, 'typing')
    return c.json({ status: done }, 202)
  })

  app.post('/photos', sameOriginOnly, async (c) => {
    const chat = chatOfRequest(c)
    if (!chat) return refuse(c, 401, 'Cuộc trò chuyện chưa được mở. Xin tải lại trang.')
    if (!uploads) return refuse(c, 404, 'Trang này chưa nhận hình.')
    const waitSeconds = Math.max(photoLimit(chat), addressLimit(subscriberOf(c.get('visitor').address)))
    if (waitSeconds > 0) return refuseFast(c, waitSeconds)
    const bytes = await readUpload(c.req.raw)
    if (!bytes) return refuse(c, 413, 'Hình trống hoặc lớn quá (tối đa 12 MB).')
    return c.json({ handle: await uploads.put(bytes) }, 201)
  })

  app.get('/history', sameOriginOnly, async (c) => {
    const chat = chatOfRequest(c)
    if (!chat) return refuse(c, 401, 'Cuộc trò chuyện chưa được mở. Xin tải lại trang.')
    const ref = refOf(chat)
    const { first, lines } = await transcript.readOn(ref, seqOf(c.req.query('after')), BATCH)
    c.header('Cache-Control', 'no-store')
    return c.json({ first, lines, more: lines.length === BATCH })
  })

  app.get('/events', sameOriginOnly, (c) => {
    const chat = chatOfRequest(c)
    if (!chat) return refuse(c, 401, 'Cuộc trò chuyện chưa được mở. Xin tải lại trang.')
    const mailbox = createMailbox()
    const leave = channel.audience.join(chat, { tell: mailbox.put, close: mailbox.close })
    if (!leave) return refuse(c, 503, 'Cuộc trò chuyện đang mở ở quá nhiều trang.')
    const ref = refOf(chat)
    const unfollow = transcript.onNews?.(ref, (lines) => (lines ? mailbox.add(lines) : mailbox.put('lines')))
    const after = Math.max(seqOf(c.req.query('after')), seqOf(c.req.header('last-event-id')))
    const beatMs = options.beatMs ?? 15_000
    const response = streamSSE(c, async (out) => {
      out.onAbort(mailbox.close)
      try {
        await streamConversation(out, {
          ref,
          after,
          transcript,
          mailbox,
          beatMs,
          awaitedMs: Math.min(beatMs, 1_000),
        })
      } catch {
        // The store failed: the stream ends without a word, and the page comes back and reads on.
      } finally {
        leave()
        unfollow?.()
      }
    })
    response.headers.set('Cache-Control', 'no-store, no-transform')
    // Proxies in the manner of nginx would hold the lines back.
    response.headers.set('X-Accel-Buffering', 'no')
    return response
  })
  return app
}

const refOf = (chat: string): ConversationRef => ({ channel: 'web', chat })

function seqOf(text: string | undefined): number {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : 0
}

function refuse(c: Context<HttpEnv>, status: 400 | 401 | 404 | 413 | 429 | 503, message: string): Response {
  return c.json({ error: { status, message } }, status)
}

function refuseFast(c: Context<HttpEnv>, waitSeconds: number): Response {
  c.header('Retry-After', String(waitSeconds))
  return refuse(c, 429, TOO_FAST)
}
