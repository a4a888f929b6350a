import type { ConversationState } from '../core/conversation.ts'
import { FACETS, type Facet, type Question, type Subject } from '../core/intent.ts'
import { epochMs } from '../core/time.ts'
import type { Turn } from '../core/turn.ts'
import { wordsOf } from './cues.ts'
import { SURE, THIN } from './thresholds.ts'

/** A focus older than this is not silently taken up again. */
export const FOCUS_LIFE_MS = 24 * 3_600_000

/** Follow-ups rarely have more words than this of their own. */
const FOLLOW_UP_WORDS = 12

/** Of so short a text, a subject must be named this clearly to leave the conversation's own. */
const SHORT_WORDS = 6
const NAMED = 0.6
/** A facet that only the model names must be this likely. */
const MEANT = 0.7

const JOINING = /^(?:còn|con|vậy còn|vay con|thế còn|the con|rồi|thế|vậy)(?:\s|$)/iu

/**
 * A follow-up ("còn lệ phí thì sao", "nộp ở phường được không") with the conversation's procedure put in,
 * or the question unchanged where it names a subject of its own.
 */
export function withContext(question: Question, state: ConversationState, ageMs: number): Question {
  const focus = state.focus.find((f) => f.kind === 'procedure')
  if (!focus || ageMs > FOCUS_LIFE_MS) return question
  const own = question.subjects[0]
  const words = wordsOf(question.text).length
  const joins = JOINING.test(question.text)
  const named = own?.kind === 'procedure' && own.score >= (words <= SHORT_WORDS ? NAMED : SURE.procedure)
  if (named) return joins && question.facets.length === 0 ? withFacets(question, state.lastFacets) : question
  const meant = facetsMeant(question, words)
  if ((meant.length === 0 && !joins) || words > FOLLOW_UP_WORDS) return question
  if (own && own.kind !== 'procedure' && own.score >= 0.8 && question.facets.length === 0) return question
  const taken: Subject = {
    kind: 'procedure',
    id: focus.id,
    title: focus.title,
    score: 0.9,
    why: () => ['conversation'],
  }
  const facets = meant.length > 0 ? meant : state.lastFacets
  return {
    ...question,
    facets,
    subjects: [taken, ...question.subjects.filter((s) => s.id !== focus.id)],
    intents: [
      { intent: `procedure.${facets[0] ?? 'overview'}`, score: 0.9, why: 'follows the conversation' },
      ...question.intents,
    ],
    fromContext: true,
  }
}

/** The facets that phrases name; without any, the one that the model is sure a few words without a subject ask for. */
function facetsMeant({ facets, intents, subjects }: Question, words: number): readonly Facet[] {
  if (facets.length > 0) return facets
  const [first] = intents
  const named = (subjects[0]?.score ?? 0) >= THIN.procedure
  const facet = FACETS.find((f) => first?.intent === `procedure.${f}`)
  return facet && !named && words <= SHORT_WORDS && first!.score >= MEANT ? [facet] : []
}

/** "còn khai tử thì sao": another procedure, asked the same. */
function withFacets(question: Question, facets: readonly Facet[]): Question {
  const [facet] = facets
  if (!facet) return question
  return {
    ...question,
    facets,
    intents: [{ intent: `procedure.${facet}`, score: 0.9, why: 'asked as before' }, ...question.intents],
  }
}

/** How long ago the conversation was last active, in milliseconds; 0 for a new one. */
export function idleMs(turn: Pick<Turn, 'state' | 'now'>): number {
  return turn.state.lastAt ? Math.max(0, epochMs(turn.now) - epochMs(turn.state.lastAt)) : 0
}
