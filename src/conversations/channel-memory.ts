import type { ChannelMemory } from '../core/channel.ts'
import type { Database } from '../db/database.ts'

interface ChannelMemoryTables {
  channel_memory: { channel: string; key: string; value: string }
}

export function createChannelMemory(database: Database): ChannelMemory {
  return {
    async get(channel, key) {
      const row = await database
        .query<ChannelMemoryTables>()
        .selectFrom('channel_memory')
        .select('value')
        .where('channel', '=', channel)
        .where('key', '=', key)
        .executeTakeFirst()
      return row?.value ?? null
    },
    async set(channel, key, value) {
      await database.work.run((tx) =>
        database
          .query<ChannelMemoryTables>(tx)
          .insertInto('channel_memory')
          .values({ channel, key, value })
          .onConflict((oc) => oc.columns(['channel', 'key']).doUpdateSet({ value }))
          .execute(),
      )
    },
    async delete(channel, key) {
      await database.work.run((tx) =>
        database
          .query<ChannelMemoryTables>(tx)
          .deleteFrom('channel_memory')
          .where('channel', '=', channel)
          .where('key', '=', key)
          .execute(),
      )
    },
  }
}
