import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { Instant } from '../../core/time.ts'
import type { Actor, Complaint, ComplaintEvent, ComplaintMatter, ComplaintSource, Contact } from './complaint.ts'
import type { DeadlineRules } from './deadline-rules.ts'
import { dueAtReceipt, tierOf } from './deadlines.ts'

/** A complaint about to be filed: what was said, and by whom it came. */
export interface Filing {
  readonly id: string
  readonly code: string
  readonly matter: ComplaintMatter
  readonly reporter: string | null
  readonly contact: Contact | null
  readonly source: ComplaintSource
  readonly enteredBy: string | null
}

/** A complaint as received, in the triage queue, and the event of its receipt. */
export function received(
  filing: Filing,
  actor: Actor,
  now: Instant,
  rules: DeadlineRules,
  calendar: WorkingCalendar,
): { readonly complaint: Complaint; readonly event: ComplaintEvent } {
  const { id, code, matter, reporter, contact, source, enteredBy } = filing
  const tier = tierOf(matter, rules)
  const due = dueAtReceipt(now, tier, rules, calendar)
  const complaint: Complaint = {
    ...matter,
    id,
    code,
    reporter,
    contact,
    source,
    enteredBy,
    agency: null,
    rule: null,
    tier: tier.id,
    status: 'received',
    resumeTo: null,
    due,
    pauses: [],
    extendedAt: null,
    master: null,
    duplicates: 0,
    followers: 0,
    receivedAt: now,
    routedAt: null,
    acceptedAt: null,
    answeredAt: null,
    closedAt: null,
    answer: null,
    rating: null,
    reopened: 0,
    ground: null,
    escalated: 0,
    reminded: false,
    updatedAt: now,
    version: 1,
  }
  const event: ComplaintEvent = {
    complaint: id,
    n: 1,
    at: now,
    action: 'receive',
    actor,
    from: null,
    to: 'received',
    fromAgency: null,
    toAgency: null,
    fromDue: null,
    toDue: due.answer,
    reason: null,
    note: null,
    audience: 'public',
  }
  return { complaint, event }
}
