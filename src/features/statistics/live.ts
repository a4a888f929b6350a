import { addDays, inYear, months, type Period, previousPeriod, yearEarlier } from '../../calendar/periods.ts'
import { type DataWindow, WINDOW_TITLES, windowOf } from '../../calendar/reporting-windows.ts'
import type { Person } from '../../core/conversation.ts'
import type { Count, CountQuery, CountRow, CountScope, CountSource, Dimension, Measure } from '../../core/counts.ts'
import type { ReportedFact } from '../../core/report.ts'
import { epochMs, type Instant, instantOf, localDate, plusMs, shownDate, VIETNAM_OFFSET_MS } from '../../core/time.ts'
import { formatNumber } from '../../text/numbers.ts'
import type { Answer, Asked } from './answers/answer.ts'
import { inSentence } from './wording.ts'

export interface LiveAsked extends Asked {
  readonly sources: readonly CountSource[]
  readonly person: Person
  readonly now: Instant
}

/** A measure with the source that counts it. */
export interface Countable {
  readonly measure: Measure
  readonly source: CountSource
}

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

/** The same question answered from what the system holds now. Null: the period is not one that it can count. */
export async function answerLive(asked: LiveAsked, countable: Countable): Promise<Answer | null> {
  const { query, now } = asked
  const period = query.periods[0]?.period
  if (!period) return null
  const window = windowOf(period, query.convention ?? 'calendar') ?? windowOf(period, 'calendar')
  if (!window || window.from > localDate(now)) return null
  const scope = scopeOf(asked, countable.measure)
  if (scope === null) return null
  if (query.operation === 'breakdown' || query.operation === 'rank')
    return parts(asked, countable, period, window, scope)
  if (query.operation === 'compare' && query.comparison?.kind !== 'target')
    return compared(asked, countable, period, window, scope)
  if (query.operation === 'trend') return overMonths(asked, countable, period, scope)
  const count = await countable.source.count(countQuery(countable.measure, window, scope))
  if (isEmpty(count) || (count.value === 0 && !(await covers(countable, window)))) return null
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

/** Whether anything at all was recorded by the end of a period: nothing counted before records began is no figure of 0. */
async function covers({ measure, source }: Countable, window: DataWindow): Promise<boolean> {
  const kind = measure.id.split('-')[0]!
  const received = source.measures.find((m) => m.id.startsWith(kind) && m.id.endsWith('-received'))
  if (!received) return true
  const { to } = countQuery(received, window, {})
  const count = await source.count({ measure: received.id, from: BEFORE_ALL, to, scope: {} })
  return (count.value ?? 0) > 0
}

const BEFORE_ALL: Instant = '1970-01-01T00:00:00.000Z'

/** Days of Asia/Ho_Chi_Minh as a half-open span of instants. */
function countQuery(measure: Measure, window: DataWindow, scope: CountScope): CountQuery {
  const at = (date: string, hour: number): Instant =>
    instantOf(Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`) - VIETNAM_OFFSET_MS)
  const to = window.hour === 0 ? at(addDays(window.to, 1), 0) : at(window.to, window.hour)
  return { measure: measure.id, from: at(window.from, window.hour), to, scope }
}

/** The query's scope in the source's terms; null where the measure has no such dimension. */
function scopeOf({ query, figures }: LiveAsked, measure: Measure): CountScope | null {
  const scope: { -readonly [D in Dimension]?: string } = {}
  for (const id of query.scopes) {
    const kind = figures.scopes.get(id)?.kind
    if (kind === 'city') continue
    if (id === 'commune-level') scope.level = 'commune'
    else if (id === 'department-level') scope.level = 'province'
    else if (kind === 'agency') scope.agency = id.replace(/^agency-/, '')
    else return null
  }
  return Object.keys(scope).every((dimension) => measure.dimensions.includes(dimension as Dimension)) ? scope : null
}

async function parts(
  asked: LiveAsked,
  { measure, source }: Countable,
  period: Period,
  window: DataWindow,
  scope: CountScope,
): Promise<Answer | null> {
  const by =
    asked.query.by ??
    (measure.dimensions.includes('level') && asked.query.operation === 'breakdown' ? 'level' : 'agency')
  if (!measure.dimensions.includes(by)) return null
  const rows = [...(await source.breakdown(countQuery(measure, window, scope), by))]
  if (rows.length === 0) return null
  const worstFirst = measure.direction === 'down' || /thap|it nhat|cham|kem/.test(asked.query.operation)
  rows.sort((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (measure.direction === 'up' && worstFirst ? -1 : 1))
  const lines = rows.slice(0, 20).map((row, i) => `${i + 1}. ${row.label}: ${shown(measure, row)}`)
  const head = `Dạ, ${inSentence(measure.label)}${scopeText(asked)}, ${period.label}:`
  const answered = answer(
    asked,
    { measure, source },
    rows[0]!,
    [[head, ...lines].join('\n')],
    window,
    rows.map((row) => ({ ...fact(asked, measure, period, window, row), scope: row.label })),
  )
  if (rows.length < 3) return answered
  return { ...answered, chart: chartOf(asked, measure, period, rows) }
}

function chartOf(asked: LiveAsked, measure: Measure, period: Period, rows: readonly CountRow[]) {
  return {
    kind: 'bars' as const,
    title: `${measure.label}${scopeText(asked)}, ${period.label}`,
    unit: measure.unit,
    points: rows.map(({ label, value }) => ({ label, value })),
    source: `Nguồn: số liệu trực tiếp, tính đến ${shownInstant(rows[0]!.asOf)}`,
  }
}

async function compared(
  asked: LiveAsked,
  { measure, source }: Countable,
  period: Period,
  window: DataWindow,
  scope: CountScope,
): Promise<Answer | null> {
  const { query, now } = asked
  const second = query.periods[1]?.period
  const earlier = second ?? (query.comparison?.kind === 'year-earlier' ? yearEarlier(period) : previousPeriod(period))
  const before = windowOf(earlier, window.convention) ?? windowOf(earlier, 'calendar')!
  const [count, old] = await Promise.all([window, before].map((w) => source.count(countQuery(measure, w, scope))))
  if (isEmpty(count!)) return null
  const running = period.to >= localDate(now) ? ' (kỳ chưa kết thúc)' : ''
  const gap = count!.value !== null && old!.value !== null && !isEmpty(old!) ? count!.value - old!.value : null
  const unit = measure.unit === '%' ? 'điểm %' : measure.unit
  const lines = [
    `- ${period.label}${running}: ${shown(measure, count!)}`,
    `- ${earlier.label}: ${isEmpty(old!) ? 'chưa có số liệu' : shown(measure, old!)}`,
    ...(gap === null
      ? []
      : [gap === 0 ? 'Không thay đổi.' : `${gap > 0 ? 'Tăng' : 'Giảm'} ${formatNumber(Math.abs(gap))} ${unit}.`]),
  ]
  return answer(
    asked,
    { measure, source },
    count!,
    [[`Dạ, ${inSentence(measure.label)}${scopeText(asked)}:`, ...lines].join('\n')],
    window,
    [
      fact(asked, measure, period, window, count!),
      ...(isEmpty(old!) ? [] : [fact(asked, measure, earlier, before, old!)]),
    ],
  )
}

/** Month by month of the year that is asked for, up to now. */
async function overMonths(
  asked: LiveAsked,
  { measure, source }: Countable,
  period: Period,
  scope: CountScope,
): Promise<Answer | null> {
  const today = localDate(asked.now)
  const year = Number(period.from.slice(0, 4))
  const list = Array.from({ length: 12 }, (_, i) => inYear(months(year, i + 1, i + 1), year)).filter(
    (m) => m.from <= today,
  )
  const counts = await Promise.all(list.map((m) => source.count(countQuery(measure, windowOf(m, 'calendar')!, scope))))
  const points = list.flatMap((month, i) => (isEmpty(counts[i]!) ? [] : [{ month, count: counts[i]! }]))
  if (points.length === 0) return null
  const lines = points.map(({ month, count }) => `- ${month.label}: ${shown(measure, count)}`)
  const window = windowOf(points.at(-1)!.month, 'calendar')!
  const answered = answer(
    asked,
    { measure, source },
    points.at(-1)!.count,
    [[`Dạ, ${inSentence(measure.label)}${scopeText(asked)} theo tháng:`, ...lines].join('\n')],
    window,
    points.map(({ month, count }) => fact(asked, measure, month, windowOf(month, 'calendar')!, count)),
  )
  if (points.length < 3) return answered
  const chart = {
    kind: 'line' as const,
    title: `${measure.label}${scopeText(asked)}`,
    unit: measure.unit,
    points: points.map(({ month, count }) => ({ label: month.label.replace('tháng ', 'T'), value: count.value })),
    source: `Nguồn: số liệu trực tiếp, tính đến ${shownInstant(points.at(-1)!.count.asOf)}`,
  }
  return { ...answered, chart }
}

function answer(
  asked: LiveAsked,
  { measure }: Countable,
  count: Count,
  say: readonly string[],
  window: DataWindow,
  live: readonly ReportedFact[],
): Answer {
  const until = window.to > localDate(asked.now) ? `, tính đến ${shownInstant(count.asOf)}` : ''
  const notes = [
    `Kỳ số liệu: từ ${shownDate(window.from)} đến ${shownDate(window.to)} (${WINDOW_TITLES[window.convention]})${until}.`,
    `Định nghĩa: ${measure.definition}`,
    ...(count.sample ? ['Có dữ liệu mẫu trong số này: không dùng làm số liệu chính thức.'] : []),
  ]
  return {
    outcome: 'answer',
    say: [...say, notes.join('\n'), `Nguồn: số liệu trực tiếp, tính đến ${shownInstant(count.asOf)}.`],
    live,
  }
}

function fact(
  { query, figures }: LiveAsked,
  measure: Measure,
  period: Period,
  window: DataWindow,
  count: Count,
): ReportedFact {
  const scope = query.scopes[0]
  return {
    indicator: measure.id,
    label: measure.label,
    scope: figures.scopes.get(scope ?? 'city')?.name ?? scope ?? 'city',
    period: { label: period.label, from: window.from, to: window.to, cumulative: period.cumulative },
    value: count.value,
    unit: measure.unit,
    numerator: count.numerator,
    denominator: count.denominator,
    asOf: count.asOf,
    documentDate: null,
    source: 'số liệu trực tiếp',
    derived: false,
    definition: measure.definition,
  }
}

/** `97,5 % (39/40)`, `12 hồ sơ`. */
function shown(measure: Measure, count: Count): string {
  if (count.value === null) return 'chưa có hồ sơ nào để tính'
  const parts =
    measure.kind === 'ratio' && count.numerator !== null && count.denominator !== null
      ? ` (${formatNumber(count.numerator)}/${formatNumber(count.denominator)})`
      : ''
  return `${formatNumber(count.value)} ${measure.unit}${parts}`
}

/** Nothing to divide by: the system held no records of the period, which is no figure. */
const isEmpty = (count: Count): boolean => count.value === null || count.denominator === 0

function scopeText({ query, figures }: Asked): string {
  return query.scopes.map((id) => ` của ${figures.scopes.get(id)?.name ?? id}`).join('')
}

/** `14:05 ngày 21/11/2026`. */
export function shownInstant(instant: Instant): string {
  const local = instantOf(epochMs(plusMs(instant, VIETNAM_OFFSET_MS)))
  return `${local.slice(11, 16)} ngày ${shownDate(localDate(instant))}`
}
