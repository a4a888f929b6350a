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
  /** The model is the mean of what it was after so many last epochs: it hangs less on which example came last. */
  readonly averaged: number
}

/** Short messages that mean one thing each. */
export const INTENTS = { buckets: 1 << 15, words: 60, skips: true, length: true, epochs: 8, dropped: 0, averaged: 1 }

/**
 * Tellings of any length, of which the taught ones are mostly short: their length says nothing.
 * Chosen by what each shape makes of texts that were not taught: `bench/complaints-understanding.bench.ts`.
 */
export const TELLINGS = {
  buckets: 1 << 16,
  words: 120,
  skips: false,
  length: false,
  epochs: 10,
  dropped: 0.5,
  averaged: 5,
}

/** By the name under which a model keeps its shape. */
export const SHAPES = { INTENTS, TELLINGS } as const satisfies Record<string, ModelShape>
export type ShapeName = keyof typeof SHAPES

const CODE = /\b(?:[hg]\d{2}[.\d]*|\d{3}\.\d{2}\.\d{2}\.h\d{2})-\d{6}-\d{4,7}\b/i
const PROCEDURE_CODE = /\b\d\.\d{6}\b/
const COMPLAINT_CODE = /\bpa-[0-9a-z-]{4,}\b/i

const BEGUN = 0x811c9dc5

/** FNV-1a of a feature piece by piece: joining the pieces of every pair of words would leave a string behind for each. */
function hashed(hash: number, piece: string): number {
  let mixed = hash
  for (let i = 0; i < piece.length; i++) mixed = Math.imul(mixed ^ piece.charCodeAt(i), 0x01000193)
  return mixed
}

/**
 * Buckets of a text's features: folded syllables, their bigrams, written syllables where the text carries diacritics,
 * first and last syllable, and whether it holds a dossier, procedure or complaint code; skip-bigrams and the length where
 * the shape has them.
 * @param text canonical text (abbreviations already written out)
 */
export function featuresOf(text: string, shape: ModelShape, withWritten = true): Uint32Array {
  const found = new Set<number>()
  /** Folded to the buckets of the shape. */
  const add = (hash: number) => found.add((hash ^ (hash >>> 15)) & (shape.buckets - 1))
  const words = wordsOf(
    text.replace(CODE, ' mãhồsơ ').replace(PROCEDURE_CODE, ' mãthủtục ').replace(COMPLAINT_CODE, ' mãphảnánh '),
  )
    .slice(0, shape.words)
    .map((word) => (/^\d+$/.test(word) ? '0' : word))
  const folded = words.map(fold)
  for (let i = 0; i < folded.length; i++) {
    const here = hashed(BEGUN, folded[i]!)
    const joined = hashed(here, '_')
    add(here)
    add(hashed(joined, folded[i + 1] ?? '$'))
    if (shape.skips && folded[i + 2]) add(hashed(hashed(joined, '_'), folded[i + 2]!))
    if (withWritten && words[i] !== folded[i]) {
      const written = hashed(hashed(BEGUN, 'w:'), words[i]!)
      add(written)
      if (words[i + 1]) add(hashed(hashed(written, '_'), words[i + 1]!))
    }
  }
  if (folded.length > 0) {
    const first = hashed(hashed(BEGUN, '^'), folded[0]!)
    add(first)
    add(hashed(hashed(first, '_'), folded[1] ?? '$'))
  }
  if (shape.length) add(hashed(hashed(BEGUN, '#'), lengthOf(folded.length)))
  const buckets = new Uint32Array(found.size)
  let at = 0
  for (const bucket of found) buckets[at++] = bucket
  return buckets
}

const lengthOf = (words: number): string =>
  words < 3 ? String(words) : words < 8 ? 'short' : words < 20 ? 'long' : 'story'
