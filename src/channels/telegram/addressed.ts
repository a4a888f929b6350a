import type { TelegramEntity, TelegramMessage } from './update.ts'

/** Who the bot is, as `getMe` tells. */
export interface BotIdentity {
  readonly id: number
  readonly username: string
}

/** True for a chat of one person with the bot, where every message is meant for it. */
export function isPrivate(message: TelegramMessage): boolean {
  return message.chat.type === 'private'
}

/**
 * What a group message says to the bot: its text without the bot's name, or null where it talks to somebody else.
 * Meant for the bot are its own commands, a mention of it and a reply to it; everything else in a group is private.
 */
export function textForBot(message: TelegramMessage, bot: BotIdentity): string | null {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const commands = entities.filter(({ type }) => type === 'bot_command').map((entity) => spanOf(text, entity))
  if (commands.some((command) => isForAnother(command, bot))) return null
  const names = entities.filter((entity) => isName(text, entity, bot))
  const isReply = message.reply_to_message?.from?.id === bot.id
  return commands.length > 0 || names.length > 0 || isReply ? withoutNames(text, names, bot) : null
}

/** `/start@our_bot` -> `/start`; the name says nothing once it is known who is meant. */
export function withoutBotName(text: string, bot: BotIdentity | null): string {
  if (!bot) return text
  const match = /^(\/\w+)@(\w+)/.exec(text)
  return match && sameName(match[2] ?? '', bot) ? `${match[1]}${text.slice(match[0].length)}` : text
}

function withoutNames(text: string, names: readonly TelegramEntity[], bot: BotIdentity): string {
  const bare = names
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length), text)
  return withoutBotName(bare.replace(/^[\s,:]+|\s+$/g, ''), bot)
}

function isName(text: string, entity: TelegramEntity, bot: BotIdentity): boolean {
  if (entity.type === 'text_mention') return entity.user?.id === bot.id
  return entity.type === 'mention' && sameName(spanOf(text, entity).slice(1), bot)
}

function isForAnother(command: string, bot: BotIdentity): boolean {
  const name = command.split('@')[1]
  return name !== undefined && !sameName(name, bot)
}

function sameName(name: string, bot: BotIdentity): boolean {
  return name.toLowerCase() === bot.username.toLowerCase()
}

function spanOf(text: string, { offset, length }: TelegramEntity): string {
  return text.slice(offset, offset + length)
}
