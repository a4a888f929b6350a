import type { Reading } from '../../../core/reading.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import type { LawKind } from './law-kind.ts'
import type { Lexicon } from './lexicon.ts'
import type { Traits } from './traits.ts'

/** Words at most between "tố cáo" and who is teased. */
const TEASED_NEAR = 2

/** Signs of an official, of what he does against the law, and of proof: nobody jests beside them. */
const GRAVE = ['officials', 'decision', 'proof', 'bribe', 'abuse', 'corrupt', 'acts'] as const

const shows = (traits: Traits, names: readonly string[]): boolean => names.some((name) => (traits[name] ?? 0) > 0)

/** Whether somebody is "accused" in jest: a pet, a friend, a spouse, or with laughter. */
export function isJest(text: string, reading: Reading, traits: Traits, { jest, kindCues }: Lexicon): boolean {
  const marked = writesMarks(reading)
  const named = kindCues
    .find(text, marked)
    .filter(({ label }) => label === 'complaint-law' || label === 'denunciation-law')
  if (named.length === 0) return false
  // Laughter is written out as other words.
  const laughs = jest.laughs.find(reading.normalised, marked).length > 0
  const whom = jest.whom.find(text, marked)
  const teases = named.some(({ at, length }) =>
    whom.some((one) => one.at >= at + length && one.at - at - length <= TEASED_NEAR),
  )
  return shows(traits, GRAVE) ? laughs && teases : laughs || teases
}

/** Whether somebody who sells something or sends a bill is spoken of. */
export const ofSellers = (text: string, { sellers }: Lexicon): boolean => sellers.find(text).length > 0

/**
 * Whether a text can bring such a matter: nobody but an authority decides what may be disputed, and what firms and
 * neighbours do is no decision.
 */
export function mayBring(kind: LawKind, text: string, traits: Traits, lexicon: Lexicon): boolean {
  const { law } = lexicon
  if (kind === 'denunciation-law' || shows(traits, ['officials'])) return true
  const [acts, decision] = [shows(traits, ['acts']), shows(traits, ['decision'])]
  const authority = (law.clues.authority?.find(text).length ?? 0) > 0
  // "hóa đơn" is no "đơn".
  const decided = lexicon.decision.find(text).some(({ length }) => length > 1)
  // People "khiếu nại" a bill or a shop too, by that very name.
  if (shows(traits, ['disputes', 'complaintNamed'])) return !ofSellers(text, lexicon) || acts || decided || authority
  return authority || (shows(traits, ['private']) ? acts && decision : acts || decision)
}
