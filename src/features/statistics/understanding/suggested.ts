import type { Operation } from '../query.ts'
import type { SaidOperation } from './operation.ts'

/** A word of what differs, or of which is right. */
const DISPUTED =
  /(?<![a-z])(?:sao|khac|lech|venh|dung|sai|chuan|nao|hay|mau thuan|khop|trai|nguoc|choi|giong|trung|ky|la|lai|ma|hai|cho|noi|tin|cai)(?![a-z])/
/** Two numbers, whatever stands between them. */
const TWO_NUMBERS = /\d[\d.,]*\D+\d/

/** A question that says nothing of what it wants of its figures. */
interface Unsaid {
  readonly written: string
  /** Both readings without marks. */
  readonly both: string
  /** How many figures are named, and whether they are counted. */
  readonly figures: number
  readonly isCounted: boolean
}

/** What a whole message rather wants of a figure, where no word of it says so; null: its value. */
export function suggestedIn(
  suggested: Operation | null,
  { written, both, figures, isCounted }: Unsaid,
): SaidOperation | null {
  if (suggested === null || suggested === 'value') return null
  // Where several figures are counted no source of theirs is meant; a list of them is no disagreement either.
  if (figures > 2 || (suggested === 'provenance' && (figures > 1 || isCounted))) return null
  // "kiện toàn 2017" sounds like two numbers that differ, and says nothing of it.
  if (suggested === 'conflict' && !DISPUTED.test(both) && !TWO_NUMBERS.test(written)) return null
  return { operation: suggested, words: [], others: [] }
}
