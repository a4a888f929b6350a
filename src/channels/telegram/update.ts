import { z } from 'zod'

/** The parts of Telegram's updates that are read here; everything else is dropped. @source core.telegram.org/bots/api#update */
const chat = z.object({ id: z.number().int(), type: z.string(), title: z.string().optional() })
const user = z.object({
  id: z.number().int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
})
const entity = z.object({
  type: z.string(),
  offset: z.number().int().min(0),
  length: z.number().int().min(0),
  user: user.optional(),
})
const file = z.object({
  file_id: z.string(),
  file_size: z.number().int().min(0).optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
})
const place = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
const origin = z.object({
  sender_user: user.optional(),
  sender_user_name: z.string().optional(),
  sender_chat: chat.optional(),
  chat: chat.optional(),
})

const message = z.object({
  message_id: z.number().int(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  caption_entities: z.array(entity).optional(),
  reply_to_message: z.object({ from: user.optional(), text: z.string().optional() }).optional(),
  is_topic_message: z.boolean().optional(),
  message_thread_id: z.number().int().optional(),
  media_group_id: z.string().optional(),
  forward_origin: origin.optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  sticker: file.optional(),
  contact: z.object({ phone_number: z.string(), user_id: z.number().int().optional() }).optional(),
  location: place.optional(),
  venue: z.object({ title: z.string(), address: z.string() }).optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
  story: z.unknown().optional(),
  paid_media: z.unknown().optional(),
  game: z.unknown().optional(),
  checklist: z.unknown().optional(),
  migrate_to_chat_id: z.number().int().optional(),
})
export type TelegramMessage = z.infer<typeof message>
export type TelegramEntity = z.infer<typeof entity>

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  data: z.string().optional(),
  /** Absent for a button of an inline message, which this bot never sends. */
  message: message.pick({ chat: true, is_topic_message: true, message_thread_id: true }).optional(),
})
export type TelegramTap = z.infer<typeof callbackQuery>

const update = z.object({ update_id: z.number().int().min(0) })

/** One update as far as it concerns us; `none`: another kind, or a shape this program does not know. */
export type TelegramUpdate =
  | { readonly kind: 'message'; readonly id: number; readonly message: TelegramMessage }
  | { readonly kind: 'tap'; readonly id: number; readonly tap: TelegramTap }
  | { readonly kind: 'none'; readonly id: number }

/**
 * Kinds of updates asked for. An edited message is not one of them: its first version was answered already, and what
 * was corrected there would land in the next question of a form. Channel posts are nobody's question.
 */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const

/** Reads one update; null where it is none (no `update_id`). */
export function readUpdate(raw: unknown): TelegramUpdate | null {
  const head = update.safeParse(raw)
  if (!head.success) return null
  const id = head.data.update_id
  const parts = raw as { readonly message?: unknown; readonly callback_query?: unknown }
  const read = message.safeParse(parts.message)
  if (read.success) return { kind: 'message', id, message: read.data }
  const tap = callbackQuery.safeParse(parts.callback_query)
  if (tap.success) return { kind: 'tap', id, tap: tap.data }
  return { kind: 'none', id }
}
