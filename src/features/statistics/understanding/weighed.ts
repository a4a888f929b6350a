import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { type likelyGoesOn, signsOf } from './going-on.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

/** A message that goes on this likely asks for the last figure. */
const GOES_ON = 0.6
/** So does one that leaves nothing unaccounted for, unless it sounds of another matter. */
const GOES_ON_BARE = 0.45

/** How likely words that leave a figure open go on with the last one; null where they do not. */
export function weighed(
  said: Omit<Parameters<typeof signsOf>[0], 'units' | 'called'>,
  last: Remembered,
  lexicon: Lexicon,
  likely: typeof likelyGoesOn,
): number | null {
  const before = last.indicators.flatMap((id) => lexicon.figures.indicators.get(id) ?? [])
  const units = before.map(({ unit }) => fold(unit))
  const called = new Set(before.flatMap(({ name, unit }) => wordsIn(`${name} ${unit}`).map((word) => word.folded)))
  const likelihood = likely(signsOf({ ...said, units, called }, lexicon))
  const isBare = said.left.length === 0
  if (likelihood < (isBare ? GOES_ON_BARE : GOES_ON)) return null
  return isBare ? 1 : likelihood
}
