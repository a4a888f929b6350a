import type { Word } from '../../../search/name-words.ts'

/**
 * "đạt mấy % so kế hoạch": held against the plan. The department that its letters are read as without a mark is called by
 * investment too, or stands behind no share.
 * @param at place of "so"
 */
export const isAgainstPlan = (words: readonly Word[], at: number): boolean =>
  words[at]!.written === 'so' &&
  words[at + 1]?.folded === 'ke' &&
  words[at + 2]?.folded === 'hoach' &&
  !INVESTS.has(words[at + 3]?.folded ?? '') &&
  (words[at + 1]!.written !== 'ke' || SHARE.test(saidBefore(words, at)))

const INVESTS: ReadonlySet<string> = new Set(['va', 'dau', 'dt', 'vs', 'voi'])
const SHARE = /(?:phan tram|(?:dat|vuot|hut|thieu) (?:duoc )?(?:may|bao nhieu|nhieu|bn|hay chua|chua)?)$/

/** So many words before it tell of a share. */
const BEFORE = 4
const saidBefore = (words: readonly Word[], at: number): string =>
  words
    .slice(Math.max(0, at - BEFORE), at)
    .map(({ folded }) => folded)
    .join(' ')
