import type { Instant } from '../core/time.ts'
import { type Day, dateOfDay, dayFromDate, dayOf, instantAt, minuteOf, plusMonths } from './day.ts'
import { countWorkingDays } from './working-days.ts'
import { countWorkingHours, type LocalTime, type Shift } from './working-hours.ts'

/** A day of the calendar whose working or not was not officially announced when the calendar was written. */
export interface UnconfirmedDay {
  readonly date: string
  readonly note: string
}

/** Days the calendar knows nothing of are counted Monday to Friday, without holidays. */
export type Coverage =
  | { readonly kind: 'whole' }
  /** The span leaves the years that the calendar holds (`YYYY-MM-DD`, both inclusive): say so in the answer. */
  | { readonly kind: 'partial'; readonly from: string; readonly to: string }

export interface DueDate {
  readonly dueAt: Instant
  /** Days within the span that may still change it; say so in the answer. */
  readonly unconfirmed: readonly UnconfirmedDay[]
  readonly coverage: Coverage
}

/** How long something may take, in the unit its rule is written in. */
export type Term =
  /** Half a day and the like are counted in hours of the working day. */
  | { readonly unit: 'working-days'; readonly value: number }
  | { readonly unit: 'days'; readonly value: number }
  | { readonly unit: 'months'; readonly value: number }
  /** Hours of working time. */
  | { readonly unit: 'hours'; readonly value: number }
  /** The day of receipt; received after `cutOffMinute` (minutes since midnight, the calendar's when absent): the next working day. */
  | { readonly unit: 'same-day'; readonly cutOffMinute?: number }

/** A time in which a term does not run (papers asked for, a fee to be paid); `to` null: still. */
export interface Pause {
  readonly from: Instant
  readonly to: Instant | null
}

export type Deadline =
  | ({ readonly kind: 'due' } & DueDate)
  /** The clock stands; `left` is what remains of the term in working days once it runs again. */
  | { readonly kind: 'paused'; readonly since: Instant; readonly left: number }

/** Working days of the civil service in Asia/Ho_Chi_Minh; one per snapshot (`content/calendar.ts`). */
export interface WorkingCalendar {
  isWorkingDay(date: string): boolean
  /** Why it is not sure whether a date is worked; null where that is settled. */
  doubtAbout(date: string): UnconfirmedDay | null
  /**
   * End of business of the last of `days` working days, counted from the next working day.
   * @throws {RangeError} `days` is not a positive integer
   * @source Bộ luật Dân sự 2015 Điều 147, 148; a make-up Saturday is a working day
   */
  dueAfterWorkingDays(from: Instant, days: number): DueDate
  /**
   * When a term that starts with the receipt of a complete dossier ends. In days: the end of business of the last day,
   * rolled to the next working day; in hours: the minute.
   * @throws {RangeError} the term is not positive; months and days are not whole
   */
  due(from: Instant, term: Term): DueDate
  /**
   * The same with the times that do not count taken out. The day of a pause counts, the day of the resumption does not:
   * the clock runs again the day after; in hours it stands and runs to the minute. A pause after the due date changes nothing.
   * @param pauses in any order; overlapping ones count once
   * @source statuses 5, 6 and a resumed 8 of the one-stop systems
   */
  dueWithPauses(from: Instant, term: Term, pauses: readonly Pause[]): Deadline
  /** Working days from the day after `from` up to the day of `to`; negative where `to` lies before. */
  workingDaysBetween(from: Instant, to: Instant): number
  /** Working days of a span of dates, both inclusive. */
  workingDaysIn(fromDate: string, toDate: string): number
  /** The first working day after a date. */
  nextWorkingDay(date: string): string
  /** End of business of a date (17:00 where the last shift ends then). */
  endOfBusiness(date: string): Instant
  /** True while people are at work. */
  isWorkingTime(instant: Instant): boolean
  /** Minutes since midnight at which a working day ends. */
  readonly closesAt: number
  /** Years that the calendar holds, both inclusive. */
  readonly years: { readonly first: number; readonly last: number }
}

/** A day that is not what its weekday says, or may not be. */
export interface CalendarDay {
  readonly date: string
  readonly counts: 'off' | 'working'
  readonly note: string
  readonly confirmed: boolean
}

/** @param options.years the years whose holidays are in `days`; a span that leaves them is told (`Coverage`) */
export function createWorkingCalendar(options: {
  readonly years: WorkingCalendar['years']
  readonly days: readonly CalendarDay[]
  readonly shifts: readonly Shift[]
  readonly sameDayCutOffMinute: number
}): WorkingCalendar {
  const { years } = options
  const days = countWorkingDays(new Map(options.days.map((day) => [dayFromDate(day.date), day.counts])))
  const hours = countWorkingHours(options.shifts, days)
  const doubtful = options.days
    .filter((day) => !day.confirmed)
    .map(({ date, note }) => ({ day: dayFromDate(date), said: { date, note } }))
    .sort((a, b) => a.day - b.day)
  const firstDay = dayFromDate(`${years.first}-01-01`)
  const lastDay = dayFromDate(`${years.last}-12-31`)
  const whole: Coverage = { kind: 'whole' }
  const partial: Coverage = { kind: 'partial', from: dateOfDay(firstDay), to: dateOfDay(lastDay) }

  /** A point of a term: `day` before it is rolled to a working day, `minute` where it is counted in hours. */
  const dueDate = (fromDay: Day, { day, minute }: LocalTime): DueDate => ({
    dueAt: instantAt(day, minute),
    unconfirmed: doubtful.filter((d) => d.day > fromDay && d.day <= day).map((d) => d.said),
    coverage: fromDay < firstDay || day > lastDay ? partial : whole,
  })
  const closing = (day: Day): LocalTime => ({ day: days.onOrAfter(day), minute: hours.closesAt })
  const local = (instant: Instant): LocalTime => ({ day: dayOf(instant), minute: minuteOf(instant) })

  const end = (from: LocalTime, term: Term): LocalTime => {
    switch (term.unit) {
      case 'working-days':
        return Number.isInteger(term.value)
          ? { day: days.after(from.day, term.value), minute: hours.closesAt }
          : hours.plus(from, term.value * hours.minutesADay)
      case 'hours':
        return hours.plus(from, term.value * 60)
      case 'days':
        return { day: from.day + term.value, minute: hours.closesAt }
      case 'months':
        return { day: plusMonths(from.day, term.value), minute: hours.closesAt }
      case 'same-day': {
        const late = from.minute > (term.cutOffMinute ?? options.sameDayCutOffMinute)
        return {
          day: days.onOrAfter(days.isWorking(from.day) && late ? from.day + 1 : from.day),
          minute: hours.closesAt,
        }
      }
    }
  }
  const rolled = (at: LocalTime, term: Term): LocalTime => (inHours(term) ? at : closing(at.day))

  const pausedEnd = (at: LocalTime, term: Term, from: LocalTime, to: LocalTime): LocalTime => {
    if (inHours(term)) return hours.plus(at, hours.between(from, to))
    if (term.unit === 'days' || term.unit === 'months') return { ...at, day: at.day + to.day - from.day }
    return { ...at, day: days.after(at.day, days.upTo(to.day) - days.upTo(from.day)) }
  }

  return {
    years,
    closesAt: hours.closesAt,
    isWorkingDay: (date) => days.isWorking(dayFromDate(date)),
    doubtAbout: (date) => doubtful.find(({ said }) => said.date === date)?.said ?? null,
    dueAfterWorkingDays(from, count) {
      if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a number of working days: ${count}`)
      const day = dayOf(from)
      return dueDate(day, { day: days.after(day, count), minute: hours.closesAt })
    },
    due(from, term) {
      refuse(term)
      const start = local(from)
      return dueDate(start.day, rolled(end(start, term), term))
    },
    dueWithPauses(from, term, pauses) {
      refuse(term)
      const start = local(from)
      let at = end(start, term)
      for (const pause of joined(pauses)) {
        const since = pause.from < from ? from : pause.from
        const due = rolled(at, term)
        if (since >= instantAt(due.day, due.minute)) break
        if (pause.to === null) {
          const left = days.upTo(due.day) - days.upTo(dayOf(since))
          return { kind: 'paused', since: pause.from, left }
        }
        if (pause.to > since) at = pausedEnd(at, term, local(since), local(pause.to))
      }
      return { kind: 'due', ...dueDate(start.day, rolled(at, term)) }
    },
    workingDaysBetween: (from, to) => days.upTo(dayOf(to)) - days.upTo(dayOf(from)),
    workingDaysIn: (fromDate, toDate) => days.upTo(dayFromDate(toDate)) - days.upTo(dayFromDate(fromDate) - 1),
    nextWorkingDay: (date) => dateOfDay(days.after(dayFromDate(date), 1)),
    endOfBusiness: (date) => instantAt(dayFromDate(date), hours.closesAt),
    isWorkingTime(instant) {
      const { day, minute } = local(instant)
      return days.isWorking(day) && options.shifts.some((s) => minute >= s.fromMinute && minute < s.toMinute)
    },
  }
}

const inHours = (term: Term): boolean =>
  term.unit === 'hours' || (term.unit === 'working-days' && !Number.isInteger(term.value))

function refuse(term: Term): void {
  if (term.unit === 'same-day') return
  const whole = term.unit === 'days' || term.unit === 'months'
  if (!(term.value > 0) || !Number.isFinite(term.value) || (whole && !Number.isInteger(term.value)))
    throw new RangeError(`not a term: ${term.value} ${term.unit}`)
}

/** In order, overlapping ones as one. */
function joined(pauses: readonly Pause[]): readonly Pause[] {
  const ordered: Pause[] = []
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = ordered.at(-1)
    if (!last || (last.to !== null && last.to < pause.from)) ordered.push(pause)
    else if (last.to !== null && (pause.to === null || pause.to > last.to))
      ordered[ordered.length - 1] = { ...last, to: pause.to }
  }
  return ordered
}
