import type { FigureQuery } from '../query.ts'
import { THREE_LEVELS } from '../select.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Remembered } from './remembered.ts'

const SUM =
  /^(?:(?:vay|the|con|roi|a|ok|thi|so|lay|tinh|ca|het|gom|may|cho|noi|cai|do|nay|ba|hai|bon|\d)[\s,]+)*(?:tong cong|tong so|tong|cong lai|gop lai|cong chung|gop chung|cong don|noi chung|chung)(?: het| ca| lai| may| cho| noi| do| nay| thanh pho| tp| toan thanh pho)*(?: thi sao| la| duoc| ra| bao nhieu| may| nhieu| nhiu| bn| tat ca| a| em| nhi| ha| vay| day)*[\s?.]*$/
/** What several figures come to together, no printed total. */
export const ADDED =
  /(?<![a-z])(?:(?:cong|gop) (?:lai|chung|don|het|vo|vao)|tong cua (?:ca )?(?:hai|ba|may|\d))(?![a-z])/

/** "tổng cộng" behind a level's figure asks for the whole city's; null: something else is asked. */
export function wholeOfLast(query: FigureQuery, folded: string, last: Remembered | null): FigureQuery | null {
  if (!last || last.province !== null || last.indicators.length === 0) return null
  if (query.periods.length > 0 || !SUM.test(folded)) return null
  const isParted = last.operation === 'breakdown' || last.operation === 'rank'
  if (last.scopes.length === 0 && !isParted) return null
  const operation = last.operation === 'compare' || isParted ? 'value' : last.operation
  return { ...query, operation, indicators: [], scopes: ['city'], unknown: null, lost: [] }
}

/**
 * "cộng lại bao nhiêu" behind figures of several places, times or kinds: the same ones, added up. All three levels
 * together are the city, which has a figure of its own.
 */
export function sumOfLast(query: FigureQuery, folded: string, last: Remembered): FigureQuery | null {
  if (query.periods.length + query.scopes.length + query.bodies.length > 0 || !SUM.test(folded)) return null
  const isCity = THREE_LEVELS.every((level) => last.scopes.includes(level))
  const several = [last.scopes, last.bodies, last.periods, last.indicators].some(({ length }) => length > 1)
  if (!several || isCity || last.indicators.length === 0) return null
  return { ...valueOfLast(query, last), isSummed: true }
}
