import type { Following } from '../core/feature.ts'
import type { Question } from '../core/intent.ts'
import { THIN } from './thresholds.ts'

/** So clearly named, things that the last procedure has nothing to do with are another matter. */
const PLAINLY = 0.85
/** The subject that stands for what nobody holds. */
export const NOT_HELD = 'not-held'
/** Below this share of staying, or from this likeness to nobody's matter on, it is no part of the last procedure. */
const SURE_TO_STAY = 0.91
const OUTSIDE = 0.05

/**
 * "làm hộ chiếu cần gì" behind another's papers: a matter of its own is named clearly, by itself and in what comes likeliest
 * after the last one, or it is open which of its own papers is meant.
 */
export function namesAnother({ subjects: [own, ...others] }: Question, next: Following | null): boolean {
  if (own?.kind !== 'procedure') return false
  if (own.open) return next !== null && !next.stays && [own, ...others].some(({ id }) => id === next.subject.id)
  if (own.score >= PLAINLY) return true
  return own.score >= THIN.procedure && next !== null && !next.stays && next.subject.id === own.id
}

/** "nấu bún mắm cần gì": what is asked of is nothing of ours, and does not surely go on with the last procedure. */
export function namesNobodys({ subjects: [own], intents }: Question, next: Following | null): boolean {
  if (!next?.stays) return false
  const outside = intents.find(({ intent }) => intent === 'out-of-scope')?.score ?? 0
  return own?.id === NOT_HELD && own.score < THIN.procedure && (next.share < SURE_TO_STAY || outside >= OUTSIDE)
}
