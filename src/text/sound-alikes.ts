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
  for (const [syllable, sound] of vocabulary.sounds) {
    const list = made.get(sound)
    if (list) list.push(syllable)
    else made.set(sound, [syllable])
  }
  bySound.set(vocabulary, made)
  return made
}

/** Known syllables that sound in the south as a word does which is none, the same tone, the most frequent first: "đượt" -> được. */
export function soundAlikesOf(
  word: string,
  vocabulary: Vocabulary,
): readonly { readonly syllable: string; readonly often: boolean }[] {
  const { letters, tone } = withoutTone(word)
  const vowels = qualityOf(letters)
  return (bySoundOf(vocabulary).get(soundOf(word)) ?? [])
    .filter((syllable) => {
      const other = withoutTone(syllable)
      return sameTone(other.tone, tone) && qualityOf(other.letters).includes(vowels)
    })
    .slice(0, MOST)
    .map((syllable) => ({ syllable, often: (vocabulary.syllables.get(syllable) ?? 0) >= OFTEN }))
}

/** The letters that bear a mark of their own; đ is no vowel. */
const qualityOf = (letters: string): string => letters.replace(/[a-zđ]/g, '')

/** Hỏi and ngã are one tone there. */
const sameTone = (a: number, b: number): boolean => a === b || (a + b === 7 && (a === 3 || a === 4))
