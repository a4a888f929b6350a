import { ofLastTexts } from '../core/last-texts.ts'
import type { Reading } from '../core/reading.ts'
import { readText } from './read.ts'
import type { Words } from './words.ts'

/** Reads texts by a snapshot's words; those read last are remembered, because many look at one message in a turn. */
export const createReader = (words: Words): ((text: string) => Reading) => ofLastTexts((text) => readText(text, words))
