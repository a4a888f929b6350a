import type { Migration } from './migration.ts'

export const accounts: Migration = {
  id: '0006-accounts',
  async up({ db, counted }) {
    await db.schema
      .createTable('account')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('agency', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('disabled_at', 'text')
      .execute()
    await db.schema
      .createTable('account_link_code')
      .addColumn('account', 'text', (c) => c.primaryKey())
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()
    await counted(db.schema.createTable('account_link_attempt'), 'id')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('account_link_attempt_conversation')
      .on('account_link_attempt')
      .columns(['conversation', 'at'])
      .execute()
    await counted(db.schema.createTable('account_event'), 'id')
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('conversation', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('account_event_account').on('account_event').columns(['account', 'id']).execute()
    await db.schema.createIndex('conversation_agency').on('conversation').column('agency').execute()
  },
}
