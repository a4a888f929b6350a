import type { ReportedComplaint } from '../../../core/report.ts'
import { type Instant, localDate } from '../../../core/time.ts'
import { type Category, type Regime, WHOLE_CITY } from '../complaint.ts'
import { type Routing, routeComplaint } from '../routing.ts'
import type { Rulebook } from '../rulebook.ts'
import type { UnderstoodComplaint } from '../understanding/understand.ts'

/** What routing needs to know of a complaint that is being taken in. */
export interface Routed {
  readonly category: Category | null
  readonly subCategory: string | null
  readonly regime: Regime
  readonly urgency: 'urgent' | 'normal'
  readonly area: string | null
  readonly place?: string | null
}

/** Who would handle it today; null while the category is not known. */
export function routingOf(matter: Routed, now: Instant, book: Rulebook): Routing | null {
  const { category } = matter
  return category === null
    ? null
    : routeComplaint({ ...matter, category }, localDate(now), book.routing, book.directory)
}

/** A suggestion that speaks of the whole city and of no place in it. */
export const isForWholeCity = ({ kind, place }: UnderstoodComplaint): boolean =>
  kind === 'suggestion' && place.everywhere

/** A complaint as it is understood before anything is filed. */
export function previewOf(
  understood: UnderstoodComplaint,
  duplicates: readonly string[],
  now: Instant,
  book: Rulebook,
): ReportedComplaint {
  const { kind, regime, category, place, refused } = understood
  const inScope = refused === null && place.elsewhere === null
  const agency = inScope ? agencyOf(understood, now, book) : null
  return {
    kind,
    regime: inScope ? regime : null,
    category,
    area: place.area?.name ?? null,
    agency,
    agencyName: agency === null ? null : (book.directory.agency(agency)?.name ?? agency),
    inScope,
    duplicates,
    code: null,
    dueAt: null,
  }
}

/** Categories less likely than this share of the best do not count. */
const RIVAL = 0.4

/** The agency that would handle it; where the category is open, the one that all likely categories lead to. */
function agencyOf(understood: UnderstoodComplaint, now: Instant, book: Rulebook): string | null {
  const { category, subCategory, categories, urgency } = understood
  const area = understood.place.area?.id ?? null
  const place = isForWholeCity(understood) ? WHOLE_CITY : null
  const best = categories[0]?.score ?? 0
  const likely =
    category === null ? categories.filter((one) => one.score >= best * RIVAL) : [{ category, subCategory, score: 1 }]
  const agencies = likely.map((one) => {
    const routing = routingOf({ ...one, regime: understood.regime, urgency, area, place }, now, book)
    return routing?.kind === 'agency' ? routing.agency : null
  })
  const [first = null] = agencies
  return agencies.every((agency) => agency === first) ? first : null
}
