/** A meaning ready for matching. Context phrases are folded and padded with blanks; with `beforeNumber` a number must follow. */
export interface Meaning {
  readonly text: string
  readonly syllables: readonly string[]
  readonly weight: number
  /** `as-written` where one of the meanings is the word itself. */
  readonly how: WordsKind | 'as-written'
  readonly context: readonly string[]
  readonly beforeNumber: boolean
}

export type WordsKind = 'abbreviation' | 'teencode' | 'dialect' | 'synonym'
