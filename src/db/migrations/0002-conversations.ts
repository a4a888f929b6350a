import type { Migration } from './migration.ts'

export const conversations: Migration = {
  id: '0002-conversations',
  async up({ db, counted }) {
    await db.schema
      .createTable('conversation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull().defaultTo('citizen'))
      .addColumn('agency', 'text')
      .addColumn('account', 'text')
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('state', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('last_seq', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('last_inbound_at', 'text', (c) => c.notNull())
      .addColumn('replies_parked', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('conversation_chat', ['channel', 'chat'])
      .execute()
    await db.schema.createIndex('conversation_quiet').on('conversation').column('last_inbound_at').execute()
    await db.schema.createIndex('conversation_account').on('conversation').column('account').execute()

    await db.schema
      .createTable('inbound')
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('external_id', 'text', (c) => c.notNull())
      .addColumn('conversation', 'text')
      .addColumn('payload', 'text', (c) => c.notNull())
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('inbound_key', ['channel', 'external_id'])
      .execute()
    await db.schema.createIndex('inbound_conversation').on('inbound').column('conversation').execute()
    await db.schema.createIndex('inbound_received').on('inbound').column('received_at').execute()

    await db.schema
      .createTable('transcript')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('speaker', 'text', (c) => c.notNull())
      .addColumn('reply', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('transcript_key', ['conversation', 'seq'])
      .execute()
    await db.schema.createIndex('transcript_at').on('transcript').column('at').execute()

    await db.schema
      .createTable('tracker')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('intent', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('duration_ms', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('tracker_key', ['conversation', 'seq'])
      .execute()
    await db.schema.createIndex('tracker_at').on('tracker').column('at').execute()

    await counted(db.schema.createTable('consent'), 'id')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('text_version', 'text', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('consent_conversation').on('consent').columns(['conversation', 'id']).execute()
  },
}
