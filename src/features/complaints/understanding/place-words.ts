import { fold } from '../../../text/normalise.ts'

/** A word of a text with its place, folded beside as written. */
export interface PlacedWord {
  readonly written: string
  readonly folded: string
  readonly start: number
  readonly end: number
  /** True: punctuation other than a slash, dash or dot inside a number stands before it. */
  readonly begins: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[/.-][\p{L}\p{N}]+)*/gu

export function placedWords(text: string): readonly PlacedWord[] {
  let last = 0
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(last, match.index)
    last = match.index + match[0].length
    return {
      written: match[0],
      folded: fold(match[0]),
      start: match.index,
      end: last,
      begins: /[^\s]/.test(between),
    }
  })
}

/** Phrases by their folded words, longest first. */
export class PhraseSet {
  readonly #phrases: readonly (readonly string[])[]
  readonly #written: ReadonlySet<string>

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases.map((phrase) => fold(phrase).split(' ')).sort((a, b) => b.length - a.length)
    this.#written = new Set(phrases.map((phrase) => phrase.toLowerCase()))
  }

  /**
   * How many words of a text from `at` on make a phrase of the set, 0 for none. A single word with marks of its own must
   * be the very word: "đường" is not met by "đương".
   */
  lengthAt(words: readonly PlacedWord[], at: number): number {
    const phrase = this.#phrases.find((parts) =>
      parts.every((part, i) => this.#meets(words, at, i, part, parts.length)),
    )
    return phrase?.length ?? 0
  }

  /** As `lengthAt`, for a phrase that ends right before `at`. */
  lengthBefore(words: readonly PlacedWord[], at: number): number {
    const phrase = this.#phrases.find((parts) =>
      parts.every((part, i) => this.#meets(words, at - parts.length, i, part, parts.length)),
    )
    return phrase?.length ?? 0
  }

  #meets(words: readonly PlacedWord[], at: number, i: number, part: string, length: number): boolean {
    const word = words[at + i]
    if (!word || word.folded !== part || (i > 0 && word.begins)) return false
    const lower = word.written.toLowerCase()
    return length > 1 || lower === word.folded || this.#written.has(lower)
  }
}
