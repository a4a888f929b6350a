import type { Day } from './day.ts'

/** Counts working days: Monday to Friday, but for the days named otherwise. */
export interface WorkingDays {
  isWorking(day: Day): boolean
  /** Working days up to and with `day`, from a fixed day on: only differences mean something. */
  upTo(day: Day): number
  /** The last of `count` working days after `day`; `day` itself where `count` is 0. */
  after(day: Day, count: number): Day
  /** `day` itself where it is a working day, else the next one. */
  onOrAfter(day: Day): Day
}

/** Corrections to Monday-to-Friday are summed once, so that a count over any span is two look-ups. */
export function countWorkingDays(exceptions: ReadonlyMap<Day, 'off' | 'working'>): WorkingDays {
  const days = [...exceptions.keys()].sort((a, b) => a - b)
  const first = days[0] ?? 0
  const corrections = new Int32Array((days.at(-1) ?? first) - first + 1)
  for (let at = 0, sum = 0; at < corrections.length; at++) {
    const named = exceptions.get(first + at)
    if (named !== undefined) sum += Number(named === 'working') - Number(isWeekday(first + at))
    corrections[at] = sum
  }
  const upTo = (day: Day): number =>
    weekdaysUpTo(day) + (corrections[Math.min(day - first, corrections.length - 1)] ?? 0)
  const isWorking = (day: Day): boolean => {
    const named = exceptions.get(day)
    return named === undefined ? isWeekday(day) : named === 'working'
  }
  const after = (day: Day, count: number): Day => {
    if (count <= 0) return day
    const target = upTo(day) + count
    let low = day + count
    let high = low + 16
    while (upTo(high) < target) high += high - day
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo(middle) < target) low = middle + 1
      else high = middle
    }
    return low
  }
  return { isWorking, upTo, after, onOrAfter: (day) => after(day - 1, 1) }
}

/** 0 is Monday. Day 0, 1970-01-01, was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7
const isWeekday = (day: Day): boolean => weekdayOf(day) < 5
const weekdaysUpTo = (day: Day): number => 5 * Math.floor((day + 3) / 7) + Math.min(weekdayOf(day) + 1, 5)
