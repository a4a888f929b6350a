import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import type { StatusCode } from './status.ts'

/** A conversation that wants to hear of a dossier, and what it knows of it. */
export interface Watch {
  readonly conversation: string
  readonly code: string
  readonly status: StatusCode
  readonly dueAt: Instant | null
}

interface WatchTables {
  dossier_watch: {
    conversation: string
    code: string
    status: number
    due_at: Instant | null
    created_at: Instant
  }
}

/** Who wants to hear of which dossier. */
export function createWatchStore(database: Database) {
  const query = (tx?: Tx) => database.query<WatchTables>(tx)
  return {
    /** Begins, or goes on from what is known now. */
    async put(tx: Tx, { conversation, code, status, dueAt }: Watch, at: Instant): Promise<void> {
      await query(tx)
        .insertInto('dossier_watch')
        .values({ conversation, code, status, due_at: dueAt, created_at: at })
        .onConflict((conflict) => conflict.columns(['conversation', 'code']).doUpdateSet({ status, due_at: dueAt }))
        .execute()
    },

    /** Moves what a conversation knows of a dossier on. @returns false where it wants to hear no more or was told meanwhile */
    async move(tx: Tx, from: Watch, to: Pick<Watch, 'status' | 'dueAt'>): Promise<boolean> {
      const row = await query(tx)
        .updateTable('dossier_watch')
        .set({ status: to.status, due_at: to.dueAt })
        .where('conversation', '=', from.conversation)
        .where('code', '=', from.code)
        .where('status', '=', from.status)
        .where('due_at', from.dueAt === null ? 'is' : '=', from.dueAt)
        .returning('code')
        .executeTakeFirst()
      return row !== undefined
    },

    /** @param code null: every dossier of the conversation. @returns the codes that were watched */
    async end(tx: Tx, conversation: string, code: string | null): Promise<readonly string[]> {
      let wanted = query(tx).deleteFrom('dossier_watch').where('conversation', '=', conversation)
      if (code !== null) wanted = wanted.where('code', '=', code)
      return (await wanted.returning('code').execute()).map((row) => row.code)
    },

    async ofConversation(conversation: string, tx?: Tx): Promise<readonly Watch[]> {
      const rows = await query(tx)
        .selectFrom('dossier_watch')
        .selectAll()
        .where('conversation', '=', conversation)
        .orderBy('created_at')
        .orderBy('code')
        .execute()
      return rows.map(watchOf)
    },

    /** Watches after a place in the order of code and conversation, at most `limit`: a job walks through all of them. */
    async after(place: Pick<Watch, 'code' | 'conversation'> | null, limit: number): Promise<readonly Watch[]> {
      let wanted = query().selectFrom('dossier_watch').selectAll()
      if (place)
        wanted = wanted.where((eb) =>
          eb.or([
            eb('code', '>', place.code),
            eb.and([eb('code', '=', place.code), eb('conversation', '>', place.conversation)]),
          ]),
        )
      return (await wanted.orderBy('code').orderBy('conversation').limit(limit).execute()).map(watchOf)
    },
  }
}

export type WatchStore = ReturnType<typeof createWatchStore>

const watchOf = ({ conversation, code, status, due_at }: WatchTables['dossier_watch']): Watch => ({
  conversation,
  code,
  status: Number(status) as StatusCode,
  dueAt: due_at,
})
