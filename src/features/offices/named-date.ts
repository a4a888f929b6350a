import { dateOfDay, dayFromDate } from '../../calendar/day.ts'

/** "23/11", "23-11-2026", "ngày 3 tháng 12 năm 2026", "ngày 3 tháng sau", in folded words. */
export const DATE =
  /\b(?:ngay )?(\d{1,2})(?: ?[/-] ?(\d{1,2})(?: ?[/-] ?(20\d{2}))?| thang (\d{1,2}|nay|sau|toi)(?: nam (20\d{2}))?)\b|\bthang (nay|sau|toi) ngay (\d{1,2})\b/

export interface NamedDate {
  /** `YYYY-MM-DD`; null: no calendar has such a day. */
  readonly date: string | null
  readonly said: string
}

/** Who names a day that was so few days ago means that one. */
const JUST_PAST_DAYS = 7

/**
 * The day that is named by its date: the next such day, today included, or one just past.
 * @param said folded
 * @param today `YYYY-MM-DD`
 */
export function namedDate(said: string, today: string): NamedDate | null {
  const read = DATE.exec(said)
  if (!read) return null
  const [, first, byNumber, numberYear, byWord, wordYear, turned, turnedDay] = read
  const day = Number(first ?? turnedDay)
  const relative = turned ?? (/\d/.test(byWord ?? '') ? undefined : byWord)
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const ahead = thisMonth + (relative === 'nay' ? 0 : 1)
  const month = relative ? ((ahead - 1) % 12) + 1 : Number(byNumber ?? byWord)
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const year = relative ? thisYear + (ahead > 12 ? 1 : 0) : (numberYear ?? wordYear)
  const name = `ngày ${day}/${month}`
  if (year !== undefined) return { date: real(Number(year), month, day), said: name }
  const soonest = real(thisYear, month, day)
  // The 29th of February comes with a leap year.
  const date =
    soonest !== null && soonest >= dateOfDay(dayFromDate(today) - JUST_PAST_DAYS)
      ? soonest
      : [1, 2, 3, 4].map((years) => real(thisYear + years, month, day)).find((one) => one !== null)
  return { date: date ?? null, said: name }
}

function real(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const read = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || read.getUTCDate() !== day ? null : date
}
