import type { Accounts } from '../core/accounts.ts'
import type { Database } from '../db/database.ts'
import { personOf } from './stored-state.ts'
import type { ConversationTables } from './tables.ts'

/** Who speaks in a conversation, and where an agency's officers are reached: the columns that linking an account fills. */
export function createAccountLinks(database: Database): Accounts {
  return {
    async personOf(conversation) {
      const row = await database
        .query<ConversationTables>()
        .selectFrom('conversation')
        .select(['role', 'agency', 'account'])
        .where('id', '=', conversation)
        .executeTakeFirst()
      return row ? personOf(row) : { role: 'citizen', agency: null }
    },
    async conversationsOf(agency) {
      const rows = await database
        .query<ConversationTables>()
        .selectFrom('conversation')
        .select(['id', 'channel', 'chat', 'account'])
        .where('agency', '=', agency)
        .where('role', '!=', 'citizen')
        .where('account', 'is not', null)
        .orderBy('id')
        .execute()
      return rows.map(({ id, channel, chat, account }) => ({
        conversation: id,
        ref: { channel, chat },
        account: account ?? '',
      }))
    },
  }
}
