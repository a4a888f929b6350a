import type { Agency, Directory } from '../../agencies/directory.ts'
import { type ComplaintMatter, WHOLE_CITY } from './complaint.ts'
import type { RoutingRule } from './routing-rules.ts'

/** What routing looks at. */
export type Routable = Pick<ComplaintMatter, 'category' | 'subCategory' | 'regime' | 'urgency' | 'area'> &
  Partial<Pick<ComplaintMatter, 'place'>>

/** Exactly one agency, or the triage queue and why. `rule` names what decided. */
export type Routing =
  | { readonly kind: 'agency'; readonly agency: string; readonly rule: string; readonly second: readonly string[] }
  | { readonly kind: 'triage'; readonly rule: string; readonly second: readonly string[] }

/** Weights of the conditions: the regime before all, an area before any category; powers of two, so that no sums tie by chance. */
const WEIGHT = { regime: 16, areas: 8, subCategories: 4, categories: 2, urgency: 1 } as const

/** How much a rule says of what it is for; the most specific rule that fits decides. */
export function specificity(rule: RoutingRule): number {
  const conditions = Object.keys(WEIGHT) as (keyof typeof WEIGHT)[]
  const said = conditions.reduce((sum, key) => sum + (rule.when[key] === undefined ? 0 : WEIGHT[key]), 0)
  // Among equals the one that is in force for a time stands before the one that always is.
  return 2 * said + (rule.from !== null || rule.to !== null ? 1 : 0)
}

export function fits(rule: RoutingRule, matter: Routable, date: string): boolean {
  const { areas, categories, subCategories, regime, urgency } = rule.when
  return (
    (areas === undefined || (matter.area !== null && areas.includes(matter.area))) &&
    (categories === undefined || categories.includes(matter.category)) &&
    (subCategories === undefined || (matter.subCategory !== null && subCategories.includes(matter.subCategory))) &&
    (regime === undefined || regime === matter.regime) &&
    (urgency === undefined || urgency === matter.urgency) &&
    (rule.from === null || rule.from <= date) &&
    (rule.to === null || date <= rule.to)
  )
}

/** The rules that fit best; more than one is a fault of the data, which `checkRouting` finds. */
export function bestRules(matter: Routable, date: string, rules: readonly RoutingRule[]): readonly RoutingRule[] {
  const fitting = rules.filter((rule) => fits(rule, matter, date))
  const most = Math.max(...fitting.map(specificity))
  return fitting.filter((rule) => specificity(rule) === most)
}

/**
 * Who answers for a matter on a day.
 * @param date `YYYY-MM-DD`, local
 * @param rules of one snapshot, in the order of their ids
 */
export function routeComplaint(
  matter: Routable,
  date: string,
  rules: readonly RoutingRule[],
  directory: Directory,
): Routing {
  const [rule] = bestRules(matter, date, rules)
  if (!rule) return { kind: 'triage', rule: 'no-rule', second: [] }
  const triage: Routing = { kind: 'triage', rule: rule.id, second: rule.second }
  if (rule.give === 'triage') return triage
  const named = namedBy(rule, matter, directory)
  const agency = named && inForce(named, date, directory)
  return agency ? { kind: 'agency', agency: agency.id, rule: rule.id, second: rule.second } : triage
}

function namedBy({ give, second }: RoutingRule, { area, place }: Routable, directory: Directory): Agency | null {
  if (typeof give === 'object') return directory.agency(give.agency)
  if (give === 'triage') return null
  // What is suggested for all communes is the department's.
  if (area === null) return place === WHOLE_CITY && second[0] !== undefined ? directory.agency(second[0]) : null
  if (give === 'commune') return directory.agencyOfArea(area)
  return directory.agencies.find((agency) => agency.kind === 'police' && agency.area === area) ?? null
}

/** The one agency that has the tasks of another on a day; null where there is none, or several to choose from. */
function inForce(agency: Agency, date: string, directory: Directory): Agency | null {
  const now = directory.inForce(agency.id, date)
  return now.length === 1 ? now[0]! : null
}
