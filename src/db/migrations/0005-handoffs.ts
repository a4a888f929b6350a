import type { Migration } from './migration.ts'

export const handoffs: Migration = {
  id: '0005-handoffs',
  async up({ db }) {
    await db.schema
      .createTable('handoff')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('area', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('answer', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('answered_at', 'text')
      .execute()
    await db.schema.createIndex('handoff_status').on('handoff').columns(['status', 'created_at']).execute()
    await db.schema.createIndex('handoff_conversation').on('handoff').column('conversation').execute()
  },
}
