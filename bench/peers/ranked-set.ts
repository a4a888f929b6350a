import { readRetrievalSet } from '../search-data.ts'

/** A text to be found. A set without titles leaves all but the body empty. */
export interface PeerDocument {
  readonly id: string
  readonly title: string
  readonly names: string
  readonly field: string
  readonly body: string
}

/** Questions whose right answers are known: any of `answers`. */
export interface RankedSet {
  readonly name: string
  readonly documents: readonly PeerDocument[]
  readonly questions: readonly { readonly text: string; readonly answers: readonly string[] }[]
}

/** The two sets of the ViRE benchmark, as far as their files are in the folder. */
export function retrievalSets(folder: string): readonly RankedSet[] {
  return ['ALQAC', 'ViMedAQA_v2'].flatMap((name) => {
    const set = readRetrievalSet(folder, name)
    if (!set) return []
    const documents = set.texts.map((body, i) => ({ id: String(i), title: '', names: '', field: '', body }))
    return [{ name, documents, questions: set.questions.map((q) => ({ text: q.text, answers: [String(q.answer)] })) }]
  })
}
