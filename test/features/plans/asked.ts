import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'
import type { Json } from '../../../src/core/json.ts'
import type { PlanQuery } from '../../../src/features/plans/query.ts'
import { recognisePlans } from '../../../src/features/plans/recogniser.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { shippedFigures } from '../statistics/shipped.ts'

export const snapshot = shippedFigures()
const words = compileWords([])

/** A question for a plan as an officer's is understood on 21/11/2026; undefined: it is none. */
export const read = (text: string, state = EMPTY_CONVERSATION): PlanQuery | undefined =>
  recognisePlans({
    text,
    reading: readText(text, words),
    snapshot,
    state,
    person: { role: 'officer', agency: null },
    now: '2026-11-21T02:00:00.000Z',
  })[0]?.data as PlanQuery | undefined

/** A conversation whose last word, a minute ago, was of this intent, with what the plans remember of it. */
export const behind = (intent: string, plans: Json) => ({
  ...EMPTY_CONVERSATION,
  lastIntent: intent,
  lastAt: '2026-11-21T01:59:00.000Z' as const,
  memory: { plans },
})
