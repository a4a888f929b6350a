import type { ChannelMemory } from '../../core/channel.ts'

/** Where groups went that became supergroups and got a new id; kept, because Telegram tells it once. */
export interface MovedChats {
  /** Today's id of a chat. */
  currentId(chatId: number): Promise<number>
  remember(from: number, to: number): Promise<void>
}

export function createMovedChats(memory: ChannelMemory): MovedChats {
  const keyOf = (chatId: number): string => `moved:${chatId}`
  return {
    async currentId(chatId) {
      // Only groups move, and only their ids are negative: messages to people cost no look-up.
      if (chatId >= 0) return chatId
      const moved = Number(await memory.get('telegram', keyOf(chatId)))
      return Number.isSafeInteger(moved) && moved !== 0 ? moved : chatId
    },
    async remember(from, to) {
      await memory.set('telegram', keyOf(from), String(to))
    },
  }
}
