import type { Snapshot } from '../../core/content.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import {
  type Conflict,
  conflictKind,
  type Figure,
  type Indicator,
  indicatorKind,
  type PrintedPeriod,
  sheetKind,
} from './content.ts'
import { documentKind, type FigureDocument, type FigureScope, scopeKind } from './provenance.ts'

/** One figure with all that its sheet says once: whole enough to be quoted. */
export interface Observation extends Omit<Figure, 'scope' | 'period' | 'section' | 'unit'> {
  /** `<sheet>/<figure>`: unique, what `derived.from` and `sumOf` name. */
  readonly id: string
  readonly scope: string
  readonly period: PrintedPeriod
  readonly section: string
  readonly unit: string
  readonly document: FigureDocument
  readonly sheet: string
}

/** All figures of a snapshot with what explains them. Built once per snapshot. */
export interface Figures {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly scopes: ReadonlyMap<string, FigureScope>
  readonly documents: ReadonlyMap<string, FigureDocument>
  readonly conflicts: ReadonlyMap<string, Conflict>
  readonly observations: readonly Observation[]
  readonly byIndicator: ReadonlyMap<string, readonly Observation[]>
  readonly byId: ReadonlyMap<string, Observation>
}

/** Figures of a snapshot; those whose document or indicator is unknown are left out (`checks.ts` names them). */
export const figuresOf: (snapshot: Snapshot) => Figures = perSnapshot(build)

function build(snapshot: Snapshot): Figures {
  const indicators = new Map(snapshot.records(indicatorKind).map((r) => [r.id, r.value]))
  const documents = new Map(snapshot.records(documentKind).map((r) => [r.id, r.value]))
  const observations: Observation[] = []
  for (const { value: sheet } of snapshot.records(sheetKind)) {
    const document = documents.get(sheet.document)
    if (!document) continue
    for (const figure of sheet.figures) {
      const indicator = indicators.get(figure.indicator)
      if (!indicator) continue
      observations.push({
        ...figure,
        id: `${sheet.id}/${figure.id}`,
        scope: figure.scope ?? sheet.scope,
        period: cumulativeAs(indicator, figure.period ?? sheet.period),
        section: figure.section ?? sheet.section,
        unit: figure.unit ?? indicator.unit,
        document,
        sheet: sheet.id,
      })
    }
  }
  return {
    indicators,
    documents,
    scopes: new Map(snapshot.records(scopeKind).map((r) => [r.id, r.value])),
    conflicts: new Map(snapshot.records(conflictKind).map((r) => [r.id, r.value])),
    observations,
    byIndicator: grouped(observations),
    byId: new Map(observations.map((o) => [o.id, o])),
  }
}

/** A stock (`cumulative: false` of its indicator) stays one in every period. */
function cumulativeAs(indicator: Indicator, period: PrintedPeriod): PrintedPeriod {
  return { ...period, cumulative: period.cumulative && indicator.cumulative }
}

function grouped(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>()
  for (const o of observations) groups.set(o.indicator, [...(groups.get(o.indicator) ?? []), o])
  return groups
}
