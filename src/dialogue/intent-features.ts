import { fold } from '../text/normalise.ts'
import { wordsOf } from './cues.ts'

/** Number of hash buckets of the intent model; a power of two. */
export const BUCKETS = 1 << 15

const CODE = /\b(?:[hg]\d{2}[.\d]*|\d{3}\.\d{2}\.\d{2}\.h\d{2})-\d{6}-\d{4,7}\b/i
const PROCEDURE_CODE = /\b\d\.\d{6}\b/
const COMPLAINT_CODE = /\bpa-[0-9a-z-]{4,}\b/i

/** FNV-1a, folded to the buckets. */
function bucket(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) {
    hash ^= feature.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

/**
 * Buckets of a text's features: folded syllables, their bigrams and skip-bigrams, written syllables where the text
 * carries diacritics, first and last syllable, and whether it holds a dossier, procedure or complaint code.
 * @param text canonical text (abbreviations already written out)
 */
export function featuresOf(text: string, withWritten = true): Uint16Array {
  const words = wordsOf(
    text.replace(CODE, ' mãhồsơ ').replace(PROCEDURE_CODE, ' mãthủtục ').replace(COMPLAINT_CODE, ' mãphảnánh '),
  )
    .slice(0, 60)
    .map((word) => (/^\d+$/.test(word) ? '0' : word))
  const folded = words.map(fold)
  const found = new Set<number>()
  for (let i = 0; i < folded.length; i++) {
    const here = folded[i]!
    found.add(bucket(here))
    const next = folded[i + 1] ?? '$'
    found.add(bucket(`${here}_${next}`))
    if (folded[i + 2]) found.add(bucket(`${here}__${folded[i + 2]}`))
    if (withWritten && words[i] !== here) {
      found.add(bucket(`w:${words[i]}`))
      if (words[i + 1]) found.add(bucket(`w:${words[i]}_${words[i + 1]}`))
    }
  }
  if (folded.length > 0) {
    found.add(bucket(`^${folded[0]}`))
    found.add(bucket(`^${folded[0]}_${folded[1] ?? '$'}`))
  }
  found.add(
    bucket(
      `#${folded.length < 3 ? folded.length : folded.length < 8 ? 'short' : folded.length < 20 ? 'long' : 'story'}`,
    ),
  )
  return Uint16Array.from(found)
}
