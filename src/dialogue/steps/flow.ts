import type { FlowState } from '../../core/flow-state.ts'
import type { Question } from '../../core/intent.ts'
import { SURE_RECOGNITION } from '../../core/recognition.ts'
import type { Turn } from '../../core/turn.ts'
import { goesOn, stepAside, stepFlow } from '../flow-runner.ts'
import { pointedChoice } from '../ordinals.ts'
import { formQuestion } from '../recognition.ts'
import { answerStep } from './answer.ts'
import { type Step, type StepContext, type StepDone, turnOf } from './step.ts'

/** The active form: takes the message as its answer, or lets it be answered and asks again. */
export const flowStep: Step = async (context) => {
  const { input, registry, texts, trace } = context
  const stored = input.state.active
  if (!stored) return null
  const registered = registry.flows.get(stored.flow)
  const state: FlowState | null =
    registered && stored.version === registered.flow.version ? stored : (registered?.flow.migrate?.(stored) ?? null)
  if (!registered || !state) {
    trace.push(`form ${stored.flow} v${stored.version} dropped`)
    const rest = await answerStep({ ...context, input: { ...input, state: { ...input.state, active: null } } })
    if (!rest) return null
    const replies = [{ text: texts.formDropped }, ...rest.result.replies]
    return { ...rest, result: { ...rest.result, replies, active: rest.result.active ?? null } }
  }
  const question = input.message.action ? tapped(context.text) : formQuestion(context)
  trace.push(`form ${stored.flow}, asking ${stored.asking}`)
  const step = interrupts(question)
    ? await stepAside(registered.flow, state, turnOf(context, question))
    : await stepFlow(registered.flow, state, pointing(context, turnOf(context, question)))
  if (step.kind === 'result') {
    const { intent } = registered.flow
    const result = intent && step.result.intent === undefined ? { ...step.result, intent } : step.result
    return { result, questions: [question], feature: registered.feature }
  }

  const interruption = await answerStep(context)
  if (!interruption) return null
  if (interruption.result.active === null) return interruption
  if (interruption.result.active && (interrupts(question) || replaces(interruption, state)))
    return interruption.result.active.flow === state.flow ? interruption : tellingWhatGaveWay(interruption, texts)
  if (interruption.result.active || isOdd(interruption)) {
    // On words that are not clearly anything else the draft stays and the question is repeated.
    const { intent } = registered.flow
    const result = {
      outcome: 'form' as const,
      replies: [step.again],
      active: step.state,
      ...(intent ? { intent } : {}),
    }
    return { result, questions: [question], feature: registered.feature }
  }
  const again = { ...step.again, text: `${texts.backToForm} ${goesOn(step.again.text)}` }
  return {
    ...interruption,
    result: { ...interruption.result, replies: [...interruption.result.replies, again], active: step.state },
  }
}

/** What was being written is not gone without a word. */
const tellingWhatGaveWay = (done: StepDone, { formReplaced }: StepContext['texts']): StepDone => ({
  ...done,
  result: { ...done.result, replies: [{ text: formReplaced }, ...done.result.replies] },
})

const interrupts = ({ recognised = [] }: Question): boolean => recognised.some((one) => one.interrupts)

/** A form gives way only to another one, and only where its words leave no doubt. */
const replaces = ({ result, questions }: StepDone, { flow }: FlowState): boolean =>
  result.active?.flow !== flow && (questions[0]?.intents[0]?.score ?? 0) >= SURE_RECOGNITION

/** Words too unlike any question for a guess at them to be worth more than the form's own question. */
const isOdd = ({ result: { outcome }, questions }: StepDone): boolean =>
  (outcome === 'clarify' || outcome === 'abstain') && (questions[0]?.intents[0]?.score ?? 0) < ODD
const ODD = 0.3

/** A tap on what the form offered says nothing that its action does not. */
const tapped = (text: string): Question => ({
  text,
  intents: [{ intent: 'unclear', score: 1, why: 'choice' }],
  facets: [],
  subjects: [],
  fromContext: false,
  language: 'vi',
})

/** A typed number or label of an offered choice of the form is the same as a tap on it. */
function pointing({ input, text }: StepContext, turn: Turn): Turn {
  if (turn.message.action) return turn
  const pointed = pointedChoice(text, input.state.offered)
  return pointed?.action.startsWith('flow.') ? { ...turn, message: { ...turn.message, action: pointed.action } } : turn
}
