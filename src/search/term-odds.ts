import type { Reading } from '../core/reading.ts'
import type { CutPhrases } from './cut-phrases.ts'
import { foldSyllable } from './syllables.ts'

/** How much likelier each word makes a document than any other, learned from the phrases people use for it. */
export interface TermOdds {
  /** Log odds of a document for a question's terms; compare documents of one question only. */
  score(id: string, question: OddsQuestion): number
  /** The known terms of a question: of each place those it may stand for. */
  termsOf(reading: Reading): OddsQuestion
}

export type OddsQuestion = readonly (readonly number[])[]

/** A title, the first phrase, stands for every way of saying it that nobody wrote down. */
const TITLE = 2
const ALPHA = 0.35
/** What a pair counts beside its parts. */
const PAIR = 0.7
/** One word alone never speaks louder against a document than this. */
const FLOOR = -2.5

/**
 * Weights by complement naive Bayes over folded syllables and pairs, so that a word of many documents tells little
 * and one of few tells much, for and against.
 * @source Rennie, Shih, Teevan, Karger: Tackling the Poor Assumptions of Naive Bayes Text Classifiers (2003)
 * @param cut each phrase counts once, whatever its length; the first one twice
 * @param light folded syllables of a question that speak for no document, alone or as a pair
 */
export function createTermOdds(
  { ids, offsets, terms, documents }: CutPhrases,
  light: ReadonlySet<string> = new Set(),
): TermOdds {
  const totals = new Float64Array(ids.size)
  const own = countsOf({ offsets, terms, documents }, ids.size)
  const numbers = new Map(documents.map(({ id }, number) => [id, number]))
  for (let at = 0; at < own.terms.length; at++) totals[own.terms[at]!]! += own.counts[at]!
  const all = totals.reduce((sum, total) => sum + total, 0)
  const pairs = Uint8Array.from(ids.keys(), (term) => (term.includes(' ') ? 1 : 0))
  const vocabulary = Math.max(1, ids.size)
  const smoothed = ALPHA * Math.sqrt(vocabulary) * 4

  return {
    termsOf(reading) {
      const places: number[][] = []
      const seen = new Set<number>()
      const add = (terms: readonly string[]) => {
        if (terms[0]!.split(' ').every((part) => light.has(part))) return
        const known = terms.flatMap((term) => ids.get(term) ?? [])
        if (known.length === 0 || seen.has(known[0]!)) return
        seen.add(known[0]!)
        places.push(known)
      }
      const main: string[] = []
      for (const token of reading.tokens) {
        const syllables = (token.readings[0]?.syllables ?? []).map(foldSyllable)
        for (const [i, syllable] of syllables.entries()) {
          const others = token.readings
            .slice(1, 4)
            .flatMap((r) =>
              r.syllables.length === syllables.length && r.weight > 0.3 ? [foldSyllable(r.syllables[i]!)] : [],
            )
          add([syllable, ...others])
        }
        main.push(...syllables)
      }
      for (let i = 1; i < main.length; i++) add([`${main[i - 1]} ${main[i]}`])
      return places
    },

    score(id, question) {
      const number = numbers.get(id)
      if (number === undefined) return 0
      const total = own.totals[number]!
      const others = all - total + ALPHA * vocabulary
      let sum = 0
      for (const place of question) {
        let best = FLOOR
        for (const term of place) {
          const here = own.countOf(number, term)
          const odds = Math.log(((here + ALPHA) * others) / ((total + smoothed) * (totals[term]! - here + ALPHA)))
          best = Math.max(best, pairs[term] === 1 ? odds * PAIR : odds)
        }
        sum += best
      }
      return sum
    },
  }
}

/** How often each document has each term: the terms of one behind those of the other, by their numbers. */
function countsOf({ offsets, terms, documents }: Pick<CutPhrases, 'offsets' | 'terms' | 'documents'>, size: number) {
  const starts = new Uint32Array(documents.length + 1)
  const totals = new Float64Array(documents.length)
  const held = new Uint32Array(terms.length)
  const counts = new Uint16Array(terms.length)
  const here = new Uint32Array(size)
  let end = 0
  for (const [number, { from, to }] of documents.entries()) {
    const start = end
    for (let phrase = from; phrase < to; phrase++) {
      const weight = phrase === from ? TITLE : 1
      for (let at = offsets[phrase]!; at < offsets[phrase + 1]!; at++) {
        const term = terms[at]!
        if (here[term] === 0) held[end++] = term
        here[term]! += weight
        totals[number]! += weight
      }
    }
    held.subarray(start, end).sort()
    for (let at = start; at < end; at++) {
      counts[at] = here[held[at]!]!
      here[held[at]!] = 0
    }
    starts[number + 1] = end
  }
  const own = held.slice(0, end)
  const ownCounts = counts.slice(0, end)
  return {
    terms: own,
    counts: ownCounts,
    totals,
    countOf(number: number, term: number): number {
      let low = starts[number]!
      let high = starts[number + 1]!
      while (low < high) {
        const middle = (low + high) >>> 1
        if (own[middle]! < term) low = middle + 1
        else high = middle
      }
      return low < starts[number + 1]! && own[low] === term ? ownCounts[low]! : 0
    },
  }
}
