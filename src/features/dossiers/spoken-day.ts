import { type Day, dateOfDay, dayFromDate } from '../../calendar/day.ts'
import { MONTH_WORDS, NUMBER_WORDS } from '../../core/number-words.ts'

const DAY_WORDS: Readonly<Record<string, number>> = { ...NUMBER_WORDS, lam: 5, ram: 15 }
const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 0,
  '2': 0,
  ba: 1,
  '3': 1,
  tu: 2,
  '4': 2,
  nam: 3,
  '5': 3,
  sau: 4,
  '6': 4,
  bay: 5,
  '7': 5,
}
const MONTH = '(?:thang|thg|t)\\s?(\\d{1,2}|gieng|chap|muoi mot|muoi hai|muoi|hai|ba|tu|nam|sau|bay|tam|chin)'
const YEAR = '(?:\\s?(?:nam|n)?\\s?(\\d{4}|\\d{2}(?!\\d)))?'

/**
 * The day that a text says something happened on, as people say it: "10/1", "ngày 5 tháng 11", "bữa mùng 5",
 * "15 tháng rồi", "hôm kia", "thứ hai tuần trước". Without a year or month the latest such day that is not after today.
 * Days are of the solar calendar, "mùng" too.
 * @param folded lower case without diacritics
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null where the text names no day
 */
export function spokenDay(folded: string, today: string): string | null {
  const now = dayFromDate(today)
  const day = numericDay(folded, now) ?? monthDay(folded, now) ?? dayOnly(folded, now) ?? relativeDay(folded, now)
  return day === null ? null : dateOfDay(day)
}

function numericDay(text: string, now: Day): Day | null {
  const iso = /(?<!\d)(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = /(?<![\d.,/-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/-]|[.,]\d)/.exec(text)
  if (!match) return null
  return latest(Number(match[1]), Number(match[2]), match[3], now)
}

function monthDay(text: string, now: Day): Day | null {
  const match = new RegExp(`(?:ngay|mung|mong|hom|bua|\\b)\\s?(\\d{1,2}|[a-z]+)\\s${MONTH}\\b${YEAR}`).exec(text)
  const date = match && dayNumber(match[1]!)
  if (!match || !date) return null
  const month = MONTH_WORDS[match[2]!] ?? dayNumber(match[2]!) ?? 0
  return latest(date, month, match[3], now)
}

function dayOnly(text: string, now: Day): Day | null {
  const lastMonth = /\b(?:ngay\s|mung\s|mong\s|hom\s|bua\s)?(\d{1,2}|[a-z]+)\sthang\s(?:truoc|roi|trc|vua roi)\b/.exec(
    text,
  )
  const inLastMonth = lastMonth && dayNumber(lastMonth[1]!)
  if (inLastMonth) return inMonth(inLastMonth, now, -1)
  const match =
    /\b(?:mung|mong|ngay|hom|bua|ram)\s?(?:ngay\s|mung\s|mong\s)?(\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b(?!\s?[/.-]\s?\d|\s?(?:ngay|thang|nam|gio|lan|tuan|bua|lam viec))/.exec(
      text,
    )
  const date = match && dayNumber(match[1]!)
  if (!date) return null
  return inMonth(date, now, 0) ?? inMonth(date, now, -1)
}

function relativeDay(text: string, now: Day): Day | null {
  const weekday =
    /\b(?:thu|t)\s?(hai|ba|tu|nam|sau|bay|[2-7])\b(\s(?:tuan\s)?(?:truoc|roi|trc|vua roi|vua qua))?|\b(?:chu nhat|cn)\b/.exec(
      text,
    )
  if (weekday) {
    const wanted = weekday[1] === undefined ? 6 : WEEKDAYS[weekday[1]]!
    const back = (((now + 3 - wanted) % 7) + 7) % 7
    const inThisWeek = now - back >= now - ((((now + 3) % 7) + 7) % 7)
    return now - back - (weekday[2] && inThisWeek ? 7 : 0)
  }
  if (/\b(?:hom kia|bua kia|hkia|hom truoc nua)\b/.test(text)) return now - 2
  if (/\b(?:hom qua|bua qua|hqua|hum qua|toi qua|chieu qua|sang qua)\b/.test(text)) return now - 1
  if (/\b(?:hom nay|bua nay|hnay|hum nay|sang nay|chieu nay|nay)\b/.test(text)) return now
  return null
}

const dayNumber = (word: string): number | null => (/^\d+$/.test(word) ? Number(word) : (DAY_WORDS[word] ?? null))

function inMonth(date: number, now: Day, months: number): Day | null {
  const [year, month] = dateOfDay(now).split('-').map(Number) as [number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const day = dayAt(first.getUTCFullYear(), first.getUTCMonth() + 1, date)
  return day !== null && day <= now ? day : null
}

function latest(date: number, month: number, year: string | undefined, now: Day): Day | null {
  if (year !== undefined) return dayAt(year.length === 2 ? 2000 + Number(year) : Number(year), month, date)
  const thisYear = Number(dateOfDay(now).slice(0, 4))
  const day = dayAt(thisYear, month, date)
  return day !== null && day <= now ? day : dayAt(thisYear - 1, month, date)
}

function dayAt(year: number, month: number, date: number): Day | null {
  const pad = (n: number) => String(n).padStart(2, '0')
  if (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return dayFromDate(`${year}-${pad(month)}-${pad(date)}`)
}
