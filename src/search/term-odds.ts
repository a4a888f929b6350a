import type { Reading } from '../core/reading.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** How much likelier each word makes a document than any other, learned from the phrases people use for it. */
export interface TermOdds {
  /** Log odds of a document for folded terms; compare documents of one question only. */
  score(id: string, terms: readonly (readonly string[])[]): number
  /** Places of a question with the folded terms each may stand for. */
  termsOf(reading: Reading): readonly (readonly string[])[]
}

const ALPHA = 0.35
/** What a pair counts beside its parts. */
const PAIR = 0.7

/**
 * Weights by complement naive Bayes over folded syllables and pairs, so that a word of many documents tells little
 * and one of few tells much, for and against.
 * @source Rennie, Shih, Teevan, Karger: Tackling the Poor Assumptions of Naive Bayes Text Classifiers (2003)
 * @param documents `phrases`: each counts once, whatever its length
 */
export function createTermOdds(
  documents: readonly { readonly id: string; readonly phrases: readonly string[] }[],
): TermOdds {
  const totals = new Map<string, number>()
  const own = new Map<string, { readonly counts: ReadonlyMap<string, number>; readonly total: number }>()
  let all = 0
  for (const { id, phrases } of documents) {
    const counts = new Map<string, number>()
    let total = 0
    for (const phrase of phrases) {
      for (const term of new Set(foldedTerms(syllablesOf(phrase).map(foldSyllable)))) {
        counts.set(term, (counts.get(term) ?? 0) + 1)
        total += 1
      }
    }
    for (const [term, n] of counts) totals.set(term, (totals.get(term) ?? 0) + n)
    all += total
    own.set(id, { counts, total })
  }
  const vocabulary = Math.max(1, totals.size)
  const weight = (id: string, term: string): number => {
    const known = totals.get(term)
    const mine = own.get(id)
    if (known === undefined || !mine) return 0
    const here = mine.counts.get(term) ?? 0
    const p = (here + ALPHA) / (mine.total + ALPHA * Math.sqrt(vocabulary) * 4)
    const q = (known - here + ALPHA) / (all - mine.total + ALPHA * vocabulary)
    return Math.log(p / q) * (term.includes(' ') ? PAIR : 1)
  }
  return {
    termsOf(reading) {
      const places: string[][] = []
      const main: string[] = []
      for (const token of reading.tokens) {
        const syllables = (token.readings[0]?.syllables ?? []).map(foldSyllable)
        for (const [i, syllable] of syllables.entries()) {
          const others = token.readings
            .slice(1, 4)
            .flatMap((r) =>
              r.syllables.length === syllables.length && r.weight > 0.3 ? [foldSyllable(r.syllables[i]!)] : [],
            )
          places.push([...new Set([syllable, ...others])])
        }
        main.push(...syllables)
      }
      for (let i = 1; i < main.length; i++) places.push([`${main[i - 1]} ${main[i]}`])
      const seen = new Set<string>()
      return places.filter((place) => !seen.has(place[0]!) && seen.add(place[0]!))
    },
    score(id, terms) {
      let sum = 0
      for (const place of terms) {
        let best = Number.NEGATIVE_INFINITY
        for (const term of place) best = Math.max(best, totals.has(term) ? weight(id, term) : Number.NEGATIVE_INFINITY)
        if (best !== Number.NEGATIVE_INFINITY) sum += Math.max(-2.5, best)
      }
      return sum
    },
  }
}

function foldedTerms(folded: readonly string[]): readonly string[] {
  const terms = [...folded]
  for (let i = 1; i < folded.length; i++) terms.push(`${folded[i - 1]} ${folded[i]}`)
  return terms
}
