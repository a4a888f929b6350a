/** One bar or point. A null value is a gap that keeps its label. */
export interface ChartPoint {
  readonly label: string
  readonly value: number | null
}

/** A chart as what it says; how it looks is `option.ts`'s matter. */
export interface Chart {
  /** `line` over time, `bars` for parts and rankings (largest wanted first is the caller's matter). */
  readonly kind: 'line' | 'bars'
  readonly title: string
  readonly unit: string
  readonly points: readonly ChartPoint[]
  /** A mark to reach, drawn as a line. */
  readonly target?: { readonly value: number; readonly label: string }
  /** Stands under the chart: `Nguồn: …`. */
  readonly source: string
}

/** More bars are not legible on a phone: the first ones are drawn and the text says all. */
export const MAX_BARS = 16
