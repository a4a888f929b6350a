import type { Step } from './step.ts'
import { turnOf } from './step.ts'

/** Danger to life comes before any form or question: the `emergency` handler decides by its own cues and says who to call. */
export const emergencyStep: Step = async (context) => {
  if (context.input.message.action || context.text === '') return null
  // Raw keystrokes and chat spelling hide the words of danger.
  const { canonical } = context.knowledge.read(context.text)
  const signs = context.knowledge.emergencies.find(context.text.toLowerCase(), canonical)
  if (signs.length === 0) return null
  const before = context.input.state.told?.text
  if (before && context.knowledge.emergencies.calmAfter(context.knowledge.read(before).canonical, canonical))
    return null
  const handler = context.registry.handlers.get('emergency')
  if (!handler) return null
  const question = {
    text: context.text,
    intents: [{ intent: 'emergency', score: 1, why: signs.map((s) => s.cue).join(', ') }],
    facets: [],
    subjects: [],
    fromContext: false,
    language: 'vi' as const,
  }
  context.trace.push(`emergency: ${signs.map(({ label, cue }) => `${label} (${cue})`).join(', ')}`)
  const result = await handler.handle(
    turnOf(
      context,
      question,
      signs.map((s) => s.label),
    ),
  )
  return { result: { ...result, intent: 'emergency' }, questions: [question], feature: handler.feature }
}
