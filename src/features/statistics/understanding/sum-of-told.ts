import { NUMBER_WORDS } from '../../../core/number-words.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue, THREE_LEVELS, unique } from '../select.ts'
import { isCountedLive, timesOf, valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { runBy } from './run.ts'
import { asksMeanAlone, asksSumAlone } from './sum-words.ts'

const COUNT = '(?:ba|hai|bon|nam|may|cac|\\d)'
const LEVELS = new RegExp(`(?<![a-z])(?:${COUNT}|ca) cap(?! (?:so|huyen|quan|xa|phuong|tinh|tp|thanh)(?![a-z]))`)
/** "hai năm đó": how many of those told. */
const SOME =
  /(?<![a-z])(hai|ba|bon|nam|sau|[2-6]) (?:cap|cai|so|con so|noi|cho|ben|nam|ky|don vi|loai|khoan|muc|thu|khoi|nhom|huyen|quan|xa|thang|lan)(?![a-z])/

function countIn(folded: string): number | null {
  const said = SOME.exec(folded)?.[1]
  return said === undefined ? null : (NUMBER_WORDS[said] ?? Number(said))
}

/** "…, gộp hai mức là mấy": a clause that adds up what was counted before it, and counts nothing of its own. */
export const isSumAlone = (clause: string): boolean => asksSumAlone(fold(clause.toLowerCase()).trim())

/**
 * What figures told one after the other come to: of the three levels the city's own figure, where one is held; of other
 * places, times or kinds the numbers added up. Null: no sum is asked, or nothing was told before the last figure.
 */
export function sumOfTold(query: FigureQuery, folded: string, last: Remembered, lexicon: Lexicon): FigureQuery | null {
  const { figures } = lexicon
  const [only, ...more] = last.indicators
  if (only === undefined || more.length > 0 || (last.bodies.length > 0 && isCountedLive(last, lexicon))) return null
  // "cấp": the levels that are spoken of are those told; a place named is another question.
  const isPlaced = query.scopes.some((id) => !THREE_LEVELS.includes(id)) || query.bodies.length > 0
  // "cộng hai năm đó lại" is no "hai năm lại đây".
  const isTimed = query.periods.some(({ year }) => year !== 'today')
  if (isPlaced || isTimed || query.impossible) return null
  const unit = figures.indicators.get(only)?.unit ?? ''
  const isMean = asksMeanAlone(folded, unit)
  if (!isMean && !asksSumAlone(folded, unit)) return null
  const asked = {
    ...valueOfLast(query, last),
    bodies: [],
    by: null,
    among: null,
    parts: [],
    stated: [],
    isSummed: false,
  }
  const together = { ...asked, isSummed: !isMean, average: isMean }
  const count = countIn(folded)
  const told = { last, count, most: count === null ? Number.POSITIVE_INFINITY : count - 1 }
  const places = placesIn(told)
  const isOfAll = (LEVELS.test(folded) && count !== 2) || THREE_LEVELS.every((level) => places.includes(level))
  if (isOfAll && !isMean && last.scopes.some((scope) => THREE_LEVELS.includes(scope)))
    return isCityHeld(only, last, figures)
      ? { ...asked, scopes: ['city'] }
      : { ...asked, scopes: THREE_LEVELS, isSummed: true }
  if (isEnough(places, told) && !places.includes('city')) return { ...together, scopes: places }
  const earlier = runBy('periods', last)
    .slice(-told.most)
    .flatMap(({ periods }) => timesOf({ ...last, periods }))
  const times = [...earlier, ...timesOf(last)]
  if (last.periods.length === 1 && isEnough(times, told)) return { ...together, periods: times }
  const kinds = unique([...toldBy('indicators', told), only])
  return isEnough(kinds, told) && !isMean ? { ...together, indicators: kinds } : null
}

/** The questions gone on with: how many of those told are spoken of, where that is said. */
interface Told {
  readonly last: Remembered
  readonly count: number | null
  readonly most: number
}

const toldBy = (by: 'scopes' | 'indicators', { last, most }: Told): readonly string[] =>
  runBy(by, last)
    .slice(-most)
    .flatMap((told) => told[by])

const placesIn = (told: Told): readonly string[] => unique([...toldBy('scopes', told), ...told.last.scopes])

/** Of three that are spoken of two are no sum. */
const isEnough = (those: readonly unknown[], { count }: Told): boolean => those.length >= Math.max(2, count ?? 0)

const isCityHeld = (id: string, { periods }: Remembered, { byIndicator }: Lexicon['figures']): boolean =>
  (byIndicator.get(id) ?? []).some(
    (o) => o.scope === 'city' && hasValue(o) && (periods.length === 0 || periods.some((p) => isFor(o.period, p))),
  )
