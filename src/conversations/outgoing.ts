import type { ConversationRef, Reply } from '../core/message.ts'
import type { Instant } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import type { ReplyData } from './job-kinds.ts'
import type { ConversationTables } from './tables.ts'

/** One reply on its way and where it goes. */
export interface Outgoing {
  readonly ref: ConversationRef
  readonly reply: Reply
  readonly lastInboundAt: Instant
}

interface OutgoingRow {
  readonly channel: string
  readonly chat: string
  readonly reply: string
  readonly last_inbound_at: Instant
}

/** Null: the line was erased meanwhile. */
export async function loadOutgoing(database: Database, data: ReplyData): Promise<Outgoing | null> {
  const [row] = await statementsOf<ConversationTables>(database)<OutgoingRow>(
    undefined,
    'reply: load',
    (query) =>
      query
        .selectFrom('transcript')
        .innerJoin('conversation', 'conversation.id', 'transcript.conversation')
        .select(['channel', 'chat', 'reply', 'last_inbound_at'])
        .where('transcript.conversation', '=', data.conversation)
        .where('seq', '=', data.seq),
    [data.conversation, data.seq],
  )
  if (!row) return null
  return {
    ref: { channel: row.channel, chat: row.chat },
    reply: JSON.parse(row.reply) as Reply,
    lastInboundAt: row.last_inbound_at,
  }
}
