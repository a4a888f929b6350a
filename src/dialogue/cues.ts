import { ofLastTexts } from '../core/last-texts.ts'
import { remembered } from '../core/remembered.ts'
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
  /** Numbers of its words as written, and folded. */
  readonly written: readonly number[]
  readonly folded: readonly number[]
}

const SYLLABLE = /[\p{L}\p{N}]+/gu

/** The words of a text in order, lower case, and the same folded; punctuation falls away. */
interface Said {
  readonly words: readonly string[]
  readonly folded: readonly string[]
  /** Some word carries a mark. */
  readonly marked: boolean
  /** Numbers of the words as far as some cue has them, else -1; made when `known` words were numbered. */
  numbers: Int32Array
  foldedNumbers: Int32Array
  /** Numbers among those words that some cue begins with, of the folded words, else -1. */
  firsts: Int32Array
  /** By list: the first of its `links`, else -1. */
  heads: Int32Array
  /** Where some cue of the list may begin, and the next of the list's links, else -1; two numbers each, in order. */
  links: Int32Array
  known: number
}

const foldedOf = remembered(fold)

/** Dozens of lists look at one text. */
const said = ofLastTexts((text): Said => {
  const words = text.toLowerCase().match(SYLLABLE) ?? []
  const folded = words.map(foldedOf)
  const marked = words.some((word, i) => word !== folded[i])
  return {
    words,
    folded,
    marked,
    numbers: NONE,
    foldedNumbers: NONE,
    firsts: NONE,
    heads: NONE,
    links: NONE,
    known: -1,
  }
})

/**
 * Number of every word of any cue, for all lists: hundreds of them look each word of a text up, and numbers are found and
 * compared faster than words.
 */
const numbered = new Map<string, number>()
/** By the number of a word: its number among first words, which are few, so that each list needs few bits. */
const firstOf: number[] = []
let firstCount = 0
/** By that: the lists that have a cue which begins so. Most of the hundreds of lists have nothing in a text. */
const listsOf: number[][] = []
let listCount = 0
const NONE = new Int32Array(0)

function numberedIn(text: Said): Said {
  const known = numbered.size + firstCount + listCount
  if (text.known === known) return text
  const numberIn = (word: string) => numbered.get(word) ?? -1
  text.numbers = Int32Array.from(text.words, numberIn)
  text.foldedNumbers = text.marked ? Int32Array.from(text.folded, numberIn) : text.numbers
  text.firsts = text.foldedNumbers.map((number) => (number < 0 ? -1 : firstOf[number]!))
  link(text)
  text.known = known
  return text
}

/** Hundreds of lists are asked, each of which has something at a few words. */
function link(text: Said): void {
  let count = 0
  for (const first of text.firsts) if (first >= 0) count += listsOf[first]!.length
  text.heads = new Int32Array(listCount).fill(-1)
  text.links = new Int32Array(2 * count)
  for (let at = text.firsts.length - 1, next = 0; at >= 0; at--) {
    const first = text.firsts[at]!
    if (first < 0) continue
    for (const list of listsOf[first]!) {
      text.links[next] = at
      text.links[next + 1] = text.heads[list]!
      text.heads[list] = next
      next += 2
    }
  }
}

function numberOf(word: string): number {
  const known = numbered.get(word)
  if (known !== undefined) return known
  firstOf.push(-1)
  numbered.set(word, numbered.size)
  return numbered.size - 1
}

function numberOfFirst(word: number): number {
  if (firstOf[word] === -1) {
    firstOf[word] = firstCount++
    listsOf.push([])
  }
  return firstOf[word]!
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
  /** Its number among all lists. */
  readonly #number = listCount++

  constructor(entries: Iterable<{ readonly label: L; readonly cue: string }>) {
    for (const { label, cue } of entries) {
      const { words, folded } = said(cue)
      if (words.length === 0) continue
      const entry = { label, cue, written: words.map(numberOf), folded: folded.map(numberOf) }
      const first = numberOfFirst(entry.folded[0]!)
      const list = this.#byFirst.get(first)
      if (list) list.push(entry)
      else this.#byFirst.set(first, [entry])
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.written.length - a.written.length)
    for (const first of this.#byFirst.keys()) listsOf[first]!.push(this.#number)
  }

  /** @param marked whether the person writes diacritics; absent: told from the text itself */
  find(text: string, marked?: boolean): readonly CueHit<L>[] {
    const asked = numberedIn(said(text))
    let link = asked.heads[this.#number]!
    if (link < 0) return NO_HITS
    const exactSingles = marked ?? asked.marked
    let hits: CueHit<L>[] | null = null
    for (let free = 0; link >= 0; link = asked.links[link + 1]!) {
      const at = asked.links[link]!
      if (at < free) continue
      let length = 0
      for (const entry of this.#byFirst.get(asked.firsts[at]!)!) {
        // The list begins with the longest: what is shorter than a phrase met is within it.
        if (entry.written.length < length) break
        if (!meets(entry, asked, at, exactSingles && entry.written.length === 1)) continue
        length = entry.written.length
        hits ??= []
        hits.push({ label: entry.label, cue: entry.cue, at, length })
      }
      free = at + length
    }
    return hits ?? NO_HITS
  }
}

const NO_HITS: readonly never[] = []

function meets<L>(cue: Entry<L>, { numbers, foldedNumbers }: Said, at: number, exact: boolean): boolean {
  if (at + cue.written.length > numbers.length) return false
  for (let i = 0; i < cue.written.length; i++) {
    const word = numbers[at + i]!
    if (word === cue.written[i]) continue
    // A word without marks is its own folded one.
    if (exact || word !== foldedNumbers[at + i] || word !== cue.folded[i]) return false
  }
  return true
}
