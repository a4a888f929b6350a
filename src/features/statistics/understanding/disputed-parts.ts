import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import type { FigureQuery } from '../query.ts'
import { unique } from '../select.ts'
import { isOfLast, valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** Somebody wonders at a sum. */
const WONDERS =
  /(?<![a-z])(?:sao|ky|lech|venh|khac|(?:moi|chi|co) (?:co |duoc |ra |la )?\d|cong (?:lai|vo|vao|ra|het)|dau ra|vo ly|thieu|du ra|ma ghi|ma in)(?![a-z])/
const NUMBER = /(?<![\d/.,-])\d+(?:[.,]\d+)*(?![\d/%])/g

const numbersIn = (folded: string): readonly number[] =>
  unique(
    [...folded.matchAll(NUMBER)].map(([said]) => Number(said.replace(/[.](?=\d{3}(?!\d))/g, '').replace(',', '.'))),
  )

/**
 * "ủa 29 cái giảm ngày với 7 cái giảm giấy tờ mới có 36, sao lại 38" behind a count: the whole and the parts whose printed
 * numbers are told, of its place and time, as numbers that are held to disagree. Null: no two such parts are told.
 */
export function disputedParts(
  { query, matches }: Pick<Understood, 'query' | 'matches'>,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const [only, ...more] = last.indicators
  const whole = figures.indicators.get(only ?? '')
  if (!whole || more.length > 0 || whole.kind !== 'count' || !WONDERS.test(folded)) return null
  const said = numbersIn(folded)
  if (said.length < 2 || query.province !== null || query.scopes.length + query.bodies.length > 0) return null
  const isThere = (o: Observation): boolean => isOfLast(o, last, figures)
  const told = (figures.byIndicator.get(whole.id) ?? []).filter(isThere)
  const spans = told.map(({ period }) => period.span)
  const named = new Set(matches.map(({ id }) => id))
  const beside = figures.observations.filter((o) => isThere(o) && spans.includes(o.period.span))
  const parts = said.flatMap((number) => {
    if (told.some(({ value }) => value === number)) return []
    const others = beside.filter((o) => o.value === number).flatMap((o) => figures.indicators.get(o.indicator) ?? [])
    return partOf(whole, others, named) ?? []
  })
  const ids = unique(parts.map(({ id }) => id))
  if (ids.length < 2) return null
  return {
    ...valueOfLast(query, last),
    operation: 'conflict',
    indicators: [whole.id, ...ids],
    stated: unique([...told.map(({ value }) => value ?? 0), ...said]),
    asksWhetherRight: false,
    parts: [],
  }
}

/** The one of several figures with a number that is a part of the whole, or named, or of its business; null: none, or two alike. */
function partOf(whole: Indicator, others: readonly Indicator[], named: ReadonlySet<string>): Indicator | null {
  const ofKind = others.filter(({ kind, unit }) => kind === whole.kind && unit === whole.unit)
  const pools = [
    ofKind.filter(({ parent }) => parent === whole.id),
    ofKind.filter(({ id }) => named.has(id)),
    ofKind.filter(({ family }) => family === whole.family),
  ]
  const found = unique((pools.find(({ length }) => length > 0) ?? []).map(({ id }) => id))
  return found.length === 1 ? (ofKind.find(({ id }) => id === found[0]) ?? null) : null
}
