import { fold } from '../../../text/normalise.ts'
import type { Figures, Observation } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue, provinceOf } from '../select.ts'
import type { Lexicon } from './lexicon.ts'
import { inLastYear } from './periods-of-last.ts'
import type { Remembered } from './remembered.ts'

/** "PAPI cũng năm đó", "kỳ ấy thì sao": the time that was told before. */
const THAT_TIME =
  /(?<![a-z])(?:nam|ky|quy|thang|dot|giai doan|nhiem ky|thoi gian|thoi diem|moc|luc|khi|bua)(?: bao cao)? (?:do|ay|day|tren|noi tren|vua roi|vua noi|vua hoi)(?![a-z])/

export const timesOf = ({ periods }: Remembered): FigureQuery['periods'] =>
  periods.map((period) => ({ period, year: 'conversation' as const, running: false }))

/** The value of the figures told last, of the same places and times. */
export const valueOfLast = (query: FigureQuery, last: Remembered): FigureQuery => ({
  ...query,
  operation: 'value',
  comparison: null,
  indicators: last.indicators,
  scopes: last.scopes,
  bodies: last.bodies,
  periods: timesOf(last),
  province: last.province,
  unknown: null,
  lost: [],
  fromContext: ['indicator', 'scope', 'period'],
})

/** Whether a printed figure is of the place and time that the last one was told of; the city where no place was said. */
export const isOfLast = (
  o: Observation,
  last: Pick<Remembered, 'province' | 'scopes' | 'periods'>,
  figures: Figures,
): boolean =>
  hasValue(o) &&
  provinceOf(figures, o) === last.province &&
  (last.scopes.length === 0 ? o.scope === 'city' : last.scopes.includes(o.scope)) &&
  (last.periods.length === 0 || last.periods.some((period) => isFor(o.period, period)))

/**
 * A figure named without a time behind another question: the same figure is asked of the same time, so is any where the
 * words point back to it; one of the same business, or of the office that the last one was asked of, is asked of where
 * and when that one was, if it is printed there.
 */
export function atLastPlace(query: FigureQuery, folded: string, last: Remembered, lexicon: Lexicon): FigureQuery {
  const [only, ...more] = query.indicators
  // "… tháng 8/2025", then "tỷ lệ quá hạn tháng 7": of that year.
  const isOfYear = query.periods.length > 0 && query.periods.every(({ year }) => year === 'assumed')
  if (isOfYear) return { ...query, periods: query.periods.map((asked) => inLastYear(asked, last)) }
  const isTimeless = query.periods.length === 0 && !query.impossible && query.province === null
  if (only === undefined || !isTimeless) return query
  if (THAT_TIME.test(folded)) return { ...query, periods: timesOf(last) }
  if (more.length === 0 && isPlainIndex(only, folded, last, lexicon)) return { ...query, periods: timesOf(last) }
  const tells = query.operation === 'value' || query.operation === 'rank' || query.operation === 'breakdown'
  if (!tells) return query
  if (more.length === 0 && last.indicators.length === 1 && only === last.indicators[0])
    return { ...query, periods: timesOf(last) }
  if (isCountedToo(query, last, lexicon)) return { ...query, ...countedThere(last) }
  return isOfThatPlace(query, last, lexicon) ? { ...query, scopes: last.scopes, periods: timesOf(last) } : query
}

/**
 * "hài lòng bao nhiêu phần trăm" behind ratings of a time: an index met by a plain word of its name, not called by it,
 * is what those ratings come to, of their time; the index of another one is never told for it.
 */
function isPlainIndex(id: string, folded: string, last: Remembered, { figures }: Lexicon): boolean {
  const { kind, name = '' } = figures.indicators.get(id) ?? {}
  const isIndex = (one: string): boolean => figures.indicators.get(one)?.kind === 'index'
  if (kind !== 'index' || last.periods.length === 0 || last.indicators.some(isIndex)) return false
  const short = /\(([^)\d]+)\)/.exec(name)?.[1]
  const isCalled = folded.includes('chi so') || (short !== undefined && folded.includes(fold(short.toLowerCase())))
  return !isCalled && folded.split(' ').length <= FEW_WORDS
}
const FEW_WORDS = 7

/** What a live count was asked of: its places, time and parts. */
const countedThere = (last: Remembered): Partial<FigureQuery> => ({
  scopes: last.scopes,
  bodies: last.bodies,
  periods: timesOf(last),
  topics: last.topics,
  unknown: last.part === null ? null : { kind: 'part', written: last.part },
})

/** What ids of one business begin with. */
export const businessOf = (id: string): string => id.split('-')[0]!

/** "trễ mấy hồ sơ" behind what was received this month: another live count of the same business. */
function isCountedToo(query: FigureQuery, last: Remembered, { figures, measures }: Lexicon): boolean {
  if (query.scopes.length + query.bodies.length + query.topics.length > 0 || query.unknown !== null) return false
  const businesses = new Set(last.indicators.map(businessOf))
  const isSame = query.indicators.every((id) => businesses.has(businessOf(id)))
  return isSame && [...query.indicators, ...last.indicators].every((id) => isLive(id, last, { figures, measures }))
}

/** A figure that is counted, asked of times that nothing is printed for. */
const isLive = (
  id: string,
  { periods }: Remembered,
  { figures, measures }: Pick<Lexicon, 'figures' | 'measures'>,
): boolean =>
  measures.has(id) &&
  (!figures.byIndicator.has(id) ||
    (periods.length > 0 &&
      !(figures.byIndicator.get(id) ?? []).some((o) => periods.some((period) => isFor(o.period, period)))))

export const isCountedLive = (last: Remembered, lexicon: Lexicon): boolean =>
  last.indicators.length > 0 && last.indicators.every((id) => isLive(id, last, lexicon))

function isOfThatPlace(query: FigureQuery, last: Remembered, { figures }: Lexicon): boolean {
  const isPlaceless = query.scopes.length + query.bodies.length === 0 && query.unknown === null
  if (!isPlaceless || query.operation !== 'value' || last.province !== null) return false
  if (last.bodies.length > 0 && last.scopes.length === 0) return false
  const familyOf = (id: string) => figures.indicators.get(id)?.family
  const families = new Set(last.indicators.map(familyOf))
  const isOfOffice = last.scopes.length === 1 && figures.scopes.get(last.scopes[0]!)?.kind === 'agency'
  const isOfCity = last.scopes.every((scope) => scope === 'city') && last.periods.length > 0
  if (!isOfOffice && !isOfCity && !query.indicators.every((id) => families.has(familyOf(id)))) return false
  const isOfIt = (id: string): boolean =>
    (figures.byIndicator.get(id) ?? []).some((o) => hasValue(o) && o.scope === last.scopes[0])
  // What is printed of the office, at whatever time, is asked of it: the city's is never told for it.
  if (isOfOffice && query.indicators.every(isOfIt)) return true
  const isThere = (id: string): boolean =>
    (last.scopes.length > 0 ? last.scopes : ['city']).every((scope) =>
      (figures.byIndicator.get(id) ?? []).some(
        (o) => hasValue(o) && o.scope === scope && last.periods.every((period) => isFor(o.period, period)),
      ),
    )
  return last.scopes.length + last.periods.length > 0 && query.indicators.every(isThere)
}
