import { fold } from '../text/normalise.ts'
import { wordsOf } from './cues.ts'

/** How a model looks at texts and learns from them. */
export interface ModelShape {
  /** Number of hash buckets, a power of two: in few of them, words that share one blur each other. */
  readonly buckets: number
  /** So many words of a text are looked at. */
  readonly words: number
  /** Whether pairs count that one word parts, and how long a text is. */
  readonly skips: boolean
  readonly length: boolean
  readonly epochs: number
  /** Share of a text's features left out at random each time it is learned: nothing may hang on few words. */
  readonly dropped: number
}

/** Short messages that mean one thing each. */
export const INTENTS = { buckets: 1 << 15, words: 60, skips: true, length: true, epochs: 8, dropped: 0 }

/**
 * Tellings of any length, of which the taught ones are mostly short: their length says nothing.
 * Chosen by what each shape makes of texts that were not taught: `bench/complaints-understanding.bench.ts`.
 */
export const TELLINGS = { buckets: 1 << 16, words: 120, skips: false, length: false, epochs: 10, dropped: 0.5 }

/** By the name under which a model keeps its shape. */
export const SHAPES = { INTENTS, TELLINGS } as const satisfies Record<string, ModelShape>
export type ShapeName = keyof typeof SHAPES

const CODE = /\b(?:[hg]\d{2}[.\d]*|\d{3}\.\d{2}\.\d{2}\.h\d{2})-\d{6}-\d{4,7}\b/i
const PROCEDURE_CODE = /\b\d\.\d{6}\b/
const COMPLAINT_CODE = /\bpa-[0-9a-z-]{4,}\b/i

/** FNV-1a, folded to so many buckets. */
function bucketOf(feature: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) {
    hash ^= feature.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}

/**
 * Buckets of a text's features: folded syllables, their bigrams, written syllables where the text carries diacritics,
 * first and last syllable, and whether it holds a dossier, procedure or complaint code; skip-bigrams and the length where
 * the shape has them.
 * @param text canonical text (abbreviations already written out)
 */
export function featuresOf(text: string, shape: ModelShape, withWritten = true): Uint32Array {
  const bucket = (feature: string) => bucketOf(feature, shape.buckets)
  const words = wordsOf(
    text.replace(CODE, ' mãhồsơ ').replace(PROCEDURE_CODE, ' mãthủtục ').replace(COMPLAINT_CODE, ' mãphảnánh '),
  )
    .slice(0, shape.words)
    .map((word) => (/^\d+$/.test(word) ? '0' : word))
  const folded = words.map(fold)
  const found = new Set<number>()
  for (let i = 0; i < folded.length; i++) {
    const here = folded[i]!
    found.add(bucket(here))
    const next = folded[i + 1] ?? '$'
    found.add(bucket(`${here}_${next}`))
    if (shape.skips && folded[i + 2]) found.add(bucket(`${here}__${folded[i + 2]}`))
    if (withWritten && words[i] !== here) {
      found.add(bucket(`w:${words[i]}`))
      if (words[i + 1]) found.add(bucket(`w:${words[i]}_${words[i + 1]}`))
    }
  }
  if (folded.length > 0) {
    found.add(bucket(`^${folded[0]}`))
    found.add(bucket(`^${folded[0]}_${folded[1] ?? '$'}`))
  }
  if (shape.length)
    found.add(
      bucket(
        `#${folded.length < 3 ? folded.length : folded.length < 8 ? 'short' : folded.length < 20 ? 'long' : 'story'}`,
      ),
    )
  return Uint32Array.from(found)
}
