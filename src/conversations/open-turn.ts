import type { ConversationState } from '../core/conversation.ts'
import type { InboundMessage } from '../core/message.ts'
import type { Person } from '../core/person.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import type { TurnData } from './job-kinds.ts'
import { personOf, stateOf } from './stored-state.ts'
import type { ConversationTables } from './tables.ts'

/** A message and the conversation as it stood when the turn began. */
export interface OpenTurn {
  readonly conversation: string
  readonly message: InboundMessage
  readonly state: ConversationState
  readonly person: Person
  /** The turn may be written only while the conversation still has it. */
  readonly version: number
}

/** A conversation as a turn begins with it. */
export interface ConversationRow {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly role: string
  readonly agency: string | null
  readonly account: string | null
}

export const CONVERSATION_COLUMNS = ['conversation.id', 'version', 'state', 'role', 'agency', 'account'] as const

/** Null: the message was erased meanwhile. */
export async function loadTurn(database: Database, data: TurnData): Promise<OpenTurn | null> {
  const [row] = await statementsOf<ConversationTables>(database)<ConversationRow & { readonly payload: string }>(
    undefined,
    'turn: load',
    (query) =>
      query
        .selectFrom('inbound')
        .innerJoin('conversation', 'conversation.id', 'inbound.conversation')
        .select(['payload', ...CONVERSATION_COLUMNS])
        .where('inbound.channel', '=', data.channel)
        .where('external_id', '=', data.externalId),
    [data.channel, data.externalId],
  )
  if (!row || row.payload === '') return null
  return openTurn(row, row.payload)
}

/** @param payload of the `inbound` row */
export function openTurn(row: ConversationRow, payload: string): OpenTurn {
  return {
    conversation: row.id,
    message: JSON.parse(payload) as InboundMessage,
    state: stateOf(row.state),
    person: personOf(row),
    version: row.version,
  }
}
