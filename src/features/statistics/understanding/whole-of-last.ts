import type { FigureQuery } from '../query.ts'
import { THREE_LEVELS } from '../select.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { asksMeanAlone, asksSumAlone } from './sum-words.ts'

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
  if (query.periods.length + query.scopes.length + query.bodies.length > 0) return null
  const isMean = asksMeanAlone(folded)
  if (!isMean && !SUM.test(folded) && !asksSumAlone(folded)) return null
  const isCity = THREE_LEVELS.every((level) => last.scopes.includes(level))
  const several = [last.scopes, last.bodies, last.periods, last.indicators].some(({ length }) => length > 1)
  if (!several || isCity || last.indicators.length === 0) return null
  return { ...valueOfLast(query, last), isSummed: !isMean, average: isMean }
}

/** "tổng 78 đúng ko": a total that is stated. */
const STATED_SUM =
  /^(?:(?:vay|the|con|roi|a|thi)[\s,]+)*(?:tong cong|tong so|tong|cong lai)(?: la| bang| ra| duoc)? \d[\d.,]*(?: \S+)? (?:dung|phai|chinh xac)(?: khong| ko| k| hong| hok| chua)?(?: vay| a| em| ha)*[\s?.]*$/
/** "tổng cộng 4 năm", "cộng mấy năm lại". */
const YEARS_SUM =
  /^(?:(?:vay|the|con|roi|a|thi|tinh)[\s,]+)*(?:tong cong|tong so|tong|cong|gop)(?: het| ca| lai)*(?: (?:\d|hai|ba|bon|nam|may|cac|tat ca cac)? ?nam| giai doan)(?: do| nay| lai)*(?: thi sao| la| duoc| ra| bao nhieu| may| nhieu| nhiu| bn| a| em| nhi| ha| vay)*[\s?.]*$/

/**
 * "tổng là mấy" behind a part asks for its whole, behind a whole for that once more; behind a series for what its
 * years come to. Null: something else is asked.
 */
export function totalOfLast(
  query: FigureQuery,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const [only, ...more] = last.indicators
  if (only === undefined || more.length > 0 || last.bodies.length > 0) return null
  if (query.periods.length + query.scopes.length + query.bodies.length > 0 || query.impossible) return null
  const isSeries = last.operation === 'trend' || last.periods.length > 1
  const isMean = asksMeanAlone(folded)
  if (isSeries && (isMean || YEARS_SUM.test(folded) || SUM.test(folded)))
    return {
      ...valueOfLast(query, last),
      operation: last.periods.length > 1 ? 'value' : 'trend',
      stated: [],
      isSummed: !isMean,
      average: isMean,
    }
  const isStated = query.stated.length > 0 && STATED_SUM.test(folded)
  if ((!isStated && !SUM.test(folded)) || last.operation !== 'value' || last.scopes.some((scope) => scope !== 'city'))
    return null
  const whole = figures.indicators.get(only)?.parent ?? null
  const isPrinted = whole !== null && (figures.byIndicator.get(whole) ?? []).some((o) => o.value !== null)
  const asked = { ...valueOfLast(query, last), indicators: [isPrinted ? whole : only], asksWhetherRight: isStated }
  // Where nothing is parted there is no total: that is said.
  const isWhole = isPrinted || [...figures.indicators.values()].some(({ parent }) => parent === only)
  return isWhole || isStated ? asked : { ...asked, operation: 'breakdown' }
}
