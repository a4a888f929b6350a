import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Only what is open can be repeated: what is done leaves the indexes that likely duplicates are looked up in. */
export const openLikenesses: Migration = {
  id: '0010-open-likenesses',
  async up({ db }) {
    for (const [name, column] of [
      ['complaint_alike', 'area'],
      ['complaint_street', 'street'],
    ] as const) {
      await db.schema.dropIndex(name).execute()
      await db.schema
        .createIndex(name)
        .on('complaint')
        .columns(['category', column, 'received_at'])
        .where(sql<boolean>`queue is not null`)
        .execute()
    }
  },
}
