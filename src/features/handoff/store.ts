import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'

/** A question left for a person, and its answer. */
export interface HandoffRow {
  id: string
  conversation: string
  question: string
  area: string | null
  status: 'open' | 'answered'
  answer: string | null
  created_at: Instant
  answered_at: Instant | null
}

interface HandoffTables {
  handoff: HandoffRow
}

export interface NewHandoff {
  readonly id: string
  readonly conversation: string
  readonly question: string
  readonly area: string | null
  readonly createdAt: Instant
}

/** Questions left for a person, oldest first. */
export function createHandoffStore(database: Database) {
  const query = (tx?: Tx) => database.query<HandoffTables>(tx)
  return {
    async add(tx: Tx, handoff: NewHandoff): Promise<void> {
      await query(tx)
        .insertInto('handoff')
        .values({
          id: handoff.id,
          conversation: handoff.conversation,
          question: handoff.question,
          area: handoff.area,
          status: 'open',
          answer: null,
          created_at: handoff.createdAt,
          answered_at: null,
        })
        .execute()
    },

    async open(limit = 100): Promise<readonly HandoffRow[]> {
      return query()
        .selectFrom('handoff')
        .selectAll()
        .where('status', '=', 'open')
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
        .execute()
    },

    /** What one conversation left, oldest first. */
    async ofConversation(conversation: string): Promise<readonly HandoffRow[]> {
      return query()
        .selectFrom('handoff')
        .selectAll()
        .where('conversation', '=', conversation)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
    },

    /** Marks an open question answered. @returns the row, or null when there is no such open question */
    async answer(tx: Tx, id: string, answer: string, at: Instant): Promise<HandoffRow | null> {
      const row = await query(tx)
        .updateTable('handoff')
        .set({ status: 'answered', answer, answered_at: at })
        .where('id', '=', id)
        .where('status', '=', 'open')
        .returningAll()
        .executeTakeFirst()
      return row ?? null
    },

    /** Takes away what one conversation left, answered or not. */
    async erase(tx: Tx, conversation: string): Promise<void> {
      await query(tx).deleteFrom('handoff').where('conversation', '=', conversation).execute()
    },

    /** Takes away what was left before an instant. */
    async purge(tx: Tx, before: Instant): Promise<void> {
      await query(tx).deleteFrom('handoff').where('created_at', '<', before).execute()
    },
  }
}

export type HandoffStore = ReturnType<typeof createHandoffStore>
