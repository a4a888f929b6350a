import type { Reading } from '../core/reading.ts'
import { isEnglish, isLoan } from './english.ts'
import { isFoldedSyllable, isSyllable } from './syllables.ts'

const LETTERS = /\p{L}/gu
const KHMER = /[\u1780-\u17b3\u19e0-\u19ff]/g
const LATIN = /\p{Script=Latin}/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The language of a normalised text.
 * @param words its Latin words, lower case
 * @param known how many of them could be read as Vietnamese in some way (syllable, short form, keys)
 */
export function languageOf(text: string, words: readonly string[], known: number): Reading['language'] {
  const letters = /[^\x00-\x7f]/.test(text) ? count(text, LETTERS) : 0
  if (letters > 0) {
    const latin = count(text, LATIN)
    if (latin * 2 < letters) return count(text, KHMER) * 2 > letters - latin ? 'km' : 'other'
  }
  if (words.length === 0) return 'none'
  const own = words.filter((word) => !isLoan(word))
  if (own.length === 0) return 'vi'
  const marked = words.filter((word) => /[^\x00-\x7f]/.test(word)).length
  const english = words.filter(isEnglish)
  const only = english.filter((word) => !isFoldedSyllable(word)).length
  if (marked * 5 < words.length && only >= 2 && english.length >= words.length * 0.55) return 'en'
  // "visa extension": few words, not one of them ours.
  if (marked === 0 && own.length < 4 && only >= 1 && english.length === own.length && words.length > 1) return 'en'
  if (
    known * 2 >= words.length ||
    (marked > 0 && words.some((word) => word.length > 1 && isSyllable(word) && /[^\x00-\x7f]/.test(word)))
  )
    return 'vi'
  if (words.length < 3 || (only === 0 && words.length < 4)) return known > 0 ? 'vi' : 'none'
  return 'other'
}
