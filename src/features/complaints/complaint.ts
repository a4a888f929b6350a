import type { Instant } from '../../core/time.ts'
import type { Status } from './status.ts'

/** What a complaint is about; docs/interfaces.md lists them. Sub-categories are free text below one of these. */
export const CATEGORIES = [
  'environment',
  'roads',
  'drainage',
  'lighting',
  'power',
  'water',
  'telecom',
  'urban-order',
  'illegal-building',
  'land',
  'procedures',
  'officials',
  'public-order',
  'traffic-safety',
  'health',
  'education',
  'social',
  'labour',
  'food-safety',
  'market',
  'agriculture',
  'fire-safety',
  'noise',
  'tourism',
  'other',
] as const
export type Category = (typeof CATEGORIES)[number]

/** `regulation`: about rules and how officials apply them (Nghị định 20/2008); `field`: about life in the city. */
export const REGIMES = ['regulation', 'field'] as const
export type Regime = (typeof REGIMES)[number]

/** Who may see who reported, and whether the report is shown publicly at all. */
export const VISIBILITIES = ['public', 'hidden-public', 'hidden-agency'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** By which door it came in. */
export const SOURCES = ['chat', 'hotline', 'forwarded', 'open311'] as const
export type ComplaintSource = (typeof SOURCES)[number]

export const RATINGS = ['satisfied', 'neutral', 'dissatisfied'] as const
export type Rating = (typeof RATINGS)[number]

/** How the person wants to be reached beside the chat; a `regulation` complaint needs name, phone and address (Nghị định 20/2008, Điều 7). */
export interface Contact {
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly email: string | null
}

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** The place of a matter that concerns no commune more than another. */
export const WHOLE_CITY = 'Toàn thành phố'

/** What the person said, as it is filed; it changes by corrections only, each an event. */
export interface ComplaintMatter {
  readonly kind: 'report' | 'suggestion'
  readonly regime: Regime
  readonly category: Category
  readonly subCategory: string | null
  /** In the person's words, personal numbers masked, at most `MAX_COMPLAINT_CHARS`. */
  readonly text: string
  /** Where, in words ("trước số 12 đường Mậu Thân"). */
  readonly place: string | null
  /** Street of the place without number, as a name ("Mậu Thân"); duplicates are looked for by it. */
  readonly street: string | null
  /** Id of the commune-level unit. */
  readonly area: string | null
  readonly location: Point | null
  /** When it happened, in words or a date; null where it goes on or was not said. */
  readonly occurred: string | null
  readonly urgency: 'urgent' | 'normal'
  readonly visibility: Visibility
  /** Keys of the stored photos. */
  readonly photos: readonly string[]
  /** Code of the dossier it is about. */
  readonly dossier: string | null
}

export const MAX_COMPLAINT_CHARS = 16_000

/** Dates by which the next steps are owed. Only `answer` is promised to the citizen. */
export interface DueDates {
  readonly route: Instant
  readonly accept: Instant | null
  readonly answer: Instant
  /** Until when information that was asked for is waited for. */
  readonly information: Instant | null
}

/** A span in which the clock stood because the person was asked for something. `to` is null while it still stands. */
export interface ClockPause {
  readonly from: Instant
  readonly to: Instant | null
  readonly reason: string
}

/** A complaint as it stands now; how it came to stand so is in its events. */
export interface Complaint extends ComplaintMatter {
  readonly id: string
  /** Tracking code, `PA-7K3M-X9R4`. */
  readonly code: string
  /** Conversation of the person who reported; null: told by phone, or erased. */
  readonly reporter: string | null
  readonly contact: Contact | null
  readonly source: ComplaintSource
  /** Account that wrote it down for a caller. */
  readonly enteredBy: string | null
  /** Who has it; null: the triage queue. */
  readonly agency: string | null
  /** Name of the routing rule that gave it to the agency. */
  readonly rule: string | null
  /** Deadline tier of `data/complaint-deadlines`. */
  readonly tier: string
  readonly status: Status
  /** The status to go back to from `waiting` and `duplicate`. */
  readonly resumeTo: Status | null
  readonly due: DueDates
  readonly pauses: readonly ClockPause[]
  readonly extendedAt: Instant | null
  /** Complaint that this one is a duplicate of. */
  readonly master: string | null
  /** Complaints merged into this one. */
  readonly duplicates: number
  /** Conversations beside the reporter's that get the answers too. */
  readonly followers: number
  readonly receivedAt: Instant
  readonly routedAt: Instant | null
  readonly acceptedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly closedAt: Instant | null
  readonly answer: string | null
  readonly rating: Rating | null
  readonly reopened: number
  /** Legal ground of a rejection, an id of `data/complaint-grounds`. */
  readonly ground: string | null
  /** How far lateness of the present step was reported up: rung of the ladder, 0 for none. */
  readonly escalated: number
  readonly reminded: boolean
  readonly updatedAt: Instant
  /** Grows with every change; a change of another version is refused. */
  readonly version: number
}

/** One thing that happened to a complaint. Events are only ever added. */
export interface ComplaintEvent {
  readonly complaint: string
  /** Place in the complaint's history, from 1. */
  readonly n: number
  readonly at: Instant
  readonly action: string
  readonly actor: Actor
  readonly from: Status | null
  readonly to: Status
  readonly fromAgency: string | null
  readonly toAgency: string | null
  /** The citizen's due date before and after. */
  readonly fromDue: Instant | null
  readonly toDue: Instant
  /** Why, as a rule's name or in words; for staff. */
  readonly reason: string | null
  /** Words said with it: the question, the answer, a comment. */
  readonly note: string | null
  /** `public`: the citizen and who follows may read the note. */
  readonly audience: 'public' | 'internal'
}

/** Who acts. What each may do is in `ACTIONS`. */
export type Actor =
  | { readonly role: 'citizen'; readonly conversation: string }
  | { readonly role: 'officer'; readonly agency: string; readonly account: string | null }
  /** The city's reception: hotline and triage. */
  | { readonly role: 'hotline'; readonly account: string | null }
  /** The program itself: routing, schedules. */
  | { readonly role: 'system'; readonly name: string }

/** Words people give to a follow-up: masked like every text. */
export interface FollowUp {
  readonly text: string
  readonly photos: readonly string[]
}
