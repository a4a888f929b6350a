import type { Agency, Competent } from './directory.ts'
import { nameTokens } from './name-tokens.ts'
import { PhraseTable } from './phrase-table.ts'

/** Agencies by the words of their competence. */
export class CompetenceIndex {
  readonly #words = new PhraseTable<{ readonly agency: Agency; readonly words: string }>()

  constructor(agencies: readonly Agency[]) {
    for (const agency of agencies) for (const words of agency.competence) this.#words.add(words, { agency, words })
  }

  /** Those whose words a text holds, longest words first, each agency once; shorter words inside longer ones do not count. */
  find(text: string): readonly Competent[] {
    const tokens = nameTokens(text)
    const hits: { readonly hit: Competent; readonly length: number; readonly from: number; readonly to: number }[] = []
    for (let at = 0; at < tokens.length; at++) {
      const found = this.#words.at(tokens, at)
      // "có đất" is no "cơ đất": a text that has marks means the words with their marks.
      const written = found.filter((hit) => hit.asWritten)
      for (const { value, length } of written.length > 0 ? written : found)
        hits.push({ hit: value, length, from: at, to: at + length })
    }
    const outer = hits.filter((h) => !hits.some((o) => o.length > h.length && o.from <= h.from && h.to <= o.to))
    const sorted = outer.toSorted((a, b) => b.length - a.length)
    return sorted.filter((h, i) => sorted.findIndex((o) => o.hit.agency === h.hit.agency) === i).map((h) => h.hit)
  }
}
