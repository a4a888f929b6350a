import type { FigureQuery } from '../query.ts'
import type { Remembered } from './remembered.ts'

const SUM =
  /^(?:(?:vay|the|con|roi|a|ok|thi|so|lay|tinh)[\s,]+)*(?:tong cong|tong so|tong|cong lai|noi chung|chung)(?: het| ca| lai| thanh pho| tp| toan thanh pho)*(?: thi sao| la| bao nhieu| may| nhieu| bn| a| em| nhi| ha)*[\s?.]*$/

/** "tổng cộng" behind a level's figure asks for the whole city's; null: something else is asked. */
export function wholeOfLast(query: FigureQuery, folded: string, last: Remembered | null): FigureQuery | null {
  if (!last || last.scopes.length === 0 || last.province !== null || last.indicators.length === 0) return null
  if (query.periods.length > 0 || !SUM.test(folded)) return null
  const operation = last.operation === 'compare' ? 'value' : last.operation
  return { ...query, operation, indicators: [], scopes: ['city'], unknown: null, lost: [] }
}
