/** Who speaks. A citizen unless an account was linked or the terminal says otherwise. */
export interface Person {
  readonly role: 'citizen' | 'officer' | 'hotline'
  readonly agency: string | null
  /** Id of the linked account, which stands in the audit trail; null for citizens and the terminal. */
  readonly account?: string | null
}
