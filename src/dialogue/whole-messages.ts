import type { ScoredIntent } from '../core/intent.ts'
import { wordsOf } from './cues.ts'
import { classify, type IntentModel } from './intent-model.ts'

/** Fewer words are no whole message; taught messages say little of them. */
const WHOLE = 7

/** What whole messages are told apart by: what is asked of a procedure, or that nothing of ours is asked. */
export const isWeighedWhole = (intent: string): boolean => intent === 'out-of-scope' || intent.startsWith('procedure.')

/**
 * Intents of the model, those of procedures and what is out of scope shared out among each other as whole messages teach:
 * what is reported, asked of figures or said to the assistant stays as likely as it is.
 * @param canonical the text, abbreviations written out
 */
export function asWholeMessage(
  scored: readonly ScoredIntent[],
  canonical: string,
  whole: IntentModel,
): readonly ScoredIntent[] {
  if (wordsOf(canonical).length < WHOLE) return scored
  const mass = scored.reduce((sum, { intent, score }) => sum + (isWeighedWhole(intent) ? score : 0), 0)
  const shares = new Map(classify(whole, canonical).map(({ intent, score }) => [intent, score]))
  return scored
    .map((one) => {
      const share = shares.get(one.intent)
      return share === undefined ? one : { ...one, score: mass * share }
    })
    .sort((a, b) => b.score - a.score)
}
