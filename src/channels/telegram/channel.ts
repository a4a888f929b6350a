import type { Channel, ChannelMemory, Intake } from '../../core/channel.ts'
import type { Clock } from '../../core/time.ts'
import type { BotIdentity } from './addressed.ts'
import { createPollingApi, createTelegramApi, grammySignal } from './api.ts'
import { failureOf } from './failure.ts'
import { type Download, downloadFile } from './files.ts'
import { createIdentity } from './identity.ts'
import { TELEGRAM_LIMITS } from './limits.ts'
import { createMovedChats } from './moved-chats.ts'
import { createPatience, type Patience, type Pause, type TelegramProblem } from './patience.ts'
import { poll } from './polling.ts'
import { createReceiver } from './receiver.ts'
import { createSender } from './sender.ts'
import { ALLOWED_UPDATES } from './update.ts'
import { createWebhookHandler, type WebhookHandler } from './webhook.ts'

export interface TelegramOptions {
  readonly token: string
  /** `https://api.telegram.org` when absent. */
  readonly apiRoot?: string
  readonly mode: 'polling' | 'webhook'
  /** Needed with `webhook`; 1 to 256 characters of `A-Za-z0-9_-`. */
  readonly webhookSecret?: string | null
  /** Address below which Telegram reaches us; the webhook is set to `<publicUrl>/webhooks/telegram` at the start. */
  readonly publicUrl?: string | null
  readonly intake: Intake
  readonly memory: ChannelMemory
  readonly clock: Clock
  /** Who the bot is, where it is known already; else Telegram is asked when the first group message comes. */
  readonly botInfo?: BotIdentity
  /** Told of what an operator should know, without token or texts. */
  readonly onProblem?: (problem: TelegramProblem) => void
  /** Waits between tries; a test need not. */
  readonly pause?: Pause
}

export interface TelegramChannel extends Channel {
  readonly name: 'telegram'
  /** Answers Telegram's calls; with `webhook` only. */
  readonly webhook?: WebhookHandler
  /** Fetches an attachment by its handle. */
  download(handle: string): Promise<Download>
  /** Begins to receive in the background, trying again while Telegram is away. */
  start(): Promise<void>
  /** Resolves when the messages under way are taken in. */
  stop(): Promise<void>
}

/**
 * Telegram through its Bot API.
 * @throws {RangeError} webhook without a secret
 */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, mode, intake, memory, clock, webhookSecret, publicUrl } = options
  if (mode === 'webhook' && !webhookSecret) throw new RangeError('a Telegram webhook needs a secret')
  const apiRoot = (options.apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, '')
  const api = createTelegramApi(token, apiRoot)
  const moved = createMovedChats(memory)
  const receiver = createReceiver({ api, intake, clock, moved, identity: createIdentity(api, options.botInfo) })
  let stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function setWebhook(patience: Patience, signal: AbortSignal): Promise<void> {
    if (!webhookSecret || !publicUrl) return
    const url = `${publicUrl.replace(/\/+$/, '')}/webhooks/telegram`
    const wanted = { secret_token: webhookSecret, allowed_updates: ALLOWED_UPDATES }
    await untilDone(() => api.setWebhook(url, wanted, grammySignal(signal)), patience, signal)
  }

  async function receiveByPolling(patience: Patience, signal: AbortSignal): Promise<void> {
    // Telegram refuses to be polled while a webhook is set; what waits there is not dropped.
    await untilDone(() => api.deleteWebhook({ drop_pending_updates: false }, grammySignal(signal)), patience, signal)
    await poll({ api: createPollingApi(token, apiRoot), receiver, patience, signal })
  }

  return {
    name: 'telegram',
    limits: TELEGRAM_LIMITS,
    send: createSender(api, moved),
    download: (handle) => downloadFile(api, apiRoot, handle),
    async fetch(handle, maxBytes) {
      const file = await downloadFile(api, apiRoot, handle)
      return file.kind === 'file' && file.bytes.byteLength <= maxBytes ? file.bytes : null
    },
    ...(mode === 'webhook' && webhookSecret ? { webhook: createWebhookHandler(webhookSecret, receiver) } : {}),
    async start() {
      stopping = new AbortController()
      const { signal } = stopping
      const patience = createPatience({ signal, onProblem: options.onProblem ?? (() => {}), pause: options.pause })
      running = mode === 'polling' ? receiveByPolling(patience, signal) : setWebhook(patience, signal)
    },
    async stop() {
      stopping.abort()
      await running
      await receiver.idle()
    },
  }
}

async function untilDone(call: () => Promise<unknown>, patience: Patience, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await call()
      patience.relax()
      return
    } catch (error) {
      await patience.wait(failureOf(error))
    }
  }
}
