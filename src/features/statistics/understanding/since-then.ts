import { yearsPeriod } from '../../../calendar/periods.ts'
import type { FigureQuery } from '../query.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Remembered } from './remembered.ts'

/** From the time told before up to a year that is named: "từ đó tới 2020", "từ năm đó đến 2019". */
const SINCE =
  /(?<![a-z])tu (?:(?:nam|hoi|luc|khi|bua|moc) )?(?:do|ay|day)(?: (?:cho|keo|tro di))? (?:toi|den|qua) (?:nam )?(20\d\d)(?!\d)/
const MOST_WORDS = 14

/** "từ đó tới 2020 diễn tiến sao" behind the figure of 2017: the same figure over those years. Null: something else. */
export function sinceThen(query: FigureQuery, folded: string, last: Remembered): FigureQuery | null {
  const [before, ...more] = last.periods
  const said = SINCE.exec(folded)?.[1]
  if (said === undefined || before?.kind !== 'year' || more.length > 0 || last.indicators.length !== 1) return null
  if (query.scopes.length + query.bodies.length > 0 || query.province !== null || query.impossible) return null
  const [first, end] = [Number(before.from.slice(0, 4)), Number(said)]
  if (end <= first || folded.split(' ').length > MOST_WORDS || query.indicators.some((id) => id !== last.indicators[0]))
    return null
  return {
    ...valueOfLast(query, last),
    operation: 'trend',
    periods: [{ period: yearsPeriod(first, end), year: 'conversation', running: false }],
    by: null,
    stated: [],
  }
}
