import type { Person } from './conversation.ts'
import type { ConversationRef } from './message.ts'

/** An officer's conversation that may be written to. */
export interface LinkedConversation {
  readonly conversation: string
  readonly ref: ConversationRef
  readonly account: string
}

/** Who speaks, and where officers are reached. A chat without a linked, enabled account is a citizen's. */
export interface Accounts {
  personOf(conversation: string): Promise<Person>
  /** Conversations linked to enabled accounts of an agency. */
  conversationsOf(agency: string): Promise<readonly LinkedConversation[]>
}
