import { EMPTY_CONVERSATION } from '../src/core/conversation.ts'
import type { Engine } from '../src/core/engine.ts'
import type { Ids } from '../src/core/time.ts'

/** An engine that costs nothing: what is measured with it is the path around the engine. */
export const echoEngine: Engine = {
  async handle({ message, now }) {
    return {
      state: { ...EMPTY_CONVERSATION, lastAt: now },
      replies: [{ text: message.text }],
      effects: [],
      outcome: 'answer',
      intent: 'smalltalk.greet',
      report: {},
      trace: [],
      questions: [],
      kept: null,
      erase: false,
    }
  },
}

export function countedIds(prefix: string): Ids {
  let last = 0
  return { next: () => `${prefix}${(++last).toString(36).padStart(8, '0')}` }
}
