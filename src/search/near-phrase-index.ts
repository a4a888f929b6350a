import { ofLastAlike } from '../core/last-texts.ts'
import { sayingOf, type Word, wordsIn } from './name-words.ts'
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
  const phrases: readonly Phrase[] = entries.flatMap(({ id, names }) =>
    names.map((name) => ({ id, words: wordsIn(name) })).filter(({ words }) => words.length >= SHORT_NAME),
  )
  // Of the first two words of a name that is met one at least is right.
  const byWord = new Map<string, Lead[]>()
  const lead = (folded: string, at: Lead): void => {
    const leads = byWord.get(folded)
    if (leads) leads.push(at)
    else byWord.set(folded, [at])
  }
  phrases.forEach((phrase, order) => {
    const [first, second] = phrase.words
    lead(first!.folded, { phrase, order, ahead: 0 })
    if (second!.folded !== first!.folded) lead(second!.folded, { phrase, order, ahead: 1 })
  })

  function nearOf(words: readonly Word[]): readonly PhraseMatch[] {
    const met: (PhraseMatch & { readonly order: number })[] = []
    for (let at = 0; at < words.length; at++)
      for (const { phrase, order, ahead } of byWord.get(words[at]!.folded) ?? NONE) {
        const from = at - ahead
        const to = from + phrase.words.length
        // Where the first word is right too it led here before.
        if (from < 0 || to > words.length || (ahead === 1 && words[from]!.folded === phrase.words[0]!.folded)) continue
        if (stands(phrase.words, words, from)) met.push({ id: phrase.id, from, to, order })
      }
    return met.sort((a, b) => a.order - b.order || a.from - b.from).map(({ id, from, to }) => ({ id, from, to }))
  }

  const find = (words: readonly Word[]): readonly PhraseMatch[] => {
    const found = [...exact.find(words), ...nearOf(words)].sort((a, b) => b.to - b.from - (a.to - a.from))
    if (found.length < 2) return found
    const kept: PhraseMatch[] = []
    for (const next of found) if (!kept.some(({ from, to }) => next.from < to && from < next.to)) kept.push(next)
    return kept.sort((a, b) => a.from - b.from)
  }
  return { find: ofLastAlike(find, sayingOf) }
}

/** A name with the place of a word of it that a text may have, which names come first where several are as long. */
interface Lead {
  readonly phrase: Phrase
  readonly order: number
  readonly ahead: 0 | 1
}

interface Phrase {
  readonly id: string
  readonly words: readonly Word[]
}

const NONE: readonly Lead[] = []

/** True where exactly one word of a name differs from the text's, by a slip. */
function stands(name: readonly Word[], words: readonly Word[], from: number): boolean {
  let slips = 0
  for (let i = 0; i < name.length; i++) {
    const word = name[i]!
    const said = words[from + i]!
    if (said.folded === word.folded) continue
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
