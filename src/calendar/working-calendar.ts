import type { Instant } from '../core/time.ts'

/** A day of the calendar whose working or not was not officially announced when the calendar was written. */
export interface UnconfirmedDay {
  readonly date: string
  readonly note: string
}

export interface DueDate {
  readonly dueAt: Instant
  /** Days within the span that may still change it; say so in the answer. */
  readonly unconfirmed: readonly UnconfirmedDay[]
}

/** Working days of the civil service in Asia/Ho_Chi_Minh; one per snapshot (`content/calendar.ts`). */
export interface WorkingCalendar {
  isWorkingDay(date: string): boolean
  /**
   * End of business of the last of `days` working days, counted from the next working day.
   * @throws {RangeError} `days` is not a positive integer
   */
  dueAfterWorkingDays(from: Instant, days: number): DueDate
  /** Working days from the day after `from` up to the day of `to`; negative where `to` lies before. */
  workingDaysBetween(from: Instant, to: Instant): number
}
