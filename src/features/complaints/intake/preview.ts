import type { ReportedComplaint } from '../../../core/report.ts'
import { type Instant, localDate } from '../../../core/time.ts'
import type { Category, Regime } from '../complaint.ts'
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
}

/** Who would handle it today; null while the category is not known. */
export function routingOf(matter: Routed, now: Instant, book: Rulebook): Routing | null {
  const { category } = matter
  return category === null
    ? null
    : routeComplaint({ ...matter, category }, localDate(now), book.routing, book.directory)
}

/** A complaint as it is understood before anything is filed. */
export function previewOf(
  understood: UnderstoodComplaint,
  duplicates: readonly string[],
  now: Instant,
  book: Rulebook,
): ReportedComplaint {
  const { kind, regime, category, place, refused } = understood
  const inScope = refused === null && place.elsewhere === null
  const routing = inScope ? routingOf({ ...understood, area: place.area?.id ?? null }, now, book) : null
  const agency = routing?.kind === 'agency' ? routing.agency : null
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
