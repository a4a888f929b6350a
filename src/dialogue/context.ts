import type { ConversationState } from '../core/conversation.ts'
import type { Question, Subject } from '../core/intent.ts'
import { epochMs } from '../core/time.ts'
import type { Turn } from '../core/turn.ts'
import { wordsOf } from './cues.ts'
import { SURE } from './understanding.ts'

/** A focus older than this is not silently taken up again. */
export const FOCUS_LIFE_MS = 24 * 3_600_000

/** Follow-ups rarely have more words than this of their own. */
const FOLLOW_UP_WORDS = 12

/**
 * A follow-up ("còn lệ phí thì sao", "nộp ở phường được không") with the conversation's procedure put in,
 * or the question unchanged where it names a subject of its own.
 */
export function withContext(question: Question, state: ConversationState, ageMs: number): Question {
  const focus = state.focus.find((f) => f.kind === 'procedure')
  if (!focus || ageMs > FOCUS_LIFE_MS) return question
  const own = question.subjects[0]
  const follows =
    (question.facets.length > 0 ||
      /^(?:còn|con|vậy còn|vay con|thế còn|the con|rồi|thế|vậy)(?:\s|$)/iu.test(question.text)) &&
    wordsOf(question.text).length <= FOLLOW_UP_WORDS
  if (!follows || (own && own.kind === 'procedure' && own.score >= SURE)) return question
  if (own && own.kind !== 'procedure' && own.score >= 0.8 && question.facets.length === 0) return question
  const taken: Subject = { kind: 'procedure', id: focus.id, title: focus.title, score: 0.9, why: () => ['conversation'] }
  const facets = question.facets.length > 0 ? question.facets : state.lastFacets
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

/** How long ago the conversation was last active, in milliseconds; 0 for a new one. */
export function idleMs(turn: Pick<Turn, 'state' | 'now'>): number {
  return turn.state.lastAt ? Math.max(0, epochMs(turn.now) - epochMs(turn.state.lastAt)) : 0
}
