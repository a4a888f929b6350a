import type { Period } from '../../calendar/periods.ts'
import type { Indicator, PrintedPeriod } from './content.ts'
import type { Figures, Observation } from './observations.ts'
import { endOf, isFor, nearestPeriod } from './printed-period.ts'
import type { FigureQuery } from './query.ts'

/** Scopes of the levels of a city's administration, the highest first. */
export const THREE_LEVELS: readonly string[] = ['department-level', 'district-level', 'commune-level']

/** Printed figures for one indicator of a query, or why there are none. */
export type Selection =
  | {
      readonly kind: 'figures'
      readonly period: PrintedPeriod
      /** One per scope, in the content's order of scopes. */
      readonly shown: readonly Observation[]
      /** Other figures for the same thing and period that say otherwise. */
      readonly rivals: readonly Observation[]
    }
  /** There are figures, but of other periods. */
  | {
      readonly kind: 'no-period'
      readonly asked: Period
      readonly nearest: PrintedPeriod | null
      readonly all: readonly PrintedPeriod[]
    }
  /** There are figures, but of other scopes. */
  | { readonly kind: 'no-scope'; readonly scopes: readonly string[]; readonly period: PrintedPeriod | null }
  /** The cell is empty in the source, or its page is lost. */
  | { readonly kind: 'missing'; readonly observation: Observation }
  | { readonly kind: 'nothing' }

/** Figures of an indicator in the place that is asked for: our own city, or one other province, never both. */
export function figuresFor(figures: Figures, indicator: string, province: string | null): readonly Observation[] {
  return (figures.byIndicator.get(indicator) ?? []).filter((o) => provinceOf(figures, o) === province)
}

export function provinceOf(figures: Figures, o: Observation): string | null {
  return figures.scopes.get(o.scope)?.province ?? o.document.province
}

/** The printed figures of one indicator that a query asks for; by default the latest period and the city as a whole. */
export function selectFigures(figures: Figures, query: FigureQuery, indicator: Indicator): Selection {
  const all = figuresFor(figures, indicator.id, query.province).filter(
    (o) => query.documents.length === 0 || query.documents.includes(o.document.id) || query.periods.length > 0,
  )
  if (all.length === 0) return { kind: 'nothing' }
  const inScope = query.scopes.length > 0 ? all.filter((o) => query.scopes.includes(o.scope)) : general(figures, all)
  if (inScope.length === 0) {
    const period = latest(all)?.period ?? null
    return { kind: 'no-scope', scopes: unique(all.filter(hasValue).map((o) => o.scope)), period }
  }
  const asked = query.periods[0]?.period
  if (!asked) {
    const valued = inScope.filter(hasValue)
    const sure = query.isNewest ? valued : valued.filter((o) => o.document.confirmed)
    const last = latest(sure) ?? latest(valued) ?? latest(inScope)
    return last
      ? chosen(
          figures,
          query,
          inScope.filter((o) => o.period.span === last.period.span),
        )
      : { kind: 'nothing' }
  }
  const exact = inScope.filter((o) => isFor(o.period, asked))
  const then = exact.length > 0 ? exact : onDayOf(inScope, asked)
  if (then.length === 0) {
    const periods = inScope.filter(hasValue).map((o) => o.period)
    const byLabel = [...new Map(periods.map((p) => [p.span, p])).values()]
    const nearest = nearestPeriod(byLabel, asked)
    if (query.takesNearest && nearest) {
      const there = inScope.filter((o) => o.period.span === nearest.span)
      return chosen(figures, query, there)
    }
    return { kind: 'no-period', asked, nearest, all: byLabel }
  }
  return chosen(figures, query, then)
}

/** What happened on one day of the year asked for, and nothing else of that year is printed: a contest, an exam. */
function onDayOf(all: readonly Observation[], asked: Period): readonly Observation[] {
  if (asked.kind !== 'year') return []
  const within = all.filter((o) => endOf(o.period).slice(0, 4) === asked.from.slice(0, 4))
  const spans = unique(within.map((o) => o.period.span))
  return spans.length === 1 && spans[0]!.startsWith('@') ? within : []
}

/** Without a scope the whole city is meant, or its levels: single bodies only where nothing else is printed. */
function general(figures: Figures, all: readonly Observation[]): readonly Observation[] {
  const wide = all.filter((o) => ['city', 'province', 'level'].includes(figures.scopes.get(o.scope)?.kind ?? ''))
  return wide.length > 0 ? wide : all
}

function chosen(figures: Figures, query: FigureQuery, there: readonly Observation[]): Selection {
  const valued = there.filter(hasValue)
  if (valued.length === 0) return { kind: 'missing', observation: there[0]! }
  const scopes = query.scopes.length > 0 ? query.scopes : defaultScopes(valued)
  const shown = scopes.flatMap((scope) => best(valued.filter((o) => o.scope === scope)) ?? [])
  if (shown.length === 0) return { kind: 'missing', observation: there[0]! }
  const rivals = valued.filter(
    (o) => shown.some((s) => s.scope === o.scope && s.value !== o.value) && !shown.includes(o),
  )
  return { kind: 'figures', period: shown[0]!.period, shown: inOrder(figures, shown), rivals }
}

/** The whole city first; where only parts are printed, all of them. */
function defaultScopes(there: readonly Observation[]): readonly string[] {
  const scopes = unique(there.map((o) => o.scope))
  return scopes.includes('city') ? ['city'] : scopes
}

/** Parts of the city whose figures stand beside that of the whole, for the same period. */
export function levelsOf(figures: Figures, o: Observation): readonly Observation[] {
  const there = figuresFor(figures, o.indicator, provinceOf(figures, o)).filter(
    (other) =>
      other.period.span === o.period.span && hasValue(other) && figures.scopes.get(other.scope)?.kind === 'level',
  )
  return inOrder(
    figures,
    unique(there.map((other) => other.scope)).flatMap((scope) => best(there.filter((p) => p.scope === scope)) ?? []),
  )
}

/** The figure to quote among several for one thing: printed before derived, with its parts, from the running text of a report. */
export function best(candidates: readonly Observation[]): Observation | undefined {
  const rank = (o: Observation): number =>
    (o.derived ? 8 : 0) +
    (o.document.confirmed === false ? 4 : 0) +
    (o.row ? 2 : 0) +
    (o.denominator === undefined ? 1 : 0)
  return candidates.reduce<Observation | undefined>((a, b) => (!a || rank(b) < rank(a) ? b : a), undefined)
}

/** Other values printed for the same scope and stretch by a documented disagreement: the one shown does not stand alone. */
export function printedBeside(o: Observation, all: readonly Observation[]): readonly Observation[] {
  return all.filter(
    (other) =>
      other.scope === o.scope &&
      other.period.span === o.period.span &&
      other.indicator === o.indicator &&
      other.value !== o.value &&
      other.value !== null &&
      !other.derived &&
      other.conflicts.some((id) => o.conflicts.includes(id)),
  )
}

/** The latest figure of a list. */
export function latest(candidates: readonly Observation[]): Observation | undefined {
  return candidates.reduce<Observation | undefined>(
    (a, b) => (!a || endOf(b.period) > endOf(a.period) ? b : a),
    undefined,
  )
}

/** One figure per period, earliest first: what a trend is made of. */
export function series(candidates: readonly Observation[]): readonly Observation[] {
  const spans = unique(candidates.filter(hasValue).map((o) => o.period.span))
  return spans
    .flatMap((span) => best(candidates.filter((o) => o.period.span === span && hasValue(o))) ?? [])
    .sort((a, b) => endOf(a.period).localeCompare(endOf(b.period)))
}

function inOrder(figures: Figures, list: readonly Observation[]): readonly Observation[] {
  const order = [...figures.scopes.keys()]
  return [...list].sort((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope))
}

/** A figure that says something: a value, or a rank alone where the source prints no value. */
export const hasValue = (o: Observation): boolean => o.value !== null || o.ranks.length > 0
export const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]
