import type { Snapshot } from './content.ts'
import type { Instant } from './time.ts'

/** By what a live count may be narrowed down or broken down. */
export const DIMENSIONS = ['agency', 'level', 'area', 'field', 'procedure', 'category', 'channel', 'status'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Who may see a live figure: printed reports are public, an agency's own running numbers need not be. */
export type Visibility = 'public' | 'internal'

/** One thing a feature can count. */
export interface Measure {
  /** The indicator's id where a printed indicator has the very same definition (`on-time-settled`); else the feature's own. */
  readonly id: string
  /** What people read: `Tỷ lệ hồ sơ giải quyết đúng hạn`. */
  readonly label: string
  /** What else people call it, lower case, in good spelling ("hồ sơ trễ", "đơn quá hạn"). */
  readonly names: readonly string[]
  /** `hồ sơ`, `%`, `ngày làm việc`. */
  readonly unit: string
  /** What is counted, in one sentence a report may quote. */
  readonly definition: string
  /** `count` adds up over periods and scopes, `ratio` is 100 x numerator / denominator, `duration` is a mean. */
  readonly kind: 'count' | 'ratio' | 'duration'
  /** A larger value is better, worse, or neither; orders rankings. */
  readonly direction: 'up' | 'down' | 'none'
  readonly dimensions: readonly Dimension[]
  readonly visibility: Visibility
  /** Id of a measure that people call by the same short name: it is told along, so that neither is taken for both. */
  readonly beside?: string
}

/** Ids per dimension: agencies and areas by the directory's ids, levels `province | commune`, procedures by code. */
export type CountScope = { readonly [dimension in Dimension]?: string }

export interface CountQuery {
  readonly measure: string
  /** Half-open: `from <= t < to`. Which of a record's times counts is the measure's own matter and in its definition. */
  readonly from: Instant
  readonly to: Instant
  readonly scope: CountScope
}

/** A counted figure. `value` is null where nothing was there to divide by; a count of nothing is 0. */
export interface Count {
  readonly value: number | null
  /** Both parts of a ratio, null for counts; a duration gives the number of records in `denominator`. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly asOf: Instant
  /** True where any record counted belongs to the sample data set. */
  readonly sample: boolean
}

/** One part of a breakdown. */
export interface CountRow extends Count {
  /** The id within the dimension; empty for records without one. */
  readonly key: string
  readonly label: string
}

/** A part that people narrow a count down to by its name: "phản ánh về rác". */
export interface CountedPart {
  readonly dimension: Dimension
  readonly id: string
  /** What people read: `Rác, ô nhiễm môi trường`. */
  readonly name: string
  /** What people call it, lower case, in good spelling. */
  readonly names: readonly string[]
}

/** Live figures of a feature that holds records. The feature looks at no person: who may ask is decided by the caller. */
export interface CountSource {
  readonly measures: readonly Measure[]
  /** Parts that questions name, as the content calls them; absent: none are. */
  parts?(snapshot: Snapshot): readonly CountedPart[]
  /** @throws {RangeError} a measure that is not in `measures`, or a dimension that it has not */
  count(query: CountQuery): Promise<Count>
  /** Largest value first, at most `MAX_ROWS`; parts without records are left out. @throws {RangeError} as `count` */
  breakdown(query: CountQuery, by: Dimension): Promise<readonly CountRow[]>
}

export const MAX_ROWS = 200
