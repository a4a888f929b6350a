import type { Reading } from '../../core/reading.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'

/** The words of a reading as they were understood, with their marks, a blank around each; without punctuation. */
export const wordsUnderstood = ({ tokens }: Reading): string =>
  ` ${tokens
    .filter(({ kind }) => kind !== 'punctuation' && kind !== 'emoji')
    .flatMap(({ surface, readings }) => readings[0]?.syllables ?? syllablesOf(surface))
    .join(' ')} `

/** The same, folded. */
export const wordsSpoken = (reading: Reading): string => foldSyllable(wordsUnderstood(reading))

/** All words of the text with their marks, those too that ask for a facet and were taken from the tokens. */
export const wordsWritten = ({ canonical }: Reading): string => ` ${syllablesOf(canonical).join(' ')} `
