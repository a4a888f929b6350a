import type { Directory } from '../../agencies/directory.ts'
import { CATEGORIES, REGIMES } from './complaint.ts'
import { bestRules, type Routable, routeComplaint } from './routing.ts'
import type { RoutingRule } from './routing-rules.ts'

const DAY_MS = 24 * 3_600_000
/** Complaints are routed from the two-level administration on; before it nothing is. */
const FIRST_DAY = '2025-07-01'

/**
 * Proves that every category, in every area and without one, on every date, has exactly one responsible agency or the
 * triage queue. Dates between two at which a rule or an agency begins or ends are alike, so only those are tried.
 * @returns faults, each a line that says what to mend; none: proven
 */
export function checkRouting(rules: readonly RoutingRule[], directory: Directory): readonly string[] {
  const faults = new Set<string>()
  for (const rule of rules) {
    const named = [...(typeof rule.give === 'object' ? [rule.give.agency] : []), ...rule.second]
    for (const id of named)
      if (!directory.agency(id)) faults.add(`rule '${rule.id}' names the agency '${id}', which data/agencies has not`)
    for (const area of rule.when.areas ?? [])
      if (!directory.area(area)) faults.add(`rule '${rule.id}' names the area '${area}', which data/areas has not`)
  }
  const subCategories = [null, ...new Set(rules.flatMap((rule) => rule.when.subCategories ?? []))]
  // An area that no rule names is like any other for the choice of the rule; whether it has its organs is asked of each.
  const named = new Set(rules.flatMap((rule) => rule.when.areas ?? []))
  const other = directory.areas.find((area) => !named.has(area.id))
  const areas = [null, ...named, ...(other ? [other.id] : [])]
  for (const date of turningDates(rules, directory)) {
    for (const category of CATEGORIES)
      for (const regime of REGIMES)
        for (const urgency of ['normal', 'urgent'] as const)
          for (const subCategory of subCategories)
            for (const area of areas)
              check({ category, regime, urgency, subCategory, area }, date, rules, directory, faults)
    for (const give of ['commune', 'commune-police'] as const)
      if (rules.some((rule) => rule.give === give && (rule.from ?? '') <= date && date <= (rule.to ?? '9999')))
        for (const area of directory.areas) {
          const rule: RoutingRule = {
            id: give,
            when: {},
            from: null,
            to: null,
            give,
            second: [],
            note: '',
            source: null,
          }
          const matter: Routable = {
            category: 'other',
            regime: 'field',
            urgency: 'normal',
            subCategory: null,
            area: area.id,
          }
          if (routeComplaint(matter, date, [rule], directory).kind === 'triage')
            faults.add(`${area.name} (${area.id}) has no '${give}' in force on ${date}; mend data/agencies`)
        }
  }
  return [...faults]
}

function check(
  matter: Routable,
  date: string,
  rules: readonly RoutingRule[],
  directory: Directory,
  faults: Set<string>,
): void {
  const best = bestRules(matter, date, rules)
  if (best.length === 0)
    faults.add(`no rule fits '${matter.category}'; add one without conditions that gives it to triage`)
  if (best.length > 1) {
    const names = best.map((rule) => `'${rule.id}'`).join(' and ')
    faults.add(`rules ${names} fit '${matter.category}' equally; say in one of them what it is for more closely`)
  }
  const [rule] = best
  if (!rule || best.length > 1 || rule.give === 'triage') return
  if (typeof rule.give === 'string' && matter.area === null) return
  const routing = routeComplaint(matter, date, rules, directory)
  if (routing.kind === 'triage' && date >= (rule.from ?? ''))
    faults.add(
      `rule '${rule.id}' gives '${matter.category}' on ${date} to no agency in force; end it or name the successor`,
    )
}

/** The days on which something may change: firsts, and the days after lasts, of rules and of agencies in force. */
function turningDates(rules: readonly RoutingRule[], directory: Directory): readonly string[] {
  const given = new Set(rules.flatMap((rule) => (typeof rule.give === 'object' ? [rule.give.agency] : [])))
  const agencies = directory.agencies.filter((agency) => given.has(agency.id) || agency.area !== null)
  const next = (date: string) => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10)
  const days = [...rules, ...agencies].flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [next(to)] : [])])
  return [...new Set([FIRST_DAY, ...days])].filter((day) => day >= FIRST_DAY).sort()
}
