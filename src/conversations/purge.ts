import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { purgeJobs } from '../jobs/purge.ts'
import type { ConversationTables } from './tables.ts'

/** One step of forgetting: at most `limit` rows of each table, so that a step stays short. */
export async function purgeSome(
  database: Database,
  tx: Tx,
  before: Instant,
  limit: number,
): Promise<{ readonly messages: number; readonly more: boolean }> {
  const tables = database.query<ConversationTables>(tx)
  const transcript = await tables
    .deleteFrom('transcript')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('conversation', 'seq'),
        'in',
        selectFrom('transcript')
          .select(['conversation', 'seq'])
          .where('at', '<', before)
          .orderBy('at')
          .limit(limit)
          .$asTuple('conversation', 'seq'),
      ),
    )
    .executeTakeFirst()
  const inbound = await tables
    .deleteFrom('inbound')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('channel', 'external_id'),
        'in',
        selectFrom('inbound')
          .select(['channel', 'external_id'])
          .where('received_at', '<', before)
          .orderBy('received_at')
          .limit(limit)
          .$asTuple('channel', 'external_id'),
      ),
    )
    .executeTakeFirst()
  const states = await tables
    .updateTable('conversation')
    .set({ state: '' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('conversation')
        .select('id')
        .where('last_inbound_at', '<', before)
        .where('state', '!=', '')
        .limit(limit),
    )
    .executeTakeFirst()
  const jobs = await purgeJobs(database, tx, before, limit)
  const messages = Number(transcript.numDeletedRows)
  const steps = [messages, Number(inbound.numDeletedRows), Number(states.numUpdatedRows), jobs]
  return { messages, more: steps.some((count) => count >= limit) }
}
