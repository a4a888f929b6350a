import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'

/** "chưa xử lý mấy cái": what was settled is never given for what was not. */
export function isUndone({ id, name, at }: NameMatch, words: readonly Word[], { figures, steps }: Lexicon): boolean {
  const isSettling = words.some(
    ({ folded }, i) =>
      folded === 'chua' &&
      [i + 1, i + 2, i + 3].some((place) => at.has(place)) &&
      steps.asked(words.slice(i + 1, i + 4)) === 'settled',
  )
  const told = steps.told(figures.indicators.get(id)?.name ?? '')
  // "không đạt kế hoạch": what was reached is never given for what was not.
  const isMissing =
    (told === 'met' || told === 'exceeded') &&
    words.some(
      ({ folded }, i) => folded === 'khong' && at.has(i + 1) && steps.asked(words.slice(i, i + 2)) === 'missed',
    )
  return isMissing || (isSettling && !DENIES.test(fold(name)) && told !== 'in-progress')
}

/** A name that says no. */
export const DENIES = /(?<![a-z])(?:chua|khong|cho)(?![a-z])/
