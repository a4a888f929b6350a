import type { Instant } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'

export const ACCOUNT_ROLES = ['officer', 'hotline'] as const
export type AccountRole = (typeof ACCOUNT_ROLES)[number]

/** An officer's account. The id is all that is known of the person, as the operator chose it. */
export interface Account {
  readonly id: string
  readonly role: AccountRole
  /** Agency whose lists the account sees; only a hotline account may be without. */
  readonly agency: string | null
  readonly createdAt: Instant
  readonly disabledAt: Instant | null
}

/** What happened to an account, for the audit trail. */
export type AccountAct = 'added' | 'code-made' | 'linked' | 'unlinked' | 'disabled'

const MAX_ID_CHARS = 40

/** The id of an account from what the operator wrote ("Cán bộ 01" -> `can-bo-01`); null where no letter or digit is left. */
export function accountIdOf(written: string): string | null {
  const id = fold(written)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID_CHARS)
    .replace(/^-+|-+$/g, '')
  return id === '' ? null : id
}
