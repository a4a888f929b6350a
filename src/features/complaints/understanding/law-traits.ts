import type { Reading } from '../../../core/reading.ts'
import { fold } from '../../../text/normalise.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import type { CategoryReading } from './category.ts'
import { readLaw } from './law.ts'
import type { Lexicon } from './lexicon.ts'

/** Words that tell of officials, of their acts, and of not accepting them. */
const WORDS = [
  'officials',
  'acts',
  'against',
  'refuses',
  'private',
  'steps',
  'proof',
  'sums',
  'takes',
  'bribe',
  'gains',
  'abuse',
  'corrupt',
] as const

/** What a text shows of khiếu nại and tố cáo, by rules and by words. */
export function lawTraitsOf(
  reading: Reading,
  category: CategoryReading,
  lexicon: Lexicon,
): Readonly<Record<string, number>> {
  const marked = writesMarks(reading)
  const text = fold(reading.canonical)
  const law = readLaw(reading, lexicon)
  const decision = lexicon.decision.find(reading.canonical, marked).length > 0
  const daily =
    law?.kind === 'complaint-law' &&
    law.named &&
    !decision &&
    category.cues.length > 0 &&
    lexicon.categories.get(category.best.category)?.daily === true
  const met = new Set(WORDS.filter((word) => lexicon.law.words[word].find(text, false).length > 0))
  const flag = (is: boolean | null | undefined) => (is ? 1 : 0)
  const disputed = (met.has('against') || met.has('refuses')) && (met.has('acts') || met.has('officials'))
  return {
    disputes: flag(law?.kind === 'complaint-law' && law.brings && !daily),
    accuses: flag(law?.kind === 'denunciation-law' && law.brings),
    lawAsked: flag(law && !law.brings),
    complaintNamed: flag(law?.named && law.kind === 'complaint-law'),
    denunciationNamed: flag(law?.named && law.kind === 'denunciation-law'),
    daily: flag(daily),
    decision: flag(decision),
    disputed: flag(disputed && !met.has('private')),
    ...Object.fromEntries([...met].map((word) => [word, 1])),
  }
}
