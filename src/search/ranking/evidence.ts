import type { Reading } from '../../core/reading.ts'
import type { Neighbourhood, Restatement } from '../phrase-likeness.ts'
import type { SearchHit } from '../search-index.ts'
import type { SubjectDocument } from '../subject-finder.ts'

/**
 * What speaks for or against a candidate, each about 0..1:
 * - `phrase`, `three`, `said`, `answered`: likeness of the nearest way of asking, of the nearest three, share of a way of
 *   asking that was said, share of the question that one way of asking covers
 * - `clause`, `last`: likeness to the likest clause; `said` of the last clause that tells anything; the whole's where
 *   there is one clause only
 * - `index`, `lead`: score of the index against the ideal, against the first hit
 * - `coverage`, `inTitle`: share of what the question tells that stands in the document, in its title
 * - `unmet`: what the most telling word tells that the document lacks
 * - `title`, `whole`: share of the title that was said, and whether nearly all of it was
 * - `unsaid`, `otherAct`: acts and cases that the title names and no word of the question may stand for, one half each;
 *   one where the question says an act plainly and the title names none that was said, or an age and the title another, one
 *   more where it says whose matter it is and the title is another's
 * - `explained`, `lastExplained`: share of what the question, its last telling clause, tells that people's words for the
 *   candidate hold among them
 * - `behind`: how far the odds of its words lie behind the likeliest candidate's
 * - `letters`, `lettersLead`: likeness by runs of letters, and against the likest
 * - `common`, `remote`, `asked`: people ask for it most; decided far from people; people's words for it are known
 */
export const WITNESSES = [
  'phrase',
  'three',
  'said',
  'answered',
  'clause',
  'last',
  'index',
  'lead',
  'coverage',
  'inTitle',
  'unmet',
  'title',
  'whole',
  'unsaid',
  'otherAct',
  'explained',
  'lastExplained',
  'behind',
  'letters',
  'lettersLead',
  'common',
  'remote',
  'asked',
] as const
export type Witness = (typeof WITNESSES)[number]
export type Evidence = Readonly<Record<Witness, number>>

export interface Candidate {
  readonly document: SubjectDocument
  readonly evidence: Evidence
  readonly near: Neighbourhood
  readonly hit: SearchHit | null
}

/** What leaves open which of some documents is meant. */
export interface OpenAsk {
  readonly asks: readonly string[]
  readonly ids: readonly string[]
  /** Ways of saying it that mean one of them after all. */
  readonly unless?: readonly string[]
  /** The document that by far most people mean where they ask for its papers, fee or time. */
  readonly meant?: string | undefined
  /** What happened to somebody, and not what is asked for: a story may tell it before it asks what is to be done. */
  readonly situation?: boolean
  /** Groups of words of which one each says it, whatever else is said. */
  readonly together?: readonly (readonly string[])[]
  /** What settles it where just one of these is said. */
  readonly sides?: readonly (readonly string[])[]
  /** Whether its words together are heard only where no document is named. */
  readonly faint?: boolean
}

/** How near a text is to a way of leaving it open, and between what. */
export interface Openness {
  /** Its number among the open asks. */
  readonly ask: number
  readonly documents: readonly SubjectDocument[]
  readonly near: Neighbourhood
  /** Its phrase whose telling words the question says all. */
  readonly restated: Restatement | null
}

export interface Hearing {
  /** Documents that a question may be about with what speaks for each; in no order. */
  readonly candidates: readonly Candidate[]
  /** The documents between which it leaves it open; null where it says nothing like that. */
  readonly open: Openness | null
  /** The nearest way of asking for what no document is about. */
  readonly notHeld: Pick<Openness, 'near' | 'restated'>
}

export interface Witnesses {
  /** @param also documents that are heard though nothing in the text points to them */
  hear(reading: Reading, also?: readonly string[]): Hearing
  /** Whether a text has any word that could name a document. */
  tells(reading: Reading): boolean
}
