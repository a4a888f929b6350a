import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

/** "quận nào nhiều hơn", "bên nào ít hơn", "ai cao hơn": one of those that were just told. */
const WHICH =
  /(?<![a-z])(?:(?:quan|huyen|so|ben|noi|cho|don vi|co quan|cap|xa|phuong|nganh|dang|thang) nao|ai) (?:[^\s,;.?]+ ){0,4}?(nhieu|it|cao|thap|lon|nho|tot|te|kem|nhanh|cham|tre) hon(?! \d)/
const LESS: ReadonlySet<string> = new Set(['it', 'thap', 'nho'])
const WORSE: ReadonlySet<string> = new Set(['te', 'kem', 'cham'])

/** The last question once more, asked which of its places stands higher or lower; null where that is not asked. */
export function whichOfLast(
  query: FigureQuery,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const met = WHICH.exec(folded)
  const kinds = last.scopes.map((id) => figures.scopes.get(id)?.kind)
  const isNamed = query.scopes.some((id) => figures.scopes.get(id)?.kind !== 'level')
  if (!met || last.scopes.length < 2 || isNamed || query.periods.length > 0 || query.impossible) return null
  const isOfBodies = kinds.every((kind) => kind === 'agency' || kind === 'former-district')
  return {
    ...query,
    operation: isOfBodies ? 'rank' : 'compare',
    comparison: isOfBodies ? null : { kind: 'scopes' },
    indicators: last.indicators,
    scopes: last.scopes,
    periods: last.periods.map((period) => ({ period, year: 'conversation', running: false })),
    province: last.province,
    first: WORSE.has(met[1]!) ? 'worst' : LESS.has(met[1]!) ? 'lowest' : null,
    among: null,
    by: null,
    unknown: null,
    lost: [],
    fromContext: ['indicator', 'scope', 'period'],
  }
}
