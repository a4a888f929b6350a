import type { Reading } from '../../../core/reading.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { lawOdds } from './law-model.ts'
import type { Lexicon } from './lexicon.ts'
import { partsOf } from './parts.ts'

/** A model that holds something for this unlikely has only not met such words. */
const LEAST = 0.005

/**
 * What the trained models hold a text for, as log-probabilities from 0 (sure) down.
 * @param text the canonical text without the names of places in it
 */
export function modelTraitsOf(text: string, reading: Reading, lexicon: Lexicon): Readonly<Record<string, number>> {
  const log = (p: number) => Math.log(Math.max(LEAST, p))
  const odd = (p: number) => log(p) - log(1 - p)
  const kinds = [...probabilities(text, lexicon)]
  const law = lawOdds(reading.canonical, lexicon.lawModel, lexicon.law.clues)
  const told = partsOf(reading.canonical).map((part) => lawOdds(part, lexicon.lawModel, lexicon.law.clues))
  const most = (kind: string) => Math.max(law.get(kind) ?? 0, ...told.map((odds) => odds.get(kind) ?? 0))
  return {
    ...Object.fromEntries(kinds.map(([kind, p]) => [`is-${kind}`, log(p)])),
    'odds-none': odd(1 - (kinds.find(([kind]) => kind === 'other')?.[1] ?? 0)),
    'law-complaint-law': odd(law.get('complaint-law') ?? 0),
    'law-denunciation-law': odd(law.get('denunciation-law') ?? 0),
    'part-complaint-law': odd(most('complaint-law')),
    'part-denunciation-law': odd(most('denunciation-law')),
  }
}

/** The model over the whole text and over the parts of a story: what is said clearly once counts. */
function probabilities(text: string, lexicon: Lexicon): ReadonlyMap<string, number> {
  const parts = partsOf(text)
  const whole = classify(lexicon.kindModel, text)
  if (parts.length < 2) return new Map(whole.map(({ intent, score }) => [intent, score]))
  const sums = new Map(whole.map(({ intent, score }) => [intent, score * parts.length]))
  for (const part of parts) {
    for (const { intent, score } of classify(lexicon.kindModel, part)) sums.set(intent, (sums.get(intent) ?? 0) + score)
  }
  return new Map([...sums].map(([intent, sum]) => [intent, sum / (2 * parts.length)]))
}
