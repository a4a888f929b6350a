import { withoutTone } from './tones.ts'
import { soundOf, type Vocabulary } from './vocabulary.ts'

/** A word that is met so often is meant, whatever stands beside it. */
const OFTEN = 5
const MOST = 3

const bySound = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>()

function bySoundOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const known = bySound.get(vocabulary)
  if (known) return known
  const made = new Map<string, string[]>()
  // Those of official names come first, the most frequent before.
  for (const syllable of new Set([...vocabulary.sounds.keys(), ...vocabulary.ordinary])) {
    const sound = vocabulary.sounds.get(syllable) ?? soundOf(syllable)
    const list = made.get(sound)
    if (list) list.push(syllable)
    else made.set(sound, [syllable])
  }
  bySound.set(vocabulary, made)
  return made
}

/**
 * Ordinary syllables that sound in the south as a word does which is none, the same tone, the most frequent first:
 * "đượt" -> được. `sure`: it is met often, or there is no other.
 */
export function soundAlikesOf(
  word: string,
  vocabulary: Vocabulary,
): readonly { readonly syllable: string; readonly sure: boolean }[] {
  const alike = (bySoundOf(vocabulary).get(soundOf(word)) ?? []).filter((syllable) => isHeardAs(word, syllable))
  return alike.slice(0, MOST).map((syllable, i) => ({
    syllable,
    sure: alike.length === 1 || (i === 0 && (vocabulary.syllables.get(syllable) ?? 0) >= OFTEN),
  }))
}

/** Of two that sound alike: the same tone, and no mark of the written one is missing. */
export function isHeardAs(written: string, known: string): boolean {
  const [a, b] = [withoutTone(written), withoutTone(known)]
  return sameTone(a.tone, b.tone) && qualityOf(b.letters).includes(qualityOf(a.letters))
}

/** The letters that bear a mark of their own; đ is no vowel. */
const qualityOf = (letters: string): string => letters.replace(/[a-zđ]/g, '')

/** Hỏi and ngã are one tone there. */
const sameTone = (a: number, b: number): boolean => a === b || (a + b === 7 && (a === 3 || a === 4))
