import type { ImpossibleReason } from '../../calendar/period-rules.ts'
import type { Period } from '../../calendar/periods.ts'
import type { WindowConvention } from '../../calendar/reporting-windows.ts'
import type { Dimension } from '../../core/counts.ts'

/** What is wanted of a figure. `check`: the person states a number and asks whether it is right. */
export const OPERATIONS = [
  'value',
  'compare',
  'trend',
  'rank',
  'breakdown',
  'list',
  'definition',
  'provenance',
  'conflict',
] as const
export type Operation = (typeof OPERATIONS)[number]

/** With what a figure is compared. */
export type Comparison =
  | { readonly kind: 'previous' }
  | { readonly kind: 'year-earlier' }
  | { readonly kind: 'target' }
  | { readonly kind: 'scopes' }
  | { readonly kind: 'periods' }

/** An agency or commune in force that live figures are counted for. */
export interface Body {
  /** Directory id of the agency: a commune's committee; null where it has none. */
  readonly agency: string | null
  /** Id of the commune; null for bodies of the whole city. */
  readonly area: string | null
  readonly name: string
  readonly written: string
}

/** A part that live figures are narrowed down to: "phản ánh về rác". */
export interface Topic {
  readonly dimension: Dimension
  readonly id: string
  readonly name: string
  readonly written: string
}

/** Bodies that are ranked among each other. */
export type RankedKind = 'department' | 'commune'

/** Provinces that an index is ranked among besides the whole country. */
export interface RankGroup {
  readonly name: string
  /** What they are called by where a rank is printed. */
  readonly printed: string
}

/** Something named that nobody here keeps figures of. */
export interface Unknown {
  readonly kind: 'agency' | 'province' | 'period' | 'figure' | 'part' | 'document'
  readonly written: string
  /** Of a figure: another place that it is asked of, as written. */
  readonly of?: string
}

/** A period as asked for. */
export interface AskedPeriod {
  readonly period: Period
  /** `given` in the words, counted from `today`, the year `assumed`, or taken from the `conversation`. */
  readonly year: 'given' | 'today' | 'assumed' | 'conversation'
  readonly running: boolean
}

/** What is asked back where a number is asked for and no figure named. */
export interface UnnamedFigure {
  readonly ask: string
  readonly choices: readonly { readonly indicator: string; readonly label: string }[]
}

/** A question for figures as understood: what understanding produces and answering consumes. Plain data, no look-ups. */
export interface FigureQuery {
  readonly operation: Operation
  /** Ids, in the order asked; several when asked together; empty where none was understood. */
  readonly indicators: readonly string[]
  /** Scope ids of the content; empty: not said. */
  readonly scopes: readonly string[]
  /** Bodies of today named; printed figures have scopes instead. */
  readonly bodies: readonly Body[]
  /** Parts that live figures are asked of; printed ones are not parted so: `unknown` says it for them. */
  readonly topics: readonly Topic[]
  /** Among which bodies live figures are ranked; null: all. */
  readonly among: RankedKind | null
  /** Among which provinces the place of an index is asked; null: not said, the country. */
  readonly rankedIn: RankGroup | null
  /** What comes first in a rank; null: the largest. */
  readonly first: 'lowest' | 'worst' | null
  readonly periods: readonly AskedPeriod[]
  readonly impossible: { readonly written: string; readonly reason: ImpossibleReason } | null
  readonly comparison: Comparison | null
  /** By what live figures are broken down or ranked, where the words tell. */
  readonly by: Dimension | null
  /** Id of another province whose figures are asked for; null: our own city. */
  readonly province: string | null
  /** Another province that our own figure is held against; null id: one that nothing is held of. */
  readonly against: { readonly province: string | null; readonly name: string } | null
  readonly unknown: Unknown | null
  /** Numbers stated in the question, as read ("99,94" -> 99.94). */
  readonly stated: readonly number[]
  /** Shorter periods that the figure is wanted for one by one ("theo quý"); null: as printed. */
  readonly each: 'month' | 'quarter' | null
  /** "năm nào cao nhất": the periods are held against each other. */
  readonly amongPeriods: boolean
  /** A mean is asked for ("trung bình"). */
  readonly average: boolean
  /** The latest figure is asked for, whichever document gives it. */
  readonly isNewest: boolean
  /** What the figures told come to together is asked ("cộng lại"). */
  readonly isSummed: boolean
  /** What share the part is of the whole that is asked for with it ("chiếm mấy phần trăm"). */
  readonly isShare?: boolean
  /** What the figure is and how it is worked out is asked beside the figure. */
  readonly isDefined: boolean
  /** The person wants a number confirmed ("đúng không"). */
  readonly asksWhetherRight: boolean
  /** Which way the person says that it moved by a stated number ("tăng 2 bậc phải không"). */
  readonly statedMove: 'up' | 'down' | null
  /** Why a figure is what it is is asked ("sao thấp vậy"). */
  readonly asksWhy: boolean
  /** The figure of the nearest period that has one is wanted, where there is none of the one asked for. */
  readonly takesNearest?: boolean
  /** A number of something is asked for ("bao nhiêu hồ sơ?") and not said which: what to ask back. */
  readonly unnamed?: UnnamedFigure
  /** Who signed the document is asked. */
  readonly asksSigner: boolean
  /** A form of a report ("biểu mẫu 3"), null otherwise. */
  readonly form: string | null
  /** A row of that form with those below it (`2` of "dòng 2": 2.1, 2.2 …), null: all of them. */
  readonly formRow: string | null
  /** Ids of documented disagreements that name a document of the question (`254/KH-UBND`). */
  readonly conflicts: readonly string[]
  /** Ids of documents named. */
  readonly documents: readonly string[]
  readonly convention: WindowConvention | null
  readonly output: 'text' | 'excel' | 'word' | 'chart'
  /** Each figure with its own place and time, where they differ; empty: all are asked of the same. */
  readonly parts: readonly PartQuery[]
  /** Parts of the question that count something no figure is called by, as written. */
  readonly lost: readonly string[]
  /** Figures asked for beside the indicators that no document publishes. */
  readonly unpublished: readonly string[]
  /** What was put in from the conversation. */
  readonly fromContext: readonly ('indicator' | 'scope' | 'period' | 'operation')[]
  /** How likely that is what is meant, 0..1; 1 where nothing was put in. */
  readonly carried: number
}

/** One or more figures of a question that asks for several, with the places and times that they are asked of. */
export type PartQuery = Pick<FigureQuery, 'operation' | 'indicators' | 'scopes' | 'bodies' | 'periods' | 'comparison'>

/** One line for `--trace`: `value on-time-settled @commune-level 06 tháng đầu năm 2024`. */
export function describeQuery(query: FigureQuery): string {
  const parts = [
    query.operation,
    query.indicators.join('+') || '(no indicator)',
    ...(query.scopes.length > 0 ? [`@${query.scopes.join('+')}`] : []),
    ...(query.bodies.length > 0 ? [`of ${query.bodies.map(({ name }) => name).join(' + ')}`] : []),
    ...query.topics.map(({ name }) => `about ${name}`),
    ...query.periods.map(({ period, year }) => `[${period.label}${year === 'given' ? '' : `, ${year}`}]`),
    ...(query.comparison ? [`vs ${query.comparison.kind}`] : []),
    ...(query.by ? [`by ${query.by}`] : []),
    ...(query.among ? [`among ${query.among}s`] : []),
    ...(query.first ? [`${query.first} first`] : []),
    ...(query.impossible ? [`impossible ${query.impossible.reason} '${query.impossible.written}'`] : []),
    ...(query.province ? [`province ${query.province}`] : []),
    ...(query.against ? [`against ${query.against.name}`] : []),
    ...(query.unknown ? [`unknown ${query.unknown.kind} '${query.unknown.written}'`] : []),
    ...(query.stated.length > 0 ? [`stated ${query.stated.join(', ')}`] : []),
    ...(query.each ? [`by ${query.each}`] : []),
    ...(query.amongPeriods ? ['among periods'] : []),
    ...(query.average ? ['average'] : []),
    ...(query.isSummed ? ['added up'] : []),
    ...(query.isShare ? ['as a share'] : []),
    ...(query.isNewest ? ['the newest'] : []),
    ...(query.isDefined ? ['and what it is'] : []),
    ...(query.form ? [`form ${query.form}${query.formRow ? ` row ${query.formRow}` : ''}`] : []),
    ...(query.convention ? [query.convention] : []),
    ...(query.output === 'text' ? [] : [`as ${query.output}`]),
    ...query.parts.map(
      ({ operation, indicators, scopes, periods }) =>
        `(${[operation, indicators.join('+'), ...scopes.map((id) => `@${id}`), ...periods.map(({ period }) => `[${period.label}]`)].join(' ')})`,
    ),
    ...query.unpublished.map((name) => `unpublished '${name}'`),
    ...query.lost.map((part) => `lost '${part}'`),
    ...(query.fromContext.length > 0 ? [`(${query.fromContext.join(', ')} from the conversation)`] : []),
  ]
  return parts.join(' ')
}

/** A question of which nothing was understood yet. */
export const EMPTY_QUERY: FigureQuery = {
  operation: 'value',
  indicators: [],
  scopes: [],
  bodies: [],
  topics: [],
  among: null,
  rankedIn: null,
  first: null,
  periods: [],
  impossible: null,
  comparison: null,
  by: null,
  province: null,
  against: null,
  unknown: null,
  stated: [],
  each: null,
  amongPeriods: false,
  average: false,
  isSummed: false,
  isNewest: false,
  isDefined: false,
  asksWhetherRight: false,
  statedMove: null,
  asksWhy: false,
  asksSigner: false,
  form: null,
  formRow: null,
  conflicts: [],
  documents: [],
  convention: null,
  output: 'text',
  parts: [],
  lost: [],
  unpublished: [],
  fromContext: [],
  carried: 1,
}
