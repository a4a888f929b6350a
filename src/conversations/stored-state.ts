import { type ConversationState, EMPTY_CONVERSATION } from '../core/conversation.ts'
import type { Person } from '../core/person.ts'

/** The stored state, or an empty one where it was written in another shape: it is dropped, never guessed at. */
export function stateOf(stored: string): ConversationState {
  if (stored === '') return EMPTY_CONVERSATION
  const value: unknown = JSON.parse(stored)
  const known = typeof value === 'object' && value !== null && 'shape' in value && value.shape === 1
  return known ? (value as ConversationState) : EMPTY_CONVERSATION
}

/** Who speaks, from the conversation's columns; a role this program does not know is a citizen. */
export function personOf(row: {
  readonly role: string
  readonly agency: string | null
  readonly account: string | null
}): Person {
  const role = row.role === 'officer' || row.role === 'hotline' ? row.role : 'citizen'
  if (role === 'citizen') return { role, agency: null }
  return { role, agency: row.agency, account: row.account }
}
