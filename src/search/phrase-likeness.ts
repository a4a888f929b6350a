import type { Reading } from '../core/reading.ts'

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

/** Words that the question has beyond the phrase (a story around it) weigh less than words it lacks. */
export function likenessOf(shared: number, question: QuestionTerms, phraseWeight: number): number {
  return shared / (0.45 * Math.max(question.weight, shared) + 0.55 * Math.max(phraseWeight, shared))
}
