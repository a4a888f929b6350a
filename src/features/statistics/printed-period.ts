import {
  dayPeriod,
  daysInMonth,
  distance,
  isAbout,
  months,
  type Period,
  quarterPeriod,
  rangePeriod,
  samePeriod,
  yearPeriod,
  yearsPeriod,
} from '../../calendar/periods.ts'
import { readPeriods } from '../../calendar/periods-reading.ts'
import { fold } from '../../text/normalise.ts'
import type { PrintedPeriod } from './content.ts'

const known = new Map<string, Period>()

/** The stretch that a span code of the content stands for (`2024-H1`); its label is the calendar's, not the report's. */
export function periodOfSpan(span: string): Period {
  const found = known.get(span)
  if (found) return found
  const period = read(span)
  known.set(span, period)
  return period
}

/** True where a printed figure is for the very period that was asked for. */
export function isFor(printed: PrintedPeriod, asked: Period): boolean {
  const period = periodOfSpan(printed.span)
  if (samePeriod(period, asked)) return true
  // "tới 13/5/2024": a figure that is printed as of that very day.
  if (asked.kind === 'day' && printed.to === asked.to && /ngày/.test(printed.label)) return true
  return asked.kind === 'range' && isAbout(printed, asked)
}

/** Of the periods there are, the one nearest to what was asked for; the later of two equally near. */
export function nearestPeriod(available: readonly PrintedPeriod[], asked: Period): PrintedPeriod | null {
  return available.reduce<PrintedPeriod | null>((best, next) => {
    if (!best) return next
    const [far, near] = [distance(periodOfSpan(best.span), asked), distance(periodOfSpan(next.span), asked)]
    return near < far || (near === far && endOf(next) > endOf(best)) ? next : best
  }, null)
}

/** A printed label with the stretch that it is for, where the label alone does not tell it ("từ đầu năm 2024"). */
export function fullLabel({ label, span }: PrintedPeriod): string {
  const { from, to, label: named } = periodOfSpan(span)
  const [read, ...more] = readPeriods(fold(label), to)
  const isWhole = read?.kind === 'period' && more.length === 0 && read.period.from === from && read.period.to === to
  return isWhole ? label : `${label} (${named})`
}

/** Last day by the calendar: what "the latest" is decided by. */
export const endOf = (printed: PrintedPeriod): string => periodOfSpan(printed.span).to

function read(span: string): Period {
  if (span.startsWith('@')) return dayPeriod(span.slice(1))
  const days = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(span)
  if (days) return rangePeriod(days[1]!, days[2]!)
  const years = /^(\d{4})\.\.(\d{4})$/.exec(span)
  if (years) return yearsPeriod(Number(years[1]), Number(years[2]))
  const [year, part = ''] = span.split('-')
  const y = Number(year)
  if (part === '') return yearPeriod(y)
  if (part === 'H1') return months(y, 1, 6)
  if (part === 'H2') return months(y, 7, 12)
  if (part.endsWith('M')) return months(y, 1, Number(part.slice(0, -1)))
  if (part.startsWith('Q')) return quarterPeriod(y, Number(part.slice(1)))
  const month = Number(part)
  if (month >= 1 && month <= 12 && daysInMonth(y, month) > 0) return months(y, month, month)
  throw new RangeError(`not a span: ${span}`)
}
