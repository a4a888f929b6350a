import type { Day } from './day.ts'
import type { WorkingDays } from './working-days.ts'

/** A stretch of a working day, in minutes since midnight. */
export interface Shift {
  readonly fromMinute: number
  readonly toMinute: number
}

/** A point of local time. */
export interface LocalTime {
  readonly day: Day
  readonly minute: number
}

/** Adds and measures working time in the shifts of working days. */
export interface WorkingHours {
  readonly minutesADay: number
  readonly closesAt: number
  /** The point at which `minutes` of working time are over, counted from `from` or the next opening. */
  plus(from: LocalTime, minutes: number): LocalTime
  /** Working minutes between two points; 0 where `to` is not later. */
  between(from: LocalTime, to: LocalTime): number
}

/** @param shifts in order, not overlapping, at least one */
export function countWorkingHours(shifts: readonly Shift[], days: WorkingDays): WorkingHours {
  const minutesADay = shifts.reduce((sum, shift) => sum + shift.toMinute - shift.fromMinute, 0)
  const closesAt = shifts.at(-1)?.toMinute ?? 0
  const workedBy = ({ day, minute }: LocalTime): number =>
    days.isWorking(day)
      ? shifts.reduce((sum, s) => sum + Math.max(0, Math.min(minute, s.toMinute) - s.fromMinute), 0)
      : minutesADay
  /** Minutes worked since the fixed day of `WorkingDays.upTo`. */
  const total = (at: LocalTime): number => (days.upTo(at.day) - 1) * minutesADay + workedBy(at)
  return {
    minutesADay,
    closesAt,
    plus(from, minutes) {
      if (minutes <= 0) return from
      const target = total(from) + minutes
      const wholeDays = Math.ceil(target / minutesADay) - 1
      const start = days.onOrAfter(from.day)
      const day = days.after(start, wholeDays - (days.upTo(start) - 1))
      let left = target - wholeDays * minutesADay
      for (const shift of shifts) {
        const length = shift.toMinute - shift.fromMinute
        if (left <= length) return { day, minute: shift.fromMinute + left }
        left -= length
      }
      return { day, minute: closesAt }
    },
    between: (from, to) => Math.max(0, total(to) - total(from)),
  }
}
