import type { ConsentRecord, ConversationArchive } from '../core/archive.ts'
import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import { NOTIFY, REPLY, TURN } from './job-kinds.ts'
import { purgeSome } from './purge.ts'
import type { ConversationTables } from './tables.ts'
import { lineOf, type Transcript } from './transcript.ts'

export interface ArchiveOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly transcript: Transcript
}

const PURGE_CHUNK = 1_000

export function createArchive({ database, queue, transcript }: ArchiveOptions): ConversationArchive {
  const tables = (tx?: Tx) => database.query<ConversationTables>(tx)
  return {
    async read(conversation) {
      const lines = await tables()
        .selectFrom('transcript')
        .select(['seq', 'speaker', 'reply', 'at'])
        .where('conversation', '=', conversation)
        .orderBy('seq')
        .execute()
      const consents = await tables()
        .selectFrom('consent')
        .select(['purpose', 'text_version', 'act', 'at'])
        .where('conversation', '=', conversation)
        .orderBy('id')
        .execute()
      return { lines: lines.map(lineOf), consents: consents.map(consentOf), firstAt: lines[0]?.at ?? null }
    },

    async erase(tx, conversation) {
      await tables(tx)
        .updateTable('inbound')
        .set({ payload: '', conversation: null })
        .where('conversation', '=', conversation)
        .execute()
      await tables(tx).deleteFrom('transcript').where('conversation', '=', conversation).execute()
      const ref = await tables(tx)
        .updateTable('conversation')
        .set({ state: '', replies_parked: 0 })
        .where('id', '=', conversation)
        .returning(['channel', 'chat'])
        .executeTakeFirst()
      if (ref) transcript.erased(tx, ref)
      for (const kind of [TURN, REPLY, NOTIFY]) await queue.cancel(tx, kind, conversation)
    },

    async recordConsent(tx, conversation, record) {
      const { purpose, textVersion, act, at } = record
      const row = { conversation, purpose, text_version: textVersion, act, at }
      await statementsOf<ConversationTables>(database)(
        tx,
        'archive: consent',
        (query) => query.insertInto('consent').values(row),
        Object.values(row),
        { posted: true },
      )
    },

    async purge(tx, before) {
      let messages = 0
      for (let more = true; more; ) {
        const step = await purgeSome(database, tx, before, PURGE_CHUNK)
        messages += step.messages
        more = step.more
      }
      return messages
    },
  }
}

function consentOf(row: { purpose: string; text_version: string; act: string; at: Instant }): ConsentRecord {
  const act = row.act === 'given' || row.act === 'withdrawn' ? row.act : 'shown'
  return { purpose: row.purpose, textVersion: row.text_version, act, at: row.at }
}
