import { ofLast } from '../core/last-texts.ts'
import type { Reading } from '../core/reading.ts'
import { foldedTerms } from './cut-phrases.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** A reading that is not the likeliest one. */
const OTHER_READING = 0.8

/** A term that a place of a question may stand for, and what it counts there. */
export interface PlaceTerm {
  readonly term: string
  readonly share: number
}

/** Every place of a question with the folded terms it may stand for, the likeliest first: syllables, pairs, synonyms. */
export const placesOf: (reading: Reading) => readonly (readonly PlaceTerm[])[] = ofLast(placesIn)

function placesIn(reading: Reading): readonly PlaceTerm[][] {
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
