import type { ConversationState } from '../core/conversation.ts'
import type { Facet, Question, Subject } from '../core/intent.ts'
import { readAction } from '../core/message.ts'

/** The procedures that were offered last, where the person was asked to choose between several. */
export function offeredProcedures({
  offered,
}: ConversationState): readonly { readonly code: string; readonly title: string }[] {
  const found = new Map<string, string>()
  for (const { action, label } of offered) {
    const read = readAction(action)
    const [code] = read?.args ?? []
    if (read?.intent.startsWith('procedure.') && code) found.set(code, label)
  }
  return found.size < 2 ? [] : [...found].map(([code, title]) => ({ code, title }))
}

/** A facet asked while it is open which procedure is meant: the same choice, now for this facet. */
export function stillOpen(question: Question, facets: readonly Facet[]): Question {
  const intent = { intent: `procedure.${facets[0] ?? 'overview'}`, score: 0.9, why: 'of those just offered' }
  return { ...question, facets, subjects: [], intents: [intent, ...question.intents], fromContext: true }
}

/** Enough to be offered, too little to be answered. */
const OFFERED = 0.3

/** A question that may mean another procedure or go on about the last one: both are offered. */
export function eitherOf(question: Question, subjects: readonly Subject[]): Question {
  const intent = { intent: `procedure.${question.facets[0] ?? 'overview'}`, score: 0.9, why: 'another one or the last' }
  return {
    ...question,
    subjects: subjects.map((subject) => ({ ...subject, score: OFFERED })),
    intents: [intent, ...question.intents],
    fromContext: true,
  }
}

/** "rồi còn bên đất đai thì sao": set against what was spoken of, of whatever else it may be about. */
export function ofAnother(question: Question): Question {
  const intent = {
    intent: `procedure.${question.facets[0] ?? 'overview'}`,
    score: 0.9,
    why: 'set against the last one',
  }
  return { ...question, intents: [intent, ...question.intents] }
}
