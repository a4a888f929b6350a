import type { Directory } from '../../../agencies/directory.ts'
import type { Reading } from '../../../core/reading.ts'
import type { Lexicon } from './lexicon.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'

/** Another province, where a word of place stands before its name or it stands alone between commas. */
export function elsewhereIn(reading: Reading, lexicon: Lexicon, directory: Directory): string | null {
  return elsewhereOf(reading.normalised, lexicon, directory) ?? elsewhereOf(reading.canonical, lexicon, directory)
}

function elsewhereOf(text: string, lexicon: Lexicon, directory: Directory): string | null {
  const hits = lexicon.elsewhere.find(text)
  if (hits.length === 0) return null
  const { there, going } = phrasesOf(lexicon)
  const words = placedWords(text)
  const ours = directory.placesIn(text).map(({ start }) => words.findIndex((word) => word.start === start))
  // "ở Sài Gòn xuống chợ Cái Răng": who goes from there to a place of ours only says where he comes from.
  const isLeft = (at: number) =>
    ours.some((place) => place > at && words.slice(at, place).some((_, i) => going.lengthAt(words, at + i) > 0))
  for (const hit of hits) {
    const at = indexOfSyllable(words, hit.at)
    if (at < 0 || isLeft(at)) continue
    if (there.lengthBefore(words, at) > 0 || (at > 0 && words[at]!.begins)) return hit.label
  }
  return null
}

const sets = new WeakMap<Lexicon, Readonly<Record<'there' | 'going', PhraseSet>>>()

function phrasesOf(lexicon: Lexicon) {
  const { there, going } = lexicon.language.place
  const made = sets.get(lexicon) ?? { there: new PhraseSet(there), going: new PhraseSet(going) }
  sets.set(lexicon, made)
  return made
}

/** Which word holds the syllable at an index: a word like "132/4" counts as two. */
function indexOfSyllable(words: readonly PlacedWord[], index: number): number {
  let syllables = 0
  for (const [at, word] of words.entries()) {
    if (syllables >= index) return at
    syllables += word.written.match(/[\p{L}\p{N}]+/gu)?.length ?? 1
  }
  return -1
}
