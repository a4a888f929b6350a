import type { Step } from './step.ts'
import { turnOf } from './step.ts'

/**
 * Nothing to read: an attachment, a sticker, emoji or punctuation alone. What a form or a feature can take in (photos, a
 * location) is theirs.
 */
export const emptyStep: Step = async (context) => {
  const { input, text, texts, registry } = context
  const { action, location, attachments } = input.message
  if (action || /[\p{L}\p{N}]/u.test(text)) return null
  // A number of one's own that was masked may be what a form can use.
  if (input.state.active && /[\p{L}\p{N}]/u.test(input.message.text)) return null
  if (attachments.length > 0 || location) {
    if (input.state.active && registry.flows.get(input.state.active.flow)?.flow.gather) return null
    const taker = registry.features.find((feature) => feature.onAttachment)
    if (taker?.onAttachment && !input.state.active) {
      const result = await taker.onAttachment(turnOf(context, NO_QUESTION))
      return { result, questions: [NO_QUESTION], feature: taker.id }
    }
  }
  const say = attachments.length > 0 ? texts.attachmentOnly : texts.empty
  return { result: { outcome: 'clarify', replies: [{ text: say }], intent: 'unclear' }, questions: [], feature: null }
}

const NO_QUESTION = {
  text: '',
  intents: [{ intent: 'unclear', score: 1, why: 'no words' }],
  facets: [],
  subjects: [],
  fromContext: false,
  language: 'none' as const,
}
