import { ofLastTexts } from '../core/last-texts.ts'
import { ANY_PERIOD, type ImpossibleReason, PERIOD_RULES, type Today } from './period-rules.ts'
import { dayPeriod, inYear, months, type Period, rangePeriod, yearPeriod, yearsPeriod } from './periods.ts'

/** One period named in a text, with where it stands (offsets of the folded text). */
export type PeriodReading = { readonly written: string; readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'period'
      readonly period: Period
      /** `given`: the year is written; `today`: the words count from today ("quý này"); `assumed`: no year was said. */
      readonly year: 'given' | 'today' | 'assumed'
      /** True for "hôm nay", "quý này", "từ đầu năm": the period is not over. */
      readonly running: boolean
    }
  | { readonly kind: 'impossible'; readonly reason: ImpossibleReason }
)

/**
 * Every period that a text names, in order, whole spans ("từ tháng 1 đến tháng 3/2024") as one.
 * @param folded lower case without diacritics, otherwise as written (`fold` of the normalised text)
 * @param date today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`: "quý này" counts from it; a part of a year without its year is
 *   the latest one that has begun
 */
export function readPeriods(folded: string, date: string): readonly PeriodReading[] {
  return readLast(`${date}${folded}`)
}

/** Several look for the periods of one text. */
const readLast = ofLastTexts((dated) => periodsOf(dated.slice(DATE_CHARS), dated.slice(0, DATE_CHARS)))
const DATE_CHARS = 'YYYY-MM-DD'.length

function periodsOf(folded: string, date: string): readonly PeriodReading[] {
  const month = Number(date.slice(5, 7))
  const today: Today = { date, year: Number(date.slice(0, 4)), month, quarter: Math.ceil(month / 3) }
  const found: PeriodReading[] = []
  for (let at = 0; at < folded.length; ) {
    if (at > 0 && isOfWord(folded.charCodeAt(at - 1)) && isOfWord(folded.charCodeAt(at))) {
      at++
      continue
    }
    if (isReferenceAt(folded, at)) {
      at += /^[^\s,;]+/.exec(folded.slice(at))?.[0].length ?? 1
      continue
    }
    const read = readAt(folded, at, today)
    if (read) found.push(read)
    at = read ? read.end : at + 1
  }
  return withLooseYear(joined(found, folded))
}

/** Looked at letter by letter: a pattern for each would cost more than all that is read. */
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isOfWord = (code: number): boolean => isDigit(code) || (code >= 0x61 && code <= 0x7a)

function readAt(folded: string, at: number, today: Today): PeriodReading | null {
  ANY_PERIOD.lastIndex = at
  if (!ANY_PERIOD.test(folded)) return null
  for (const { pattern, read } of PERIOD_RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(folded)
    if (!match) continue
    const end = at + match[0].length
    if (/[a-z]/.test(folded[end] ?? '') && /[a-z]/.test(folded[end - 1] ?? '')) continue
    const what = read(match, today)
    if (!what) continue
    const place = { written: match[0].trim(), start: at, end }
    if ('impossible' in what) return { ...place, kind: 'impossible', reason: what.impossible }
    return { ...place, kind: 'period', period: what.period, year: what.year, running: what.running ?? false }
  }
  return null
}

/** "Nghị định 09/2019", "báo cáo 137/BC": a document's number is no date. */
function isReferenceAt(folded: string, at: number): boolean {
  if (!isDigit(folded.charCodeAt(at))) return false
  // "kiểm tra quyết định 6 tháng đầu năm", "dự thảo nghị quyết 2018, 2019": months and years are no document's number.
  if (
    /^(?:\d{1,2}\s*(?:thang|thg|t(?![a-z]))|(?:19|20)\d\d(?:(?![\d/-])| ?- ?(?:19|20)\d\d(?![\d/-])))/.test(
      folded.slice(at, at + 12),
    )
  )
    return false
  return /(?<![a-z])(?:nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi|cong van|luat so|nd|qd|tt|nq|cv)(?: so)? $/.test(
    folded.slice(Math.max(0, at - 14), at),
  )
}

/** "năm 2021 … trong 9 tháng": a year that stands apart from its part. */
function withLooseYear(found: readonly PeriodReading[]): readonly PeriodReading[] {
  const years = found.filter((r): r is NamedPeriod => r.kind === 'period' && r.period.kind === 'year')
  const parts = found.filter((r): r is NamedPeriod => r.kind === 'period' && r.year === 'assumed')
  const [year, part] = [years[0], parts[0]]
  // "năm 2024 nửa đầu … năm 2018": beside other years, one that stands right before its part.
  if (years.length > 1) return found.flatMap((next, i) => inYearBefore(next, found[i - 1], found[i + 1]))
  if (!year || !part || parts.length > 1 || found.length !== 2) return found
  return [{ ...part, period: inLooseYear(part.period, yearOfPeriod(year)), year: year.year }]
}

function inYearBefore(
  next: PeriodReading,
  before: PeriodReading | undefined,
  behind: PeriodReading | undefined,
): readonly PeriodReading[] {
  const isYearOf = (a: PeriodReading | undefined, b: PeriodReading | undefined): boolean =>
    a?.kind === 'period' &&
    b?.kind === 'period' &&
    a.period.kind === 'year' &&
    a.year === 'given' &&
    b.year === 'assumed' &&
    b.start - a.end <= 1
  if (isYearOf(next, behind)) return []
  if (next.kind !== 'period' || before?.kind !== 'period' || !isYearOf(before, next)) return [next]
  return [{ ...next, period: inLooseYear(next.period, yearOfPeriod(before)), year: before.year }]
}

/** Days keep their days: "năm 2021 … 30/8 tới 17/9". */
function inLooseYear(period: Period, year: number): Period {
  if (period.kind === 'day') return dayPeriod(`${year}${period.from.slice(4)}`)
  if (period.kind !== 'range' || period.from.slice(0, 4) !== period.to.slice(0, 4)) return inYear(period, year)
  return rangePeriod(`${year}${period.from.slice(4)}`, `${year}${period.to.slice(4)}`)
}

/** "từ A đến B" is one span; the year of the later part goes for the earlier one too. */
function joined(found: readonly PeriodReading[], folded: string): readonly PeriodReading[] {
  const out: PeriodReading[] = []
  for (const next of found) {
    const last = out.at(-1)
    const between = last ? folded.slice(last.end, next.start) : ''
    const lead = last ? /(?:^|\s)(?:tu|tu ngay|tu het)\s*$/.test(folded.slice(0, last.start)) : false
    const link = /^\s*(?:-|–|~|->|(?:cho )?(?:den|toi)(?: het| cuoi| het cuoi| giua| ngay| het ngay| tan)?)\s*$/.test(
      between,
    )
    if (last?.kind === 'period' && next.kind === 'period' && link && (lead || last.period.kind !== 'years')) {
      out[out.length - 1] = span(last, next, folded)
    } else {
      if (last?.kind === 'period' && shareYear(last, next, between)) {
        out[out.length - 1] = { ...last, period: inYear(last.period, yearOfPeriod(next)), year: 'given' }
      }
      out.push(next)
    }
  }
  return out
}

/** "quý 1 và quý 2 năm 2024": the year said last goes for both. */
function shareYear(last: PeriodReading, next: PeriodReading, between: string): next is NamedPeriod {
  if (last.kind !== 'period' || next.kind !== 'period') return false
  return last.year === 'assumed' && next.year === 'given' && /^\s*(?:,|va|voi|so voi|hay|&|\+)\s*$/.test(between)
}

type NamedPeriod = Extract<PeriodReading, { kind: 'period' }>

const yearOfPeriod = ({ period }: NamedPeriod): number => Number(period.from.slice(0, 4))

function span(first: NamedPeriod, last: NamedPeriod, folded: string): PeriodReading {
  const place = { written: folded.slice(first.start, last.end), start: first.start, end: last.end }
  const year = yearOfPeriod(last)
  let begin = first.period
  // "từ đầu năm tới 13/5/2024": the year that begins is the one it ends in.
  if (/dau nam/.test(first.written) && last.year === 'given') {
    begin = yearPeriod(year)
  } else if (first.year === 'assumed' && last.year !== 'assumed') {
    begin = first.period.kind === 'day' ? dayPeriod(`${year}${first.period.from.slice(4)}`) : inYear(first.period, year)
  }
  if (begin.from > last.period.to) return { ...place, kind: 'impossible', reason: 'order' }
  return {
    ...place,
    kind: 'period',
    period: toldByThirds(spanning(begin, last.period), first, last, folded),
    year: last.year,
    running: last.running,
  }
}

/** "từ cuối tháng 2 tới hết tháng 7", "… tới giữa tháng 9": days of those months. */
function toldByThirds(period: Period, first: NamedPeriod, last: NamedPeriod, folded: string): Period {
  const begins = first.period.kind === 'month' ? THIRDS.get(lastWord(folded.slice(0, first.start))) : undefined
  const ends = last.period.kind === 'month' && lastWord(folded.slice(0, last.start)) === 'giua'
  if (begins === undefined && !ends) return period
  const from = begins === undefined ? period.from : `${period.from.slice(0, 8)}${begins}`
  const to = ends ? `${period.to.slice(0, 8)}20` : period.to
  const about = [...(begins === undefined ? [] : ['from' as const]), ...(ends ? ['to' as const] : [])]
  return from > to ? period : { ...rangePeriod(from, to), about }
}
const THIRDS: ReadonlyMap<string, string> = new Map([
  ['dau', '01'],
  ['giua', '11'],
  ['cuoi', '21'],
])
const lastWord = (text: string): string => /([a-z]+)\s*$/.exec(text)?.[1] ?? ''

function spanning(first: Period, last: Period): Period {
  const days = first.kind === 'day' || last.kind === 'day' || first.kind === 'week' || last.kind === 'week'
  const [year, lastYear] = [Number(first.from.slice(0, 4)), Number(last.to.slice(0, 4))]
  if (days || first.kind === 'range' || last.kind === 'range') return rangePeriod(first.from, last.to)
  if (year === lastYear) return months(year, Number(first.from.slice(5, 7)), Number(last.to.slice(5, 7)))
  if (first.kind === 'year' && last.kind === 'year') return yearsPeriod(year, lastYear)
  return rangePeriod(first.from, last.to)
}
