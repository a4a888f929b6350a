import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What intake keeps beside complaints: pictures not yet filed, and corrections to learn from. */
export const complaintIntake: Migration = {
  id: '0008-complaint-intake',
  async up({ db }) {
    await db.schema
      .createTable('complaint_photo')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('complaint', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('complaint_photo_at')
      .on('complaint_photo')
      .column('at')
      .where(sql<boolean>`complaint is null`)
      .execute()
    await db.schema
      .createTable('complaint_example')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('guessed', 'text')
      .addColumn('corrected', 'text', (c) => c.notNull())
      .execute()
  },
}
