import { MONTH_WORDS } from '../core/number-words.ts'
import {
  addDays,
  dayPeriod,
  daysInMonth,
  months,
  type Period,
  quarterPeriod,
  rangePeriod,
  weekPeriod,
  yearPeriod,
  yearsPeriod,
} from './periods.ts'

/** Why words that name a period name none: a fifth quarter, a thirteenth month, 31 February, an end before its beginning. */
export type ImpossibleReason = 'quarter' | 'month' | 'date' | 'order'

/** What one rule makes of its words. */
export type Found =
  | { readonly period: Period; readonly year: 'given' | 'today' | 'assumed'; readonly running?: boolean }
  | { readonly impossible: ImpossibleReason }

/** Today, taken apart. */
export interface Today {
  readonly date: string
  readonly year: number
  readonly month: number
  readonly quarter: number
}

export interface Rule {
  readonly pattern: RegExp
  read(match: RegExpExecArray, today: Today): Found | null
}

const THIS = '(?:nay|ni|hien tai|hien nay|dang chay)'
const LAST = '(?:truoc|roi|vua roi|vua qua|qua|ngoai)'
const NEXT = '(?:sau|toi|ke tiep|ke)'
const YEAR_WORDS = `nam (?:nay|ngoai|roi|truoc|vua roi|qua|sau|toi)`
/** A year after a part of it: "quý 1/2024", "6t 2024", "tháng 6 năm 24", "quý 3 năm ngoái". */
const OF_YEAR = `(?:\\s*(?:[/.-]|cua)?\\s*(?:nam\\s*)?((?:19|20)\\d\\d)(?!\\d)|\\s*(?:/|nam )\\s*'?(\\d\\d)(?![\\d/.])|\\s+(?:cua\\s+)?(${YEAR_WORDS}))?`
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 }
const QUARTER_WORDS: Readonly<Record<string, number>> = {
  dau: 1,
  nhat: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  cuoi: 4,
  nam: 5,
}
const COUNT = '(\\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)'

/** Ways to name a period, tried in order at each word; the first that fits is taken. */
export const PERIOD_RULES: readonly Rule[] = [
  // 2024-06-10
  rule('((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})', ([, y, m, d]) => dated(Number(d), Number(m), Number(y))),
  // ngày 10 tháng 6 năm 2024, mùng 2 tháng 3; "6 tháng 24" is half a year
  rule(`(ngay |mung |bua )?(\\d{1,2}) thang (\\d{1,2})(?!\\d)${OF_YEAR}`, ([, said, d, m, y, yy, words], today) =>
    !said && Number(d) <= 12 && Number(m) > 12
      ? monthsIn(Number(d), false, { value: 2000 + Number(m), year: 'given' }, today)
      : datedIn(Number(d), Number(m), yearOf(y, yy, words, today), today),
  ),
  // 10/6/2024, 10-6-24
  rule('(?:ngay )?(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)(?![\\d/])', ([, d, , m, y]) =>
    dated(Number(d), Number(m), y!.length === 2 ? 2000 + Number(y) : Number(y)),
  ),
  // quý này, quý trước
  rule(`qu[yi] ${THIS}`, (_, t) => ({ period: quarterPeriod(t.year, t.quarter), year: 'today', running: true })),
  rule(`qu[yi] ${LAST}(?! nam)`, (_, t) => ({ period: shiftQuarter(t, -1), year: 'today' })),
  rule(`qu[yi] ${NEXT}(?! nam)`, (_, t) => ({ period: shiftQuarter(t, 1), year: 'today' })),
  // 9 quý đầu năm 2021: a year has four
  rule(`([5-9]|\\d\\d) qu[yi] (?:dau|cuoi)(?: nam${OF_YEAR})?`, () => ({ impossible: 'quarter' })),
  // quý I/2024, q3, quý đầu năm 2024
  rule(
    `(?:qu[yi](?:\\s+thu)?\\s*|q\\.?\\s?)(\\d{1,2}|iv|vi|iii|ii|i|v)(?![a-z\\d])${OF_YEAR}`,
    ([, q, y, yy, words], t) => quarterIn(ROMAN[q!] ?? Number(q), yearOf(y, yy, words, t), t),
  ),
  rule(
    `qu[yi](?:\\s+thu)?\\s+(dau|nhat|mot|hai|ba|bon|tu|cuoi|nam(?! \\d| nay| ngoai| truoc| roi| sau))${OF_YEAR}`,
    ([, q, y, yy, words], t) => quarterIn(QUARTER_WORDS[q!]!, yearOf(y, yy, words, t), t),
  ),
  // 6 tháng qua, 3 tháng gần đây: counted back from today
  rule(`${COUNT} thang (?:qua|gan day|gan nhat|vua qua|vua roi|tro lai day|do lai)`, ([, n], t) =>
    back(numberOf(n!), t),
  ),
  rule(`${COUNT} nam (?:qua|gan day|gan nhat|vua qua|vua roi|tro lai day|do lai)`, ([, n], t) => ({
    period: yearsPeriod(t.year - numberOf(n!), t.year - 1),
    year: 'today',
  })),
  rule(`${COUNT}t(\\d\\d)(?!\\d)`, ([, n, y], t) =>
    monthsIn(numberOf(n!), false, { value: 2000 + Number(y), year: 'given' }, t),
  ),
  // 6 tháng đầu năm 2024, 09 tháng, 6t2024, 6th 2024, 6t đầu 2024, 6 tháng cuối năm
  rule(
    `${COUNT}(?:(?<=\\d)\\s*(?:thang|thg|th|t)|\\s+(?:thang|thg))(?![a-z])(?:\\s+(dau|cuoi))?(?: (?:cua )?nam(?= nay| ngoai| truoc| roi| sau| toi|\\s*\\d|\\W|$))?${OF_YEAR_LOOSE()}`,
    ([, n, end, y, yy, words], t) => monthsIn(numberOf(n!), end === 'cuoi', yearOf(y, yy, words, t), t),
  ),
  rule(`(?:den |toi |het )?giua${OF_YEAR}`, ([, y, yy, words], t) => {
    const said = yearOf(y, yy, words, t)
    return said ? monthsIn(6, false, said, t) : null
  }),
  rule(`h([12])${OF_YEAR}`, ([, half, y, yy, words], t) => monthsIn(6, half === '2', yearOf(y, yy, words, t), t)),
  rule(
    `nua (?:nam )?(dau|cuoi|sau)(?: nam(?!\\s*'?\\d| nay| ngoai| roi| truoc))?${OF_YEAR}`,
    ([, end, y, yy, words], t) => monthsIn(6, end !== 'dau', yearOf(y, yy, words, t), t),
  ),
  // tháng này, tháng rồi
  rule(`thang ${THIS}`, (_, t) => ({ period: months(t.year, t.month, t.month), year: 'today', running: true })),
  rule(`thang ${LAST}(?! nam)`, (_, t) => ({ period: shiftMonth(t, -1), year: 'today' })),
  rule('thang (?:toi|ke tiep)', (_, t) => ({ period: shiftMonth(t, 1), year: 'today' })),
  // tháng 6/2024, tháng mười hai năm ngoái, t6/2024
  rule(`thang\\s*(\\d{1,2})(?!\\d)${OF_YEAR}`, ([, m, y, yy, words], t) =>
    monthIn(Number(m), yearOf(y, yy, words, t), t),
  ),
  rule(`th?(\\d{1,2})\\s*[/ -]\\s*((?:19|20)\\d\\d)(?!\\d)`, ([, m, y], t) => monthIn(Number(m), Number(y), t)),
  rule(
    `thang (gieng|chap|muoi mot|muoi hai|muoi|mot|hai|ba|tu|nam(?= nam)|bay|tam|chin)(?![a-z])${OF_YEAR}`,
    ([, m, y, yy, words], t) => monthIn(MONTH_WORDS[m!]!, yearOf(y, yy, words, t), t),
  ),
  // 6/2024
  rule('(\\d{1,2})/((?:19|20)\\d\\d)(?![\\d/])', ([, m, y], t) =>
    Number(m) >= 1 && Number(m) <= 12 ? monthIn(Number(m), Number(y), t) : null,
  ),
  // tuần này, hôm nay
  rule(`tuan ${THIS}`, (_, t) => ({ period: weekPeriod(t.date), year: 'today', running: true })),
  rule(`tuan ${LAST}`, (_, t) => ({ period: weekPeriod(addDays(t.date, -7)), year: 'today' })),
  rule(`tuan ${NEXT}`, (_, t) => ({ period: weekPeriod(addDays(t.date, 7)), year: 'today' })),
  rule('(?:hom|bua|ngay) (?:nay|ni)', (_, t) => ({ period: dayPeriod(t.date), year: 'today', running: true })),
  rule('(?:hom|bua|ngay) qua', (_, t) => ({ period: dayPeriod(addDays(t.date, -1)), year: 'today' })),
  rule('(?:ngay mai|bua mai)', (_, t) => ({ period: dayPeriod(addDays(t.date, 1)), year: 'today' })),
  // từ đầu năm đến nay, từ đầu quý, từ đầu tháng
  rule(
    '(?:tu |ke tu )?dau (nam|quy|thang|tuan)(?: nay)? (?:den|toi) (?:nay|gio|bay gio|hien tai|hom nay)',
    ([, u], t) => sinceStart(u!, t),
  ),
  rule('(?:tu|ke tu) dau (nam|quy|thang|tuan)(?: nay)?(?! (?:19|20)\\d\\d|\\d|(?<=thang|quy) \\d)', ([, u], t) =>
    sinceStart(u!, t),
  ),
  // giai đoạn 2021-2025, từ 2017 đến 2020
  rule(
    '(?:(?:trong )?(?:giai doan|nhiem ky|thoi ky) |tu (?:nam )?)?((?:19|20)\\d\\d)\\s*(?:-|den|toi|->|~|–)\\s*(?:nam )?((?:19|20)\\d\\d)(?!\\d)',
    spanOfYears,
  ),
  // từ 2017 qua 2020
  rule('tu (?:nam )?((?:19|20)\\d\\d) (?:qua|sang)(?: den| toi)? (?:nam )?((?:19|20)\\d\\d)(?!\\d)', spanOfYears),
  rule('tu (?:nam )?((?:19|20)\\d\\d) (?:den|toi) (?:nay|gio|bay gio)', ([, a], t) =>
    Number(a) > t.year
      ? { impossible: 'order' }
      : { period: yearsPeriod(Number(a), t.year), year: 'given', running: true },
  ),
  // năm nay, năm ngoái
  rule(`nam ${THIS}`, (_, t) => ({ period: yearPeriod(t.year), year: 'today', running: true })),
  // "năm trước đó" counts from another year than today's.
  rule('nam (?:ngoai|roi|truoc(?! do| nua)|vua roi|vua qua|qua)', (_, t) => ({
    period: yearPeriod(t.year - 1),
    year: 'today',
  })),
  rule('nam (?:kia|truoc nua|kia do)', (_, t) => ({ period: yearPeriod(t.year - 2), year: 'today' })),
  rule('nam (?:sau(?! do)|toi)', (_, t) => ({ period: yearPeriod(t.year + 1), year: 'today' })),
  // năm 2024, 2k24, năm 24, 2024
  rule("(?:ca |trong |het )?nam '?(\\d\\d)(?![\\d/.,%])", ([, y]) =>
    Number(y) >= 10 && Number(y) < 40 ? { period: yearPeriod(2000 + Number(y)), year: 'given' } : null,
  ),
  rule('2k(\\d\\d)', ([, y]) => ({ period: yearPeriod(2000 + Number(y)), year: 'given' })),
  rule('(?:ca nam |trong nam |nam )?((?:19[89]|20[0-4])\\d)(?!\\d|[/.,-]\\d|/[a-z])', ([, y]) => ({
    period: yearPeriod(Number(y)),
    year: 'given',
  })),
  // năm 1975, năm 1890: a year long past or far off is one too; "mỗi năm 1200 hồ sơ" counts things
  rule(
    '(?:ca |trong )?(?<!(?:moi|hang|tung|mot|viet|mien|\\d) )nam ([1-9]\\d{3})(?!\\d|[/.,-]\\d|/[a-z]| (?:nu|ho so|nguoi|don|vu|luot)(?![a-z]))',
    ([, y]) => ({ period: yearPeriod(Number(y)), year: 'given' }),
  ),
  // 31/2, 14/5: a date without its year, unless it counts things; before a full stop only behind "đến" and the like
  rule(
    '(?:ngay |mung )?(\\d{1,2})/(\\d{1,2})(?![\\d/]|[.,]\\d|(?<!(?:den|toi|tu|ngay|dot) \\S{3,5})[.,]|\\s*(?:%|(?!(?:may|bao|nhieu|nhiu|bn) )[a-z]*-?\\s?(?:nhiem|tinh|chi tieu|ho so|pakn|phan anh|don|co quan|dv|hs|nv|tthc|thu tuc|diem|thanh|to )))',
    ([written = '', d, m], t) => {
      const said = written.startsWith('ngay') || written.startsWith('mung')
      if (Number(m) > 12 || Number(m) < 1 || Number(d) > 31 || Number(d) < 1)
        return said ? { impossible: 'date' } : null
      return datedIn(Number(d), Number(m), null, t)
    },
  ),
]

/** "6 tháng đầu năm" has eaten its own "năm": the year may follow bare. */
function OF_YEAR_LOOSE(): string {
  return `(?:\\s*(?:[/.-]|cua)?\\s*(?:nam\\s*)?((?:19|20)\\d\\d)(?!\\d)|\\s*(?:/|nam |(?<=nam) |(?<=dau) |(?<=cuoi) )\\s*'?(\\d\\d)(?![\\d/.])|\\s+(?:cua\\s+)?(${YEAR_WORDS}|(?<=nam )(?:nay|ngoai|roi|truoc|sau|toi)))?`
}

/** Whether any rule may read something at a place: tried first, because most words begin no period. */
export const ANY_PERIOD = new RegExp(PERIOD_RULES.map(({ pattern }) => `(?:${loosened(pattern)})`).join('|'), 'y')

/** A pattern beside others: what refers to one of its groups by number may be any character. */
function loosened({ source }: RegExp): string {
  return source.replace(/\\[1-9]/g, '.')
}

function rule(pattern: string, read: (match: string[], today: Today) => Found | null): Rule {
  return { pattern: new RegExp(pattern, 'y'), read: (match, today) => read([...match], today) }
}

/** A year as written, of two digits, or in words; null where none was said. */
function yearOf(
  four: string | undefined,
  two: string | undefined,
  words: string | undefined,
  today: Today,
): { readonly value: number; readonly year: 'given' | 'today' } | null {
  if (four) return { value: Number(four), year: 'given' }
  if (two) return { value: 2000 + Number(two), year: 'given' }
  if (!words) return null
  const shift = /nay$/.test(words) ? 0 : /(?:sau|toi)$/.test(words) ? 1 : -1
  return { value: today.year + shift, year: 'today' }
}

type SaidYear = ReturnType<typeof yearOf>

function quarterIn(quarter: number, said: SaidYear, today: Today): Found {
  if (quarter < 1 || quarter > 4) return { impossible: 'quarter' }
  return inSaidYear(said, today, (year) => quarterPeriod(year, quarter))
}

function monthIn(month: number, said: SaidYear | number, today: Today): Found {
  if (month < 1 || month > 12) return { impossible: 'month' }
  const year: SaidYear = typeof said === 'number' ? { value: said, year: 'given' } : said
  return inSaidYear(year, today, (value) => months(value, month, month))
}

function monthsIn(count: number, atEnd: boolean, said: SaidYear, today: Today): Found {
  if (count < 1 || count > 12) return { impossible: 'month' }
  return inSaidYear(said, today, (year) => (atEnd ? months(year, 13 - count, 12) : months(year, 1, count)))
}

function inSaidYear(said: SaidYear, today: Today, make: (year: number) => Period): Found {
  if (said) return { period: make(said.value), year: said.year }
  const thisYear = make(today.year)
  return { period: thisYear.from <= today.date ? thisYear : make(today.year - 1), year: 'assumed' }
}

function dated(day: number, month: number, year: number): Found {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return { impossible: 'date' }
  return { period: dayPeriod(iso(year, month, day)), year: 'given' }
}

function datedIn(day: number, month: number, said: SaidYear, today: Today): Found {
  if (said) {
    const found = dated(day, month, said.value)
    return 'period' in found ? { ...found, year: said.year } : found
  }
  // 29 February is a day in some year: the latest one that has it.
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2024, month)) {
    let year = today.year
    while (day > daysInMonth(year, month) || iso(year, month, day) > today.date) year--
    return { period: dayPeriod(iso(year, month, day)), year: 'assumed' }
  }
  return { impossible: 'date' }
}

/** The last `count` months up to today. */
function back(count: number, today: Today): Found {
  const index = today.year * 12 + today.month - 1 - count
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  const day = Math.min(Number(today.date.slice(8)), daysInMonth(year, month))
  return { period: rangePeriod(addDays(iso(year, month, day), 1), today.date), year: 'today', running: true }
}

function spanOfYears([, first, last]: string[]): Found {
  return Number(first) > Number(last)
    ? { impossible: 'order' }
    : { period: yearsPeriod(Number(first), Number(last)), year: 'given' }
}

function sinceStart(unit: string, today: Today): Found {
  const from = {
    nam: `${today.year}-01-01`,
    quy: quarterPeriod(today.year, today.quarter).from,
    thang: `${today.date.slice(0, 7)}-01`,
    tuan: weekPeriod(today.date).from,
  }[unit]!
  return { period: rangePeriod(from, today.date), year: 'today', running: true }
}

function shiftQuarter(today: Today, by: number): Period {
  const index = today.year * 4 + today.quarter - 1 + by
  return quarterPeriod(Math.floor(index / 4), (index % 4) + 1)
}

function shiftMonth(today: Today, by: number): Period {
  const index = today.year * 12 + today.month - 1 + by
  return months(Math.floor(index / 12), (index % 12) + 1, (index % 12) + 1)
}

const numberOf = (written: string): number => MONTH_WORDS[written] ?? Number(written)
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
