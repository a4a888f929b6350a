import type { Question } from '../core/intent.ts'

/** The model is this sure that no procedure is asked for, and no phrase of asking for one stands there. */
const ELSEWHERE = 0.6

/** So sure of what is no matter of ours: beside a question that could be a follow-up, where one goes on, where it surely does. */
export const NEAR = 0.5
export const FAR = 0.6
export const VERY_FAR = 0.85

/** Whether a text asks for no procedure: nothing of ours, or another thing that no word for a facet speaks against. */
export function isElsewhere({ facets, intents }: Question, outside = NEAR): boolean {
  const [first] = intents
  if (!first || first.intent.startsWith('procedure.')) return false
  // What sounds strange by itself may well go on with what was spoken of.
  return first.intent === 'out-of-scope'
    ? (first.alone ?? first.score) >= outside
    : facets.length === 0 && first.score >= ELSEWHERE
}
