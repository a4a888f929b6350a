import type { Reading } from '../core/reading.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** A text read as it is written, with no words of anybody's dictionary: for benchmarks and for texts that need none. */
export function plainReading(text: string): Reading {
  const normalised = text.normalize('NFC')
  const syllables = syllablesOf(normalised)
  const marked = syllables.filter((s) => foldSyllable(s) !== s).length
  const canonical = syllables.join(' ')
  let at = 0
  const tokens = syllables.map((syllable) => {
    const start = normalised.toLowerCase().indexOf(syllable, at)
    at = start + syllable.length
    const reading = { text: syllable, syllables: [syllable], weight: 1, how: 'as-written' } as const
    return { surface: normalised.slice(start, at), start, end: at, kind: 'word', readings: [reading] } as const
  })
  return {
    normalised,
    tokens,
    spans: [],
    canonical,
    folded: syllables.map(foldSyllable).join(' '),
    // About three quarters of the syllables of ordinary text carry a mark.
    diacritics: syllables.length === 0 ? 0 : Math.min(1, marked / syllables.length / 0.6),
    language: 'vi',
  }
}
