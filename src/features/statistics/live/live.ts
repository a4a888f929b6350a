import { yearPeriod } from '../../../calendar/periods.ts'
import { windowOf } from '../../../calendar/reporting-windows.ts'
import type { Person } from '../../../core/person.ts'
import { localDate } from '../../../core/time.ts'
import type { Answer, Asked } from '../answers/answer.ts'
import { inSentence } from '../wording.ts'
import { type Countable, counted, type LiveAsked, scopeOf } from './counting.ts'
import { ofBodies, parts } from './parts.ts'
import { compared, overMonths } from './times.ts'
import { answer, fact, isEmpty, scopeText, shown } from './wording.ts'

/** The measure behind an indicator: the one of its id, or the one its content names. */
export function countableFor(
  { sources, figures }: Pick<LiveAsked, 'sources' | 'figures'>,
  id: string,
): Countable | null {
  const live = figures.indicators.get(id)?.live ?? null
  for (const wanted of [id, live?.numerator])
    for (const source of sources) {
      const measure = source.measures.find((m) => m.id === wanted)
      if (measure && (wanted === id || live?.denominator === null)) return { measure, source }
    }
  return null
}

/** True where a live figure is for officers only and somebody else asks. */
export function isForbidden({ measure }: Countable, person: Person): boolean {
  return measure.visibility === 'internal' && person.role === 'citizen'
}

export function sayForbidden({ measure }: Countable, { city }: Asked): Answer {
  return {
    outcome: 'forbidden',
    say: [
      `Dạ, ${inSentence(measure.label)} theo số liệu trực tiếp chỉ dành cho cán bộ đã liên kết tài khoản. Số liệu đã công bố thì ai cũng xem được; Ông/Bà cũng có thể gọi ${city.hotline}.`,
    ],
  }
}

/** What is counted without a time said is counted from the beginning of the year; the answer names it. */
const upToNow = ({ now }: LiveAsked) => yearPeriod(Number(localDate(now).slice(0, 4)))

/** The same question answered from what the system holds now. Null: the period is not one that it can count. */
export async function answerLive(asked: LiveAsked, countable: Countable): Promise<Answer | null> {
  const { query, now } = asked
  const period = query.periods[0]?.period ?? upToNow(asked)
  const window = windowOf(period, query.convention ?? 'calendar') ?? windowOf(period, 'calendar')
  if (!window || window.from > localDate(now)) return null
  if (query.bodies.length > 1 && query.operation !== 'rank') return ofBodies(asked, countable, period, window)
  const scope = scopeOf(asked, countable.measure)
  if (scope === null) return null
  if (query.operation === 'breakdown' || query.operation === 'rank')
    return parts(asked, countable, period, window, scope)
  if (query.operation === 'compare' && query.comparison?.kind !== 'target')
    return compared(asked, countable, period, window, scope)
  if (query.operation === 'trend') return overMonths(asked, countable, period, scope)
  const count = await counted(countable, window, scope)
  if (isEmpty(count)) return null
  return answer(
    asked,
    countable,
    count,
    [
      `Dạ, ${inSentence(countable.measure.label)}${scopeText(asked)}, ${period.label}: ${shown(countable.measure, count)}.`,
    ],
    window,
    [fact(asked, countable.measure, period, window, count)],
  )
}
