import { foldSyllable, syllablesOf } from './syllables.ts'

/**
 * Phrases of documents cut once into folded syllables and pairs, for all that compare them. The terms of all phrases stand
 * in one array: a question is laid over thousands of phrases.
 */
export interface CutPhrases {
  /** Number of every term, in the order of first use. */
  readonly ids: ReadonlyMap<string, number>
  /** The phrases of all documents, one document's after another's. */
  readonly texts: readonly string[]
  /** Terms of phrase `p` are `terms[offsets[p]..offsets[p + 1])`. */
  readonly offsets: Uint32Array
  readonly terms: Uint32Array
  readonly documents: readonly CutDocument[]
}

/** A document's phrases are those numbered `from..to`, the last one not among them. */
export interface CutDocument {
  readonly id: string
  readonly from: number
  readonly to: number
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
  const { texts, documents: numbered } = numberedPhrases(documents)
  const offsets = new Uint32Array(texts.length + 1)
  const terms: number[] = []
  for (const [n, text] of texts.entries()) {
    for (const term of foldedTerms(syllablesOf(text).map(foldSyllable))) terms.push(idOf(term))
    offsets[n + 1] = terms.length
  }
  return { ids, texts, offsets, terms: Uint32Array.from(terms), documents: numbered }
}

/** The phrases of all documents in a row, and where each document's stand. */
export function numberedPhrases(documents: readonly PhrasedDocument[]): Pick<CutPhrases, 'texts' | 'documents'> {
  const texts: string[] = []
  const numbered = documents.map(({ id, phrases }) => {
    const from = texts.length
    for (const phrase of phrases) texts.push(phrase)
    return { id, from, to: texts.length }
  })
  return { texts, documents: numbered }
}

/** Folded syllables and pairs of neighbours, each once. */
export function foldedTerms(folded: readonly string[]): Set<string> {
  const terms = new Set<string>(folded)
  for (let i = 1; i < folded.length; i++) terms.add(`${folded[i - 1]} ${folded[i]}`)
  return terms
}
