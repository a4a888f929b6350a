import { ofLastTexts } from '../core/last-texts.ts'
import { fold } from '../text/normalise.ts'

/** A phrase met in a text: which label it stands for and how many syllables it covers. */
export interface CueHit<L> {
  readonly label: L
  readonly cue: string
  readonly at: number
  readonly length: number
}

interface Entry<L> {
  readonly label: L
  readonly cue: string
  readonly written: readonly string[]
  readonly folded: readonly string[]
}

const SYLLABLE = /[\p{L}\p{N}]+/gu

/** The words of a text in order, lower case, and the same folded; punctuation falls away. */
interface Said {
  readonly words: readonly string[]
  readonly folded: readonly string[]
  /** Some word carries a mark. */
  readonly marked: boolean
  /** Numbers of the folded words as far as some cue begins so, else -1; made when `known` first words were known. */
  firsts: Int32Array
  known: number
}

/** Dozens of lists look at one text. */
const said = ofLastTexts((text): Said => {
  const words = text.toLowerCase().match(SYLLABLE) ?? []
  const folded = words.map(fold)
  return { words, folded, marked: words.some((word, i) => word !== folded[i]), firsts: NO_FIRSTS, known: -1 }
})

/**
 * Number of every folded word that some cue begins with, for all lists: dozens of them look each word of a text up, and a
 * number is found faster than a word.
 */
const firstWords = new Map<string, number>()
const NO_FIRSTS = new Int32Array(0)

function firstsOf(text: Said): Int32Array {
  if (text.known !== firstWords.size) {
    text.firsts = Int32Array.from(text.folded, (word) => firstWords.get(word) ?? -1)
    text.known = firstWords.size
  }
  return text.firsts
}

function numberOfFirst(word: string): number {
  const known = firstWords.get(word)
  if (known !== undefined) return known
  firstWords.set(word, firstWords.size)
  return firstWords.size - 1
}

/** Lower-case words of a text in order; punctuation falls away. */
export const wordsOf = (text: string): readonly string[] => said(text).words

/** The same without diacritics. */
export const foldedWordsOf = (text: string): readonly string[] => said(text).folded

/**
 * Finds phrases in texts, longest first, without overlaps. A phrase meets text without diacritics too; where the
 * text carries diacritics elsewhere, a phrase of one syllable must carry its own ("phí" is not met by "phi địa giới").
 */
export class CueIndex<L> {
  readonly #byFirst = new Map<number, Entry<L>[]>()
  /** A bit for each first word: most words of a text begin no cue of a list. */
  readonly #firsts: Uint32Array

  constructor(entries: Iterable<{ readonly label: L; readonly cue: string }>) {
    for (const { label, cue } of entries) {
      const { words: written, folded } = said(cue)
      if (written.length === 0) continue
      const first = numberOfFirst(folded[0]!)
      const list = this.#byFirst.get(first)
      const entry = { label, cue, written, folded }
      if (list) list.push(entry)
      else this.#byFirst.set(first, [entry])
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.written.length - a.written.length)
    this.#firsts = new Uint32Array((Math.max(-1, ...this.#byFirst.keys()) >> 5) + 1)
    for (const first of this.#byFirst.keys()) this.#firsts[first >> 5]! |= 1 << (first & 31)
  }

  /** @param marked whether the person writes diacritics; absent: told from the text itself */
  find(text: string, marked?: boolean): readonly CueHit<L>[] {
    const asked = said(text)
    const exactSingles = marked ?? asked.marked
    const firsts = firstsOf(asked)
    const hits: CueHit<L>[] = []
    for (let at = 0; at < firsts.length; ) {
      const first = firsts[at]!
      const place = first >> 5
      if (first < 0 || place >= this.#firsts.length || (this.#firsts[place]! & (1 << (first & 31))) === 0) {
        at++
        continue
      }
      let length = 0
      for (const entry of this.#byFirst.get(first)!) {
        // The list begins with the longest: what is shorter than a phrase met is within it.
        if (entry.written.length < length) break
        if (!meets(entry, asked, at, exactSingles && entry.written.length === 1)) continue
        length = entry.written.length
        hits.push({ label: entry.label, cue: entry.cue, at, length })
      }
      at += Math.max(1, length)
    }
    return hits
  }
}

function meets<L>(cue: Entry<L>, { words, folded }: Said, at: number, exact: boolean): boolean {
  if (at + cue.written.length > words.length) return false
  for (let i = 0; i < cue.written.length; i++) {
    const word = words[at + i]!
    if (word === cue.written[i]) continue
    if (exact || word !== folded[at + i] || word !== cue.folded[i]) return false
  }
  return true
}
