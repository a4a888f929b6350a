import { type Api, InputFile } from 'grammy'
import type { Channel, ChannelLimits, SendResult } from '../../core/channel.ts'
import { degrade } from '../../core/degrade.ts'
import type { Reply } from '../../core/message.ts'
import { readChat, type TelegramChat } from './chat-id.ts'
import { type Failure, failureOf, sendResultOf } from './failure.ts'
import { isButton, keyboardOf } from './keyboard.ts'
import { TELEGRAM_LIMITS } from './limits.ts'
import type { MovedChats } from './moved-chats.ts'

/**
 * Sends replies as plain text, without a parse mode: Telegram shows every character as it is, makes links of addresses
 * by itself, and no text can break a message or be shown as something else.
 */
export function createSender(api: Api, moved: MovedChats): Channel['send'] {
  async function sendPart(chat: TelegramChat, reply: Reply): Promise<SendResult> {
    const failure = await attempt(api, chat, reply)
    if (!failure) return { kind: 'sent' }
    if (failure.kind === 'moved') {
      await moved.remember(chat.id, failure.chatId)
      const again = await attempt(api, { ...chat, id: failure.chatId }, reply)
      return again ? sendResultOf(again) : { kind: 'sent' }
    }
    if (failure.kind === 'refused' && reply.image) return sendAll(chat, reply, { ...TELEGRAM_LIMITS, images: false })
    if (failure.kind === 'refused' && reply.file) return sendAll(chat, reply, { ...TELEGRAM_LIMITS, files: false })
    return sendResultOf(failure)
  }

  async function sendAll(chat: TelegramChat, reply: Reply, limits: ChannelLimits): Promise<SendResult> {
    for (const part of degrade(reply, limits)) {
      const result = await sendPart(chat, part)
      if (result.kind !== 'sent') return result
    }
    return { kind: 'sent' }
  }

  return async (ref, reply) => {
    const chat = readChat(ref.chat)
    if (!chat) return { kind: 'gone', reason: 'not a Telegram chat' }
    const buttons = (reply.choices ?? []).every(isButton)
    const limits = buttons ? TELEGRAM_LIMITS : { ...TELEGRAM_LIMITS, maxChoices: 0 }
    return sendAll({ ...chat, id: await moved.currentId(chat.id) }, reply, limits)
  }
}

/** One message; null when Telegram took it. */
async function attempt(
  api: Api,
  chat: TelegramChat,
  { text: said, choices, image, file }: Reply,
): Promise<Failure | null> {
  const text = wellFormed(said)
  const options = {
    ...(chat.topic === null ? {} : { message_thread_id: chat.topic }),
    ...(choices && choices.length > 0 ? { reply_markup: keyboardOf(choices) } : {}),
  }
  try {
    if (image) {
      const photo = new InputFile(Buffer.from(image.png, 'base64'), 'image.png')
      await api.sendPhoto(chat.id, photo, { ...options, ...(text === '' ? {} : { caption: text }) })
    } else if (file) {
      const document = new InputFile(Buffer.from(file.base64, 'base64'), file.name)
      await api.sendDocument(chat.id, document, { ...options, ...(text === '' ? {} : { caption: text }) })
    } else {
      await api.sendMessage(chat.id, text, { ...options, link_preview_options: { is_disabled: true } })
    }
    return null
  } catch (error) {
    return failureOf(error)
  }
}

/** Half a surrogate pair, which somebody's cut text may hold, becomes U+FFFD: Telegram refuses what is not UTF-8. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
