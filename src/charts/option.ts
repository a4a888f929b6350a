import type { EChartsCoreOption } from 'echarts/core'
import { type Chart, MAX_BARS } from './chart.ts'
import { wrapped, wrappedWithin } from './wrapped.ts'

/** Logical width: a phone held upright, so that 13 px text stays legible when the picture fills the chat. */
export const WIDTH = 360
const FONT = 'Be Vietnam Pro'
const INK = '#1c2733'
const FAINT = '#5b6773'
const GRID = '#e3e8ed'
const BLUE = '#1f5fa8'
const GOLD = '#b26b00'
const TITLE_LINE = 22
const BAR_HEIGHT = 30
const LABEL_LINE = 15

export interface Drawing {
  readonly option: EChartsCoreOption
  readonly width: number
  readonly height: number
}

/** ECharts' option of a chart with its size; the same for the picture in a chat and the page of an officer. */
export function drawingOf(chart: Chart): Drawing {
  const title = wrapped(chart.title, 34)
  const source = wrapped(chart.source, 54)
  const top = 14 + title.length * TITLE_LINE + 26
  const bottom = 14 + source.length * 15
  const under = 14 + (chart.kind === 'line' ? axisRows(chart) * AXIS_LINE + 8 : chart.target ? 18 : 0)
  const plot = chart.kind === 'line' ? 220 : barRows(chart).reduce((sum, rows) => sum + rowHeight(rows), 0)
  const height = top + plot + under + bottom
  return {
    width: WIDTH,
    height,
    option: {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: FONT, color: INK },
      title: [
        {
          text: title.join('\n'),
          subtext: subtextOf(chart),
          left: 14,
          top: 10,
          itemGap: 4,
          textStyle: { fontFamily: FONT, fontSize: 16, fontWeight: 700, lineHeight: TITLE_LINE, color: INK },
          subtextStyle: { fontFamily: FONT, fontSize: 12.5, color: FAINT },
        },
        {
          text: source.join('\n'),
          left: 14,
          top: height - bottom,
          textStyle: { fontFamily: FONT, fontSize: 11, fontWeight: 400, lineHeight: 15, color: FAINT },
        },
      ],
      ...(chart.kind === 'line' ? line(chart, top, bottom + under) : bars(chart, top, bottom + under)),
    },
  }
}

const LABEL_CHARS = 18
const AXIS_LINE = 14
/** "06 tháng đầu năm 2024", a word a line: a period never loses its year. */
const AXIS_ROWS = 6
/** An agency's full name is kept: names that begin alike are told apart by their ends. */
const BAR_ROWS = 5
/** More labels than these stand aslant, unless all are short. */
const CROWDED = 6
const SHORT_LABEL = 5
const rowHeight = (lines: number): number => Math.max(BAR_HEIGHT, lines * LABEL_LINE + 10)
/** A label in parts that may stand on lines of their own; among many, a year stands where it begins only. */
function pieces({ points }: Chart, at: number): string {
  const label = points[at]?.label ?? ''
  const year = YEAR.exec(label)?.[1]
  if (points.length <= CROWDED || year === undefined) return label
  const same = YEAR.exec(points[at - 1]?.label ?? '')?.[1] === year
  return label.replace(YEAR, same ? '' : ` ${year}`)
}
/** "Quý III/2025", "11/2025". */
const YEAR = /\/((?:19|20)\d\d)$/
const isAslant = (chart: Chart): boolean =>
  chart.points.length > CROWDED &&
  chart.points.some((_, i) =>
    pieces(chart, i)
      .split(' ')
      .some((word) => word.length > SHORT_LABEL),
  )
const axisLabels = (chart: Chart): readonly (readonly string[])[] =>
  chart.points.map(({ label }, i) =>
    isAslant(chart)
      ? [label]
      : wrappedWithin(pieces(chart, i), Math.max(4, Math.floor(46 / chart.points.length)), AXIS_ROWS),
  )
const axisRows = (chart: Chart): number => {
  const longest = Math.max(1, ...chart.points.map(({ label }) => label.length))
  return isAslant(chart)
    ? Math.ceil((longest * 6.2 * 0.71 + 10) / AXIS_LINE)
    : Math.max(1, ...axisLabels(chart).map((lines) => lines.length))
}

const shownPoints = (chart: Chart) => chart.points.slice(0, MAX_BARS)
const barRows = (chart: Chart): readonly number[] =>
  shownPoints(chart).map(({ label }) => wrappedWithin(label, LABEL_CHARS, BAR_ROWS).length)

function bars(chart: Chart, top: number, bottom: number): EChartsCoreOption {
  const points = shownPoints(chart)
  const range = rangeOf(chart)
  return {
    grid: { left: 128, right: 40, top, bottom, containLabel: false },
    xAxis: { type: 'value', ...range, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: points.map(({ label }) => wrappedWithin(label, LABEL_CHARS, BAR_ROWS).join('\n')),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { fontFamily: FONT, fontSize: 12.5, lineHeight: LABEL_LINE, color: INK, interval: 0, width: 118 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 16,
        data: points.map(({ value }) => ({
          value,
          // A short bar has its value beside it, a long one inside, clear of the target's line.
          label:
            (value ?? 0) > range.max * 0.3
              ? { position: chart.target ? 'insideLeft' : 'insideRight', color: '#ffffff' }
              : {},
        })),
        itemStyle: { color: BLUE, borderRadius: [0, 3, 3, 0] },
        label: { ...valueLabel(13), position: 'right' },
        markLine: targetLine(chart, 'xAxis'),
      },
    ],
  }
}

function line(chart: Chart, top: number, bottom: number): EChartsCoreOption {
  const { points } = chart
  const crowded = points.length > CROWDED
  return {
    grid: { left: leftOf(chart), right: 28, top: top + 22, bottom, containLabel: false },
    xAxis: {
      type: 'category',
      data: axisLabels(chart).map((lines) => lines.join('\n')),
      boundaryGap: true,
      axisLine: { lineStyle: { color: GRID } },
      axisTick: { show: false },
      axisLabel: {
        fontFamily: FONT,
        fontSize: crowded ? 11 : 12,
        lineHeight: AXIS_LINE,
        color: INK,
        interval: 0,
        rotate: isAslant(chart) ? 45 : 0,
      },
    },
    yAxis: { type: 'value', ...rangeOf(chart), axisLabel: { show: false }, splitLine: { lineStyle: { color: GRID } } },
    series: [
      {
        type: 'line',
        data: points.map(({ value }, i) => ({ value, label: { position: isDip(points, i) ? 'bottom' : 'top' } })),
        labelLayout: { hideOverlap: true },
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { width: 2.5, color: BLUE },
        itemStyle: { color: BLUE },
        label: {
          ...valueLabel(crowded ? 11 : 13),
          distance: 7,
          backgroundColor: '#ffffff',
          padding: [1, 2],
        },
        markLine: targetLine(chart, 'yAxis'),
      },
    ],
  }
}

const valueLabel = (fontSize: number) => ({
  show: true,
  fontFamily: FONT,
  fontSize,
  fontWeight: 600,
  color: INK,
  formatter: shownValue,
})

/** The target of a line is named in words: beside the line it would stand on points and values. */
const subtextOf = ({ kind, unit, target }: Chart): string =>
  `Đơn vị: ${unit}${kind === 'line' && target ? `. Nét đứt: ${target.label}` : ''}`

/** Aslant labels reach out to the left of their points. */
function leftOf(chart: Chart): number {
  const longest = Math.max(0, ...chart.points.map(({ label }) => label.length))
  return isAslant(chart) ? Math.min(110, Math.max(26, Math.round(longest * 4.4) - 10)) : 26
}

/** Lower than both its neighbours: its value stands below, clear of the line. */
function isDip(points: Chart['points'], at: number): boolean {
  const value = points[at]?.value
  const around = [points[at - 1]?.value, points[at + 1]?.value].filter((one) => one !== undefined && one !== null)
  return typeof value === 'number' && around.length > 0 && around.every((one) => one > value)
}

/** Room for the values that are drawn. Shares start at zero; close values of a line may start above it. */
function rangeOf(chart: Chart): { readonly min: number; readonly max: number } {
  const values = [...chart.points.flatMap(({ value }) => value ?? []), ...(chart.target ? [chart.target.value] : [])]
  const [low, high] = [Math.min(...values, Number.POSITIVE_INFINITY), Math.max(...values, Number.NEGATIVE_INFINITY)]
  if (values.length === 0) return { min: 0, max: 1 }
  if (chart.kind === 'bars') return { min: Math.min(0, low), max: high <= 0 ? 1 : high * 1.02 }
  const room = Math.max((high - low) * 0.25, Math.abs(high) * 0.002, 0.5)
  return { min: low - room, max: high + room }
}

function targetLine({ target }: Chart, axis: 'xAxis' | 'yAxis') {
  if (!target) return undefined
  return {
    silent: true,
    // Values stay readable where they meet the line.
    z: 1,
    symbol: 'none',
    lineStyle: { color: GOLD, width: 1.5, type: 'dashed' },
    label: {
      show: axis === 'xAxis',
      formatter: target.label,
      fontFamily: FONT,
      fontSize: 11.5,
      color: GOLD,
      position: 'end',
    },
    data: [{ [axis]: target.value }],
  }
}

/** As Vietnamese write numbers: 1.735 and 99,94. */
function shownValue({ value }: { readonly value: unknown }): string {
  if (typeof value !== 'number') return ''
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(2).split('.')
  const part = decimals.replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')}${part ? `,${part}` : ''}`
}
