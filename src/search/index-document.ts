/** One thing to be found. Several values of a field (`names`) are kept apart: no bigram crosses from one to the next. */
export interface IndexDocument {
  /** Unique within its kind. */
  readonly id: string
  /** What it is (`procedure`, `faq`, `office`); a search may ask for some kinds only. */
  readonly kind: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

export interface FieldOptions {
  /** What one occurrence here counts against one of weight 1. */
  readonly weight: number
  /** How much a field longer than the average counts against its words, 0..1; 0.75 when absent. */
  readonly b?: number
  /** False: single syllables only, for long bodies where pairs would cost memory and tell little. */
  readonly bigrams?: boolean
}

export interface IndexOptions {
  /** At most 8; a document's other fields are not indexed. */
  readonly fields: Readonly<Record<string, FieldOptions>>
  /** Written syllables that tell little of what is meant ("cho", "em", "hỏi"); they count 0.3. */
  readonly light?: Iterable<string>
}
