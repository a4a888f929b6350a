import { ofLastTexts } from '../core/last-texts.ts'
import type { Reading } from '../core/reading.ts'
import { mendedText } from './mended.ts'
import { readText } from './read.ts'
import type { Words } from './words.ts'

/**
 * Reads texts by a snapshot's words; those read last are remembered, because many look at one message in a turn. What
 * only the keyboard did to a text is undone before: much is looked up in what was written, and not in how it was read.
 */
export const createReader = (words: Words): ((text: string) => Reading) =>
  ofLastTexts((text) => {
    const reading = readText(text, words)
    const mended = mendedText(reading, words.vocabulary)
    return mended === reading.normalised ? reading : readText(mended, words)
  })
