import type { Reading } from '../core/reading.ts'
import { buildData } from './build-data.ts'
import { type Contribution, coverageOf, explain, type FoundSlot, heaviestUnmet } from './explain.ts'
import { type IndexData, K1 } from './index-data.ts'
import type { IndexDocument, IndexOptions } from './index-document.ts'
import { planQuery } from './query-plan.ts'
import { createSlotScores, SCALE } from './slot-scores.ts'
import { createTermLookup, tellsOfCount } from './term-lookup.ts'

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

/** The index of data built earlier (`readIndex` gives them from a file). */
export function indexOver(data: IndexData): SearchIndex {
  const lookup = createTermLookup(data)
  const size = data.ids.length
  const scores = createSlotScores(size)
  const mostTelling = tellsOfCount(1, size)
  const heaviest = Math.max(...data.fields.map((field) => field.weight))
  return {
    size,
    data,
    search(query, options = {}) {
      const slots = planQuery(query).map((slot) => ({
        joint: slot.joint,
        alternatives: slot.alternatives.map((a) => ({ weight: a.weight, terms: a.terms.map(lookup) })),
      }))
      const ideal = (idealOf(slots) * SCALE * heaviest) / (K1 + heaviest)
      const asked = { data, slots, ideal, mostTelling }
      return topOf(data, scores.of(slots), options).map(({ doc, score }) => new Hit(asked, doc, score))
    },
  }
}

interface Asked {
  readonly data: IndexData
  readonly slots: readonly FoundSlot[]
  readonly ideal: number
  readonly mostTelling: number
}

/** Of the many hits of a question few are looked at: what tells of one is worked out when it is asked for. */
class Hit implements SearchHit {
  readonly id: string
  readonly kind: string
  readonly score: number
  readonly #asked: Asked
  readonly #doc: number

  constructor(asked: Asked, doc: number, score: number) {
    this.id = asked.data.ids[doc]!
    this.kind = asked.data.kinds[doc]!
    this.score = score
    this.#asked = asked
    this.#doc = doc
  }

  get normalised(): number {
    const { ideal } = this.#asked
    return ideal === 0 ? 0 : Math.min(1, this.score / ideal)
  }

  get coverage(): number {
    return coverageOf(this.#asked.slots, this.#doc, 0xff)
  }

  coverageIn(...fields: readonly string[]): number {
    return coverageOf(this.#asked.slots, this.#doc, maskOf(this.#asked.data, fields))
  }

  unmet(): number {
    return heaviestUnmet(this.#asked.slots, this.#doc) / this.#asked.mostTelling
  }

  why(): readonly Contribution[] {
    return explain(this.#asked.data, this.#asked.slots, this.#doc, SCALE)
  }
}

/** What all slots together tell, each by its likeliest reading. */
function idealOf(slots: readonly FoundSlot[]): number {
  let ideal = 0
  for (const slot of slots) for (const term of slot.alternatives[0]!.terms) ideal += term.weight
  return ideal
}

/** The best documents, the best first; of equal ones those that came first. */
function topOf(data: IndexData, scores: Float32Array, options: SearchOptions) {
  const { limit = 10, filter } = options
  const kinds = options.kinds ? new Set(options.kinds) : null
  const docs = new Uint32Array(limit + 1)
  const best = new Float32Array(limit + 1)
  let count = 0
  // A score must be more than this to make the list.
  let floor = 0
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc]!
    if (score <= floor) continue
    if (kinds && !kinds.has(data.kinds[doc]!)) continue
    if (filter && !filter(data.ids[doc]!, data.kinds[doc]!)) continue
    let at = count
    for (; at > 0 && best[at - 1]! < score; at--) {
      best[at] = best[at - 1]!
      docs[at] = docs[at - 1]!
    }
    best[at] = score
    docs[at] = doc
    if (count < limit) count++
    if (count === limit) floor = best[limit - 1] ?? Number.POSITIVE_INFINITY
  }
  return Array.from({ length: count }, (_, at) => ({ doc: docs[at]!, score: best[at]! }))
}

function maskOf(data: IndexData, fields: readonly string[]): number {
  return data.fields.reduce((mask, field, f) => (fields.includes(field.name) ? mask | (1 << f) : mask), 0)
}
