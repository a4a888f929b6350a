import { fold } from '../text/normalise.ts'

/** A word of a text: as written in lower case, without diacritics, and where it stands. */
export interface Word {
  readonly written: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

const RUN = /[\p{L}\p{N}]+(?:[.,/][\p{N}]+)*/gu

export function wordsIn(text: string): readonly Word[] {
  const lower = text.toLowerCase()
  return [...lower.matchAll(RUN)].map(({ 0: written, index }) => ({
    written,
    folded: SPELLINGS[fold(written)] ?? fold(written),
    start: index,
    end: index + written.length,
  }))
}

/** Spellings of one word that fold differently. */
const SPELLINGS: Readonly<Record<string, string>> = { ti: 'ty', qui: 'quy', ki: 'ky', li: 'ly' }

/**
 * How well a word of a question is a word of a name, 0..1: certain where it is written the same or carries no mark at
 * all, doubtful where both carry marks that differ ("số" for "sở").
 */
export function likeness(asked: Word, name: Word): number {
  if (asked.folded !== name.folded) return 0
  if (asked.written === name.written || asked.written === asked.folded) return 1
  return name.written === name.folded ? 0.9 : 0.45
}
