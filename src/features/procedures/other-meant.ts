import type { Facet, Subject } from '../../core/intent.ts'
import { actionOf } from '../../core/message.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { THIN } from '../../dialogue/thresholds.ts'
import { choiceLabels } from './choice-labels.ts'

/**
 * The second procedure where it may be the one that is meant: where it is any evidence at all, the first is wrong ten
 * times as often as elsewhere (decision 0024). Null behind a conversation, which says what is meant.
 */
export function otherMeant({ question }: Turn, best: Subject, second: Subject | undefined): Subject | null {
  if (!second || question.fromContext || second.title === best.title) return null
  return second.score >= THIN.procedure ? second : null
}

/** An answer that also says how to get to the other procedure that may have been meant. */
export function withOther(told: TurnResult, other: Subject | null, facets: readonly Facet[]): TurnResult {
  const last = told.replies.at(-1)
  const first = told.report?.procedures?.[0]
  if (!other || !last || !first) return told
  const label = choiceLabels([
    { code: other.id, name: other.title },
    { code: first.code, name: first.title },
  ])[0]!
  const choice = { label, action: actionOf(`procedure.${facets[0] ?? 'overview'}`, other.id) }
  const reply = {
    ...last,
    text: `${last.text}\nNếu Ông/Bà hỏi “${label}”, Ông/Bà chọn bên dưới.`,
    choices: [choice, ...(last.choices ?? [])],
  }
  return { ...told, replies: [...told.replies.slice(0, -1), reply] }
}
