import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What tells which letter to an agency a reply by mail answers. */
export const deliveryReplies: Migration = {
  id: '0009-delivery-replies',
  async up({ db }) {
    await db.schema.alterTable('complaint_delivery').addColumn('token', 'text').execute()
    await db.schema
      .createIndex('complaint_delivery_token')
      .unique()
      .on('complaint_delivery')
      .column('token')
      .where(sql<boolean>`token is not null`)
      .execute()
  },
}
