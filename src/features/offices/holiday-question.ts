import type { CalendarFile } from '../../content/calendar.ts'
import { fold } from '../../text/normalise.ts'
import { officesAnd } from './plain-words.ts'

/** Which days of rest are asked for. */
export interface HolidayQuestion {
  /** Keys in the calendar's `holidays`; none: whichever come. */
  readonly of: readonly string[]
  /** The year that is named, or how many years from this one it is; null: the next time. */
  readonly year: number | null
  readonly yearsAhead?: number
}

const RESTS =
  /\b(?:lich nghi|nghi le|nghi tet|ngay le|dip le|duoc nghi|co nghi|nghi (?:may|bao nhieu|tu|den|toi|ngay|bua|luc|khi|lam|khong|hong|hok|ko|k|hem|hon|sao|the nao|bu)|nghi$|(?:may|bao nhieu) ngay nghi|lam bu|(?:co )?lam viec|mo cua|co lam|lam lai|di lam lai|lam viec lai)\b/
const ASKS = /\b(?:khong|hong|hok|ko|k|hem|hon|chua|may|bao nhieu|nhieu|nao|sao|khi nao|bao gio|lich|gi|ha|vay)\b|\?/
const ANY = /\b(?:lich nghi|nghi le|ngay le|dip le|le tet)\b/
const YEAR = /\b(?:nam )?(20\d{2})\b/
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/\bnam nay\b/, 0],
  [/\b(?:nam (?:sau|toi)|sang nam)\b/, 1],
  [/\bnam (?:ngoai|roi|truoc)\b/, -1],
]
/** Words that only ask, and the offices whose days of rest they are. */
const PLAIN = officesAnd(
  [
    '(?:mung|mong) (?:\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)',
    'bu|bua|ca nuoc|cac|cai|dip|dong cua|gan nhat|hom|ke tiep|lai|lam|le|lich|mo cua|nam|nghi|ngay|nhu|nhung|roi|sap|sau|tat ca|tet|thang|tiep|tong|tuan|viet nam|vn|viec',
    'ai|bao|bn|chua|gio|hay|hem|het|hok|hon|j|khi|luc|nay|nhieu|r|sao|the|tu|v|va|z',
    'dan|ho so|nhan|nop|tra',
  ].join('|'),
)
const MAX_WORDS = 16

/** Reads a question for the days of rest on a holiday; null for anything else, though it names one. */
export function readHoliday(text: string, holidays: CalendarFile['holidays']): HolidayQuestion | null {
  const said = fold(text).trim()
  if (said.split(/\s+/).length > MAX_WORDS || !RESTS.test(said)) return null
  if (!ASKS.test(said) && !(ANY.test(said) && YEAR.test(said))) return null
  const year = YEAR.exec(said)?.[1]
  const named = namesIn(said, holidays)
  if (named.of.length === 0 && !ANY.test(said)) return null
  const relative = RELATIVE.find(([words]) => words.test(named.rest))
  const left = named.rest
    .replace(YEAR, ' ')
    .replace(relative?.[0] ?? YEAR, ' ')
    .replace(PLAIN, ' ')
    .match(/[a-z0-9]+/g)
  if (left !== null) return null
  return {
    of: named.of,
    year: year === undefined ? null : Number(year),
    ...(year === undefined && relative ? { yearsAhead: relative[1] } : {}),
  }
}

/** The holidays named, longest names first, and what else is said. */
function namesIn(said: string, holidays: CalendarFile['holidays']) {
  const names = Object.entries(holidays)
    .flatMap(([of, { called }]) => called.map((name) => ({ of, name: fold(name) })))
    .toSorted((a, b) => b.name.length - a.name.length)
  const of = new Set<string>()
  let rest = said
  for (const { of: holiday, name } of names) {
    const without = rest.replace(new RegExp(`(?<![a-z0-9/])${name}(?![a-z0-9]|/(?!20\\d\\d))`), ' ')
    if (without === rest) continue
    rest = without
    of.add(holiday)
  }
  return { of: [...of], rest }
}
