import { FACETS, type Facet, type Question } from '../../core/intent.ts'
import { type Choice, readAction } from '../../core/message.ts'
import { agrees } from '../assent.ts'
import { pointedChoice } from '../ordinals.ts'
import { otherChoice, saidChoice } from '../said-choice.ts'
import { type Step, type StepContext, turnOf } from './step.ts'

/** A tapped choice, or words that point to one ("2", "cái thứ hai"): its action goes straight to the handler. */
export const tapStep: Step = async (context) => {
  const { input, text, registry, texts, trace } = context
  const typed = input.message.action ? null : typedChoice(context)
  const action = input.message.action ?? typed?.action ?? null
  if (!action) return null
  const read = readAction(action)
  if (read?.intent.startsWith('flow.')) {
    if (input.state.active) return null
    return {
      result: { outcome: 'clarify', replies: [{ text: texts.staleChoice }], intent: 'unclear' },
      questions: [],
      feature: null,
    }
  }
  const handler = read && registry.handlers.get(read.intent)
  if (!read || !handler) {
    return {
      result: { outcome: 'clarify', replies: [{ text: texts.staleChoice }], intent: 'unclear' },
      questions: [],
      feature: null,
    }
  }
  trace.push(`choice ${action}`)
  const facet = FACETS.find((f) => read.intent === `procedure.${f}`)
  const facets: readonly Facet[] = facet ? [facet] : []
  const question: Question = {
    text,
    intents: [{ intent: read.intent, score: 1, why: 'choice' }],
    facets,
    subjects: [],
    fromContext: false,
    language: 'vi',
  }
  const result = await handler.handle(turnOf(context, question, read.args))
  return { result, questions: [question], feature: handler.feature }
}

/** What the words of a typed message choose among what was offered. */
function typedChoice(context: StepContext): Choice | null {
  const { input, text } = context
  const { offered, active, focus } = input.state
  const said = active ? null : (saidChoice(text, offered) ?? otherChoice(text, offered, focus[0]?.id))
  return pointedChoice(text, offered) ?? agreedChoice(context) ?? said
}

/** "có" to a question whose yes was offered as a choice. A form reads its own yes. */
function agreedChoice({ input, text }: StepContext): Choice | null {
  if (input.state.active || !agrees(text)) return null
  return input.state.offered.find(({ action }) => readAction(action)?.args.at(-1) === 'yes') ?? null
}
