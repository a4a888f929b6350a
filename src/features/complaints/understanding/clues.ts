import { CueIndex } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'

/** Lists of words that are told alike, by their names. */
export type Clues = Readonly<Record<string, CueIndex<string>>>

/** So many clues stand before a text: the model reads only its first words. */
const MOST_CLUES = 24

export const cluesOf = (lists: Readonly<Record<string, readonly string[]>>): Clues =>
  Object.fromEntries(
    Object.entries(lists).map(([name, cues]) => [name, new CueIndex(cues.map((cue) => ({ label: name, cue })))]),
  )

/**
 * A text with the clues in it named before it, in their order: who told of an official who takes money for the family
 * says so whatever words he uses.
 * @param bareWords false: in a text without marks only phrases count, for single words are others there ("dau", "mat")
 */
export function withClues(text: string, clues: Clues, bareWords = true): string {
  const named = cluesIn(text, clues, bareWords)
    .map((name) => `dấu${name}`)
    .filter((name, i, all) => name !== all[i - 1])
  return [...named.slice(0, MOST_CLUES), text].join(' ')
}

/** The names of the clues in a text, in their order. */
export function cluesIn(text: string, clues: Clues, bareWords = true): readonly string[] {
  const plain = fold(text)
  const bare = plain === text
  // A mark amiss hides no phrase; a single word without its marks is another one.
  const met = Object.entries(clues).flatMap(([name, index]) => [
    ...index.find(plain, false).flatMap(({ at, length }) => (length > 1 || (bare && bareWords) ? [{ name, at }] : [])),
    ...(bare ? [] : index.find(text, true).flatMap(({ at, length }) => (length === 1 ? [{ name, at }] : []))),
  ])
  return met.sort((a, b) => a.at - b.at).map(({ name }) => name)
}
