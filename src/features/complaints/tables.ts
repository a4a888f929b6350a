import type { Instant } from '../../core/time.ts'

/** A complaint: `body` is the whole record as JSON, the other columns are what is looked for by. */
export interface ComplaintRow {
  id: string
  code: string
  /** What was filed twice in the same way is filed once; null where it cannot be told. */
  once: string | null
  status: string
  regime: string
  category: string
  area: string | null
  /** Folded; null where no street is known. */
  street: string | null
  /** Who has it, done or not; null: nobody but triage. */
  agency: string | null
  /** In whose queue it is: an agency's id, `triage`, null where nothing is owed. */
  queue: string | null
  reporter: string | null
  master: string | null
  received_at: Instant
  routed_at: Instant | null
  accepted_at: Instant | null
  answered_at: Instant | null
  closed_at: Instant | null
  due_at: Instant
  /** When the schedule has to look at it next. */
  watch_at: Instant | null
  /** Minutes from receipt to routing, acceptance, answer or rejection. */
  routed_after: number | null
  accepted_after: number | null
  settled_after: number | null
  /** When it was answered or rejected; null while nothing is decided. */
  settled_at: Instant | null
  rating: string | null
  ground: string | null
  reopened: number
  /** 0 or 1: shown to the public. */
  shown: number
  updated_at: Instant
  version: number
  body: string
}

export interface ComplaintEventRow {
  complaint: string
  n: number
  at: Instant
  action: string
  /** JSON of an `Actor`. */
  actor: string
  from_status: string | null
  to_status: string
  from_agency: string | null
  to_agency: string | null
  from_due: Instant | null
  to_due: Instant
  reason: string | null
  note: string | null
  audience: string
}

/** What is sent to an agency by another way than chat, and how far that came. */
export interface DeliveryRow {
  complaint: string
  agency: string
  /** `email` or `open311`. */
  gateway: string
  state: 'waiting' | 'sent' | 'refused'
  attempts: number
  /** Why it is not there yet; never an address or what people wrote. */
  last_error: string | null
  /** Its id in the other system. */
  external_id: string | null
  /** Stands in every letter to the agency and in what it replies; null for other gateways. */
  token: string | null
  created_at: Instant
  tried_at: Instant | null
}

/** A program that may file by Open311; the key itself is not kept. */
export interface ClientRow {
  id: string
  name: string
  key_hash: string
  created_at: Instant
  disabled_at: Instant | null
}

export interface ComplaintTables {
  complaint: ComplaintRow
  complaint_event: ComplaintEventRow
  complaint_delivery: DeliveryRow
  complaint_client: ClientRow
  complaint_follower: { complaint: string; conversation: string; at: Instant }
}
