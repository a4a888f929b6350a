import type { Reading } from '../../core/reading.ts'
import type { CutPhrases } from '../cut-phrases.ts'
import { placesOf } from '../question-places.ts'

/** How far the words of a question, whatever it is about, sound like what no document is about. */
export interface Foreignness {
  /** Of all words together, by the root of their number; below 0 where they are rather the documents'. */
  readonly all: number
  /** Of the word that sounds so the most; at least 0. */
  readonly most: number
}

/** Pairs repeat what their parts tell. */
const PAIR = 0.6
/** A reading less likely than this does not make a word one of the documents'. */
const LIKELY = 0.5
/** No word alone speaks louder. */
const LOUDEST = 3
const SMOOTH = 0.5

/**
 * Compares in how many documents and in how many strangers each word stands. A word that stands in none speaks for a
 * stranger too: the documents are many and their words known, what lies outside is without end.
 * @param strangers ids of the documents that are matters that are not held
 * @param light folded syllables that speak for nothing, alone or as a pair
 */
export function createForeignWords(
  { ids, offsets, terms, documents }: CutPhrases,
  strangers: ReadonlySet<string>,
  light: ReadonlySet<string>,
): (reading: Reading) => Foreignness {
  const held = { counts: new Uint16Array(ids.size), of: 0 }
  const strange = { counts: new Uint16Array(ids.size), of: 0 }
  const last = new Int32Array(ids.size).fill(-1)
  for (const [n, { id, from, to }] of documents.entries()) {
    if (from === to) continue
    const side = strangers.has(id) ? strange : held
    side.of++
    for (let at = offsets[from]!; at < offsets[to]!; at++) {
      const term = terms[at]!
      if (last[term] === n) continue
      last[term] = n
      side.counts[term]!++
    }
  }
  const isLight = (term: string, blank: number) =>
    blank < 0 ? light.has(term) : light.has(term.slice(0, blank)) && light.has(term.slice(blank + 1))
  const oddsOf = (term: string): number => {
    const blank = term.indexOf(' ')
    if (isLight(term, blank)) return 0
    const id = ids.get(term)
    const shareOf = ({ counts, of }: typeof held) => ((id === undefined ? 0 : counts[id]!) + SMOOTH) / (of + 2 * SMOOTH)
    const odds = Math.log(shareOf(strange) / shareOf(held)) * (blank < 0 ? 1 : PAIR)
    return Math.max(-LOUDEST, Math.min(LOUDEST, odds))
  }
  return (reading) => {
    const places = placesOf(reading)
    let sum = 0
    let most = 0
    for (const place of places) {
      let odds = LOUDEST
      for (const [n, { term, share }] of place.entries())
        if (n === 0 || share > LIKELY) odds = Math.min(odds, oddsOf(term))
      sum += odds
      most = Math.max(most, odds)
    }
    return { all: sum / Math.sqrt(Math.max(1, places.length)), most }
  }
}
