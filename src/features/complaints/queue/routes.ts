import { actionOf, type Choice } from '../../../core/message.ts'
import { localDate } from '../../../core/time.ts'
import type { Complaint } from '../complaint.ts'
import { routeComplaint } from '../routing.ts'
import type { Rulebook } from '../rulebook.ts'

const MAX_ROUTES = 4
const MAX_LABEL = 40

/** Agencies that triage is offered: what the rules say now, their second level, the commune of the place. */
export function suggestedRoutes(complaint: Complaint, book: Rulebook): readonly string[] {
  const date = localDate(complaint.updatedAt)
  const routing = routeComplaint(complaint, date, book.routing, book.directory)
  const commune = complaint.area === null ? null : (book.directory.agencyOfArea(complaint.area)?.id ?? null)
  // A pin names no commune for sure: people choose among the nearest.
  const near =
    complaint.area === null && complaint.location
      ? book.directory
          .nearest(complaint.location, 2)
          .flatMap(({ area }) => book.directory.agencyOfArea(area.id)?.id ?? [])
      : []
  const all = [
    ...near,
    ...(routing.kind === 'agency' ? [routing.agency] : []),
    ...routing.second,
    ...(commune ? [commune] : []),
  ]
  return [...new Set(all)].slice(0, MAX_ROUTES)
}

export function routeChoices(complaint: Complaint, book: Rulebook): readonly Choice[] {
  const suggested = suggestedRoutes(complaint, book).map((id, index): Choice => {
    const name = `Chuyển ${book.directory.agency(id)?.shortName ?? id}`
    const label = name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1).trimEnd()}…` : name
    return { label, action: actionOf('complaint.queue', 'route', complaint.id, String(index)) }
  })
  return [...suggested, { label: 'Chuyển nơi khác', action: actionOf('complaint.queue', 'route', complaint.id) }]
}
