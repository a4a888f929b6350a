const SYLLABLE = /[\p{L}\p{N}]+/gu

/** Lower-case syllables of a text as written, NFC: runs of letters and digits; everything else separates. */
export function syllablesOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(SYLLABLE) ?? []
}

/** A syllable without diacritics, đ as d. */
export function foldSyllable(syllable: string): string {
  return syllable.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC')
}
