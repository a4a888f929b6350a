import type { Question } from '../../core/intent.ts'
import { SURE_RECOGNITION } from '../../core/recognition.ts'
import type { Report } from '../../core/report.ts'
import type { TurnResult } from '../../core/turn.ts'
import { quits } from '../quitting.ts'
import { questionsOf } from '../recognition.ts'
import { type Also, type Step, type StepContext, type StepDone, turnOf } from './step.ts'

/** Understands the message, puts the conversation in, and lets each question's handler answer. */
export const answerStep: Step = async (context) => {
  const questions = questionsOf(context)
  const awaited = context.input.state.active ? null : await awaitedResult(questions, context)
  if (awaited) return awaited
  if (context.input.state.active === null && context.input.message.action === null && givesUpNothing(questions))
    return {
      result: { outcome: 'clarify', replies: [{ text: context.texts.nothingToQuit }], intent: 'unclear' },
      questions,
      feature: null,
    }
  const results: TurnResult[] = []
  const answered: Also[] = []
  let feature: string | null = null
  for (const question of questions) {
    traceQuestion(context, question)
    const intent = question.intents[0]!.intent
    const handler = context.registry.handlers.get(intent) ?? context.registry.handlers.get('unclear')
    if (!handler) throw new Error(`no handler for '${intent}' and none for 'unclear'`)
    const handled = await handler.handle(turnOf(context, question))
    const more = await rescued(handled, question, context)
    const result = more?.result ?? handled
    const by = more?.feature ?? handler.feature
    feature ??= by
    results.push(result)
    answered.push({ intent: result.intent ?? intent, feature: by, memory: result.memory })
  }
  return { result: merged(results), questions, feature, also: answered.slice(1) }
}

/** "hủy", where no form is open: nothing else is asked for by it, unless a feature knows what is meant or it ends the talk. */
const givesUpNothing = ([question]: readonly Question[]): boolean =>
  question !== undefined &&
  quits(question.text) &&
  !/^(?:smalltalk|complaint)\./.test(question.intents[0]?.intent ?? '') &&
  (question.recognised?.[0]?.score ?? 0) < SURE_RECOGNITION

/** What a feature has to say to a question that nobody answered. */
async function rescued(
  result: TurnResult,
  question: Question,
  context: StepContext,
): Promise<{ readonly result: TurnResult; readonly feature: string } | null> {
  if (result.outcome !== 'abstain' && result.outcome !== 'clarify') return null
  if (result.outcome === 'abstain' && isSurelyRead(question)) return null
  for (const feature of context.registry.features) {
    const more = await feature.unanswered?.(turnOf(context, question), result)
    if (more) return { result: more, feature: feature.id }
  }
  return null
}

/** Where a feature surely knows what is asked, that it has no answer is the answer ("chưa có số liệu của kỳ này"). */
const isSurelyRead = ({ recognised, intents }: Question): boolean =>
  (recognised?.[0]?.score ?? 0) >= SURE_RECOGNITION && recognised?.[0]?.intent === intents[0]?.intent

/** A complaint-like or unclear message may be the answer that a feature waits for; anything surer is not. */
async function awaitedResult(questions: readonly Question[], context: StepContext): Promise<StepDone | null> {
  const [first] = questions
  if (!first || !questions.every(mayAnswer)) return null
  for (const feature of context.registry.features) {
    const result = await feature.awaited?.(turnOf(context, first))
    if (result) return { result, questions: [first], feature: feature.id }
  }
  return null
}

const mayAnswer = ({ intents: [best] }: Question): boolean =>
  !best || best.score < 0.5 || best.intent === 'unclear' || best.intent === 'complaint.create'

/** Several answers as one turn: all replies in order, choices of the last only, reports joined. */
function merged(results: readonly TurnResult[]): TurnResult {
  const [first] = results
  if (!first || results.length === 1) return first ?? { outcome: 'error', replies: [] }
  const replies = results.flatMap((result, i) =>
    result.replies.map((reply) => (i < results.length - 1 ? { ...reply, choices: [] } : reply)),
  )
  const reports = results.map((r) => r.report ?? {})
  const report: Report = {
    ...Object.assign({}, ...reports),
    procedures: reports.flatMap((r) => r.procedures ?? []),
    facts: reports.flatMap((r) => r.facts ?? []),
    sources: reports.flatMap((r) => r.sources ?? []),
  }
  const outcome = results.find((r) => r.outcome !== 'answer')?.outcome ?? 'answer'
  return {
    ...first,
    outcome,
    replies,
    report,
    erase: results.some((r) => r.erase),
    effects: results.flatMap((r) => r.effects ?? []),
    focus: results.flatMap((r) => r.focus ?? []).toReversed(),
  }
}

function traceQuestion({ trace, input }: StepContext, question: Question): void {
  if (!input.traced) return
  for (const r of question.recognised?.slice(0, 3) ?? [])
    trace.push(`  ${r.feature} reads ${r.intent} ${r.score.toFixed(2)} (${r.why})`)
  const intents = question.intents.slice(0, 3).map((i) => `${i.intent} ${i.score.toFixed(2)} (${i.why})`)
  trace.push(`question: facets [${question.facets.join(', ')}]${question.fromContext ? ', from the conversation' : ''}`)
  trace.push(`  intents: ${intents.join('; ')}`)
  for (const subject of question.subjects.slice(0, 4)) {
    trace.push(
      `  ${subject.kind} ${subject.id} ${subject.score.toFixed(2)} ${subject.title} [${subject.why().slice(0, 5).join(', ')}]`,
    )
  }
}
