import type { ConversationRef } from './message.ts'
import type { Person } from './person.ts'
import type { Tx } from './tx.ts'

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

/** What a linked account lends to a conversation. */
export interface LinkedAccount {
  readonly id: string
  readonly role: 'officer' | 'hotline'
  readonly agency: string | null
}

/** Makes a conversation an officer's and takes that away again; only the accounts feature and the command line use it. */
export interface AccountLinks extends Accounts {
  /** @returns false where no such conversation is kept (a question asked from the command line) */
  link(tx: Tx, conversation: string, account: LinkedAccount): Promise<boolean>
  /** @returns the account that was linked, null where none was */
  unlink(tx: Tx, conversation: string): Promise<string | null>
  /** Every conversation of an account becomes a citizen's again. @returns how many there were */
  unlinkAll(tx: Tx, account: string): Promise<number>
  /** How many conversations each account is linked to; accounts without any are left out. */
  counts(): Promise<ReadonlyMap<string, number>>
}
