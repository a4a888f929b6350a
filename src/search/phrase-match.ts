import type { Reading } from '../core/reading.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** Phrases of one document, ready to be compared: folded syllables and their neighbours' pairs with what each tells. */
interface Phrase {
  readonly text: string
  readonly terms: ReadonlyMap<string, number>
  readonly weight: number
}

/** How near the nearest phrase of a document is to a question. */
export interface PhraseHit {
  /** 0..1: what question and phrase share against what both tell together. */
  readonly likeness: number
  readonly phrase: string
}

export interface PhraseMatcher {
  /** The nearest phrase of a document; likeness 0 when it shares nothing or has none. */
  nearest(id: string, question: QuestionTerms): PhraseHit
  /** Share of what a document's first phrase (its title) tells that stands in the question, 0..1. */
  share(id: string, question: QuestionTerms): number
  /** A question's terms with what each tells among all phrases. */
  read(reading: Reading): QuestionTerms
}

export interface QuestionTerms {
  /** Of every place in the question the folded terms it may stand for; the first is the likeliest. */
  readonly places: readonly (readonly { readonly term: string; readonly weight: number }[])[]
  readonly weight: number
}

/** Pairs tell more than their parts, but much of it is the parts' already. */
const PAIR = 0.6

/**
 * Compares questions with the phrases people use for each document, one phrase at a time: a document with many phrases
 * has no advantage over one with few.
 * @param light syllables that tell little; they count 0.15
 */
export function createPhraseMatcher(
  documents: readonly { readonly id: string; readonly phrases: readonly string[] }[],
  light: ReadonlySet<string>,
): PhraseMatcher {
  const holders = new Map<string, number>()
  const tokenised = documents.map(({ id, phrases }) => ({
    id,
    phrases: phrases.map((text) => ({ text, terms: termsOf(syllablesOf(text).map(foldSyllable)) })),
  }))
  for (const { phrases } of tokenised) {
    const seen = new Set(phrases.flatMap(({ terms }) => [...terms]))
    for (const term of seen) holders.set(term, (holders.get(term) ?? 0) + 1)
  }
  const count = Math.max(1, documents.length)
  const tells = (term: string): number => {
    const idf = Math.log(1 + (count + 0.5) / ((holders.get(term) ?? 0) + 0.5))
    const kind = term.includes(' ') ? PAIR : 1
    const lightness = term.split(' ').map((s) => (light.has(s) ? 1 : 0))
    const factor = lightness.every((l) => l === 1) ? 0.15 : lightness.some((l) => l === 1) ? 0.4 : 1
    return idf * kind * factor
  }
  const byId = new Map<string, readonly Phrase[]>(
    tokenised.map(({ id, phrases }) => [
      id,
      phrases.map(({ text, terms }) => {
        const weighed = new Map([...terms].map((term) => [term, tells(term)] as const))
        return { text, terms: weighed, weight: sum(weighed.values()) }
      }),
    ]),
  )

  return {
    read(reading) {
      const places = placesOf(reading).map((terms) =>
        terms.map(({ term, weight }) => ({ term, weight: weight * tells(term) })),
      )
      return { places, weight: sum(places.map((place) => place[0]?.weight ?? 0)) }
    },
    share(id, question) {
      const title = byId.get(id)?.[0]
      if (!title || title.weight === 0) return 0
      const asked = new Set(question.places.flatMap((place) => place.map(({ term }) => term)))
      let met = 0
      for (const [term, weight] of title.terms) if (asked.has(term)) met += weight
      return met / title.weight
    },

    nearest(id, question) {
      let best: PhraseHit = { likeness: 0, phrase: '' }
      for (const phrase of byId.get(id) ?? []) {
        let shared = 0
        for (const place of question.places) {
          let most = 0
          for (const { term, weight } of place) if (weight > most && phrase.terms.has(term)) most = weight
          shared += most
        }
        if (shared === 0) continue
        // Words that the question has beyond the phrase (a story around it) weigh less than words it lacks.
        const likeness = shared / (0.45 * Math.max(question.weight, shared) + 0.55 * Math.max(phrase.weight, shared))
        if (likeness > best.likeness) best = { likeness, phrase: phrase.text }
      }
      return best
    },
  }
}

function termsOf(folded: readonly string[]): ReadonlySet<string> {
  const terms = new Set<string>(folded)
  for (let i = 1; i < folded.length; i++) terms.add(`${folded[i - 1]} ${folded[i]}`)
  return terms
}

/** Singles of every token with their readings, pairs of the likeliest ones. */
function placesOf(reading: Reading): readonly (readonly { readonly term: string; readonly weight: number }[])[] {
  const places: { term: string; weight: number }[][] = []
  const seen = new Set<string>()
  const add = (terms: { term: string; weight: number }[]) => {
    const key = terms[0]?.term
    if (!key || seen.has(key)) return
    seen.add(key)
    places.push(terms)
  }
  const main: string[] = []
  for (const token of reading.tokens) {
    const [first, ...others] = token.readings
    const own = first
      ? first.syllables.map(foldSyllable)
      : token.kind === 'number' || token.kind === 'code'
        ? syllablesOf(token.surface).map(foldSyllable)
        : []
    for (const [i, syllable] of own.entries()) {
      const alternatives = others.flatMap((o) =>
        o.syllables.length === own.length && o.syllables[i]
          ? [{ term: foldSyllable(o.syllables[i]), weight: o.weight * 0.8 }]
          : [],
      )
      add([{ term: syllable, weight: 1 }, ...alternatives])
    }
    main.push(...own)
  }
  for (let i = 1; i < main.length; i++) add([{ term: `${main[i - 1]} ${main[i]}`, weight: 1 }])
  for (const span of reading.spans) {
    for (const r of span.readings) {
      const folded = r.syllables.map(foldSyllable)
      for (const term of termsOf(folded)) if (!seen.has(term)) extend(places, span, reading, term, r.weight * 0.8)
    }
  }
  return places
}

/** A synonym's word stands in the place of the words it replaces, so that it never counts beside them. */
function extend(
  places: { term: string; weight: number }[][],
  span: Reading['spans'][number],
  reading: Reading,
  term: string,
  weight: number,
): void {
  const inside = new Set(
    reading.tokens.slice(span.from, span.to).flatMap((t) => (t.readings[0]?.syllables ?? []).map(foldSyllable)),
  )
  const place = places.find((p) => p[0] && inside.has(p[0].term) && !p.some((t) => t.term === term) && p.length < 6)
  place?.push({ term, weight })
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
