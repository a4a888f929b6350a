import type { CutPhrases } from './cut-phrases.ts'
import { likenessOf, type PhraseMatcher } from './phrase-likeness.ts'
import { placesOf } from './question-places.ts'
import { phraseWeights, termWeights } from './term-weights.ts'

/**
 * Compares questions with the phrases people use for each document, one phrase at a time: a document with many phrases
 * has no advantage over one with few.
 * @param light folded syllables that tell little
 */
export function createPhraseMatcher(cut: CutPhrases, light: ReadonlySet<string>): PhraseMatcher {
  const { ids, texts, offsets, terms, documents } = cut
  const { tells, isTelling, tellsUnknown, isTellingUnknown } = termWeights(cut, light)
  const weights = phraseWeights(cut, tells)
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
          const own = id === undefined ? tellsUnknown(term) : tells[id]!
          const counts = share * own
          if (n === 0) {
            weight += counts
            if (id === undefined ? isTellingUnknown(term) : isTelling[id] === 1) telling[at + 1] = own
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
          if (isTelling[term] === 1) {
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
