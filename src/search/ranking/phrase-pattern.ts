import { foldSyllable, syllablesOf } from '../syllables.ts'

/** "…" stands for so many words of any kind at most. */
const BETWEEN = 5

/**
 * Any of the words in a text with a blank around each of its words; "…" stands for a few of any kind. A word may be written
 * without its marks, unless it then reads like a common one ("rơi", "rồi"): such words are given as `marked`.
 */
export function anyOf(words: readonly string[], marked: readonly string[] = []): RegExp {
  const ways = [...words.map((each) => patternOf(each, orBare)), ...marked.map((each) => patternOf(each, (s) => s))]
  return new RegExp(` (?:${ways.join('|')}) `, 'u')
}

const patternOf = (words: string, of: (syllable: string) => string): string =>
  words
    .split('…')
    .map((part) => syllablesOf(part).map(of).join(' '))
    .join(`(?: \\S+){0,${BETWEEN}} `)

function orBare(syllable: string): string {
  const bare = foldSyllable(syllable)
  return bare === syllable ? syllable : `(?:${syllable}|${bare})`
}
