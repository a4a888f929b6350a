import { type Period, previousPeriod, samePeriod, yearEarlier } from '../../../calendar/periods.ts'
import { readPeriods } from '../../../calendar/periods-reading.ts'
import { fold } from '../../../text/normalise.ts'
import { formatNumber } from '../../../text/numbers.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { endOf, isFor, periodOfSpan } from '../printed-period.ts'
import { hasValue, printedBeside, selectFigures } from '../select.ts'
import {
  alsoPrinted,
  inSentence,
  periodNote,
  ranksOf,
  scopeName,
  shownParts,
  shownValue,
  sourceLine,
} from '../wording.ts'
import { type Answer, type Asked, askFor, indicatorOf, together } from './answer.ts'
import { withoutTarget, withTarget } from './compare-targets.ts'
import { sayNone } from './missing.ts'
import { answerValue, derivedLines, leadOf } from './value.ts'

/** A figure beside another one: of an earlier period, another scope, or the mark to reach. */
export function answerCompare(asked: Asked): Answer {
  const { query, figures } = asked
  // "SIPAS và PAPI 2024 so 2023": each is held against its own other time, mark or place, not one against the other.
  const isEach =
    EACH.has(query.comparison?.kind ?? '') && (query.comparison?.kind !== 'scopes' || query.scopes.length > 1)
  if (query.indicators.length > 1 && isEach)
    return together(query.indicators.map((id) => answerCompare({ ...asked, query: { ...query, indicators: [id] } })))
  if (query.indicators.length > 1) return twoIndicators(asked)
  const indicator = indicatorOf(figures, query.indicators[0]!)
  switch (query.comparison?.kind) {
    case 'target':
      return indicator.targets.length > 0 ? withTarget(asked, indicator) : withoutTarget(asked, indicator)
    case 'scopes':
      return ofOwnTimes(asked, indicator) ?? ofScopes(asked, indicator)
    case 'periods':
      return ofPeriods(asked, indicator)
    case 'year-earlier':
      return withEarlier(asked, indicator, true)
    default:
      return withEarlier(asked, indicator, false)
  }
}

const EACH: ReadonlySet<string> = new Set(['target', 'periods', 'year-earlier', 'scopes'])

function twoIndicators(asked: Asked): Answer {
  const answers = asked.query.indicators.map((id) => ofEach(asked, id))
  const [a, b, ...more] = answers.flatMap(({ quoted }) => quoted ?? [])
  const isGap = a && b && more.length === 0 && isOneThing(a, b)
  const gap = isGap
    ? [`Hai số chênh nhau ${(a.value ?? 0) > (b.value ?? 0) ? differenceOf(a, b) : differenceOf(b, a)}.`]
    : []
  const both = together(answers)
  return { ...both, say: [...both.say, ...gap] }
}

/** Two figures of one place and time, counted in the same. */
const isOneThing = (a: Observation, b: Observation): boolean =>
  a.unit === b.unit && a.unit !== '%' && a.scope === b.scope && a.period.span === b.period.span

function ofEach(asked: Asked, id: string): Answer {
  const indicator = indicatorOf(asked.figures, id)
  const selected = selectFigures(asked.figures, asked.query, indicator)
  if (selected.kind !== 'figures') return sayNone(asked, indicator, selected)
  return {
    outcome: 'answer',
    say: [
      [leadOf(asked, indicator, selected.shown), periodNote(selected.shown[0]!)].join('\n'),
      sourceLine(selected.shown),
    ],
    quoted: selected.shown,
  }
}

function ofScopes(asked: Asked, indicator: Indicator): Answer {
  const selected = selectFigures(asked.figures, asked.query, indicator)
  if (selected.kind !== 'figures') return sayNone(asked, indicator, selected)
  const absent = asked.query.scopes.filter((id) => !selected.shown.some((o) => o.scope === id))
  const [a, b] = [...selected.shown].sort((x, y) => (y.value ?? 0) - (x.value ?? 0))
  const gap =
    a && b && a.value !== null && b.value !== null && selected.shown.length === 2
      ? [`${capital(scopeName(asked.figures, a))} cao hơn ${differenceOf(a, b)}.`]
      : []
  const none = absent.map((id) => `Em không có số của ${asked.figures.scopes.get(id)?.name ?? id} trong kỳ này.`)
  return {
    outcome: 'answer',
    say: [
      [leadOf(asked, indicator, selected.shown), ...gap, ...none].join('\n'),
      [...derivedLines(selected.shown), periodNote(selected.shown[0]!)].join('\n'),
      sourceLine(selected.shown),
    ],
    quoted: selected.shown,
    ...(selected.shown.length > 3 ? { chart: barsOf(asked, indicator, selected.shown) } : {}),
  }
}

/** "Trung tâm (26/02 - 31/7/2024) so với toàn thành phố 6 tháng đầu năm 2024": two places, each with a time of its own; null: no such two. */
function ofOwnTimes(asked: Asked, indicator: Indicator): Answer | null {
  const { query, figures } = asked
  if (query.scopes.length !== 2 || query.periods.length !== 2) return null
  const printed = (figures.byIndicator.get(indicator.id) ?? []).filter((o) => hasValue(o))
  const shown = query.scopes.flatMap((scope) =>
    query.periods.flatMap(({ period }) => printed.find((o) => o.scope === scope && isFor(o.period, period)) ?? []),
  )
  const [a, b] = shown
  const isEach = a && b && shown.length === 2 && a.scope !== b.scope && a.period.span !== b.period.span
  return isEach ? paired(asked, indicator, shown, []) : null
}

export function barsOf({ figures }: Asked, indicator: Indicator, shown: readonly Observation[]) {
  return {
    kind: 'bars' as const,
    title: `${indicator.name}, ${shown[0]?.period.label ?? ''}`,
    unit: shown[0]?.unit ?? indicator.unit,
    points: shown.map((o) => ({ label: scopeName(figures, o), value: o.value })),
    source: sourceLine(shown).replace(/\.$/, ''),
  }
}

function ofPeriods(asked: Asked, indicator: Indicator): Answer {
  const { query } = asked
  const answers = query.periods.map((period) => {
    const one = { ...asked, query: { ...query, periods: [period] } }
    return { one, selected: selectFigures(asked.figures, one.query, indicator) }
  })
  const shown = answers.flatMap(({ selected }) => (selected.kind === 'figures' ? selected.shown : []))
  const missing = answers.flatMap(({ one, selected }) => {
    if (selected.kind === 'figures') return []
    const printed = changesSince(asked, shown, one.query.periods[0]!.period)
    const none = sayNone(one, indicator, selected)
    return printed.length === 0
      ? [none]
      : [{ ...none, say: [['Văn bản có nêu mức thay đổi:', ...printed].join('\n'), ...none.say] }]
  })
  if (shown.length === 0) return together(missing)
  return paired(asked, indicator, shown, missing)
}

/** Changes that the report itself prints against a period of which it prints no figure. */
function changesSince(asked: Asked, shown: readonly Observation[], before: Period): readonly string[] {
  return shown.flatMap((o) => {
    const [since] = o.change ? readPeriods(fold(o.change.since), '1900-01-01') : []
    const isIt = since?.kind === 'period' && samePeriod(since.period, before)
    return isIt ? [`- ${scopeName(asked.figures, o)}: ${shownChange(o)}`] : []
  })
}

/** Oldest first, whichever was named first: "2024 so với 2023 tăng hay giảm" asks what became of the older one. */
function paired(asked: Asked, indicator: Indicator, given: readonly Observation[], missing: readonly Answer[]): Answer {
  const shown = given.toSorted((a, b) => endOf(a.period).localeCompare(endOf(b.period)))
  const all = asked.figures.byIndicator.get(indicator.id) ?? []
  const besides = shown.map((o) => printedBeside(o, all))
  const lines = shown.map(
    (o, i) =>
      `- ${o.period.label}, ${scopeName(asked.figures, o)}: ${shownValue(o)}${shownParts(o)}${ranksOf(o)}${alsoPrinted(besides[i]!)}`,
  )
  const [first, last] = [shown[0]!, shown.at(-1)!]
  // Of two values printed for one period no single change follows.
  const areSingle = besides.every((others) => others.length === 0)
  const isTwo = shown.length === 2 && areSingle
  const change = isTwo ? (first.scope === last.scope ? changeOf(first, last) : gapOf(first, last)) : []
  const incomparable = shown.flatMap((o) => (o.notComparable ? [`Lưu ý: ${o.notComparable}`] : []))
  return {
    outcome: 'answer',
    say: [
      [`Dạ, ${inSentence(indicator.name)}:`, ...lines, ...change].join('\n'),
      ...missing.flatMap((m) => m.say),
      [...incomparable, ...derivedLines(shown), 'Mỗi số theo kỳ in trong văn bản của nó.'].join('\n'),
      sourceLine(shown),
    ],
    quoted: shown.flatMap((o, i) => [o, ...besides[i]!]),
    choices: missing.flatMap((m) => m.choices ?? []),
  }
}

/** With the period before or the same one a year earlier; where none is printed, the change that the report prints itself. */
function withEarlier(asked: Asked, indicator: Indicator, year: boolean): Answer {
  const selected = selectFigures(asked.figures, asked.query, indicator)
  if (selected.kind !== 'figures') return sayNone(asked, indicator, selected)
  const shown = selected.shown
  // Of what is named and not printed nothing follows: that is said as where it is asked alone.
  if (shown.every(({ value }) => value === null)) return answerValue(asked)
  const period = periodOfSpan(shown[0]!.period.span)
  const earlier = year ? yearEarlier(period) : previousPeriod(period)
  const query = {
    ...asked.query,
    scopes: shown.map((o) => o.scope),
    periods: [{ period: earlier, year: 'given' as const, running: false }],
  }
  const before = selectFigures(asked.figures, query, indicator)
  if (before.kind === 'figures') return paired(asked, indicator, [...before.shown, ...shown], [])
  const printed = shown.flatMap((o) => (o.change ? [`- ${scopeName(asked.figures, o)}: ${shownChange(o)}`] : []))
  const none = `Em không có số liệu ${earlier.label} để so sánh.`
  return {
    outcome: 'answer',
    say: [
      leadOf(asked, indicator, shown),
      printed.length > 0
        ? [
            `Văn bản có nêu mức thay đổi:`,
            ...printed,
            ...(shown.some((o) => o.change?.since.includes(earlier.label)) ? [] : [none]),
          ].join('\n')
        : none,
      [...derivedLines(shown), periodNote(shown[0]!)].join('\n'),
      sourceLine(shown),
    ],
    quoted: shown,
    choices: [askFor('Qua các kỳ', 'trend', indicator.id, shown[0]!.scope)].flatMap((c) => c ?? []),
  }
}

const CHANGE_UNITS = { 'percentage-points': 'điểm %', points: 'điểm', percent: '%', units: '' } as const

/** `tăng 8,35 điểm % so với quý I/2024`: a rate's change is in points, whatever the source writes. */
export function shownChange({ change, unit }: Observation): string {
  if (!change) return ''
  const by = `${formatNumber(Math.abs(change.value))} ${CHANGE_UNITS[change.unit] || unit}`.trim()
  return `${change.value < 0 ? 'giảm' : 'tăng'} ${by} so với ${change.since}`
}

function changeOf(first: Observation, last: Observation): readonly string[] {
  // Of a place without a value, or of "hơn 80 %", no difference follows.
  if (first.value === null || last.value === null || first.precision || last.precision) return []
  const gap = Number((last.value - first.value).toFixed(2))
  if (gap === 0) return ['Không thay đổi.']
  const unit = last.unit === '%' ? 'điểm %' : last.unit
  const share = last.unit !== '%' && first.value ? ` (${formatNumber((Math.abs(gap) / first.value) * 100, 1)} %)` : ''
  const span = `từ ${first.period.label} đến ${last.period.label}`
  return [
    `${gap > 0 ? 'Tăng' : 'Giảm'} ${formatNumber(Math.abs(gap))} ${unit}${share} ${span} (số tính thêm: hiệu của hai số trên).`,
  ]
}

/** Of two places at two times only how far apart they are follows, not that one became the other. */
function gapOf(a: Observation, b: Observation): readonly string[] {
  if (a.value === null || b.value === null || a.precision || b.precision) return []
  return [`Hai số của hai kỳ khác nhau, chênh ${a.value > b.value ? differenceOf(a, b) : differenceOf(b, a)}.`]
}

function differenceOf(a: Observation, b: Observation): string {
  const unit = a.unit === '%' ? 'điểm %' : a.unit
  return `${scopeDifference(a, b)} ${unit} (số tính thêm: hiệu của hai số trên)`
}

const scopeDifference = (a: Observation, b: Observation): string =>
  formatNumber(Number(((a.value ?? 0) - (b.value ?? 0)).toFixed(2)))

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
