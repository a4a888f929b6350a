import type { InboundMessage } from '../../core/message.ts'
import type { Instant } from '../../core/time.ts'
import { type BotIdentity, isPrivate, textForBot, withoutBotName } from './addressed.ts'
import { attachmentsOf } from './attachments.ts'
import { chatOf, chatText } from './chat-id.ts'
import type { TelegramMessage, TelegramTap } from './update.ts'

/** Enough to know which message was meant. */
const MAX_QUOTED_CHARS = 300

/**
 * A Telegram message as the program knows messages; null where nobody asks anything: other bots, channels and
 * anonymous administrators, service messages, talk of a group among itself.
 * @param bot needed for messages of groups alone
 */
export function messageFrom(
  updateId: number,
  message: TelegramMessage,
  bot: BotIdentity | null,
  now: Instant,
): InboundMessage | null {
  const { from } = message
  if (!from || from.is_bot || message.chat.type === 'channel') return null
  const text = isPrivate(message)
    ? withoutBotName(message.text ?? message.caption ?? '', bot)
    : bot && textForBot(message, bot)
  if (text === null) return null
  const attachments = attachmentsOf(message)
  const { location, venue } = message
  const said = text === '' && venue ? `${venue.title}, ${venue.address}` : text
  if (isPrivate(message) && said === '' && attachments.length === 0 && !location) return null
  return {
    ref: { channel: 'telegram', chat: chatText(chatOf(message)) },
    externalId: String(updateId),
    sender: String(from.id),
    text: said,
    action: null,
    attachments,
    location: location ? { lat: location.latitude, lon: location.longitude } : null,
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
    ...quotedOf(message),
    forwardedFrom: forwardedFrom(message.forward_origin),
    receivedAt: now,
  }
}

/** A tapped button as a message; null where it carries nothing or belongs to no chat. */
export function messageFromTap(updateId: number, tap: TelegramTap, now: Instant): InboundMessage | null {
  if (tap.from.is_bot || !tap.message || !tap.data) return null
  return {
    ref: { channel: 'telegram', chat: chatText(chatOf(tap.message)) },
    externalId: String(updateId),
    sender: String(tap.from.id),
    text: '',
    action: tap.data,
    attachments: [],
    location: null,
    forwardedFrom: null,
    receivedAt: now,
  }
}

/** Words of a bot alone: what another person wrote is nobody's to keep here. */
function quotedOf({ reply_to_message: quoted }: TelegramMessage): { readonly quoted?: string } {
  return quoted?.from?.is_bot && quoted.text ? { quoted: quoted.text.slice(0, MAX_QUOTED_CHARS) } : {}
}

function forwardedFrom(origin: TelegramMessage['forward_origin']): string | null {
  if (!origin) return null
  const { sender_user, sender_user_name, sender_chat, chat } = origin
  const name = sender_user
    ? [sender_user.first_name, sender_user.last_name].filter(Boolean).join(' ')
    : (sender_user_name ?? sender_chat?.title ?? chat?.title)
  return name ?? ''
}
