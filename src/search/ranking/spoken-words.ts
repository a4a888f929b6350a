import type { Reading } from '../../core/reading.ts'
import { foldSyllable } from '../syllables.ts'

/** The words of a reading as they were understood, folded, a blank around each; without punctuation. */
export const wordsSpoken = ({ tokens }: Reading): string =>
  ` ${tokens
    .filter(({ kind }) => kind !== 'punctuation' && kind !== 'emoji')
    .map(({ surface, readings }) => foldSyllable(readings[0]?.text ?? surface.toLowerCase()))
    .join(' ')} `
