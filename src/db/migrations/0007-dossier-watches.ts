import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const dossierWatches: Migration = {
  id: '0007-dossier-watches',
  async up({ db, counted }) {
    await counted(db.schema.createTable('dossier_lookup'), 'id')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('origin', 'text')
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('known', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('dossier_lookup_conversation')
      .on('dossier_lookup')
      .columns(['conversation', 'at'])
      .execute()
    await db.schema.createIndex('dossier_lookup_origin').on('dossier_lookup').columns(['origin', 'at']).execute()
    await db.schema.createIndex('dossier_lookup_at').on('dossier_lookup').column('at').execute()

    await db.schema
      .createTable('dossier_watch')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('status', 'integer', (c) => c.notNull())
      .addColumn('due_at', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('dossier_watch_pk', ['conversation', 'code'])
      .execute()
    await db.schema.createIndex('dossier_watch_code').on('dossier_watch').columns(['code', 'conversation']).execute()

    await db.schema
      .createTable('dossier_apology')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('drafted_at', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('account', 'text')
      .execute()

    // Lists of officers reach beyond what is open: results that came late, results not handed over.
    await db.schema
      .createIndex('dossier_late')
      .on('dossier')
      .columns(['due_day', 'agency'])
      .where(sql.ref('timeliness'), '=', 2)
      .execute()
    await db.schema
      .createIndex('dossier_to_return')
      .on('dossier')
      .columns(['agency', 'due_day'])
      .where(sql.ref('status'), '=', 9)
      .execute()
  },
}
