import type { Instant } from '../../../core/time.ts'
import type { Database } from '../../../db/database.ts'
import type { Complaint, ComplaintEvent } from '../complaint.ts'
import { complaintOf, eventOf } from '../rows.ts'
import type { ComplaintTables } from '../tables.ts'

export interface PublicQuery {
  readonly from: Instant
  readonly to: Instant
  readonly categories: readonly string[]
  readonly open: boolean | null
  readonly offset: number
  readonly limit: number
}

/** What anybody may read: complaints that were not hidden from the public, and what was said on them publicly. */
export function createPublicReader(database: Database) {
  const query = () => database.query<ComplaintTables>()
  return {
    /** Newest first. */
    async requests({ from, to, categories, open, offset, limit }: PublicQuery): Promise<readonly Complaint[]> {
      let rows = query()
        .selectFrom('complaint')
        .select('body')
        .where('shown', '=', 1)
        .where('received_at', '>=', from)
        .where('received_at', '<', to)
      if (categories.length > 0) rows = rows.where('category', 'in', categories)
      if (open !== null) rows = rows.where('queue', open ? 'is not' : 'is', null)
      const found = await rows
        .orderBy('received_at', 'desc')
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)
        .execute()
      return found.map(complaintOf)
    },

    async byCodes(codes: readonly string[]): Promise<readonly Complaint[]> {
      const rows = await query()
        .selectFrom('complaint')
        .select('body')
        .where('code', 'in', codes)
        .where('shown', '=', 1)
        .execute()
      const found = rows.map(complaintOf)
      return codes.flatMap((code) => found.filter((one) => one.code === code))
    },

    /** Public events with words or a change of status, oldest first. */
    async updates(
      from: Instant,
      to: Instant,
      limit: number,
    ): Promise<readonly (ComplaintEvent & { readonly code: string })[]> {
      const rows = await query()
        .selectFrom('complaint_event')
        .innerJoin('complaint', 'complaint.id', 'complaint_event.complaint')
        .selectAll('complaint_event')
        .select('complaint.code')
        .where('complaint_event.audience', '=', 'public')
        .where('complaint_event.at', '>=', from)
        .where('complaint_event.at', '<', to)
        .where('complaint_event.n', '>', 1)
        .where('complaint.shown', '=', 1)
        .orderBy('complaint_event.at')
        .orderBy('complaint_event.complaint')
        .orderBy('complaint_event.n')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...eventOf(row), code: row.code }))
    },
  }
}

export type PublicReader = ReturnType<typeof createPublicReader>
