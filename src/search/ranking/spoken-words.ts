import type { Reading } from '../../core/reading.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'

/** The words of a reading as they were understood, folded, a blank around each; without punctuation. */
export const wordsSpoken = ({ tokens }: Reading): string =>
  ` ${tokens
    .filter(({ kind }) => kind !== 'punctuation' && kind !== 'emoji')
    .flatMap(({ surface, readings }) => (readings[0]?.syllables ?? syllablesOf(surface)).map(foldSyllable))
    .join(' ')} `

/** All words of the text with their marks, those too that ask for a facet and were taken from the tokens. */
export const wordsWritten = ({ canonical }: Reading): string => ` ${syllablesOf(canonical).join(' ')} `
