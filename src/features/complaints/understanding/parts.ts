import { wordsOf } from '../../../dialogue/cues.ts'

/** Shorter parts tell nothing by themselves. */
const MIN_WORDS = 3
/** A message this short is one part. */
const SHORT_WORDS = 14
const MAX_PARTS = 12

/** Sentences and clauses of a story; empty for a short message. */
export function partsOf(text: string): readonly string[] {
  if (wordsOf(text).length <= SHORT_WORDS) return []
  return text
    .split(/[.!?;\n]+\s*|,\s+/u)
    .filter((part) => wordsOf(part).length >= MIN_WORDS)
    .slice(0, MAX_PARTS)
}
