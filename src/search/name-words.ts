import { ofLastTexts } from '../core/last-texts.ts'
import { remembered } from '../core/remembered.ts'
import { fold } from '../text/normalise.ts'

/** A word of a text: as written in lower case, without diacritics, and where it stands. */
export interface Word {
  readonly written: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

const RUN = /[\p{L}\p{N}]+(?:[.,/][\p{N}]+)*/gu

/** Words of a text in order, punctuation left out. */
export const wordsIn = ofLastTexts(split)

/** The same of names that the knowledge holds: there are so many of them that they would crowd out the texts of a turn. */
export const wordsOfName = remembered(split)

/** The words of a name that the knowledge holds, without diacritics, each once. */
export const foldedOfName = remembered(
  (name): ReadonlySet<string> => new Set(wordsOfName(name).map(({ folded }) => folded)),
)

function split(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: run, index } of text.toLowerCase().matchAll(RUN)) {
    const { written, folded } = wordOf(run)
    words.push({ written, folded, start: index, end: index + written.length })
  }
  return words
}

/** A word is one string wherever it stands, so that most that are compared are the same and not only alike. */
const wordOf = remembered((written) => {
  const folded = fold(written)
  return { written, folded: foldedWord(SPELLINGS.get(folded) ?? folded) }
})
const foldedWord = remembered((folded) => folded)

/** Equal for words that say the same, wherever they stand. */
export function sayingOf(words: readonly Word[]): string {
  let saying = ''
  for (const { written, folded } of words) saying += written === folded ? `${written} ` : `${written}/${folded} `
  return saying
}

/** Spellings of one word that fold differently. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['ti', 'ty'],
  ['qui', 'quy'],
  ['ki', 'ky'],
  ['li', 'ly'],
])

/**
 * How well a word of a question is a word of a name, 0..1: certain where it is written the same or carries no mark at
 * all, doubtful where both carry marks that differ ("số" for "sở").
 */
export function likeness(asked: Word, name: Word): number {
  if (asked.folded !== name.folded) return 0
  // "… thì mấy cuộc" asks for no "cuộc thi".
  if (asked.written === 'thì' && name.written === 'thi') return 0
  if (asked.written === name.written || asked.written === asked.folded) return 1
  return name.written === name.folded ? 0.9 : 0.45
}
