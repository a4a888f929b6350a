/** Where a fact comes from, as a person reads it. */
export interface Source {
  readonly title: string
  /** Document number and section; null where the source has none. */
  readonly reference: string | null
  readonly url: string | null
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: the state of the facts. */
  readonly asOf: string | null
}
