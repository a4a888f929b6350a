import { foldSyllable, syllablesOf } from '../syllables.ts'

/** Finds documents by runs of letters, whatever blanks, marks and slips of the finger did to the words. */
export interface GramIndex {
  /** Likeness of every document to the texts (the best of them), 0..1, in the documents' order; valid until the next call. */
  likeness(texts: readonly string[]): Float32Array
}

const BUCKETS = 1 << 16
const SHORTEST = 3
const LONGEST = 4
/** Of so few documents every run counts. */
const MANY = 40

/** Buckets of a text's runs of three and four letters, blanks and diacritics aside. */
export function gramsOf(text: string): ReadonlySet<number> {
  const letters = syllablesOf(text).map(foldSyllable).join('')
  const grams = new Set<number>()
  for (let at = 0; at + SHORTEST <= letters.length; at++) {
    for (let length = SHORTEST; length <= LONGEST && at + length <= letters.length; length++) {
      let hash = 0x811c9dc5
      for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
      grams.add((hash ^ (hash >>> 16)) & (BUCKETS - 1))
    }
  }
  return grams
}

/** What a gram index reads: plain numbers, so that they can be written to a file and read back. */
export interface GramData {
  readonly documents: number
  /** Inverse document frequency of each bucket; 0 where its runs tell nothing. */
  readonly idf: Float32Array
  /** Postings of bucket `g` are `offsets[g]..offsets[g + 1]`. */
  readonly offsets: Uint32Array
  readonly docs: Uint16Array
  readonly weights: Float32Array
}

/**
 * Weights by inverse document frequency over runs of letters, each document's of length 1; a run counts by the logarithm of
 * the phrases that hold it.
 * @param documents phrases of each; at most 65,535
 */
export function buildGrams(documents: readonly (readonly string[])[]): GramData {
  const counts = documents.map((phrases) => {
    const own = new Map<number, number>()
    for (const phrase of phrases) for (const gram of gramsOf(phrase)) own.set(gram, (own.get(gram) ?? 0) + 1)
    return own
  })
  const holders = new Uint32Array(BUCKETS)
  for (const own of counts) for (const gram of own.keys()) holders[gram]! += 1
  // What a quarter of all hold tells next to nothing and makes most of the work.
  const common = documents.length > MANY ? documents.length / 4 : documents.length
  for (let gram = 0; gram < BUCKETS; gram++) if (holders[gram]! > common) holders[gram] = 0
  const idf = Float32Array.from(holders, (held) =>
    held === 0 ? 0 : Math.log(1 + (documents.length + 0.5) / (held + 0.5)),
  )
  const offsets = new Uint32Array(BUCKETS + 1)
  for (let gram = 0; gram < BUCKETS; gram++) offsets[gram + 1] = offsets[gram]! + holders[gram]!
  const docs = new Uint16Array(offsets[BUCKETS]!)
  const weights = new Float32Array(offsets[BUCKETS]!)
  const next = offsets.slice()
  for (const [doc, own] of counts.entries()) {
    let square = 0
    for (const [gram, count] of own) square += (idf[gram]! * (1 + Math.log(count))) ** 2
    const norm = Math.sqrt(square) || 1
    for (const [gram, count] of own) {
      if (holders[gram] === 0) continue
      const at = next[gram]!
      next[gram] = at + 1
      docs[at] = doc
      weights[at] = (idf[gram]! * (1 + Math.log(count))) / norm
    }
  }
  return { documents: documents.length, idf, offsets, docs, weights }
}

/** Data as bytes: two counts, then the arrays, little-endian, the widest first. */
export function encodeGrams({ documents, idf, offsets, docs, weights }: GramData): Uint8Array {
  const parts = [Uint32Array.of(documents, docs.length), idf, offsets, weights, docs]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** @returns null for bytes of another length than their counts ask for */
export function decodeGrams(bytes: Uint8Array): GramData | null {
  if (bytes.length < 8) return null
  // A copy that begins at an address floats can stand at; a Buffer's own slice shares its pool.
  const { buffer } = Uint8Array.from(bytes)
  const [documents = 0, postings = 0] = new Uint32Array(buffer, 0, 2)
  const idfAt = 8
  const offsetsAt = idfAt + BUCKETS * 4
  const weightsAt = offsetsAt + (BUCKETS + 1) * 4
  const docsAt = weightsAt + postings * 4
  if (bytes.length !== docsAt + postings * 2) return null
  return {
    documents,
    idf: new Float32Array(buffer, idfAt, BUCKETS),
    offsets: new Uint32Array(buffer, offsetsAt, BUCKETS + 1),
    weights: new Float32Array(buffer, weightsAt, postings),
    docs: new Uint16Array(buffer, docsAt, postings),
  }
}

/** The index over data: cosine of a text's runs with each document's. */
export function gramIndexOver({ documents, idf, offsets, docs, weights }: GramData): GramIndex {
  const best = new Float32Array(documents)
  const one = new Float32Array(documents)
  return {
    likeness(texts) {
      best.fill(0)
      for (const text of texts) {
        one.fill(0)
        let square = 0
        for (const gram of gramsOf(text)) {
          const weight = idf[gram]!
          if (weight === 0) continue
          square += weight * weight
          const end = offsets[gram + 1]!
          for (let at = offsets[gram]!; at < end; at++) one[docs[at]!]! += weight * weights[at]!
        }
        const norm = Math.sqrt(square) || 1
        for (let doc = 0; doc < documents; doc++) best[doc] = Math.max(best[doc]!, one[doc]! / norm)
      }
      return best
    },
  }
}

/** The numbers of the `count` likest documents, the likest first. */
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
