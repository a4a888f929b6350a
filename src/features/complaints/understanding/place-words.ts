import { ofLastTexts } from '../../../core/last-texts.ts'
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

/** Words of a text in order; several look at one text. */
export const placedWords = ofLastTexts((text): readonly PlacedWord[] => {
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
})

/** Phrases by their folded words, longest first. */
export class PhraseSet {
  readonly #byFirst = new Map<string, (readonly string[])[]>()
  readonly #byLast = new Map<string, (readonly string[])[]>()
  readonly #written: ReadonlySet<string>

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const parts = fold(phrase).split(' ')
      push(this.#byFirst, parts[0]!, parts)
      push(this.#byLast, parts.at(-1)!, parts)
    }
    this.#written = new Set(phrases.map((phrase) => phrase.toLowerCase()))
  }

  /**
   * How many words of a text from `at` on make a phrase of the set, 0 for none. A single word with marks of its own must
   * be the very word: "đường" is not met by "đương".
   */
  lengthAt(words: readonly PlacedWord[], at: number): number {
    const word = words[at]
    if (!word) return 0
    return longest(this.#byFirst.get(word.folded), (parts) => this.#meets(words, at, parts))
  }

  /** True where the word at `at` is a phrase of the set just as written, marks included. */
  exactAt(words: readonly PlacedWord[], at: number): boolean {
    return this.#written.has(words[at]?.written.toLowerCase() ?? '')
  }

  /** As `lengthAt`, for a phrase that ends right before `at`. */
  lengthBefore(words: readonly PlacedWord[], at: number): number {
    const word = words[at - 1]
    if (!word) return 0
    return longest(this.#byLast.get(word.folded), (parts) => this.#meets(words, at - parts.length, parts))
  }

  #meets(words: readonly PlacedWord[], at: number, parts: readonly string[]): boolean {
    return parts.every((part, i) => {
      const word = words[at + i]
      if (!word || word.folded !== part || (i > 0 && word.begins)) return false
      const lower = word.written.toLowerCase()
      return parts.length > 1 || lower === word.folded || this.#written.has(lower)
    })
  }
}

function push(map: Map<string, (readonly string[])[]>, key: string, parts: readonly string[]): void {
  map.set(key, [...(map.get(key) ?? []), parts])
}

function longest(
  phrases: readonly (readonly string[])[] | undefined,
  meets: (parts: readonly string[]) => boolean,
): number {
  return (phrases ?? []).reduce((most, parts) => (parts.length > most && meets(parts) ? parts.length : most), 0)
}
