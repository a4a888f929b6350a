const SYLLABLE = /[\p{L}\p{N}]+/gu

/** Lower-case syllables of a text as written, NFC: runs of letters and digits; everything else separates. */
export function syllablesOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(SYLLABLE) ?? []
}

const folded = new Map<string, string>()
const MAX_REMEMBERED = 50_000

const WHOLE = /^[\p{L}\p{N}]+$/u

/** Syllables of what a reading calls one syllable: itself, unless it is a code with dots or hyphens. */
export function splitSyllable(syllable: string): readonly string[] {
  return WHOLE.test(syllable) ? [syllable] : syllablesOf(syllable)
}

/** A syllable without diacritics, đ as d. Remembered, because a question asks for the same syllables again and again. */
export function foldSyllable(syllable: string): string {
  let plain = folded.get(syllable)
  if (plain === undefined) {
    plain = syllable.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC')
    if (folded.size >= MAX_REMEMBERED) folded.clear()
    folded.set(syllable, plain)
  }
  return plain
}
