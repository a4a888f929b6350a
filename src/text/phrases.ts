import type { Meaning } from './meaning.ts'
import { fold } from './normalise.ts'

interface Phrase {
  readonly written: readonly string[]
  readonly folded: readonly string[]
  readonly meanings: readonly Meaning[]
  /** May be met without its diacritics: several syllables, and no other phrase looks the same then. */
  readonly foldable: boolean
}

/** Phrases by their first folded syllable, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>

export interface PhraseHit {
  readonly at: number
  readonly length: number
  readonly meanings: readonly Meaning[]
  /** 1 as written; less where diacritics had to be overlooked. */
  readonly likeness: number
}

/** How much a match that overlooks diacritics is worth. */
const FOLDED_LIKENESS = 0.8

/**
 * @param isOrdinary whether a folded pair of neighbours is good Vietnamese in another writing ("o dau" is "ở đâu", not
 *   "ở đậu"): a phrase made of such pairs must be written with its diacritics
 */
export function phraseIndex(
  entries: readonly { readonly from: string; readonly meanings: readonly Meaning[] }[],
  isOrdinary: (pair: string) => boolean,
): PhraseIndex {
  const byWriting = new Map<string, { written: readonly string[]; meanings: Meaning[] }>()
  for (const { from, meanings } of entries) {
    const written = from.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    if (written.length === 0) continue
    const key = written.join(' ')
    const known = byWriting.get(key)
    if (known) known.meanings.push(...meanings)
    else byWriting.set(key, { written, meanings: [...meanings] })
  }
  const alike = new Map<string, number>()
  for (const key of byWriting.keys()) alike.set(fold(key), (alike.get(fold(key)) ?? 0) + 1)

  const index = new Map<string, Phrase[]>()
  for (const [key, { written, meanings }] of byWriting) {
    const folded = written.map(fold)
    const ordinary = folded.slice(1).every((next, i) => isOrdinary(`${folded[i]} ${next}`))
    const phrase = {
      written,
      folded,
      meanings,
      foldable: written.length > 1 && alike.get(fold(key)) === 1 && !ordinary,
    }
    const list = index.get(folded[0]!)
    if (list) list.push(phrase)
    else index.set(folded[0]!, [phrase])
  }
  for (const list of index.values()) list.sort((a, b) => b.written.length - a.written.length)
  return index
}

/**
 * Phrases in a row of syllables, longest first, without overlaps.
 * @param folded the same syllables folded
 */
export function findPhrases(
  index: PhraseIndex,
  syllables: readonly string[],
  folded: readonly string[],
): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  for (let at = 0; at < syllables.length; ) {
    let length = 0
    for (const phrase of index.get(folded[at]!) ?? []) {
      const likeness = meet(phrase, syllables, folded, at)
      if (likeness === 0) continue
      length = phrase.written.length
      hits.push({ at, length, meanings: phrase.meanings, likeness })
      break
    }
    at += Math.max(1, length)
  }
  return hits
}

/** A syllable meets its own writing, or is written without any mark and meets the folded one. */
function meet(phrase: Phrase, syllables: readonly string[], folded: readonly string[], at: number): number {
  const { written } = phrase
  if (at + written.length > syllables.length) return 0
  let likeness = 1
  for (let i = 0; i < written.length; i++) {
    if (syllables[at + i] === written[i]) continue
    if (!phrase.foldable || syllables[at + i] !== folded[at + i] || folded[at + i] !== phrase.folded[i]) return 0
    likeness = FOLDED_LIKENESS
  }
  return likeness
}
