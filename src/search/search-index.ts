import type { Reading } from '../core/reading.ts'
import { buildData } from './build-data.ts'
import { type Contribution, coverageOf, explain, type FoundSlot, heaviestUnmet } from './explain.ts'
import { type IndexData, K1 } from './index-data.ts'
import type { IndexDocument, IndexOptions } from './index-document.ts'
import { planQuery } from './query-plan.ts'
import { createTermLookup, type FormTerm, tellsOfCount } from './term-lookup.ts'

export interface SearchOptions {
  /** At most this many, 10 when absent. */
  readonly limit?: number
  /** Only documents of these kinds. */
  readonly kinds?: readonly string[]
  /** Only documents this lets through; asked for those that could make the list. */
  readonly filter?: (id: string, kind: string) => boolean
}

export interface SearchHit {
  readonly id: string
  readonly kind: string
  /** BM25F over syllables and pairs; orders the hits of one question, says nothing across questions. */
  readonly score: number
  /** 0..1, comparable between questions: `score` against what a document with every word in its heaviest field would get. */
  readonly normalised: number
  /** 0..1: share of the question's informative weight that stands anywhere in the document; low: it is about something else. */
  readonly coverage: number
  /** The same, counting these fields only. */
  coverageIn(...fields: readonly string[]): number
  /** 0..1: what the most telling word of the question tells that stands nowhere in the document. */
  unmet(): number
  /** Which terms met which fields, strongest first; the scores add up to `score`. */
  why(): readonly Contribution[]
}

export interface SearchIndex {
  readonly size: number
  readonly data: IndexData
  /** Best first; documents that share no term with the question are not listed. Ties keep the documents' order. */
  search(reading: Reading, options?: SearchOptions): readonly SearchHit[]
}

/** Builds an index in memory. @throws {RangeError} no field or more than 8 */
export function buildIndex(documents: readonly IndexDocument[], options: IndexOptions): SearchIndex {
  return indexOver(buildData(documents, options))
}

const SCALE = K1 + 1

/** The index of data built earlier (`readIndex` gives them from a file). */
export function indexOver(data: IndexData): SearchIndex {
  const lookup = createTermLookup(data)
  const size = data.ids.length
  const total = new Float32Array(size)
  const slotBest = new Float32Array(size)
  const reading = new Float32Array(size)
  const mostTelling = tellsOfCount(1, size)
  const heaviest = Math.max(...data.fields.map((field) => field.weight))
  // Documents that a reading of a slot reached: the others need not be looked at.
  const reached: number[] = []
  const reachedSlot: number[] = []

  const scoreSlot = (slot: FoundSlot) => {
    const [only] = slot.alternatives
    if (slot.alternatives.length === 1 && only) {
      for (const term of only.terms) {
        addTo(total, term.written, only.weight * SCALE)
        addTo(total, term.folded, only.weight * SCALE)
      }
      return
    }
    reachedSlot.length = 0
    for (const alternative of slot.alternatives) {
      reached.length = 0
      for (const term of alternative.terms) {
        reach(reading, term.written, alternative.weight * SCALE, reached)
        reach(reading, term.folded, alternative.weight * SCALE, reached)
      }
      for (const doc of reached) {
        const score = reading[doc]!
        reading[doc] = 0
        if (score <= slotBest[doc]!) continue
        if (slotBest[doc] === 0) reachedSlot.push(doc)
        slotBest[doc] = score
      }
    }
    for (const doc of reachedSlot) {
      total[doc]! += slotBest[doc]!
      slotBest[doc] = 0
    }
  }

  return {
    size,
    data,
    search(query, options = {}) {
      const slots = planQuery(query).map((slot) => ({
        joint: slot.joint,
        alternatives: slot.alternatives.map((a) => ({ weight: a.weight, terms: a.terms.map(lookup) })),
      }))
      total.fill(0)
      for (const slot of slots) scoreSlot(slot)
      const ideal = (idealOf(slots) * SCALE * heaviest) / (K1 + heaviest)
      return topOf(data, total, options).map(({ doc, score }) => ({
        id: data.ids[doc]!,
        kind: data.kinds[doc]!,
        score,
        normalised: ideal === 0 ? 0 : Math.min(1, score / ideal),
        get coverage() {
          return coverageOf(slots, doc, 0xff)
        },
        coverageIn: (...fields) => coverageOf(slots, doc, maskOf(data, fields)),
        unmet: () => heaviestUnmet(slots, doc) / mostTelling,
        why: () => explain(data, slots, doc, SCALE),
      }))
    },
  }
}

function addTo(scores: Float32Array, { postings, term, weight }: FormTerm, scale: number): void {
  if (term < 0 || weight === 0) return
  const { docs, impacts, offsets } = postings
  const factor = (weight * scale) / 65_535
  const end = offsets[term + 1]!
  for (let at = offsets[term]!; at < end; at++) scores[docs[at]!]! += factor * impacts[at]!
}

/** The same, noting the documents whose score is no longer nought. */
function reach(scores: Float32Array, { postings, term, weight }: FormTerm, scale: number, reached: number[]): void {
  if (term < 0 || weight === 0) return
  const { docs, impacts, offsets } = postings
  const factor = (weight * scale) / 65_535
  const end = offsets[term + 1]!
  for (let at = offsets[term]!; at < end; at++) {
    const doc = docs[at]!
    if (scores[doc] === 0) reached.push(doc)
    scores[doc]! += factor * impacts[at]!
  }
}

/** What all slots together tell, each by its likeliest reading. */
function idealOf(slots: readonly FoundSlot[]): number {
  let ideal = 0
  for (const slot of slots) for (const term of slot.alternatives[0]!.terms) ideal += term.weight
  return ideal
}

function topOf(data: IndexData, scores: Float32Array, options: SearchOptions) {
  const { limit = 10, filter } = options
  const kinds = options.kinds ? new Set(options.kinds) : null
  const top: { readonly doc: number; readonly score: number }[] = []
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc]!
    if (score === 0 || (top.length >= limit && score <= top.at(-1)!.score)) continue
    if (kinds && !kinds.has(data.kinds[doc]!)) continue
    if (filter && !filter(data.ids[doc]!, data.kinds[doc]!)) continue
    let at = top.length
    while (at > 0 && top[at - 1]!.score < score) at--
    top.splice(at, 0, { doc, score })
    if (top.length > limit) top.pop()
  }
  return top
}

function maskOf(data: IndexData, fields: readonly string[]): number {
  return data.fields.reduce((mask, field, f) => (fields.includes(field.name) ? mask | (1 << f) : mask), 0)
}
