import type { Generated } from 'kysely'
import type { Revision, RevisionSource } from '../content/revisions.ts'
import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'

interface RevisionTables {
  content_revision: {
    id: Generated<number>
    kind: string
    record_id: string
    action: string
    /** Empty for a deletion. */
    body: string
    author: string
    at: Instant
  }
}

export interface NewRevision {
  readonly kind: string
  readonly record: string
  /** The whole record, null to take it away. */
  readonly value: unknown
  /** Who changed it: an account's id or the command that ran. */
  readonly author: string
  readonly at: Instant
}

export interface RevisionStore extends RevisionSource {
  add(tx: Tx, revisions: readonly NewRevision[]): Promise<void>
  /** Who wrote the newest revision of each record of a kind. */
  authors(kind: string): Promise<ReadonlyMap<string, string>>
}

/** Changes to content made outside the files. Rows are only ever added. */
export function createRevisionStore(database: Database): RevisionStore {
  const query = (tx?: Tx) => database.query<RevisionTables>(tx)
  return {
    async all() {
      const rows = await query()
        .selectFrom('content_revision')
        .select(['id', 'kind', 'record_id', 'action', 'body', 'author', 'at'])
        .orderBy('id')
        .execute()
      return rows.map(
        (row): Revision => ({
          id: Number(row.id),
          kind: row.kind,
          record: row.record_id,
          action: row.action === 'delete' ? 'delete' : 'put',
          body: row.action === 'delete' ? null : row.body,
          imported: row.author.startsWith('import '),
          key: `${row.id} ${row.at} ${row.body.length}`,
        }),
      )
    },

    async latest() {
      const row = await query()
        .selectFrom('content_revision')
        .select((eb) => eb.fn.max('id').as('id'))
        .executeTakeFirst()
      return String(row?.id ?? '')
    },

    async authors(kind) {
      const rows = await query()
        .selectFrom('content_revision')
        .select(['record_id', 'author'])
        .where('kind', '=', kind)
        .orderBy('id')
        .execute()
      return new Map(rows.map((row) => [row.record_id, row.author]))
    },

    async add(tx, revisions) {
      for (const { kind, record, value, author, at } of revisions) {
        const action = value === null ? 'delete' : 'put'
        const body = value === null ? '' : JSON.stringify(value)
        await query(tx)
          .insertInto('content_revision')
          .values({ kind, record_id: record, action, body, author, at })
          .execute()
      }
    },
  }
}
