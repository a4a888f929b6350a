import type { Generated } from 'kysely'

export interface ConversationTables {
  conversation: {
    id: string
    channel: string
    chat: string
    role: Generated<string>
    agency: string | null
    account: string | null
    version: Generated<number>
    /** JSON of a `ConversationState`; empty: none yet, or erased. */
    state: Generated<string>
    last_seq: Generated<number>
    last_inbound_at: string
    /** 1: replies wait for the person's next message, because the channel lets nobody write first. */
    replies_parked: Generated<number>
    created_at: string
  }
  inbound: {
    channel: string
    external_id: string
    /** Null: erased; the row stays to know a redelivery. */
    conversation: string | null
    /** JSON of an `InboundMessage`; empty: erased. */
    payload: string
    received_at: string
  }
  transcript: { conversation: string; seq: number; speaker: string; reply: string; at: string }
  tracker: { conversation: string; seq: number; at: string; intent: string; outcome: string; duration_ms: number }
  consent: {
    id: Generated<number>
    conversation: string
    purpose: string
    text_version: string
    act: string
    at: string
  }
}
