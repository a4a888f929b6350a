/** How a reading of a token came about. */
export type ReadingKind =
  | 'as-written'
  | 'abbreviation'
  | 'teencode'
  | 'dialect'
  | 'synonym'
  | 'telex'
  | 'vni'
  | 'split'
  | 'tone'
  | 'slip'

/** One thing a token (or run of tokens) may mean. */
export interface TokenReading {
  readonly text: string
  readonly syllables: readonly string[]
  /** 0..1, the best reading 1. */
  readonly weight: number
  readonly how: ReadingKind
}

export interface ReadToken {
  readonly surface: string
  /** Character offsets in `Reading.normalised`. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'code' | 'punctuation' | 'emoji' | 'foreign'
  /** Best first; not empty for words. */
  readonly readings: readonly TokenReading[]
}

/** A text as it was understood: every token keeps what was written beside what it may mean. Made by `text/read.ts`. */
export interface Reading {
  readonly normalised: string
  readonly tokens: readonly ReadToken[]
  /** Readings of several tokens together ("sổ đỏ"), by token index, `to` exclusive. */
  readonly spans: readonly { readonly from: number; readonly to: number; readonly readings: readonly TokenReading[] }[]
  /** The best reading of everything, lower case, abbreviations written out. */
  readonly canonical: string
  readonly folded: string
  /** Share of word tokens that carry diacritics where they could, 0..1. */
  readonly diacritics: number
  readonly language: 'vi' | 'en' | 'km' | 'other' | 'none'
}
