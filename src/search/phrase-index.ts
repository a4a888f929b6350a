import type { Word } from './name-words.ts'
import { likeness, wordsIn } from './name-words.ts'

/** A name met word for word, in order. */
export interface PhraseMatch {
  readonly id: string
  /** Word numbers, `to` exclusive. */
  readonly from: number
  readonly to: number
}

interface Phrase {
  readonly id: string
  readonly words: readonly Word[]
}

export interface PhraseIndex {
  /** From left to right, the longest at each place, none overlapping another. */
  find(words: readonly Word[]): readonly PhraseMatch[]
}

/** Doubtful spelling counts only where the words around it are certain. */
const MIN_LIKENESS = 0.7

/** Names of places and bodies: they must stand in the text as they are called. */
export function phraseIndex(
  entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>,
): PhraseIndex {
  const byFirst = new Map<string, Phrase[]>()
  for (const { id, names } of entries)
    for (const name of names) {
      const words = wordsIn(name)
      const first = words[0]?.folded
      if (first === undefined) continue
      byFirst.set(first, [...(byFirst.get(first) ?? []), { id, words }])
    }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)

  function stands(phrase: Phrase, words: readonly Word[], at: number): boolean {
    if (at + phrase.words.length > words.length) return false
    const [only] = phrase.words
    // One word alone must be written as it is called: "so" is a number more often than a department.
    if (phrase.words.length === 1 && only) return words[at]!.written === only.written
    let total = 0
    for (let i = 0; i < phrase.words.length; i++) {
      const like = likeness(words[at + i]!, phrase.words[i]!)
      if (like === 0) return false
      total += like
    }
    return total / phrase.words.length >= MIN_LIKENESS
  }

  return {
    find(words) {
      const found: PhraseMatch[] = []
      for (let at = 0; at < words.length; ) {
        const phrase = byFirst.get(words[at]!.folded)?.find((p) => stands(p, words, at))
        if (phrase) found.push({ id: phrase.id, from: at, to: at + phrase.words.length })
        at += phrase?.words.length ?? 1
      }
      return found
    },
  }
}
