import type { OwnedRecognition } from './recognition.ts'

/** What is asked about a procedure. The order is the order in which several are answered. */
export const FACETS = [
  'overview',
  'documents',
  'fee',
  'duration',
  'place',
  'steps',
  'online',
  'conditions',
  'result',
  'legal-basis',
] as const
export type Facet = (typeof FACETS)[number]

export type Outcome =
  | 'answer'
  | 'clarify'
  | 'abstain'
  | 'redirect'
  | 'emergency'
  | 'form'
  | 'handoff'
  | 'forbidden'
  | 'error'

/** A thing of the knowledge base that a text may be about. `score` in 0..1, comparable between subjects of one kind. */
export interface Subject {
  readonly kind: 'procedure' | 'faq' | 'office'
  readonly id: string
  readonly title: string
  readonly score: number
  /** Whether it stands among others that are all that was asked for, and none of them singled out. */
  readonly open?: boolean
  /** Whether of those that stand open it is the one meant where somebody asks for its papers, fee or time. */
  readonly meant?: boolean
  /** Which words of the question met which field, strongest first; shown by `--trace`. */
  readonly why: () => readonly string[]
}

export interface ScoredIntent {
  readonly intent: string
  readonly score: number
  readonly why: string
  /** How likely by the words alone, where the kind of the whole message has made it likelier. */
  readonly alone?: number
}

/** One question of a message, understood. A message with two questions has two of these. */
export interface Question {
  /** The words of this question as written (NFC, whitespace folded). */
  readonly text: string
  readonly language: 'vi' | 'en' | 'km' | 'other' | 'none'
  /** Best first; at least one (`unclear`). */
  readonly intents: readonly ScoredIntent[]
  readonly facets: readonly Facet[]
  /** Best first, from every subject finder. */
  readonly subjects: readonly Subject[]
  /** True when the words name no subject of their own and the conversation's focus was put in. */
  readonly fromContext: boolean
  /** True when it only tells more of what was spoken of and asks nothing. */
  readonly tellsMore?: boolean
  /** What features' own rules read in it, best first; absent where no feature read anything. */
  readonly recognised?: readonly OwnedRecognition[]
}

/** What people write when they mean an intent: one file of `intents/`. */
export interface IntentFile {
  readonly intent: string
  /** The facet this intent asks for; only `procedure.*` intents have one. */
  readonly facet: Facet | null
  /** Phrases that signal the intent wherever they stand ("lệ phí", "mấy ngày"); matched without diacritics too. */
  readonly cues: readonly string[]
  /** Further cues of a facet that the trained model is not taught: they are found in texts and move nothing else. */
  readonly untaught?: readonly string[] | undefined
  /** What names the facet where a message says nothing else ("tiền?"); not taught either. */
  readonly alone?: readonly string[] | undefined
  /** Whole messages, in good spelling; typing noise is made in training. */
  readonly utterances: readonly string[]
}
