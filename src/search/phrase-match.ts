import type { Reading } from '../core/reading.ts'
import type { CutPhrases } from './cut-phrases.ts'
import { placesOf } from './question-places.ts'

/** How near the nearest phrase of a document is to a question. */
export interface PhraseHit {
  /** 0..1: what question and phrase share against what both tell together. */
  readonly likeness: number
  readonly phrase: string
}

/** How the phrases of a document, all of them, lie to a question; each 0..1. */
export interface Neighbourhood extends PhraseHit {
  /** Mean likeness of the nearest three: one lucky phrase against a document that is spoken of so. */
  readonly three: number
  /** The largest share of a phrase that the question says. */
  readonly said: number
  /** The largest share of the question that one phrase says. */
  readonly answered: number
}

/** The phrase that says the most of a question's telling words, of those whose telling words it says all. */
export interface Restatement {
  readonly phrase: string
  /** Share of what the telling words tell, 0..1; 1 too where the question has no telling word. */
  readonly answered: number
  /** Whether some such phrase is said with its light words too. */
  readonly wholly: boolean
}

/** A question laid over the terms of all phrases; valid until the matcher reads the next one. */
export interface QuestionTerms {
  /** What all its places tell, each by its likeliest term. */
  readonly weight: number
  /** What each place tells, from 1; 0 where it is light wholly or in part. */
  readonly telling: Float32Array
}

export interface PhraseMatcher {
  read(reading: Reading): QuestionTerms
  /** The nearest phrase of a document; likeness 0 when it shares nothing or has none. */
  nearest(id: string, question: QuestionTerms): PhraseHit
  /** All that the phrases of a document tell about a question. */
  neighbourhood(id: string, question: QuestionTerms): Neighbourhood
  /** Null where the question says the telling words of no phrase of the document, or it has none. */
  restated(id: string, question: QuestionTerms): Restatement | null
  /** Share of what the question tells that the phrases of a document say among them, 0..1. */
  explained(id: string, question: QuestionTerms): number
  /** Share of what a document's first phrase (its title) tells that stands in the question, 0..1. */
  share(id: string, question: QuestionTerms): number
}

/** Pairs tell more than their parts, but much of it is the parts' already. */
const PAIR = 0.6
/** What a term of light syllables counts, wholly or in one of its two. */
const LIGHT = 0.15
const HALF_LIGHT = 0.4
/** None of a term's syllables is light, one of two, or all. */
type Lights = 0 | 1 | 2
const FACTORS = [1, HALF_LIGHT, LIGHT] as const
/**
 * Compares questions with the phrases people use for each document, one phrase at a time: a document with many phrases
 * has no advantage over one with few.
 * @param light folded syllables that tell little
 */
export function createPhraseMatcher(cut: CutPhrases, light: ReadonlySet<string>): PhraseMatcher {
  const { ids, texts, offsets, terms, documents } = cut
  const holders = holdersOf(cut)
  const count = Math.max(1, documents.length)
  const tellsOf = (term: string, held: number): number => {
    const blank = term.indexOf(' ')
    const factor = FACTORS[lightsOf(term, blank)]!
    return Math.log(1 + (count + 0.5) / (held + 0.5)) * (blank < 0 ? 1 : PAIR) * factor
  }
  const lightsOf = (term: string, blank: number): Lights => {
    if (blank < 0) return light.has(term) ? 2 : 0
    const both = Number(light.has(term.slice(0, blank))) + Number(light.has(term.slice(blank + 1)))
    return both as Lights
  }
  const isTelling = (term: string) => lightsOf(term, term.indexOf(' ')) === 0
  const tellingTerm = new Uint8Array(ids.size)
  const tells = new Float32Array(ids.size)
  for (const [term, id] of ids) {
    tells[id] = tellsOf(term, holders[id]!)
    tellingTerm[id] = isTelling(term) ? 1 : 0
  }
  const weights = new Float64Array(texts.length)
  for (const { from, to } of documents) {
    for (let phrase = from; phrase < to; phrase++) {
      let weight = 0
      for (let at = offsets[phrase]!; at < offsets[phrase + 1]!; at++) weight += tells[terms[at]!]!
      weights[phrase] = weight
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]))
  // All terms of a document's phrases, gathered when they are first asked for.
  const gathered = new Map<string, Uint32Array>()

  // The question in force: which terms it asks (a bit each, because most are not asked), what each counts for it, and
  // which place it stands in, from 1.
  const isAsked = new Uint32Array((ids.size >> 5) + 1)
  const asked = new Float32Array(ids.size)
  const placeOf = new Uint16Array(ids.size)
  let marked: number[] = []
  let allTelling = 0
  // The best reading of each place that one phrase says; good where the place's stamp is the phrase's.
  let best = new Float32Array(64)
  let stamps = new Uint32Array(64)
  let stamp = 0

  return {
    read(reading) {
      for (const term of marked) {
        placeOf[term] = 0
        isAsked[term >> 5] = 0
      }
      marked = []
      const places = placesOf(reading)
      if (best.length <= places.length) {
        best = new Float32Array(places.length + 1)
        stamps = new Uint32Array(places.length + 1)
      }
      stamps.fill(0)
      stamp = 0
      let weight = 0
      const telling = new Float32Array(places.length + 1)
      for (const [at, place] of places.entries()) {
        for (const [n, { term, share }] of place.entries()) {
          const id = ids.get(term)
          const own = id === undefined ? tellsOf(term, 0) : tells[id]!
          const counts = share * own
          if (n === 0) {
            weight += counts
            if (id === undefined ? isTelling(term) : tellingTerm[id] === 1) telling[at + 1] = own
          }
          if (id === undefined || placeOf[id] !== 0) continue
          placeOf[id] = at + 1
          asked[id] = counts
          isAsked[id >> 5]! |= 1 << (id & 31)
          marked.push(id)
        }
      }
      allTelling = telling.reduce((sum, tells) => sum + tells, 0)
      return { weight, telling }
    },

    nearest(id, question) {
      let likeness = 0
      let nearest = -1
      const { from, to } = byId.get(id) ?? NONE
      for (let phrase = from; phrase < to; phrase++) {
        const shared = sharedBy(terms, offsets[phrase]!, offsets[phrase + 1]!)
        if (shared === 0) continue
        const own = likenessOf(shared, question, weights[phrase]!)
        if (own <= likeness) continue
        likeness = own
        nearest = phrase
      }
      return { likeness, phrase: texts[nearest] ?? '' }
    },

    neighbourhood(id, question) {
      let first = 0
      let nearest = -1
      let second = 0
      let third = 0
      let said = 0
      let answered = 0
      const { from, to } = byId.get(id) ?? NONE
      for (let phrase = from; phrase < to; phrase++) {
        const shared = sharedBy(terms, offsets[phrase]!, offsets[phrase + 1]!)
        if (shared === 0) continue
        const weight = weights[phrase]!
        const likeness = likenessOf(shared, question, weight)
        if (likeness > first) {
          third = second
          second = first
          first = likeness
          nearest = phrase
        } else if (likeness > second) {
          third = second
          second = likeness
        } else if (likeness > third) third = likeness
        said = Math.max(said, shared / Math.max(weight, shared))
        answered = Math.max(answered, shared / Math.max(question.weight, shared))
      }
      return { likeness: first, phrase: texts[nearest] ?? '', three: (first + second + third) / 3, said, answered }
    },

    restated(id, { telling }) {
      let nearest = -1
      let most = -1
      let wholly = false
      const { from, to } = byId.get(id) ?? NONE
      for (let phrase = from; phrase < to; phrase++) {
        const end = offsets[phrase + 1]!
        let hasTelling = false
        let saysAll = true
        let at = offsets[phrase]!
        for (; at < end; at++) {
          const term = terms[at]!
          const isSaid = placeOf[term] !== 0
          if (tellingTerm[term] === 1) {
            if (!isSaid) break
            hasTelling = true
          } else if (!isSaid) saysAll = false
        }
        if (at < end || !hasTelling) continue
        if (saysAll) wholly = true
        const answered = allTelling === 0 ? 1 : toldBy(phrase, telling) / allTelling
        if (answered <= most) continue
        nearest = phrase
        most = answered
      }
      return most < 0 ? null : { phrase: texts[nearest]!, answered: most, wholly }
    },

    explained(id, question) {
      if (question.weight === 0) return 0
      const all = termsOf(id)
      return Math.min(1, sharedBy(all, 0, all.length) / question.weight)
    },

    share(id) {
      const { from, to } = byId.get(id) ?? NONE
      if (from === to || weights[from] === 0) return 0
      let met = 0
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const term = terms[at]!
        if (placeOf[term] !== 0) met += tells[term]!
      }
      return met / weights[from]!
    },
  }

  function termsOf(id: string): Uint32Array {
    let all = gathered.get(id)
    if (all === undefined) {
      const { from, to } = byId.get(id) ?? NONE
      all = Uint32Array.from(new Set(terms.subarray(offsets[from], offsets[to])))
      gathered.set(id, all)
    }
    return all
  }

  /** What the places of the question tell that a phrase says, each once. */
  function toldBy(phrase: number, telling: Float32Array): number {
    let told = 0
    stamp++
    for (let at = offsets[phrase]!; at < offsets[phrase + 1]!; at++) {
      const place = placeOf[terms[at]!]!
      if (place === 0 || stamps[place] === stamp) continue
      stamps[place] = stamp
      told += telling[place]!
    }
    return told
  }

  /** What a phrase shares with the question; of several readings of one place only the best counts. */
  function sharedBy(list: Uint32Array, from: number, to: number): number {
    let shared = 0
    stamp++
    for (let at = from; at < to; at++) {
      const term = list[at]!
      if ((isAsked[term >> 5]! & (1 << (term & 31))) === 0) continue
      const place = placeOf[term]!
      const counts = asked[term]!
      const before = stamps[place] === stamp ? best[place]! : 0
      if (counts <= before) continue
      shared += counts - before
      best[place] = counts
      stamps[place] = stamp
    }
    return shared
  }
}

const NONE = { from: 0, to: 0 }

/** In how many documents each term stands. */
function holdersOf({ ids, offsets, terms, documents }: CutPhrases): Uint32Array {
  const holders = new Uint32Array(ids.size)
  const lastHolder = new Uint32Array(ids.size)
  for (const [n, { from, to }] of documents.entries()) {
    for (let at = offsets[from]!; at < offsets[to]!; at++) {
      const term = terms[at]!
      if (lastHolder[term] === n + 1) continue
      lastHolder[term] = n + 1
      holders[term]! += 1
    }
  }
  return holders
}

/** Words that the question has beyond the phrase (a story around it) weigh less than words it lacks. */
function likenessOf(shared: number, question: QuestionTerms, phraseWeight: number): number {
  return shared / (0.45 * Math.max(question.weight, shared) + 0.55 * Math.max(phraseWeight, shared))
}
