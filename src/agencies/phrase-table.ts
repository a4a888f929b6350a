import { isClose, type NameToken, namePhrase } from './name-tokens.ts'

export interface PhraseHit<T> {
  readonly value: T
  /** How many tokens it takes. */
  readonly length: number
  /** Marks and all as a phrase is written; false: only its letters. */
  readonly asWritten: boolean
}

interface Entry<T> {
  readonly folded: readonly string[]
  readonly written: readonly string[]
  readonly value: T
}

/** Phrases found at a place of a text, whatever their marks; the longest first. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>()

  add(phrase: string, value: T): void {
    const { written, folded } = namePhrase(phrase)
    const words = folded.split(' ')
    const list = this.#byFirst.get(words[0]!) ?? []
    const shorter = list.findIndex((entry) => entry.folded.length < words.length)
    list.splice(shorter < 0 ? list.length : shorter, 0, { folded: words, written: written.split(' '), value })
    this.#byFirst.set(words[0]!, list)
  }

  /** All phrases that begin at a token, longest first. */
  at(tokens: readonly NameToken[], from: number): readonly PhraseHit<T>[] {
    const list = this.#byFirst.get(tokens[from]?.folded ?? '')
    if (!list) return NOTHING
    let hits: PhraseHit<T>[] | null = null
    for (const { folded, written, value } of list) {
      if (!matches(tokens, from, folded)) continue
      const said = tokens.slice(from, from + folded.length).map((t) => t.lower)
      // A word typed with other marks is another word: "quán" is no "quận".
      if (!written.every((word, i) => isSlipOf(said[i]!, word, folded[i]!))) continue
      hits ??= []
      hits.push({ value, length: folded.length, asWritten: written.every((word, i) => said[i] === word) })
    }
    return hits ?? NOTHING
  }

  /** The longest phrases at a token. */
  longest(tokens: readonly NameToken[], from: number): readonly PhraseHit<T>[] {
    const hits = this.at(tokens, from)
    return hits.length < 2 ? hits : hits.filter((hit) => hit.length === hits[0]!.length)
  }

  has(tokens: readonly NameToken[], from: number): boolean {
    return this.at(tokens, from).length > 0
  }
}

const NOTHING: readonly never[] = []

function matches(tokens: readonly NameToken[], from: number, folded: readonly string[]): boolean {
  for (let i = 0; i < folded.length; i++) {
    const token = tokens[from + i]
    if (!token || token.folded !== folded[i] || (i > 0 && !isClose(token.gap) && !/^[.&,\-–/ ]*$/.test(token.gap)))
      return false
  }
  return true
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const toneless = (word: string): string => word.normalize('NFD').replace(TONES, '').normalize('NFC')

/** The first horn of "ươ" is often not typed. */
const HORN_BEFORE_HORN = /u\u031b(?=[\u0300-\u036f]*o\u031b)/g
const halfHorned = (word: string): string => word.normalize('NFD').replace(HORN_BEFORE_HORN, 'u').normalize('NFC')

/** As written, bare, or with marks left out on the way ("phương" or "phuờng" for "phường"). */
export const isSlipOf = (said: string, word: string, folded: string): boolean =>
  said === word || said === folded || said === toneless(word) || said === halfHorned(word)
