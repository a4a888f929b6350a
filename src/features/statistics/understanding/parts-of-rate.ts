import { fold } from '../../../text/normalise.ts'
import type { Observation } from '../observations.ts'
import type { FigureQuery } from '../query.ts'
import { latest } from '../select.ts'
import { isOfLast, timesOf, valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

const MANY = '(?:may|bao nhieu|nhieu|nhiu|bn)'
/** "tính từ mấy hồ sơ trên mấy hồ sơ", "tử số mẫu số bao nhiêu", "lấy số nào chia số nào". */
const OF_WHAT = new RegExp(
  `(?<![a-z])(?:${MANY} (?:\\S+ ){0,4}(?:tren|chia(?: cho)?) (?:\\S+ ){0,3}${MANY}|tu so|mau so|(?:so|cai|con so) (?:nao|gi) (?:\\S+ )?chia (?:cho )?(?:so|cai|con so) (?:nao|gi))(?![a-z])`,
)
const AROUND = new Set(
  'tu mau so chia cho tren tong la tinh lay ra nao gi cai con may bao nhieu nhiu bn tuc nghia cua trong do co duoc dc thi vay the roi a ua u day dzay zay z v em anh chi nhi ha hen nghen ta nha viec bo luot nguoi don vi cong them ca voi va moi dat'.split(
    ' ',
  ),
)

/**
 * "tính từ mấy hồ sơ trên mấy hồ sơ" behind a rate: that with the two counts it is made of, as figures of their own where both are
 * held of that place and time. Null: anything else.
 */
export function partsOfRate(
  { query, words }: Pick<Understood, 'query' | 'words'>,
  folded: string,
  last: Remembered,
  { figures, questionWords }: Lexicon,
): FigureQuery | null {
  const [only, ...more] = last.indicators
  const rate = figures.indicators.get(only ?? '')
  if (!rate || more.length > 0 || rate.unit !== '%' || !OF_WHAT.test(folded)) return null
  if (query.periods.length + query.scopes.length + query.bodies.length > 0 || query.province !== null) return null
  const told = toldOf(rate.id, last, figures)
  const counts = told ? countsOf(told, figures) : []
  const units = [rate.unit, ...counts.map(({ unit }) => unit)].flatMap((unit) => fold(unit).split(' '))
  const named = new Set([...units, ...fold(`${rate.name} ${rate.denominator ?? ''}`.toLowerCase()).split(/[^a-z0-9]+/)])
  const isAround = (word: string): boolean => AROUND.has(word) || named.has(word)
  if (!words.every((word) => isAround(word.folded) || questionWords.isIdle(word))) return null
  const asked = { ...valueOfLast(query, last), by: null, parts: [], stated: [], each: null }
  if (!told || counts.length < 2) return asked
  const ids = counts.map(({ indicator }) => indicator)
  return { ...asked, indicators: [rate.id, ...ids], scopes: [told.scope], periods: timesOf(last) }
}

/** The rate as it was told. */
function toldOf(id: string, last: Remembered, figures: Lexicon['figures']): Observation | undefined {
  const there = (figures.byIndicator.get(id) ?? []).filter((o) => isOfLast(o, last, figures))
  return there.find(({ numerator }) => numerator !== null) ?? latest(there)
}

/** The figures that the two counts of a rate are, of its place and time; none where one of them is no figure of its own. */
function countsOf(rate: Observation, figures: Lexicon['figures']): readonly Observation[] {
  const familyOf = ({ indicator }: Observation) => figures.indicators.get(indicator)?.family
  // Numbers of other businesses are equal by chance as well.
  const found = [rate.numerator, rate.denominator].flatMap((count) => {
    const [one, ...others] = figures.observations.filter(
      (o) =>
        count !== null &&
        o.value === count &&
        o.unit !== '%' &&
        o.scope === rate.scope &&
        o.period.span === rate.period.span &&
        familyOf(o) === familyOf(rate),
    )
    return one && others.every(({ indicator }) => indicator === one.indicator) ? [one] : []
  })
  const [a, b] = found
  return a && b && a.indicator !== b.indicator ? [a, b] : []
}
