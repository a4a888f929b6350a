import type { Migration } from './migration.ts'

export const contentRevisions: Migration = {
  id: '0004-content-revisions',
  async up({ db, counted }) {
    await counted(db.schema.createTable('content_revision'), 'id')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('record_id', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('content_revision_record')
      .on('content_revision')
      .columns(['kind', 'record_id', 'id'])
      .execute()
  },
}
