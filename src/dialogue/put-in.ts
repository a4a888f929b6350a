import type { Focus } from '../core/conversation.ts'
import type { Facet, Question, Subject } from '../core/intent.ts'

/** A subject that is less sure than this may stand beside the one that is put in. */
const BESIDE = 0.5

/** What was spoken of, as the subject of a question. */
export const subjectOf = ({ id, title }: Pick<Focus, 'id' | 'title'>): Subject => {
  return { kind: 'procedure', id, title, score: 0.9, why: () => ['conversation'] }
}

/** The question asked of the procedure that was spoken of. */
export const takenUp = (question: Question, focus: Pick<Focus, 'id' | 'title'>, facets: readonly Facet[]): Question =>
  about(question, subjectOf(focus), facets, 'follows the conversation')

/** "rồi gia hạn thì sao": what went before, but another thing done to it. */
export const anotherAct = (question: Question, next: Subject, asked: readonly Facet[]): Question =>
  about(
    question,
    { ...next, score: 0.9 },
    question.facets.length > 0 ? question.facets : asked,
    'another act on the same matter',
  )

/** "còn khai tử thì sao": another procedure, asked the same. */
export function withFacets(question: Question, facets: readonly Facet[]): Question {
  const [facet] = facets
  return facet ? { ...question, facets, intents: [intentOf(facet, 'asked as before'), ...question.intents] } : question
}

function about(question: Question, subject: Subject, facets: readonly Facet[], why: string): Question {
  return {
    ...question,
    facets,
    subjects: [subject, ...question.subjects.filter((s) => s.id !== subject.id && s.score < BESIDE)],
    intents: [intentOf(facets[0], why), ...question.intents],
    fromContext: true,
  }
}

/** What is put in from the conversation is meant so surely. */
export const intentOf = (facet: Facet | undefined, why: string) => ({
  intent: `procedure.${facet ?? 'overview'}`,
  score: 0.9,
  why,
})
