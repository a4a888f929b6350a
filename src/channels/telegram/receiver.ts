import type { Api } from 'grammy'
import type { Intake } from '../../core/channel.ts'
import { type Clock, epochMs } from '../../core/time.ts'
import { type BotIdentity, isPrivate } from './addressed.ts'
import { grammySignal } from './api.ts'
import { chatOf, chatText, type TelegramChat } from './chat-id.ts'
import { messageFrom, messageFromTap } from './inbound.ts'
import type { MovedChats } from './moved-chats.ts'
import type { TelegramMessage, TelegramTap, TelegramUpdate } from './update.ts'

/** Telegram shows "typing" for five seconds; asking more often only costs requests. */
const TYPING_EVERY_MS = 4_000
const MAX_TYPING_CHATS = 1_000
const COURTESY_MS = 5_000

export interface ReceiverOptions {
  readonly api: Api
  readonly intake: Intake
  readonly clock: Clock
  readonly moved: MovedChats
  /** Asks Telegram once; rejects while it cannot be asked. */
  readonly identity: () => Promise<BotIdentity>
}

export interface Receiver {
  /** Takes one update in: durable, or of no concern to us, once the promise resolves. */
  accept(update: TelegramUpdate): Promise<void>
  /** Resolves when the courtesies under way (typing, answered taps) are over. */
  idle(): Promise<void>
}

export function createReceiver({ api, intake, clock, moved, identity }: ReceiverOptions): Receiver {
  const underWay = new Set<Promise<unknown>>()
  const typingSince = new Map<string, number>()

  /** Nobody waits for it and its failure changes nothing. */
  function courtesy(call: (signal: ReturnType<typeof grammySignal>) => Promise<unknown>): void {
    const done = call(grammySignal(AbortSignal.timeout(COURTESY_MS)))
      .catch(() => null)
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }

  function showTyping(chat: TelegramChat): void {
    const key = chatText(chat)
    const now = epochMs(clock.now())
    if (now - (typingSince.get(key) ?? Number.NEGATIVE_INFINITY) < TYPING_EVERY_MS) return
    if (typingSince.size >= MAX_TYPING_CHATS) typingSince.clear()
    typingSince.set(key, now)
    const place = chat.topic === null ? {} : { message_thread_id: chat.topic }
    courtesy((signal) => api.sendChatAction(chat.id, 'typing', place, signal))
  }

  async function acceptMessage(id: number, message: TelegramMessage): Promise<void> {
    if (message.migrate_to_chat_id !== undefined) return moved.remember(message.chat.id, message.migrate_to_chat_id)
    const bot = isPrivate(message) ? null : await identity()
    const inbound = messageFrom(id, message, bot, clock.now())
    if (!inbound) return
    showTyping(chatOf(message))
    await intake.accept(inbound)
  }

  async function acceptTap(id: number, tap: TelegramTap): Promise<void> {
    // At once: the button spins until it is answered.
    courtesy((signal) => api.answerCallbackQuery(tap.id, {}, signal))
    const inbound = messageFromTap(id, tap, clock.now())
    if (inbound) await intake.accept(inbound)
  }

  return {
    async accept(update) {
      if (update.kind === 'message') await acceptMessage(update.id, update.message)
      if (update.kind === 'tap') await acceptTap(update.id, update.tap)
    },
    async idle() {
      await Promise.all(underWay)
    },
  }
}
