import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const dossiers: Migration = {
  id: '0007-dossiers',
  async up({ db, counted }) {
    await db.schema
      .createTable('dossier')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('status', 'integer', (c) => c.notNull())
      .addColumn('procedure', 'text')
      .addColumn('agency', 'text')
      .addColumn('area', 'text')
      .addColumn('field', 'text')
      .addColumn('level', 'text')
      .addColumn('channel', 'text')
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addColumn('due_at', 'text')
      .addColumn('finished_at', 'text')
      .addColumn('returned_at', 'text')
      .addColumn('pauses', 'text')
      .addColumn('phone_hmac', 'text')
      .addColumn('sample', 'integer', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('received_day', 'integer', (c) => c.notNull())
      .addColumn('due_day', 'integer')
      .addColumn('finished_day', 'integer')
      .addColumn('timeliness', 'integer')
      .addColumn('group_id', 'integer', (c) => c.notNull())
      .execute()
    // What is still open is a small part: lists of officers and counts of what is late never read the rest.
    await db.schema
      .createIndex('dossier_open')
      .on('dossier')
      .columns(['agency', 'due_day', 'status'])
      .where(sql.ref('finished_day'), 'is', null)
      .execute()
    // Every rate is a range of one of these two and reads nothing else of the dossiers (decision 0009).
    await db.schema
      .createIndex('dossier_received')
      .on('dossier')
      .columns(['agency', 'received_day', 'group_id', 'status', 'timeliness', 'due_day', 'sample'])
      .execute()
    await db.schema
      .createIndex('dossier_finished')
      .on('dossier')
      .columns(['agency', 'finished_day', 'group_id', 'timeliness', 'received_day', 'sample'])
      .where(sql.ref('finished_day'), 'is not', null)
      .execute()
    await counted(db.schema.createTable('dossier_group'), 'id')
      .addColumn('key', 'text', (c) => c.notNull().unique())
      .addColumn('agency', 'text')
      .addColumn('level', 'text')
      .addColumn('area', 'text')
      .addColumn('field', 'text')
      .addColumn('procedure', 'text')
      .addColumn('channel', 'text')
      .execute()

    await counted(db.schema.createTable('dossier_change'), 'id')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .execute()
    await db.schema.createIndex('dossier_change_key').on('dossier_change').columns(['key', 'id']).execute()

    await db.schema
      .createTable('dossier_field')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .execute()

    await counted(db.schema.createTable('dossier_import'), 'id')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .addColumn('added', 'integer', (c) => c.notNull())
      .addColumn('changed', 'integer', (c) => c.notNull())
      .addColumn('rejected', 'integer', (c) => c.notNull())
      .execute()
  },
}
