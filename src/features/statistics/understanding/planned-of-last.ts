import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { askedAgain } from './memory.ts'
import type { Remembered } from './remembered.ts'

/** How many were planned, and how many done, of what is spoken of. */
const PLANNED =
  /(?<![a-z])(?:theo )?(?:ke hoach|kh)(?: (?:la|thi|co|duoc|giao|dinh))? (?:may|bao nhieu|nhieu|nhiu|bn)(?! (?:nhiem vu|viec|dau viec|muc tieu|ke hoach|phan tram|%))(?![a-z])/
const OF_REFORM = /(?<![a-z])(?:cchc|cai cach|nhiem vu|dau viec)(?![a-z])/
const OF_PLANS = /^(?:plan-|reform-documents-plans$)/
const FEW_WORDS = 10

/**
 * "2021 kế hoạch mấy, làm được mấy" behind a figure that counts what a plan of its own sets: that figure then, none of the reform plan's;
 * null: something else is asked.
 */
export function plannedOfLast(
  own: FigureQuery,
  folded: string,
  last: Remembered | null,
  { figures }: Lexicon,
): FigureQuery | null {
  if (!last || last.indicators.length === 0 || last.indicators.some((id) => OF_PLANS.test(id))) return null
  if (last.unpublished !== null || own.province !== null || own.impossible !== null) return null
  if (!PLANNED.test(folded) || OF_REFORM.test(folded) || folded.trim().split(/\s+/).length > FEW_WORDS) return null
  if (!own.indicators.every((id) => OF_PLANS.test(id))) return null
  const isOfPlan = (id: string): boolean => /kế hoạch/.test(figures.indicators.get(id)?.definition ?? '')
  if (!last.indicators.every(isOfPlan)) return null
  const again = askedAgain(last)
  return {
    ...again,
    operation: 'value',
    comparison: null,
    periods: own.periods.length > 0 ? own.periods : again.periods,
    scopes: own.scopes.length > 0 ? own.scopes : again.scopes,
    fromContext: ['indicator'],
  }
}
