import { sql } from 'kysely'
import type { Migration } from './migration.ts'

const pending = sql<boolean>`state in ('created', 'retry')`
const active = sql<boolean>`state = 'active'`

export const jobs: Migration = {
  id: '0001-jobs',
  async up({ db, counted }) {
    await counted(db.schema.createTable('job'), 'seq')
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('key', 'text')
      .addColumn('once', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('run_at', 'text', (c) => c.notNull())
      .addColumn('attempt', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text')
      .addColumn('finished_at', 'text')
      .addColumn('worker', 'text')
      .addColumn('lease_until', 'text')
      .addColumn('last_error', 'text')
      .execute()
    await db.schema.createIndex('job_due').on('job').columns(['kind', 'run_at', 'seq']).where(pending).execute()
    await db.schema.createIndex('job_key_pending').on('job').columns(['kind', 'key', 'seq']).where(pending).execute()
    // The engine itself keeps two jobs of one key apart, whatever the claims of several processes see.
    await db.schema.createIndex('job_key_active').on('job').columns(['kind', 'key']).where(active).unique().execute()
    await db.schema.createIndex('job_lease').on('job').column('lease_until').where(active).execute()
    await db.schema
      .createIndex('job_once')
      .on('job')
      .columns(['kind', 'once'])
      .where(sql<boolean>`once is not null`)
      .unique()
      .execute()
    await db.schema
      .createIndex('job_finished')
      .on('job')
      .columns(['finished_at', 'seq'])
      .where(sql<boolean>`finished_at is not null`)
      .execute()
    await db.schema.createIndex('job_failed').on('job').columns(['seq']).where(sql<boolean>`state = 'failed'`).execute()
    await db.schema
      .createTable('schedule')
      .addColumn('kind', 'text', (c) => c.primaryKey())
      .addColumn('period', 'integer', (c) => c.notNull())
      .execute()
  },
}
