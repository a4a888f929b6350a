import type { ChartPoint } from '../../../charts/chart.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { endOf, periodOfSpan } from '../printed-period.ts'
import { figuresFor, hasValue, printedBeside, series } from '../select.ts'
import { alsoPrinted, inSentence, scopeName, shownParts, shownValue, sourceLine } from '../wording.ts'
import { type Answer, type Asked, indicatorOf, together } from './answer.ts'
import { sayNone } from './missing.ts'
import { derivedLines } from './value.ts'

/** Fewer points are a sentence, not a picture. */
const MIN_POINTS = 3

/** Every printed figure of an indicator over time, oldest first; years without one are named, never filled. */
export function answerTrend(asked: Asked): Answer {
  return together(asked.query.indicators.map((id) => oneTrend(asked, indicatorOf(asked.figures, id))))
}

function oneTrend(asked: Asked, indicator: Indicator): Answer {
  const { figures, query } = asked
  const all = figuresFor(figures, indicator.id, query.province)
  const scope = query.scopes[0] ?? mostPrinted(all)
  if (!scope) return sayNone(asked, indicator, { kind: 'nothing' })
  const printed = series(all.filter((o) => o.scope === scope))
  const inside = printed.filter((o) => within(o, asked))
  // A span told before leads to more than itself where nothing else is printed within it.
  const isOpen = query.periods[0]?.year === 'conversation' && !query.amongPeriods && !query.isSummed
  const points = inside.length < 2 && isOpen ? printed : inside
  if (points.length === 0) {
    const labels = all.filter(hasValue).map((o) => o.scope)
    if (query.periods[0] && labels.includes(scope))
      return sayNone(asked, indicator, { kind: 'no-period', asked: query.periods[0].period, nearest: null, all: [] })
    return sayNone(asked, indicator, { kind: 'no-scope', scopes: [...new Set(labels)], period: null })
  }
  if (query.each && !points.some((o) => periodOfSpan(o.period.span).kind === query.each))
    return notByThat(indicator, points, query.each)
  const gaps = missingYears(points)
  const besides = points.map((o) => printedBeside(o, all))
  const lines = points.map(
    (o, i) =>
      `- ${o.period.label}: ${shownValue(o)}${shownParts(o)}${o.derived ? ', số tính thêm' : ''}${alsoPrinted(besides[i]!)}`,
  )
  const title = `${indicator.name}, ${scopeName(figures, points[0]!)}`
  const notes = [
    ...(gaps.length > 0 ? [`Không có số liệu: ${gaps.join(', ')}.`] : []),
    ...points.flatMap((o) => (o.notComparable ? [`Lưu ý ${o.period.label}: ${o.notComparable}`] : [])),
    ...derivedLines(points),
    ...(points.length === 1 ? ['Em mới có một kỳ nên chưa nói được xu hướng.'] : []),
  ]
  return {
    outcome: 'answer',
    say: [
      [`Dạ, ${inSentence(title)} qua các kỳ:`, ...lines].join('\n'),
      ...(notes.length > 0 ? [notes.join('\n')] : []),
      sourceLine(points),
    ],
    quoted: points.flatMap((o, i) => [o, ...besides[i]!]),
    ...(points.length >= MIN_POINTS
      ? {
          chart: {
            kind: 'line' as const,
            title,
            unit: points[0]!.unit,
            points: withGaps(points),
            source: sourceLine(points).replace(/\.$/, ''),
          },
        }
      : {}),
  }
}

const EACH = { month: 'từng tháng', quarter: 'từng quý' } as const

/** No shorter period is printed: those that are, are named and never parted. */
function notByThat(indicator: Indicator, points: readonly Observation[], each: keyof typeof EACH): Answer {
  const periods = points.map((o) => o.period.label).join(', ')
  return {
    outcome: 'abstain',
    say: [
      `Dạ, văn bản không in ${inSentence(indicator.name)} theo ${EACH[each]}. Các kỳ có số liệu: ${periods}; em không chia nhỏ số của các kỳ này.`,
    ],
  }
}

/** A trend asked for a span of years shows what ends inside it. */
function within(o: Observation, { query }: Asked): boolean {
  const asked = query.periods[0]?.period
  if (query.periods.length > 1) {
    const [from, to] = [
      query.periods.map((p) => p.period.from).sort()[0]!,
      query.periods
        .map((p) => p.period.to)
        .sort()
        .at(-1)!,
    ]
    const printed = periodOfSpan(o.period.span)
    return printed.from >= from && printed.to <= to
  }
  if (asked?.kind !== 'years') return true
  const period = periodOfSpan(o.period.span)
  return period.to >= asked.from && period.from <= asked.to
}

function mostPrinted(all: readonly Observation[]): string | null {
  const spans = (scope: string): number =>
    new Set(all.filter((o) => o.scope === scope && hasValue(o)).map((o) => o.period.span)).size
  const scopes = [...new Set(all.map((o) => o.scope))]
  return scopes.reduce<string | null>((best, next) => (best === null || spans(next) > spans(best) ? next : best), null)
}

const yearOf = (o: Observation): number => Number(endOf(o.period).slice(0, 4))

function missingYears(points: readonly Observation[]): readonly string[] {
  const years = new Set(points.map(yearOf))
  const [first, last] = [yearOf(points[0]!), yearOf(points.at(-1)!)]
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
    .filter((y) => !years.has(y))
    .map(String)
}

/** The points with an empty place for every year between them. */
function withGaps(points: readonly Observation[]): readonly ChartPoint[] {
  return points.flatMap((o, i) => {
    const before = points[i - 1]
    const gap = before
      ? Array.from({ length: Math.max(0, yearOf(o) - yearOf(before) - 1) }, (_, k) => yearOf(before) + 1 + k)
      : []
    // What must not be compared is not joined by a line.
    const breaks = o.notComparable && gap.length === 0 ? [{ label: '', value: null }] : []
    return [
      ...gap.map((year) => ({ label: String(year), value: null })),
      ...breaks,
      { label: shortLabel(o), value: o.value },
    ]
  })
}

/** `6T 2024`, `Q1 2024`, `T8 2025`, `2020`: what fits below a point; the text has the full label. */
function shortLabel({ period }: Observation): string {
  const { kind, from, to } = periodOfSpan(period.span)
  const year = from.slice(0, 4)
  const last = Number(to.slice(5, 7))
  switch (kind) {
    case 'year':
      return year
    case 'quarter':
      return `Q${last / 3} ${year}`
    case 'month':
      return `T${last} ${year}`
    case 'months':
      return Number(from.slice(5, 7)) === 1 ? `${last}T ${year}` : `T${Number(from.slice(5, 7))}-${last} ${year}`
    case 'years':
      return `${year}-${to.slice(2, 4)}`
    default:
      return period.label
  }
}
