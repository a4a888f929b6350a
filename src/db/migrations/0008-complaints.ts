import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const complaints: Migration = {
  id: '0008-complaints',
  async up({ db }) {
    await db.schema
      .createTable('complaint')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('once', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('regime', 'text', (c) => c.notNull())
      .addColumn('category', 'text', (c) => c.notNull())
      .addColumn('area', 'text')
      .addColumn('street', 'text')
      .addColumn('agency', 'text')
      .addColumn('queue', 'text')
      .addColumn('reporter', 'text')
      .addColumn('master', 'text')
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addColumn('routed_at', 'text')
      .addColumn('accepted_at', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('closed_at', 'text')
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('watch_at', 'text')
      .addColumn('routed_after', 'integer')
      .addColumn('accepted_after', 'integer')
      .addColumn('settled_after', 'integer')
      .addColumn('settled_at', 'text')
      .addColumn('rating', 'text')
      .addColumn('ground', 'text')
      .addColumn('reopened', 'integer', (c) => c.notNull())
      .addColumn('shown', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .execute()
    const where = (column: string) => sql<boolean>`${sql.ref(column)} is not null`
    const index = (name: string, columns: readonly string[]) =>
      db.schema
        .createIndex(`complaint_${name}`)
        .on('complaint')
        .columns([...columns])
    await index('once', ['once']).where(where('once')).unique().execute()
    await index('queue', ['queue', 'due_at', 'id']).where(where('queue')).execute()
    await index('watch', ['watch_at']).where(where('watch_at')).execute()
    await index('alike', ['category', 'area', 'received_at']).execute()
    await index('street', ['category', 'street', 'received_at']).where(where('street')).execute()
    await index('reporter', ['reporter', 'received_at']).where(where('reporter')).execute()
    await index('master', ['master']).where(where('master')).execute()
    await index('received', ['received_at', 'id']).execute()
    // Holds all that figures look at, so that a year's count reads no records.
    await index('counted', [
      'regime',
      'received_at',
      'status',
      'due_at',
      'settled_at',
      'queue',
      'agency',
      'area',
      'category',
      'ground',
      'rating',
      'reopened',
      'routed_after',
      'accepted_after',
      'settled_after',
    ]).execute()
    await db.schema
      .createTable('complaint_event')
      .addColumn('complaint', 'text', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('from_status', 'text')
      .addColumn('to_status', 'text', (c) => c.notNull())
      .addColumn('from_agency', 'text')
      .addColumn('to_agency', 'text')
      .addColumn('from_due', 'text')
      .addColumn('to_due', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('note', 'text')
      .addColumn('audience', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('complaint_event_key', ['complaint', 'n'])
      .execute()
    await db.schema
      .createIndex('complaint_event_public')
      .on('complaint_event')
      .columns(['at', 'complaint', 'n'])
      .where(sql<boolean>`audience = 'public'`)
      .execute()
    await db.schema
      .createTable('complaint_follower')
      .addColumn('complaint', 'text', (c) => c.notNull())
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('complaint_follower_key', ['complaint', 'conversation'])
      .execute()
    await db.schema
      .createIndex('complaint_follower_conversation')
      .on('complaint_follower')
      .column('conversation')
      .execute()
    await db.schema
      .createTable('complaint_delivery')
      .addColumn('complaint', 'text', (c) => c.notNull())
      .addColumn('agency', 'text', (c) => c.notNull())
      .addColumn('gateway', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('last_error', 'text')
      .addColumn('external_id', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('tried_at', 'text')
      .addPrimaryKeyConstraint('complaint_delivery_key', ['complaint', 'agency'])
      .execute()
    await db.schema
      .createIndex('complaint_delivery_state')
      .on('complaint_delivery')
      .columns(['state', 'created_at'])
      .execute()
    await db.schema
      .createTable('complaint_client')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('key_hash', 'text', (c) => c.notNull().unique())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('disabled_at', 'text')
      .execute()
  },
}
