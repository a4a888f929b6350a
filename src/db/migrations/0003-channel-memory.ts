import type { Migration } from './migration.ts'

export const channelMemory: Migration = {
  id: '0003-channel-memory',
  async up({ db }) {
    await db.schema
      .createTable('channel_memory')
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('channel_memory_key', ['channel', 'key'])
      .execute()
  },
}
