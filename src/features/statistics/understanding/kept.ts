import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

const COUNTS = /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn)(?![a-z])/

/**
 * What is asked of the next figure where no word says so. What is asked once (a definition, a source) is not asked
 * again; an office that is named is no further rank, and a figure that is named and counted is told.
 * @param named the question names its figure
 * @param ofWhole it is one of the parts that were put in order
 */
export function kept(
  { operation, comparison }: Pick<Remembered, 'operation' | 'comparison'>,
  { periods, scopes, bodies }: FigureQuery,
  named: boolean,
  folded: string,
  { figures }: Lexicon,
  ofWhole = false,
): Remembered['operation'] {
  // "2019 thì mấy cuộc" after a series: that one of it.
  if (operation === 'trend' && periods.length === 1 && periods[0]!.period.kind !== 'years') return 'value'
  const isOrder = operation === 'rank' || operation === 'breakdown'
  // "còn nhóm thanh toán" behind the groups in their order: that one of them.
  if (isOrder && named && ofWhole) return 'value'
  const isPlaced =
    bodies.length > 0 || scopes.some((id) => /^(?:agency|former-district)$/.test(figures.scopes.get(id)?.kind ?? ''))
  if (isOrder && (isPlaced || (named && operation === 'rank' && COUNTS.test(folded)))) return 'value'
  // "còn cấp sở" behind two levels held against each other: that one, for it stands beside none.
  if (operation === 'compare' && comparison === 'scopes' && scopes.length === 1) return 'value'
  return isOrder || operation === 'compare' || operation === 'trend' ? operation : 'value'
}

/** Words that hold a figure against an earlier time. */
const EARLIER = /(?<![a-z])(?:truoc|ngoai|roi|cung ky|lien ke)(?![a-z])/

/** "chênh nhau nhiêu", "còn thiếu bao nhiêu" behind a comparison: what stood against each other still does. */
export function keptComparison(
  { comparison, scopes, bodies, periods }: FigureQuery,
  operation: Remembered['operation'],
  folded: string,
  last: Remembered,
): FigureQuery['comparison'] {
  const isOpen = comparison === null || (comparison.kind === 'previous' && !EARLIER.test(folded))
  const isSame = scopes.length + bodies.length === 0 || last.comparison === 'target'
  if (operation === 'compare' && isOpen && isSame && periods.length < 2 && last.comparison !== null)
    return { kind: last.comparison }
  return comparison
}

/** How the last figures were told stays where only a picture or a file of them is asked for. */
export function drawn(query: FigureQuery, folded: string, last: Remembered): FigureQuery['operation'] | null {
  const isPicture = query.output === 'chart' && query.operation === 'trend'
  const isOrder = last.operation === 'breakdown' || last.operation === 'rank' || last.comparison === 'scopes'
  const asksSeries = /(?<![a-z])(?:nam|ky|thang|quy|xu huong|dien bien|thoi gian)(?![a-z])/.test(folded)
  return isPicture && isOrder && !asksSeries && query.periods.length === 0 ? last.operation : null
}
