import type { Generated } from 'kysely'
import type { Instant } from '../../core/time.ts'
import type { Tx } from '../../core/tx.ts'
import type { Database } from '../../db/database.ts'
import type { Account, AccountAct, AccountRole } from './account.ts'

interface AccountTables {
  account: { id: string; role: string; agency: string | null; created_at: Instant; disabled_at: Instant | null }
  account_link_code: { account: string; hash: string; expires_at: Instant }
  account_link_attempt: { conversation: string; at: Instant }
  account_event: { id: Generated<number>; account: string; act: string; conversation: string | null; at: Instant }
}

export interface AccountEvent {
  readonly account: string
  readonly act: AccountAct
  readonly conversation: string | null
  readonly at: Instant
}

/** Officers' accounts, their one-time codes and what happened to them. */
export function createAccountStore(database: Database) {
  const query = (tx?: Tx) => database.query<AccountTables>(tx)
  return {
    /** @returns false where the id is taken; nothing is written then */
    async add(tx: Tx, account: Omit<Account, 'disabledAt'>): Promise<boolean> {
      const { id, role, agency, createdAt } = account
      const row = await query(tx)
        .insertInto('account')
        .values({ id, role, agency, created_at: createdAt, disabled_at: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    async find(id: string, tx?: Tx): Promise<Account | null> {
      const row = await query(tx).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? accountOf(row) : null
    },

    async all(): Promise<readonly Account[]> {
      return (await query().selectFrom('account').selectAll().orderBy('id').execute()).map(accountOf)
    },

    /** The only code of an account from now on; an older one is void. */
    async putCode(tx: Tx, code: { readonly account: string; readonly hash: string; readonly expiresAt: Instant }) {
      const { account, hash, expiresAt } = code
      await query(tx)
        .insertInto('account_link_code')
        .values({ account, hash, expires_at: expiresAt })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ hash, expires_at: expiresAt }))
        .execute()
    },

    /** The enabled account that a code, still good at `now`, belongs to. */
    async accountOfCode(hash: string, now: Instant, tx?: Tx): Promise<Account | null> {
      const row = await query(tx)
        .selectFrom('account_link_code')
        .innerJoin('account', 'account.id', 'account_link_code.account')
        .selectAll('account')
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row ? accountOf(row) : null
    },

    /** Takes a code out of use. @returns false where somebody was faster */
    async useCode(tx: Tx, hash: string): Promise<boolean> {
      const row = await query(tx)
        .deleteFrom('account_link_code')
        .where('hash', '=', hash)
        .returning('account')
        .executeTakeFirst()
      return row !== undefined
    },

    /** @returns false where there is no such enabled account */
    async disable(tx: Tx, id: string, at: Instant): Promise<boolean> {
      const row = await query(tx)
        .updateTable('account')
        .set({ disabled_at: at })
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      await query(tx).deleteFrom('account_link_code').where('account', '=', id).execute()
      return row !== undefined
    },

    /** Wrong codes that a conversation tried since an instant. */
    async attempts(conversation: string, since: Instant): Promise<number> {
      const row = await query()
        .selectFrom('account_link_attempt')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('conversation', '=', conversation)
        .where('at', '>', since)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },

    async addAttempt(tx: Tx, conversation: string, at: Instant): Promise<void> {
      await query(tx).insertInto('account_link_attempt').values({ conversation, at }).execute()
    },

    async forgetAttempts(tx: Tx, conversation: string): Promise<void> {
      await query(tx).deleteFrom('account_link_attempt').where('conversation', '=', conversation).execute()
    },

    async purge(tx: Tx, before: Instant): Promise<void> {
      await query(tx).deleteFrom('account_link_attempt').where('at', '<', before).execute()
      await query(tx).deleteFrom('account_link_code').where('expires_at', '<', before).execute()
    },

    async note(tx: Tx, event: AccountEvent): Promise<void> {
      await query(tx).insertInto('account_event').values(event).execute()
    },

    /** What happened to an account, oldest first. */
    async events(account: string): Promise<readonly AccountEvent[]> {
      const rows = await query()
        .selectFrom('account_event')
        .select(['account', 'act', 'conversation', 'at'])
        .where('account', '=', account)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ ...row, act: row.act as AccountAct }))
    },
  }
}

export type AccountStore = ReturnType<typeof createAccountStore>

function accountOf(row: AccountTables['account']): Account {
  return {
    id: row.id,
    role: row.role as AccountRole,
    agency: row.agency,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  }
}
