import { remembered } from '../core/remembered.ts'
import { fold, placeTone } from '../text/normalise.ts'

const SYLLABLE = /[\p{L}\p{N}]+/gu
const WHOLE = /^[\p{L}\p{N}]+$/u

const placed = remembered(placeTone)

/** A syllable without diacritics, đ as d. */
export const foldSyllable = remembered(fold)

/** Lower-case syllables of a text, tone marks placed as readings place them: runs of letters and digits; everything else separates. */
export function syllablesOf(text: string): readonly string[] {
  return (text.normalize('NFC').toLowerCase().match(SYLLABLE) ?? []).map(placed)
}

/** Syllables of what a reading calls one syllable: itself, unless it is a code with dots or hyphens. */
export function splitSyllable(syllable: string): readonly string[] {
  return WHOLE.test(syllable) ? [syllable] : syllablesOf(syllable)
}
