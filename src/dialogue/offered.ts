import type { ConversationState } from '../core/conversation.ts'
import type { Facet, Question, Subject } from '../core/intent.ts'
import { readAction } from '../core/message.ts'
import { wordsOf } from './cues.ts'
import { intentOf } from './put-in.ts'

/** The procedures that were offered last, where the person was asked to choose between several. */
export function offeredProcedures({
  offered,
}: ConversationState): readonly { readonly code: string; readonly title: string }[] {
  const found = new Map<string, string>()
  let choices = 0
  for (const { action, label } of offered) {
    const read = readAction(action)
    const [code] = read?.args ?? []
    if (!read?.intent.startsWith('procedure.') || !code) continue
    found.set(code, label)
    choices++
  }
  // Several choices of one procedure are an answer's: what else may be asked of it, and another that may have been meant.
  return found.size < 2 || choices > found.size ? [] : [...found].map(([code, title]) => ({ code, title }))
}

/** A facet asked while it is open which procedure is meant: the same choice, now for this facet. */
export function stillOpen(question: Question, facets: readonly Facet[]): Question {
  const intent = intentOf(facets[0], 'of those just offered')
  return { ...question, facets, subjects: [], intents: [intent, ...question.intents], fromContext: true }
}

/** Enough to be offered, too little to be answered. */
const OFFERED = 0.3

/** A question that may mean another procedure or go on about the last one: both are offered. */
export function eitherOf(question: Question, subjects: readonly Subject[]): Question {
  return {
    ...question,
    subjects: subjects.map((subject) => ({ ...subject, score: OFFERED })),
    intents: [intentOf(question.facets[0], 'another one or the last'), ...question.intents],
    fromContext: true,
  }
}

/** "rồi còn bên đất đai thì sao": set against what was spoken of, of whatever else it may be about. */
export const ofAnother = (question: Question): Question => ({
  ...question,
  intents: [intentOf(question.facets[0], 'set against the last one'), ...question.intents],
})

/** Of what a text leaves open, the one that was offered before and is of the first one's act; null where none or several were. */
export function onlyOffered({ subjects }: Question, between: readonly { readonly code: string }[]): Subject | null {
  const left = subjects.filter(({ open }) => open)
  const [one, ...more] = left.filter(({ id }) => between.some(({ code }) => code === id))
  return one && more.length === 0 && firstWord(one.title) === firstWord(left[0]!.title) ? one : null
}

/** Of those offered, the only one whose title begins with the act that a text names ("xóa đi thì sao"); null where none or several do. */
export function actOffered(
  text: string,
  between: readonly { readonly code: string; readonly title: string }[],
): Subject | null {
  const said = new Set(wordsOf(text))
  const [one, ...more] = between.filter(({ title }) => said.has(firstWord(title)))
  if (!one || more.length > 0) return null
  return { kind: 'procedure', id: one.code, title: one.title, score: NAMED_BY_ACT, why: () => ['its act was said'] }
}
const NAMED_BY_ACT = 0.9

const firstWord = (title: string): string => title.split(' ')[0]!.toLowerCase()
