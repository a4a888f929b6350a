import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Complaints whose reporter hides from the agency too are not for the public: rows from before stood as public ones. */
export const hiddenComplaints: Migration = {
  id: '0011-hidden-complaints',
  async up({ db }) {
    await sql`update complaint set shown = 0 where shown = 1 and body like ${'%"visibility":"hidden-agency"%'}`.execute(
      db,
    )
  },
}
