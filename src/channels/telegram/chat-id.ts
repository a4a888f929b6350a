/** A chat as we keep it: Telegram's id, and the topic of a forum after a colon (`-100123:7`). */
export interface TelegramChat {
  readonly id: number
  readonly topic: number | null
}

/** The text form of a chat, `ConversationRef.chat`. */
export function chatText({ id, topic }: TelegramChat): string {
  return topic === null ? String(id) : `${id}:${topic}`
}

/** The chat of a text form; null for anything else. */
export function readChat(text: string): TelegramChat | null {
  const match = /^(-?\d{1,16})(?::(\d{1,16}))?$/.exec(text)
  if (!match) return null
  return { id: Number(match[1]), topic: match[2] === undefined ? null : Number(match[2]) }
}

interface Placed {
  readonly chat: { readonly id: number }
  readonly is_topic_message?: boolean | undefined
  readonly message_thread_id?: number | undefined
}

/** Where a message stands. `message_thread_id` without a topic is only a thread of replies. */
export function chatOf({ chat, is_topic_message, message_thread_id }: Placed): TelegramChat {
  return { id: chat.id, topic: is_topic_message === true ? (message_thread_id ?? null) : null }
}
