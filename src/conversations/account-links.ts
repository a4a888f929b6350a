import type { AccountLinks } from '../core/accounts.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import { personOf } from './stored-state.ts'
import type { ConversationTables } from './tables.ts'

const CITIZEN = { role: 'citizen', agency: null, account: null } as const

interface LinkedRow {
  readonly id: string
  readonly channel: string
  readonly chat: string
  readonly account: string | null
}

/** Who speaks in a conversation, and where an agency's officers are reached: the columns that linking an account fills. */
export function createAccountLinks(database: Database): AccountLinks {
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
      const rows = await statementsOf<ConversationTables>(database)<LinkedRow>(
        undefined,
        'accounts: of agency',
        (query) =>
          query
            .selectFrom('conversation')
            .select(['id', 'channel', 'chat', 'account'])
            .where('agency', '=', agency)
            .where('role', '!=', 'citizen')
            .where('account', 'is not', null)
            .orderBy('id'),
        [agency, 'citizen'],
      )
      return rows.map(({ id, channel, chat, account }) => ({
        conversation: id,
        ref: { channel, chat },
        account: account ?? '',
      }))
    },

    async link(tx, conversation, { id, role, agency }) {
      const row = await database
        .query<ConversationTables>(tx)
        .updateTable('conversation')
        .set({ role, agency, account: id })
        .where('id', '=', conversation)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    async unlink(tx, conversation) {
      const query = database.query<ConversationTables>(tx)
      const row = await query
        .selectFrom('conversation')
        .select('account')
        .where('id', '=', conversation)
        .executeTakeFirst()
      await query.updateTable('conversation').set(CITIZEN).where('id', '=', conversation).execute()
      return row?.account ?? null
    },

    async unlinkAll(tx, account) {
      const rows = await database
        .query<ConversationTables>(tx)
        .updateTable('conversation')
        .set(CITIZEN)
        .where('account', '=', account)
        .returning('id')
        .execute()
      return rows.length
    },

    async counts() {
      const rows = await database
        .query<ConversationTables>()
        .selectFrom('conversation')
        .select((eb) => ['account', eb.fn.countAll().as('count')])
        .where('account', 'is not', null)
        .groupBy('account')
        .execute()
      return new Map(rows.map(({ account, count }) => [account ?? '', Number(count)]))
    },
  }
}
