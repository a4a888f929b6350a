import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { Instant } from '../../core/time.ts'
import type { Actor, Complaint } from './complaint.ts'
import type { DeadlineRules } from './deadline-rules.ts'

/** All that a decision depends on beside the complaint and the action. */
export interface ActionContext {
  readonly now: Instant
  readonly actor: Actor
  readonly calendar: WorkingCalendar
  readonly rules: DeadlineRules
  /** Ids of the legal grounds a complaint may be rejected on. */
  readonly grounds: ReadonlySet<string>
  /** The complaint to merge into; needed by `merge` only. */
  readonly master?: Complaint | null
  /** True: the acting conversation follows this complaint. */
  readonly follows?: boolean
}
