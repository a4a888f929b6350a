/** What a period is by name; `range` is one given by days and never stands for a named one. */
export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'months' | 'year' | 'years' | 'range'

/** A span of whole days in Asia/Ho_Chi_Minh with the name that reports give it. */
export interface Period {
  readonly kind: PeriodKind
  /** `Quý IV/2026`, `06 tháng đầu năm 2024`, `năm 2023`. */
  readonly label: string
  /** First and last day, `YYYY-MM-DD`, by the calendar. */
  readonly from: string
  readonly to: string
  /** True where reports add up from the year's beginning (6, 9, n months). */
  readonly cumulative: boolean
  /** These ends were told by the third of a month ("từ cuối tháng 2"): they stand for any of its days. */
  readonly about?: readonly ('from' | 'to')[]
}

/** Which third of its month a day is in: 0 (1st-10th), 1 (11th-20th) or 2. @param day `YYYY-MM-DD` */
const thirdOf = (day: string): number => Math.min(2, Math.floor((Number(day.slice(8)) - 1) / 10))

/** The same days, or days of the same thirds of months where the asked period's ends were told so. */
export function isAbout(days: { readonly from?: string | null; readonly to?: string | null }, asked: Period): boolean {
  const isAt = (end: 'from' | 'to'): boolean => {
    const day = days[end]
    if (!day || day === asked[end]) return day === asked[end]
    return (
      asked.about?.includes(end) === true &&
      day.slice(0, 7) === asked[end].slice(0, 7) &&
      thirdOf(day) === thirdOf(asked[end])
    )
  }
  return isAt('from') && isAt('to')
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** `from` and `to` are the same days and both are named, or both given by days. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to && (a.kind === 'range') === (b.kind === 'range')
}

/** One civil year. */
export function yearPeriod(year: number): Period {
  return months(year, 1, 12)
}

/** @param quarter 1..4 @throws {RangeError} */
export function quarterPeriod(year: number, quarter: number): Period {
  if (quarter < 1 || quarter > 4) throw new RangeError(`no quarter ${quarter}`)
  return months(year, quarter * 3 - 2, quarter * 3)
}

/**
 * Whole months of one year, under the name that fits them: a month, a quarter, "06 tháng đầu năm", a year.
 * @param first,last 1..12, `first <= last` @throws {RangeError}
 */
export function months(year: number, first: number, last: number): Period {
  if (first < 1 || last > 12 || first > last) throw new RangeError(`no months ${first} to ${last}`)
  const length = last - first + 1
  const named: readonly [PeriodKind, string] =
    length === 12
      ? ['year', `năm ${year}`]
      : length === 1
        ? ['month', `tháng ${first}/${year}`]
        : length === 3 && last % 3 === 0
          ? ['quarter', `quý ${ROMAN[last / 3 - 1]}/${year}`]
          : first === 1
            ? ['months', `${two(length)} tháng đầu năm ${year}`]
            : last === 12
              ? ['months', `${two(length)} tháng cuối năm ${year}`]
              : ['months', `từ tháng ${first} đến tháng ${last}/${year}`]
  return {
    kind: named[0],
    label: named[1],
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${two(daysInMonth(year, last))}`,
    cumulative: first === 1 && last < 12 && length > 1,
  }
}

/** @throws {RangeError} `first` after `last` */
export function yearsPeriod(first: number, last: number): Period {
  if (first > last) throw new RangeError(`no years ${first} to ${last}`)
  if (first === last) return yearPeriod(first)
  return {
    kind: 'years',
    label: `giai đoạn ${first}-${last}`,
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    cumulative: false,
  }
}

export function dayPeriod(date: string): Period {
  return { kind: 'day', label: `ngày ${shown(date)}`, from: date, to: date, cumulative: false }
}

/** Monday to Sunday around a day. */
export function weekPeriod(date: string): Period {
  const monday = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
  const sunday = addDays(monday, 6)
  return {
    kind: 'week',
    label: `tuần ${shown(monday).slice(0, 5)}-${shown(sunday)}`,
    from: monday,
    to: sunday,
    cumulative: false,
  }
}

/** Days from one to another, both included. @throws {RangeError} `from` after `to` */
export function rangePeriod(from: string, to: string): Period {
  if (from > to) throw new RangeError(`no days ${from} to ${to}`)
  return {
    kind: 'range',
    label: `từ ${shown(from)} đến ${shown(to)}`,
    from,
    to,
    cumulative: from.endsWith('-01-01') && to.slice(0, 4) === from.slice(0, 4),
  }
}

/** The like period just before: the quarter before a quarter, the same months a year earlier for those that add up. */
export function previousPeriod(period: Period): Period {
  const year = Number(period.from.slice(0, 4))
  const month = Number(period.from.slice(5, 7))
  switch (period.kind) {
    case 'day':
      return dayPeriod(addDays(period.from, -1))
    case 'week':
      return weekPeriod(addDays(period.from, -7))
    case 'month':
      return month === 1 ? months(year - 1, 12, 12) : months(year, month - 1, month - 1)
    case 'quarter':
      return month === 1 ? months(year - 1, 10, 12) : months(year, month - 3, month - 1)
    case 'year':
      return yearPeriod(year - 1)
    case 'range': {
      const last = addDays(period.from, -1)
      return rangePeriod(addDays(last, -daysBetween(period.from, period.to)), last)
    }
    case 'months':
    case 'years':
      return yearEarlier(period)
  }
}

/** The same period a year earlier ("cùng kỳ"); a span of years moves by its own length. */
export function yearEarlier(period: Period): Period {
  const year = Number(period.from.slice(0, 4))
  const last = Number(period.to.slice(0, 4))
  switch (period.kind) {
    case 'day':
      return dayPeriod(sameDayYearBefore(period.from))
    case 'week':
      return weekPeriod(addDays(period.from, -364))
    case 'range':
      return rangePeriod(sameDayYearBefore(period.from), sameDayYearBefore(period.to))
    case 'years':
      return yearsPeriod(year - (last - year + 1), year - 1)
    default:
      return months(year - 1, Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7)))
  }
}

/** The same months or days in another year; what spans years stays. */
export function inYear(period: Period, year: number): Period {
  if (period.kind === 'years') return period
  if (period.kind === 'day' || period.kind === 'week' || period.kind === 'range') return period
  return months(year, Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7)))
}

/** How far apart two periods lie: days between their ends and between their beginnings, added. */
export function distance(a: Period, b: Period): number {
  return Math.abs(daysBetween(a.from, b.from)) + Math.abs(daysBetween(a.to, b.to))
}

/** Whole days from one date to another; negative where the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** @param month 1..12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function sameDayYearBefore(date: string): string {
  const year = Number(date.slice(0, 4)) - 1
  const month = Number(date.slice(5, 7))
  return `${year}-${two(month)}-${two(Math.min(Number(date.slice(8)), daysInMonth(year, month)))}`
}

const two = (value: number): string => String(value).padStart(2, '0')
const shown = (date: string): string => date.split('-').reverse().join('/')
