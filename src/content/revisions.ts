/** One change to content made outside the files: a console edit or an import. Immutable once stored. */
export interface Revision {
  /** Grows with time; unique. */
  readonly id: number
  /** `ContentKind.name`. */
  readonly kind: string
  /** Id of the record within its kind. */
  readonly record: string
  readonly action: 'put' | 'delete'
  /** JSON text of the whole record for `put`, null for `delete` and where what was made of it is held (`all`). */
  readonly body: string | null
  /** True: a file of records was imported; false: somebody edited the record. */
  readonly imported: boolean
  /** No other body was ever stored under it, here or in another database; absent: what is made of it is not held. */
  readonly key?: string
}

/** Where revisions are read from. The newest valid revision of a record counts; older ones are history. */
export interface RevisionSource {
  /**
   * Every revision that may count, oldest first.
   * @param isHeld whether what was made of a revision is known: its body, and those it stands over, may be left out
   */
  all(isHeld?: (revision: Revision) => boolean): Promise<readonly Revision[]>
  /** Changes whenever a revision was added; cheap enough to ask every second. */
  latest(): Promise<string>
}

export const NO_REVISIONS: RevisionSource = { all: async () => [], latest: async () => '' }
