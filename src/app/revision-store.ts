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
  const bodiesOf = async (ids: readonly number[]): Promise<ReadonlyMap<number, string>> => {
    const bodies = new Map<number, string>()
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const rows = await query()
        .selectFrom('content_revision')
        .select(['id', 'body'])
        .where('id', 'in', ids.slice(from, from + AT_ONCE))
        .execute()
      for (const { id, body } of rows) bodies.set(Number(id), body)
    }
    return bodies
  }
  return {
    async all(isHeld = () => false) {
      const rows = await query()
        .selectFrom('content_revision')
        .select(['id', 'kind', 'record_id', 'action', 'author', 'at'])
        .orderBy('id')
        .execute()
      const heads = rows.map((row) => ({
        id: Number(row.id),
        kind: row.kind,
        record: row.record_id,
        action: row.action === 'delete' ? ('delete' as const) : ('put' as const),
        body: null,
        imported: row.author.startsWith('import '),
        key: `${row.id} ${row.at}`,
      }))
      const bodies = await bodiesOf(wanted(heads, isHeld))
      return heads.map((head): Revision => ({ ...head, body: bodies.get(head.id) ?? null }))
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

/** Bodies read by one statement. */
const AT_ONCE = 500

/** The puts whose bodies are needed: not held, and not behind a newer revision of the same record that counts for sure. */
function wanted(heads: readonly Revision[], isHeld: (revision: Revision) => boolean): readonly number[] {
  const settled = new Set<string>()
  const ids: number[] = []
  for (const head of heads.toReversed()) {
    const record = `${head.kind}\t${head.record}`
    if (settled.has(record)) continue
    if (head.action === 'delete' || isHeld(head)) settled.add(record)
    else ids.push(head.id)
  }
  return ids
}
