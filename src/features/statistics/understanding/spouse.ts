import type { Word } from '../../../search/name-words.ts'

/** "về nói với bà xã": a wife or husband, no commune. */
export const isSpouse = (words: readonly Word[], at: number): boolean =>
  /^(?:bà|ông|ong)$/.test(words[at - 1]?.written ?? '') && words[at]!.folded === 'xa'
