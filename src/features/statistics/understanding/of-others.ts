import type { PeriodReading } from '../../../calendar/periods-reading.ts'
import type { Word } from '../../../search/name-words.ts'
import type { AskedPeriod } from '../query.ts'
import type { SaidAt } from './named.ts'

/** A text whose times are blank, with where its figures and times stand in it. */
export interface Timed {
  readonly text: string
  readonly words: readonly Word[]
  readonly said: readonly SaidAt[]
  readonly readings: readonly PeriodReading[]
}

interface OfQuery {
  readonly periods: readonly AskedPeriod[]
  /** Parts that are known to be of no figure. */
  readonly lost: readonly string[]
}

/**
 * "PCI 2024, GRDP 2023": what is asked of something that no figure is called by is told as not understood, and its time is
 * none of a known figure's. Only where each known figure has a time of its own.
 * @param strange words that nothing accounts for
 */
export function withoutOthers(
  heard: Timed,
  query: OfQuery,
  strange: readonly string[],
): OfQuery & Pick<Timed, 'readings'> {
  const spans = spansOfOthers(heard, query.lost, new Set(strange))
  const readings = heard.readings.filter((reading) => !spans.some((span) => isIn(reading, span)))
  const isOwn = ({ period }: AskedPeriod): boolean => {
    const isOf = (reading: PeriodReading): boolean =>
      reading.kind === 'period' && reading.period.from === period.from && reading.period.to === period.to
    return !heard.readings.some(isOf) || readings.some(isOf)
  }
  const matters = spans.map((span) => matterOf(heard, span))
  return {
    readings,
    periods: query.periods.filter(isOwn),
    lost: [
      ...query.lost.filter((part) => !matters.some((matter) => matter.includes(part) || part.includes(matter))),
      ...matters,
    ],
  }
}

/** A stretch of a text, by its characters. */
interface Span {
  readonly start: number
  readonly end: number
}

/** What stands between commas and semicolons. */
const CLAUSE = /[^,;?\n]+/g

function spansOfOthers(heard: Timed, lost: readonly string[], strange: ReadonlySet<string>): readonly Span[] {
  const { text, words, said, readings } = heard
  const clauses = [...text.matchAll(CLAUSE)].map(({ index, 0: own }) => ({ start: index, end: index + own.length }))
  const isTimed = (span: Span): boolean => readings.some((reading) => reading.kind === 'period' && isIn(reading, span))
  const names = said.flatMap(({ from }) => words[from] ?? [])
  const named = clauses.filter((clause) => names.some((word) => isIn(word, clause)))
  const first = named[0]
  if (!first || !named.every(isTimed)) return []
  return clauses.filter((clause) => {
    if (!isTimed(clause) || clause.start < first.start || named.includes(clause)) return false
    const own = text.slice(clause.start, clause.end)
    // "năm 2018, 2019, 2020 có tăng không": a time that goes on with those before it.
    const time = readings.find((reading) => isIn(reading, clause))!
    if (text.slice(clause.start, time.start).trim() === '') return false
    return (
      lost.some((part) => own.includes(part)) ||
      words.some((word) => isIn(word, clause) && /\p{L}/u.test(word.written) && strange.has(word.written))
    )
  })
}

/** What a stretch says beside its time, which is blank in the text. */
const matterOf = ({ text }: Timed, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/^\s*(?:và|va|với|voi|rồi|roi|còn|con)(?!\p{L})/u, '')
    .replace(/\s+/g, ' ')
    .trim()

const isIn = ({ start }: { readonly start: number }, span: Span): boolean => start >= span.start && start < span.end
