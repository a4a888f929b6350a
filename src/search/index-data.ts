import type { Postings } from './postings.ts'

/** BM25's saturation. @source architecture.md, "Search: what was measured" */
export const K1 = 1.2
export const DEFAULT_B = 0.75

/** One form of the texts, written or folded: its syllables and the pairs of them that stand side by side. */
export interface FormData {
  readonly syllables: readonly string[]
  readonly unigrams: Postings
  /** Pairs whose first syllable is `s` are `seconds[pairOffsets[s]..pairOffsets[s+1])`, ascending; a pair's place is its term. */
  readonly pairOffsets: Uint32Array
  readonly seconds: Uint32Array
  readonly bigrams: Postings
}

/** Everything a search reads: plain data, so that it can be written to a file and read back. */
export interface IndexData {
  readonly ids: readonly string[]
  readonly kinds: readonly string[]
  readonly fields: readonly { readonly name: string; readonly weight: number }[]
  readonly light: readonly string[]
  readonly written: FormData
  readonly folded: FormData
}

/** Number of the pair in `bigrams`, -1 where the two never stand side by side. */
export function pairOf(form: FormData, first: number, second: number): number {
  let low = form.pairOffsets[first]!
  let high = form.pairOffsets[first + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = form.seconds[middle]!
    if (at === second) return middle
    if (at < second) low = middle + 1
    else high = middle - 1
  }
  return -1
}
