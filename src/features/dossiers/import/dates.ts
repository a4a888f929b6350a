import { type Day, dayFromDate, instantAt } from '../../../calendar/day.ts'
import type { Instant } from '../../../core/time.ts'

/** A date as a file writes it; `minute` null where it gives no time. */
export interface WrittenDate {
  readonly day: Day
  readonly minute: number | null
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const TIME_FIRST = /^(\d{1,2}):(\d{2})(?::(\d{2}))?[ ,]+(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/
const ZONED = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/
/** Days since 1899-12-30, as spreadsheets count; 1982 to 2064. */
const SERIAL = /^[3-5]\d{4}(?:\.\d+)?$/
const SERIAL_EPOCH = -25_569
const MAX_REMEMBERED = 20_000

/**
 * Reads dates as `25/11/2026`, `25-11-2026 14:30`, `14:30 25/11/2026`, `2026-11-25 14:30:00`, ISO 8601 with a zone, and a
 * spreadsheet's serial number; local time is Asia/Ho_Chi_Minh. Null: none of them, or no such day.
 */
export function createDateReader(): (text: string) => WrittenDate | null {
  const days = new Map<string, Day | null>()
  const usualDays = new Map<string, Day | null>()
  const dayOfParts = (year: string, month: string, day: string): Day | null => {
    const key = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    let known = days.get(key)
    if (known === undefined) {
      known = realDay(key)
      if (days.size < MAX_REMEMBERED) days.set(key, known)
    }
    return known
  }
  /** `25/11/2026` or `25/11/2026 14:30`: how most systems write, and so read without a pattern. */
  const usual = (text: string): WrittenDate | null => {
    if (text[2] !== '/' || text[5] !== '/' || (text.length !== 10 && text.length !== 16)) return null
    const date = text.slice(0, 10)
    let day = usualDays.get(date)
    if (day === undefined) {
      day = /^[\d/]{10}$/.test(date) ? dayOfParts(date.slice(6), date.slice(3, 5), date.slice(0, 2)) : null
      if (usualDays.size < MAX_REMEMBERED) usualDays.set(date, day)
    }
    if (day === null || text.length === 10) return day === null ? null : { day, minute: null }
    const [hour, minute] = [twoDigits(text, 11), twoDigits(text, 14)]
    return text[10] === ' ' && text[13] === ':' && hour < 24 && minute < 60 ? { day, minute: hour * 60 + minute } : null
  }
  return (text) => {
    const known = usual(text)
    if (known) return known
    let match = DAY_FIRST.exec(text)
    if (match) return written(dayOfParts(match[3]!, match[2]!, match[1]!), match[4], match[5], match[6])
    match = YEAR_FIRST.exec(text)
    if (match) return written(dayOfParts(match[1]!, match[2]!, match[3]!), match[4], match[5], match[6])
    match = TIME_FIRST.exec(text)
    if (match) return written(dayOfParts(match[6]!, match[5]!, match[4]!), match[1], match[2], match[3])
    if (ZONED.test(text)) return zoned(text)
    if (!SERIAL.test(text)) return null
    const serial = Number(text)
    const day = Math.floor(serial)
    const minute = Math.round((serial - day) * 1_440)
    return { day: day + SERIAL_EPOCH, minute: text.includes('.') ? minute : null }
  }
}

/** The instant of a written date; one without a time is meant for `minuteIfNone`, minutes since midnight. */
export const instantOfWritten = ({ day, minute }: WrittenDate, minuteIfNone: number): Instant =>
  instantAt(day, minute ?? minuteIfNone)

/** NaN where they are none. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function written(day: Day | null, hour?: string, minute?: string, second?: string): WrittenDate | null {
  if (day === null) return null
  if (hour === undefined) return { day, minute: null }
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)]
  return h < 24 && m < 60 && s < 60 ? { day, minute: h * 60 + m + s / 60 } : null
}

function zoned(text: string): WrittenDate | null {
  const ms = Date.parse(text) + 7 * 3_600_000
  if (Number.isNaN(ms)) return null
  const day = Math.floor(ms / 86_400_000)
  return { day, minute: (ms - day * 86_400_000) / 60_000 }
}

function realDay(date: string): Day | null {
  try {
    return dayFromDate(date)
  } catch {
    return null
  }
}
