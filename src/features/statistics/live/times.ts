import { inYear, months, type Period, previousPeriod, yearEarlier } from '../../../calendar/periods.ts'
import { type DataWindow, windowOf } from '../../../calendar/reporting-windows.ts'
import type { CountScope } from '../../../core/counts.ts'
import { localDate } from '../../../core/time.ts'
import { formatNumber } from '../../../text/numbers.ts'
import type { Answer } from '../answers/answer.ts'
import { inSentence } from '../wording.ts'
import { type Countable, counted, type LiveAsked } from './counting.ts'
import { answer, fact, isEmpty, scopeText, shown, shownInstant } from './wording.ts'

export async function compared(
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
  const [count, old] = await Promise.all([window, before].map((w) => counted({ measure, source }, w, scope)))
  if (isEmpty(count!)) return null
  const isOldEmpty = isEmpty(old!)
  const running = period.to >= localDate(now) ? ' (kỳ chưa kết thúc)' : ''
  const gap = count!.value !== null && old!.value !== null && !isOldEmpty ? count!.value - old!.value : null
  const unit = measure.unit === '%' ? 'điểm %' : measure.unit
  const lines = [
    `- ${period.label}${running}: ${shown(measure, count!)}`,
    `- ${earlier.label}: ${isOldEmpty ? 'chưa có số liệu' : shown(measure, old!)}`,
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
      ...(isOldEmpty ? [] : [fact(asked, measure, earlier, before, old!)]),
    ],
  )
}

/** Month by month of the year that is asked for, up to now. */
export async function overMonths(
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
  const counts = await Promise.all(list.map((m) => counted({ measure, source }, windowOf(m, 'calendar')!, scope)))
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
