import type { Reading } from '../core/reading.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** Phrases of documents cut once into folded syllables and pairs, for all that compare them. */
export interface CutPhrases {
  /** Number of every term, in the order of first use. */
  readonly ids: ReadonlyMap<string, number>
  readonly documents: readonly CutDocument[]
}

export interface CutDocument {
  readonly id: string
  readonly phrases: readonly { readonly text: string; readonly terms: Uint32Array }[]
}

/** A document with what people call it, its title first. */
export interface PhrasedDocument {
  readonly id: string
  readonly phrases: readonly string[]
}

export function cutPhrases(documents: readonly PhrasedDocument[]): CutPhrases {
  const ids = new Map<string, number>()
  const idOf = (term: string): number => {
    const known = ids.get(term)
    if (known !== undefined) return known
    ids.set(term, ids.size)
    return ids.size - 1
  }
  const cut = documents.map(({ id, phrases }) => ({
    id,
    phrases: phrases.map((text) => ({
      text,
      terms: Uint32Array.from(foldedTerms(syllablesOf(text).map(foldSyllable)), idOf),
    })),
  }))
  return { ids, documents: cut }
}

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

interface Phrase {
  readonly text: string
  readonly terms: Uint32Array
  readonly weight: number
}

/** Pairs tell more than their parts, but much of it is the parts' already. */
const PAIR = 0.6
/** What a term of light syllables counts, wholly or in one of its two. */
const LIGHT = 0.15
const HALF_LIGHT = 0.4
/** None of a term's syllables is light, one of two, or all. */
type Lights = 0 | 1 | 2
const FACTORS = [1, HALF_LIGHT, LIGHT] as const
/** A reading that is not the likeliest one. */
const OTHER_READING = 0.8

/**
 * Compares questions with the phrases people use for each document, one phrase at a time: a document with many phrases
 * has no advantage over one with few.
 * @param light folded syllables that tell little
 */
export function createPhraseMatcher({ ids, documents }: CutPhrases, light: ReadonlySet<string>): PhraseMatcher {
  const holders = new Uint32Array(ids.size)
  const lastHolder = new Uint32Array(ids.size)
  for (const [at, { phrases }] of documents.entries()) {
    for (const { terms } of phrases) {
      for (const term of terms) {
        if (lastHolder[term] === at + 1) continue
        lastHolder[term] = at + 1
        holders[term]! += 1
      }
    }
  }
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
  const byId = new Map<string, readonly Phrase[]>()
  for (const { id, phrases } of documents) byId.set(id, phrases.map(weighed))
  // All terms of a document's phrases, gathered when they are first asked for.
  const gathered = new Map<string, Uint32Array>()

  // The question in force: what each known term counts for it, and which place it stands in (from 1; 0: not asked).
  const asked = new Float32Array(ids.size)
  const placeOf = new Uint16Array(ids.size)
  let marked: number[] = []
  let best = new Float32Array(64)

  return {
    read(reading) {
      for (const term of marked) placeOf[term] = 0
      marked = []
      const places = placesOf(reading)
      if (best.length <= places.length) best = new Float32Array(places.length + 1)
      let weight = 0
      const telling = new Float32Array(places.length + 1)
      for (const [at, place] of places.entries()) {
        const [{ term: said }] = place as [PlaceTerm]
        if (isTelling(said)) telling[at + 1] = tellsOf(said, holders[ids.get(said)!] ?? 0)
        for (const [n, { term, share }] of place.entries()) {
          const id = ids.get(term)
          const counts = share * (id === undefined ? tellsOf(term, 0) : tells[id]!)
          if (n === 0) weight += counts
          if (id === undefined || placeOf[id] !== 0) continue
          placeOf[id] = at + 1
          asked[id] = counts
          marked.push(id)
        }
      }
      return { weight, telling }
    },

    nearest(id, question) {
      let hit: PhraseHit = { likeness: 0, phrase: '' }
      for (const phrase of byId.get(id) ?? []) {
        const shared = sharedBy(phrase)
        if (shared === 0) continue
        const likeness = likenessOf(shared, question, phrase)
        if (likeness > hit.likeness) hit = { likeness, phrase: phrase.text }
      }
      return hit
    },

    neighbourhood(id, question) {
      let hit: PhraseHit = { likeness: 0, phrase: '' }
      let second = 0
      let third = 0
      let said = 0
      let answered = 0
      for (const phrase of byId.get(id) ?? []) {
        const shared = sharedBy(phrase)
        if (shared === 0) continue
        const likeness = likenessOf(shared, question, phrase)
        if (likeness > hit.likeness) {
          third = second
          second = hit.likeness
          hit = { likeness, phrase: phrase.text }
        } else if (likeness > second) {
          third = second
          second = likeness
        } else if (likeness > third) third = likeness
        said = Math.max(said, shared / Math.max(phrase.weight, shared))
        answered = Math.max(answered, shared / Math.max(question.weight, shared))
      }
      return { ...hit, three: (hit.likeness + second + third) / 3, said, answered }
    },

    restated(id, { telling }) {
      const all = telling.reduce((sum, tells) => sum + tells, 0)
      const found = { phrase: '', answered: -1, wholly: false }
      for (const { text, terms } of byId.get(id) ?? []) {
        if (terms.some((term) => placeOf[term] === 0 && tellingTerm[term] === 1)) continue
        if (!terms.some((term) => tellingTerm[term] === 1)) continue
        if (terms.every((term) => placeOf[term] !== 0)) found.wholly = true
        const places = new Set(Array.from(terms, (term) => placeOf[term]!))
        const said = [...places].reduce((sum, place) => sum + telling[place]!, 0)
        const answered = all === 0 ? 1 : said / all
        if (answered <= found.answered) continue
        found.phrase = text
        found.answered = answered
      }
      return found.answered < 0 ? null : found
    },

    explained(id, question) {
      if (question.weight === 0) return 0
      return Math.min(1, sharedBy({ terms: termsOf(id) }) / question.weight)
    },

    share(id) {
      const title = byId.get(id)?.[0]
      if (!title || title.weight === 0) return 0
      let met = 0
      for (const term of title.terms) if (placeOf[term] !== 0) met += tells[term]!
      return met / title.weight
    },
  }

  function termsOf(id: string): Uint32Array {
    let terms = gathered.get(id)
    if (terms === undefined) {
      terms = Uint32Array.from(new Set((byId.get(id) ?? []).flatMap((phrase) => [...phrase.terms])))
      gathered.set(id, terms)
    }
    return terms
  }

  function weighed({ text, terms }: Omit<Phrase, 'weight'>): Phrase {
    let weight = 0
    for (const term of terms) weight += tells[term]!
    return { text, terms, weight }
  }

  /** What a phrase shares with the question; of several readings of one place only the best counts. */
  function sharedBy({ terms }: Pick<Phrase, 'terms'>): number {
    let shared = 0
    for (const term of terms) {
      const place = placeOf[term]!
      if (place === 0) continue
      const counts = asked[term]!
      if (counts <= best[place]!) continue
      shared += counts - best[place]!
      best[place] = counts
    }
    if (shared > 0) for (const term of terms) best[placeOf[term]!] = 0
    return shared
  }
}

/** Words that the question has beyond the phrase (a story around it) weigh less than words it lacks. */
function likenessOf(shared: number, question: QuestionTerms, phrase: Phrase): number {
  return shared / (0.45 * Math.max(question.weight, shared) + 0.55 * Math.max(phrase.weight, shared))
}

/** Folded syllables and pairs of neighbours, each once. */
export function foldedTerms(folded: readonly string[]): Set<string> {
  const terms = new Set<string>(folded)
  for (let i = 1; i < folded.length; i++) terms.add(`${folded[i - 1]} ${folded[i]}`)
  return terms
}

interface PlaceTerm {
  readonly term: string
  readonly share: number
}

/** Every place of a question with the folded terms it may stand for, the likeliest first: syllables, pairs, synonyms. */
function placesOf(reading: Reading): readonly PlaceTerm[][] {
  const places: PlaceTerm[][] = []
  const byTerm = new Map<string, PlaceTerm[]>()
  const add = (place: PlaceTerm[]) => {
    const key = place[0]!.term
    if (byTerm.has(key)) return
    byTerm.set(key, place)
    places.push(place)
  }
  const main: string[] = []
  const ofToken: (readonly string[])[] = []
  for (const token of reading.tokens) {
    const [first, ...others] = token.readings
    const own = first
      ? first.syllables.map(foldSyllable)
      : token.kind === 'number' || token.kind === 'code'
        ? syllablesOf(token.surface).map(foldSyllable)
        : []
    for (const [i, term] of own.entries()) {
      const place: PlaceTerm[] = [{ term, share: 1 }]
      for (const other of others) {
        const syllable = other.syllables.length === own.length ? other.syllables[i] : undefined
        if (syllable) place.push({ term: foldSyllable(syllable), share: other.weight * OTHER_READING })
      }
      add(place)
    }
    ofToken.push(own)
    main.push(...own)
  }
  for (let i = 1; i < main.length; i++) add([{ term: `${main[i - 1]} ${main[i]}`, share: 1 }])
  for (const span of reading.spans) {
    const replaced = ofToken
      .slice(span.from, span.to)
      .flat()
      .map((term) => byTerm.get(term))
      .filter((place) => place !== undefined)
    if (replaced.length === 0) continue
    let at = 0
    for (const { syllables, weight } of span.readings) {
      // A synonym's word stands in the place of one that it replaces, so that it never counts beside it.
      for (const term of foldedTerms(syllables.map(foldSyllable))) {
        if (!byTerm.has(term)) replaced[at++ % replaced.length]!.push({ term, share: weight * OTHER_READING })
      }
    }
  }
  return places
}
