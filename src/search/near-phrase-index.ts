import { likeness, type Word, wordsIn } from './name-words.ts'
import { type PhraseIndex, type PhraseMatch, phraseIndex } from './phrase-index.ts'

/** A name of so many words is known where one of them is misspelt. */
const LONG_NAME = 4
/** One of fewer is where a letter was typed twice. */
const SHORT_NAME = 3

/**
 * Names of bodies as `phraseIndex` finds them, and long ones with a slip in one word ("trung tâm phục vụ hành chính
 * coong"). The longest at each place, none overlapping another.
 */
export function nearPhraseIndex(
  entries: readonly { readonly id: string; readonly names: readonly string[] }[],
): PhraseIndex {
  const exact = phraseIndex(entries)
  const phrases = entries.flatMap(({ id, names }) =>
    names.map((name) => ({ id, words: wordsIn(name) })).filter(({ words }) => words.length >= SHORT_NAME),
  )
  const nearOf = (words: readonly Word[]): readonly PhraseMatch[] =>
    phrases.flatMap((phrase) => {
      const { length } = phrase.words
      const starts = words.length < length ? [] : words.slice(0, words.length - length + 1)
      return starts.flatMap((_, from) =>
        stands(phrase.words, words, from) ? [{ id: phrase.id, from, to: from + length }] : [],
      )
    })
  return {
    find(words) {
      const found = [...exact.find(words), ...nearOf(words)].sort((a, b) => b.to - b.from - (a.to - a.from))
      const kept: PhraseMatch[] = []
      for (const next of found) if (!kept.some(({ from, to }) => next.from < to && from < next.to)) kept.push(next)
      return kept.sort((a, b) => a.from - b.from)
    },
  }
}

/** True where exactly one word of a name differs from the text's, by a slip. */
function stands(name: readonly Word[], words: readonly Word[], from: number): boolean {
  let slips = 0
  for (const [i, word] of name.entries()) {
    const said = words[from + i]!
    if (likeness(said, word) > 0) continue
    if (++slips > 1 || !isSlip(said.folded, word.folded, name.length >= LONG_NAME)) return false
  }
  return slips === 1
}

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1')

function isSlip(said: string, word: string, isLong: boolean): boolean {
  if (undoubled(said) === undoubled(word)) return true
  return isLong && Math.max(said.length, word.length) > 3 && isOneApart(said, word)
}

/** True for words of which one letter is lost, one too many, another one, or two are swapped. */
export function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const rest = (word: string, skipped: number): string => word.slice(at + skipped)
  if (a.length !== b.length) return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1)
  return rest(a, 1) === rest(b, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
}
