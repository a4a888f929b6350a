import type { Reading } from '../../../core/reading.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'

/** How words are read that stand as they are. */
const SPOKEN: ReadonlySet<string> = new Set(['abbreviation', 'teencode', 'dialect', 'synonym'])

/** Slips mended in both texts that are looked through. */
export function withMended(reading: Reading, { mends }: Lexicon): Reading {
  const spoken = new Set(
    reading.tokens.flatMap(({ surface, readings, kind }) =>
      kind === 'foreign' || SPOKEN.has(readings[0]?.how ?? '') ? [surface.toLowerCase()] : [],
    ),
  )
  const normalised = mends.mend(reading.normalised, spoken)
  if (normalised === reading.normalised.toLowerCase()) return reading
  const canonical = mends.mend(reading.canonical, spoken)
  return { ...reading, normalised, canonical, folded: fold(canonical) }
}
