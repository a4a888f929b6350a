import { isFor } from '../printed-period.ts'
import { type AskedPeriod, EMPTY_QUERY, type FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

/** "cũng y chang số đó", "sao trùng": one number for two times. */
const SAME =
  /(?<![a-z])(?:y (?:chang|het|xi|nhu|boc)|giong (?:het|y|nhau|nhu|cai|so|con|nam)|trung (?:so|nhau|khop|voi|\d|y)|(?:cung|van) (?:y |dung |la |bang |co |dat |ra )*(?:so do|con so|bay nhieu|vay|the|\d[\d.,]*)|bang (?:nhau|dung|y)|khong (?:doi|nhuc nhich)|sao trung)(?![a-z])/
/** Whether it is a slip. */
const SLIP =
  /(?<![a-z])(?:(?:chep|copy|ghi|in|go|danh|nhap|lay|bao cao|nhin|de)(?: may)? (?:nham|lon|sai|lai|nguyen)|nham(?! (?:tu|vao|muc))|copy|(?:so|in|ghi) (?:\S+ )?(?:nham|lon|sai)|lon (?:so|nam)|co lon|(?:that|dung) (?:khong|ko|hong|hok|khong vay))(?![a-z])/

/** One number of two times may be a slip. Folded. */
export const asksSameNumber = (folded: string): boolean => SAME.test(folded) && SLIP.test(folded)

/**
 * "sao năm 2021 cũng y chang số đó, có chép nhầm không" behind a figure: the last figure at both times, with what is
 * known of its being the same; null: nothing of that is asked.
 * @param own what the words tell by themselves
 */
export function sameNumber(
  own: FigureQuery,
  folded: string,
  last: Remembered | null,
  { figures }: Lexicon,
): FigureQuery | null {
  if (!asksSameNumber(folded)) return null
  const before = (last?.periods ?? []).map((period) => ({ period, year: 'conversation' as const, running: false }))
  const periods = own.periods.length > 1 ? own.periods : [...before, ...own.periods]
  const named = own.periods.length > 1 ? namedOr(own, periods, figures, last) : (last?.indicators ?? [])
  const [indicator, ...more] = named
  if (own.periods.length === 0 || periods.length !== 2 || indicator === undefined || more.length > 0) return null
  const shared = sharedConflicts(indicator, periods, figures)
  const asked: FigureQuery = {
    ...EMPTY_QUERY,
    indicators: [indicator],
    scopes: last && own.periods.length === 1 ? last.scopes : own.scopes,
    periods,
    province: last && own.periods.length === 1 ? last.province : own.province,
    fromContext: own.periods.length === 1 ? ['indicator', 'period'] : [],
  }
  return shared.length > 0
    ? { ...asked, operation: 'conflict', conflicts: shared }
    : { ...asked, operation: 'compare', comparison: { kind: 'periods' } }
}

/** "kế hoạch 2020 với 2021 sao trùng 66 nhiệm vụ": what is printed with that number at both times goes before what the words name. */
function namedOr(
  { indicators, stated }: FigureQuery,
  periods: readonly AskedPeriod[],
  { byIndicator }: Lexicon['figures'],
  last: Remembered | null,
): readonly string[] {
  const printed = [...byIndicator].filter(([, all]) =>
    periods.every(({ period }) =>
      all.some((o) => o.value !== null && stated.includes(o.value) && isFor(o.period, period)),
    ),
  )
  const [[only] = [], ...more] = printed
  if (only !== undefined && more.length === 0) return [only]
  return indicators.length > 0 ? indicators : (last?.indicators ?? [])
}

/** Documented reasons why a figure's numbers of two times are confused. */
function sharedConflicts(
  indicator: string,
  periods: readonly AskedPeriod[],
  { byIndicator }: Lexicon['figures'],
): readonly string[] {
  const [one, other] = periods.map(
    ({ period }) =>
      new Set((byIndicator.get(indicator) ?? []).filter((o) => isFor(o.period, period)).flatMap((o) => o.conflicts)),
  )
  return [...(one ?? [])].filter((id) => other?.has(id))
}
