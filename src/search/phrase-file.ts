import type { BlobCache } from '../core/feature.ts'
import { type CutPhrases, cutPhrases, numberedPhrases, type PhrasedDocument } from './cut-phrases.ts'

/** Raise when texts are cut into terms otherwise, or the layout below changes: what was kept is then cut anew. */
const VERSION = 1

/** The phrases of documents cut into terms, kept between starts: cutting them is the most that a start does. */
export function cachedCut(kind: string, documents: readonly PhrasedDocument[], cache: BlobCache): CutPhrases {
  const key = JSON.stringify([VERSION, documents])
  const kept = cache.get(`phrases-${kind}`, key)
  const known = kept && decodeCut(kept, documents)
  if (known) return known
  const cut = cutPhrases(documents)
  cache.put(`phrases-${kind}`, key, encodeCut(cut))
  return cut
}

/**
 * Cut phrases as bytes, little-endian: three counts (bytes of the words, phrases, terms of all phrases), the words one a
 * line in the order of their numbers, filled up to four bytes, how many terms each phrase has, and the terms.
 */
export function encodeCut({ ids, offsets, terms }: CutPhrases): Uint8Array {
  const words = Buffer.from([...ids.keys()].join('\n'))
  const phrases = offsets.length - 1
  const numbers = new Uint32Array(phrases + terms.length)
  for (let n = 0; n < phrases; n++) numbers[n] = offsets[n + 1]! - offsets[n]!
  numbers.set(terms, phrases)
  return Buffer.concat([
    Buffer.from(Uint32Array.of(words.length, phrases, terms.length).buffer),
    words,
    Buffer.alloc(padded(words.length) - words.length),
    Buffer.from(numbers.buffer),
  ])
}

/** @param documents those that were cut. @returns null for bytes that were not made of as many phrases */
export function decodeCut(bytes: Uint8Array, documents: readonly PhrasedDocument[]): CutPhrases | null {
  if (bytes.length < HEAD) return null
  // A copy that begins at an address numbers can stand at; a Buffer's own slice shares its pool.
  const { buffer } = Uint8Array.from(bytes)
  const [wordBytes = 0, phrases = 0, total = 0] = new Uint32Array(buffer, 0, 3)
  const numbersAt = HEAD + padded(wordBytes)
  const isWhole = bytes.length === numbersAt + 4 * (phrases + total)
  const numbered = numberedPhrases(documents)
  if (!isWhole || phrases !== numbered.texts.length) return null
  const words = Buffer.from(buffer, HEAD, wordBytes).toString()
  const ids = new Map(words === '' ? [] : words.split('\n').map((word, number) => [word, number]))
  const numbers = new Uint32Array(buffer, numbersAt)
  const offsets = new Uint32Array(phrases + 1)
  for (let n = 0; n < phrases; n++) offsets[n + 1] = offsets[n]! + numbers[n]!
  return { ids, ...numbered, offsets, terms: numbers.subarray(phrases) }
}

const HEAD = 12
const padded = (length: number): number => length + ((4 - (length % 4)) % 4)
