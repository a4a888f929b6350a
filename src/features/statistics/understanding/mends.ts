import { once } from '../../../core/once.ts'
import { fold } from '../../../text/normalise.ts'
import { isSyllable } from '../../../text/syllables.ts'

/** Puts right what a finger did to words that figures are called and asked by. */
export interface Mends {
  /**
   * The text in lower case, each word that slipped and that its neighbours tell in its place; as it is where none is told.
   * @param spoken words that were understood as they stand: short forms, ways of speaking
   */
  mend(text: string, spoken: ReadonlySet<string>): string
}

/** What is known of good texts: words, those that stand side by side, three in a row, and words by what is left of them without a letter. */
interface Table {
  readonly words: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  readonly triples: ReadonlySet<string>
  readonly shorter: ReadonlyMap<string, readonly string[]>
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

const TOKEN = /\p{L}+|\d+/gu
const NUMBER = '#'
const [SHORTEST, LONGEST] = [2, 8]
/** So many of the words of a text that is written with marks have one. */
const MARKED = 0.4

/**
 * @param texts names and questions in good spelling
 * @param isKnown words that stand as they are, however they look ("bn")
 */
export function mendsOf(texts: readonly string[], isKnown: (word: string) => boolean): Mends {
  const said = () => texts.map((text) => tokensIn(text.normalize('NFC').toLowerCase()).map(({ word }) => word))
  // Each is made when the first text needs it: a start waits for neither, and words of many are folded once.
  const marked = once(() => tableOf(said()))
  const plain = once(() => tableOf(foldedOnce(said())))
  return {
    mend(text, spoken) {
      const lower = text.toLowerCase()
      const tokens = tokensIn(lower)
      const withMarks = tokens.filter(({ word }) => fold(word) !== word).length
      const table = withMarks >= MARKED * tokens.length ? marked() : plain()
      const isRight = (word: string): boolean => table.words.has(word) || isKnown(word)
      const isGrown = ({ start, end }: Token): boolean => /\d/.test(`${lower[start - 1] ?? ''}${lower[end] ?? ''}`)
      let shift = 0
      let mended = lower
      const words = tokens.map(({ word }) => word)
      for (const [i, { word, start, end }] of tokens.entries()) {
        if (word === NUMBER || word.length < SHORTEST || word.length > LONGEST || isRight(word) || isGrown(tokens[i]!))
          continue
        const meant = meantBy(i, words, { tokens, text: lower, table, isOther: spoken.has(word) || couldBe(word) })
        if (meant === null) continue
        words[i] = meant
        mended = mended.slice(0, start + shift) + meant + mended.slice(end + shift)
        shift += meant.length - word.length
      }
      return mended
    },
  }
}

function foldedOnce(texts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const folded = new Map<string, string>()
  const plainOf = (word: string): string => {
    const known = folded.get(word) ?? fold(word)
    folded.set(word, known)
    return known
  }
  return texts.map((words) => words.map(plainOf))
}

const tokensIn = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: written, index }) => ({
    word: /\d/.test(written) ? NUMBER : written,
    start: index,
    end: index + written.length,
  }))

/** A text with what is known of good ones. */
interface Said {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly table: Table
  /** The word may be another one as it stands: more has to tell that it slipped. */
  readonly isOther: boolean
}

/** The only known word one slip away that its neighbours are known beside best; null: none, or two alike. */
function meantBy(at: number, said: readonly string[], { tokens, text, table, isOther }: Said): string | null {
  const word = said[at]!
  const beside = (from: number): boolean =>
    from >= 0 && from + 1 < tokens.length && /^\s+$/.test(text.slice(tokens[from]!.end, tokens[from + 1]!.start))
  const [left, right] = [beside(at - 1) ? said[at - 1] : undefined, beside(at) ? said[at + 1] : undefined]
  const before = left && beside(at - 2) ? said[at - 2] : undefined
  const behind = right && beside(at + 1) ? said[at + 2] : undefined
  const scored = [...slipsOf(word, table, isOther)].map((meant) => {
    const pairs = Number(table.pairs.has(`${left} ${meant}`)) + Number(table.pairs.has(`${meant} ${right}`))
    const middle = `${left} ${meant} ${right}`
    const outer = [`${before} ${left} ${meant}`, `${meant} ${right} ${behind}`]
    const triples = word.length < LEAST_OTHER && isOther ? [middle] : [middle, ...outer]
    const rows = triples.filter((row) => table.triples.has(row)).length
    return { meant, score: isOther && rows === 0 ? 0 : pairs + 2 * rows }
  })
  const [first, second] = scored.sort((a, b) => b.score - a.score)
  return first && first.score > 0 && first.score > (second?.score ?? 0) ? first.meant : null
}

/** Of a shorter word that could be another one both neighbours have to tell. */
const LEAST_OTHER = 3

/** A word that may be one as it stands, or was one with its marks. */
const couldBe = (word: string): boolean =>
  isSyllable(word) ||
  isSyllable(word.replace(/(?:ch|c|p|t)$/, (end) => ({ ch: 'nh', c: 'ng', p: 'm', t: 'n' })[end] ?? end))

/** Known words that one letter is lost of; of a word that is none also those with one too many, another one, or two swapped. */
function slipsOf(word: string, { words, shorter }: Table, isOther: boolean): ReadonlySet<string> {
  const met = new Set(shorter.get(word) ?? [])
  if (isOther) return met
  for (let i = 0; i < word.length; i++) {
    const rest = word.slice(0, i) + word.slice(i + 1)
    if (words.has(rest)) met.add(rest)
    for (const known of shorter.get(rest) ?? []) if (known.length === word.length) met.add(known)
  }
  return met
}

function tableOf(texts: readonly (readonly string[])[]): Table {
  const [words, pairs, triples] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const said of texts) {
    for (const [i, word] of said.entries()) {
      words.add(word)
      // Beside a number stands anything.
      if (i > 0 && word !== NUMBER && said[i - 1] !== NUMBER) pairs.add(`${said[i - 1]} ${word}`)
      if (i > 1) triples.add(`${said[i - 2]} ${said[i - 1]} ${word}`)
    }
  }
  const shorter = new Map<string, string[]>()
  for (const word of words)
    for (const rest of new Set(Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1)))) {
      const list = shorter.get(rest)
      if (list) list.push(word)
      else shorter.set(rest, [word])
    }
  return { words, pairs, triples, shorter }
}
