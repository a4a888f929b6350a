import type { Subject } from '../core/intent.ts'

/**
 * From which score on a subject is taken without asking, and below which it is no evidence at all. A procedure's score is
 * how often a first candidate with its evidence is right (decision 0015); the others' are likenesses.
 */
export const SURE: Readonly<Record<Subject['kind'], number>> = { procedure: 0.4, faq: 0.4, office: 0.4 }
export const THIN: Readonly<Record<Subject['kind'], number>> = { procedure: 0.15, faq: 0.25, office: 0.25 }

/** A second procedure with this much of the first one's score is a choice for the person, not for us. */
export const RIVAL = 0.75
