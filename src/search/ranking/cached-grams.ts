import type { BlobCache } from '../../core/feature.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { buildGrams, decodeGrams, encodeGrams, type GramIndex, gramIndexOver } from './gram-index.ts'

/** Raise when the runs or their weights change: an index kept from before is then built anew. */
const GRAMS_VERSION = 1

/** The runs of letters of all documents, kept between starts. */
export function cachedGrams(kind: string, documents: readonly SubjectDocument[], cache: BlobCache): GramIndex {
  const phrases = documents.map(({ title, names }) => [title, ...names])
  const key = JSON.stringify([GRAMS_VERSION, phrases])
  const kept = cache.get(`letters-${kind}`, key)
  const known = kept && decodeGrams(kept)
  if (known) return gramIndexOver(known)
  const data = buildGrams(phrases)
  cache.put(`letters-${kind}`, key, encodeGrams(data))
  return gramIndexOver(data)
}

/** The documents that are likest by their letters, at most so many. */
export function mostLike(likeness: Float32Array, count: number): readonly number[] {
  const top: number[] = []
  for (let doc = 0; doc < likeness.length; doc++) {
    const own = likeness[doc]!
    if (own === 0 || (top.length === count && own <= likeness[top.at(-1)!]!)) continue
    let at = top.length
    while (at > 0 && likeness[top[at - 1]!]! < own) at--
    top.splice(at, 0, doc)
    if (top.length > count) top.pop()
  }
  return top
}
