import { epochMs, type Instant } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'
import type { Actor, Complaint, ComplaintEvent } from './complaint.ts'
import { isOpen, type Status } from './status.ts'
import type { ComplaintEventRow, ComplaintRow } from './tables.ts'

/** Name of the triage queue in the `queue` column; no agency's id looks like it. */
export const TRIAGE = '*triage'

export function rowOf(complaint: Complaint, watchAt: Instant | null, once: string | null): ComplaintRow {
  return {
    id: complaint.id,
    once,
    received_at: complaint.receivedAt,
    code: complaint.code,
    body: JSON.stringify(complaint),
    ...columnsOf(complaint, watchAt),
  }
}

/** The columns that a change may change, without the record itself. */
function columnsOf(complaint: Complaint, watchAt: Instant | null) {
  return {
    status: complaint.status,
    regime: complaint.regime,
    category: complaint.category,
    area: complaint.area,
    street: complaint.street === null ? null : fold(complaint.street),
    agency: complaint.agency,
    queue: isOpen(complaint) ? (complaint.agency ?? TRIAGE) : null,
    reporter: complaint.reporter,
    master: complaint.master,
    routed_at: complaint.routedAt,
    accepted_at: complaint.acceptedAt,
    answered_at: complaint.answeredAt,
    closed_at: complaint.closedAt,
    due_at: complaint.due.answer,
    watch_at: watchAt,
    routed_after: minutesAfter(complaint, complaint.routedAt),
    accepted_after: minutesAfter(complaint, complaint.acceptedAt),
    settled_after: minutesAfter(complaint, settledAt(complaint)),
    settled_at: settledAt(complaint),
    rating: complaint.rating,
    ground: complaint.ground,
    reopened: complaint.reopened,
    shown: complaint.visibility === 'public' ? 1 : 0,
    updated_at: complaint.updatedAt,
    version: complaint.version,
  }
}

/** What an update has to write: the columns that differ, and the record. */
export function changedColumns(before: Complaint, after: Complaint, watchAt: Instant | null): Partial<ComplaintRow> {
  const [was, is] = [columnsOf(before, null), columnsOf(after, watchAt)]
  const differing = Object.entries(is).filter(([name, value]) => was[name as keyof typeof was] !== value)
  return { ...Object.fromEntries(differing), watch_at: watchAt, body: JSON.stringify(after) }
}

function settledAt({ answeredAt, closedAt, ground }: Complaint): Instant | null {
  return answeredAt ?? (ground === null ? null : closedAt)
}

function minutesAfter({ receivedAt }: Complaint, at: Instant | null): number | null {
  return at === null ? null : Math.round((epochMs(at) - epochMs(receivedAt)) / 60_000)
}

export const complaintOf = (row: Pick<ComplaintRow, 'body'>): Complaint => JSON.parse(row.body) as Complaint

export function eventRowOf(event: ComplaintEvent): ComplaintEventRow {
  return {
    complaint: event.complaint,
    n: event.n,
    at: event.at,
    action: event.action,
    actor: JSON.stringify(event.actor),
    from_status: event.from,
    to_status: event.to,
    from_agency: event.fromAgency,
    to_agency: event.toAgency,
    from_due: event.fromDue,
    to_due: event.toDue,
    reason: event.reason,
    note: event.note,
    audience: event.audience,
  }
}

export function eventOf(row: ComplaintEventRow): ComplaintEvent {
  return {
    complaint: row.complaint,
    n: row.n,
    at: row.at,
    action: row.action,
    actor: JSON.parse(row.actor) as Actor,
    from: row.from_status as Status | null,
    to: row.to_status as Status,
    fromAgency: row.from_agency,
    toAgency: row.to_agency,
    fromDue: row.from_due,
    toDue: row.to_due,
    reason: row.reason,
    note: row.note,
    audience: row.audience as ComplaintEvent['audience'],
  }
}
