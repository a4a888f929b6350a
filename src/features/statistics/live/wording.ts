import type { Period } from '../../../calendar/periods.ts'
import { type DataWindow, WINDOW_TITLES } from '../../../calendar/reporting-windows.ts'
import type { Count, Measure } from '../../../core/counts.ts'
import type { ReportedFact } from '../../../core/report.ts'
import {
  epochMs,
  type Instant,
  instantOf,
  localDate,
  plusMs,
  shownDate,
  VIETNAM_OFFSET_MS,
} from '../../../core/time.ts'
import { fold } from '../../../text/normalise.ts'
import { formatNumber } from '../../../text/numbers.ts'
import type { Answer, Asked } from '../answers/answer.ts'
import type { Topic } from '../query.ts'
import type { Countable, LiveAsked } from './counting.ts'

export function answer(
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
    ...asked.query.topics
      .filter(isWider)
      .map(({ name, written }) => `Đếm cả nhóm “${name}”; hệ thống không tách riêng “${written}”.`),
    ...(count.sample ? ['Có dữ liệu mẫu trong số này: không dùng làm số liệu chính thức.'] : []),
  ]
  return {
    outcome: 'answer',
    say: [...say, notes.join('\n'), `Nguồn: số liệu trực tiếp, tính đến ${shownInstant(count.asOf)}.`],
    live,
  }
}

/** "ma túy" is counted with all of "An ninh trật tự". */
const isWider = ({ name, written }: Topic): boolean =>
  !fold(name).includes(fold(written)) && !fold(written).includes(fold(name))

export function fact(
  { query, figures }: LiveAsked,
  measure: Measure,
  period: Period,
  window: DataWindow,
  count: Count,
): ReportedFact {
  const scope = query.bodies[0]?.name ?? query.scopes[0]
  return {
    indicator: measure.id,
    label: measure.label + query.topics.map(({ name }) => ` về “${name}”`).join(''),
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
export function shown(measure: Measure, count: Count): string {
  if (count.value === null) return 'chưa có hồ sơ nào để tính'
  const parts =
    measure.kind === 'ratio' && count.numerator !== null && count.denominator !== null
      ? ` (${formatNumber(count.numerator)}/${formatNumber(count.denominator)})`
      : ''
  return `${formatNumber(count.value)} ${measure.unit}${parts}`
}

/** Nothing to divide by: the system held no records of the period, which is no figure. */
export const isEmpty = (count: Count): boolean => count.value === null || count.denominator === 0

export function scopeText({ query, figures }: Asked): string {
  const about = query.topics.map(({ name }) => ` về “${name}”`).join('')
  if (query.bodies.length > 0) return about + query.bodies.map(({ name }) => ` của ${name}`).join(',')
  return about + query.scopes.map((id) => ` của ${figures.scopes.get(id)?.name ?? id}`).join('')
}

/** `14:05 ngày 21/11/2026`. */
export function shownInstant(instant: Instant): string {
  const local = instantOf(epochMs(plusMs(instant, VIETNAM_OFFSET_MS)))
  return `${local.slice(11, 16)} ngày ${shownDate(localDate(instant))}`
}
