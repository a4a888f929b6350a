import { inYear, months, type Period, yearPeriod, yearsPeriod } from '../../../calendar/periods.ts'
import { readPeriods } from '../../../calendar/periods-reading.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor, periodOfSpan } from '../printed-period.ts'
import type { AskedPeriod } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Question } from './question.ts'
import { isComparisonBase, type ReadText } from './text-periods.ts'

/**
 * Periods asked for: by a report's own label, as the calendar reads them, or as two digits behind an index.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function askedPeriods(
  { written, both, read }: Question,
  { matches, compares, stated }: { matches: readonly NameMatch[]; compares: boolean; stated: readonly number[] },
  lexicon: Lexicon,
  today: string,
): readonly AskedPeriod[] {
  const named = labelled(lexicon, written, today) ?? periodsOf(read, both, compares)
  const asked = withoutOwnYears(
    lexicon,
    matches,
    named.length > 0 ? withoutNamedAgain(named) : shortYears(lexicon, matches, stated, today),
  )
  return upToDay(
    lexicon,
    matches,
    upTo(lexicon, matches, asSpan(lexicon, matches, toMonth(lexicon, matches, asked, both)), both),
    read,
  )
}

const UNTIL = /(?<![a-z])(?:den|toi|het)(?: cuoi| het| ngay)*\s+$/
/** What adds up until a day is told so by its name. */
const ADDS_UP: ReadonlySet<Period['kind']> = new Set(['range', 'months', 'years'])

/**
 * "đến 31/7/2024", "tới hết tháng 7/2024": the only figure that adds up until that very day, where nothing is printed
 * for the day or the month by itself.
 */
function upToDay(
  { figures }: Lexicon,
  [match]: readonly NameMatch[],
  asked: readonly AskedPeriod[],
  { readings, folded }: ReadText,
): readonly AskedPeriod[] {
  const [only, ...more] = asked
  const isUntil = readings.some(({ start }) => UNTIL.test(folded.slice(0, start)))
  if (!match || !only || more.length > 0 || !isUntil || !['day', 'month'].includes(only.period.kind)) return asked
  const printed = (figures.byIndicator.get(match.id) ?? []).map((o) => o.period)
  if (printed.some((period) => isFor(period, only.period))) return asked
  const spans = new Map(printed.map((p) => [p.span, periodOfSpan(p.span)]))
  const [whole, ...others] = [...spans.values()].filter((p) => ADDS_UP.has(p.kind) && p.to === only.period.to)
  return whole && others.length === 0 ? [{ period: whole, year: 'given', running: false }] : asked
}

/** "đến năm 2025", "cả giai đoạn": a span of years is meant, not its last year alone. */
const UP_TO =
  /(?<![a-z])(?:den|toi|het|cho den|tinh den|tinh toi)(?: cuoi| het)? (?:nam )?20\d\d|(?<![a-z])(?:ca|suot|trong|toan bo|nguyen) (?:giai doan|nhiem ky|thoi ky)/

/** "tính tới tháng 9/2021", "đến hết quý III": all that was counted until then. */
const UP_TO_MONTH = /(?<![a-z])(?:tinh |ke |cho |luy ke )?(?:den|toi|het)(?: cuoi| het| ngay cuoi)? (?:thang|quy|q\d)/

/** The first months of a year, where they are printed under that name and the month or quarter by itself is not. */
function toMonth(
  { figures }: Lexicon,
  [match]: readonly NameMatch[],
  asked: readonly AskedPeriod[],
  both: string,
): readonly AskedPeriod[] {
  const [only, ...more] = asked
  const isUntil = only?.period.kind === 'month' || only?.period.kind === 'quarter'
  if (!match || !only || !isUntil || more.length > 0 || !UP_TO_MONTH.test(both)) return asked
  const [year, month] = only.period.to.split('-').map(Number)
  const until = months(year!, 1, month!)
  const printed = (figures.byIndicator.get(match.id) ?? []).map((o) => o.period)
  const isPrinted = printed.some((period) => isFor(period, until)) && !printed.some((p) => isFor(p, only.period))
  return isPrinted ? [{ ...only, period: until }] : asked
}

/** The span printed that ends with the year named, where nothing is printed for that year by itself. */
function upTo(
  { figures }: Lexicon,
  [match]: readonly NameMatch[],
  asked: readonly AskedPeriod[],
  both: string,
): readonly AskedPeriod[] {
  const [only, ...more] = asked
  if (!match || only?.period.kind !== 'year' || more.length > 0 || !UP_TO.test(both)) return asked
  const printed = (figures.byIndicator.get(match.id) ?? []).map((o) => o.period)
  if (printed.some((period) => isFor(period, only.period))) return asked
  const span = printed.map((p) => periodOfSpan(p.span)).find((p) => p.kind === 'years' && p.to === only.period.to)
  return span ? [{ period: span, year: 'given', running: false }] : asked
}

/** "số giữa năm 2024, báo cáo 6 tháng đó": a part of a year told again without its year is the one told with it. */
function withoutNamedAgain(periods: readonly AskedPeriod[]): readonly AskedPeriod[] {
  const [from, to] = [
    ({ period }: AskedPeriod) => period.from.slice(5),
    ({ period }: AskedPeriod) => period.to.slice(5),
  ]
  const given = periods.filter(({ year }) => year === 'given')
  return periods.filter(
    (asked) => asked.year !== 'assumed' || !given.some((g) => from(g) === from(asked) && to(g) === to(asked)),
  )
}

/** Years listed one after the other, of a figure that is printed for all of them together only: the span. */
function asSpan(
  { figures }: Lexicon,
  [match]: readonly NameMatch[],
  asked: readonly AskedPeriod[],
): readonly AskedPeriod[] {
  const years = asked.map(({ period }) => Number(period.from.slice(0, 4)))
  const first = Math.min(...years)
  const areRun = asked.length > 1 && asked.every(({ period }) => period.kind === 'year')
  if (!match || !areRun || [...years].sort((a, b) => a - b).some((year, i) => year !== first + i)) return asked
  const printed = figures.byIndicator.get(match.id) ?? []
  const whole = yearsPeriod(first, first + years.length - 1)
  const isSpan = printed.some((o) => isFor(o.period, whole))
  const isSingle = asked.some(({ period }) => printed.some((o) => isFor(o.period, period)))
  return isSpan && !isSingle ? [{ period: whole, year: 'given', running: false }] : asked
}

function periodsOf({ readings, folded }: ReadText, both: string, compares: boolean): readonly AskedPeriod[] {
  const asked: AskedPeriod[] = []
  for (const reading of readings) {
    if (reading.kind !== 'period') continue
    // "so với năm trước" says with what, not of when.
    if ((compares || /so voi/.test(both)) && isComparisonBase(reading, folded, readings.length === 1)) continue
    if (asked.some(({ period }) => sameDays(period, reading.period))) continue
    asked.push({ period: reading.period, year: reading.year, running: reading.running })
  }
  return ofYearBeside(withoutTelling(asked))
}

/** "hôm qua họp, … 6 tháng đầu năm 2024", "hổm rày coi lại năm 2018": when one was told of it is no time of the figure. */
function withoutTelling(asked: readonly AskedPeriod[]): readonly AskedPeriod[] {
  const isTelling = ({ year, period }: AskedPeriod): boolean => year === 'today' && period.kind === 'day'
  return asked.some(({ year }) => year === 'given') ? asked.filter((one) => !isTelling(one)) : asked
}

/** "6 tháng 2024 so với quý 1": a part of a year is of the only year that is given beside it. */
function ofYearBeside(asked: readonly AskedPeriod[]): readonly AskedPeriod[] {
  const given = asked.filter(({ year }) => year === 'given').flatMap(({ period }) => [period.from, period.to])
  const [year, ...more] = new Set(given.map((day) => day.slice(0, 4)))
  if (year === undefined || more.length > 0) return asked
  return asked.flatMap((one) => {
    const isPart = ['quarter', 'month', 'months'].includes(one.period.kind)
    if (one.year !== 'assumed' || !isPart) return [one]
    const period = inYear(one.period, Number(year))
    // "6 tháng đầu năm 2024 … 6 tháng": told again without its year.
    if (asked.some((other) => other !== one && sameDays(other.period, period))) return []
    return [{ period, year: 'given' as const, running: false }]
  })
}

/** The only period of a text, where it is named as what another one is compared with ("so với quý 1"); null otherwise. */
export function comparisonBase({ readings, folded }: ReadText): AskedPeriod | null {
  const [only, ...others] = readings
  if (only?.kind !== 'period' || others.length > 0 || only.year === 'today') return null
  const { period, year, running } = only
  return isComparisonBase(only, folded, true) ? { period, year, running } : null
}

/**
 * The period of a report called by the report's own label, where no longer period stands there: "đầu năm 2024" is a
 * label, in "9 tháng đầu năm 2024" it is none.
 */
function labelled(lexicon: Lexicon, written: string, today: string): readonly AskedPeriod[] | null {
  const words = wordsIn(written)
  const [label] = lexicon.labels.find(words)
  if (!label) return null
  const [start, end] = [words[label.from]!.start, words[label.to - 1]!.end]
  const isPart = readPeriods(fold(written), today).some(
    (read) => read.start < end && start < read.end && (read.start < start || read.end > end),
  )
  return isPart ? null : [{ period: periodOfSpan(label.id), year: 'given', running: false }]
}

/** "máy tính đầu tư trước năm 2018": a year that the figure is called by is no period of it. */
function withoutOwnYears(
  { figures }: Lexicon,
  matches: readonly NameMatch[],
  periods: readonly AskedPeriod[],
): readonly AskedPeriod[] {
  const named = matches.flatMap(({ id }) => figures.indicators.get(id) ?? [])
  return periods.filter(
    ({ period }) =>
      period.kind !== 'year' ||
      !named.some(
        ({ id, name, names }) =>
          [name, ...names].join(' ').includes(period.from.slice(0, 4)) &&
          !(figures.byIndicator.get(id) ?? []).some((o) => isFor(o.period, period)),
      ),
  )
}

/** "sipas 23 so vs 22": an index is of a year, so two digits beside it are one. */
function shortYears(
  lexicon: Lexicon,
  matches: readonly NameMatch[],
  stated: readonly number[],
  today: string,
): readonly AskedPeriod[] {
  const isIndex = matches.length > 0 && matches.every(({ id }) => lexicon.figures.indicators.get(id)?.kind === 'index')
  const years = stated.filter((n) => Number.isInteger(n) && n >= 15 && 2000 + n <= Number(today.slice(0, 4)))
  if (!isIndex || years.length === 0 || years.length !== stated.length) return []
  return years.map((n) => ({ period: yearPeriod(2000 + n), year: 'given', running: false }))
}

const sameDays = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to && a.kind === b.kind
