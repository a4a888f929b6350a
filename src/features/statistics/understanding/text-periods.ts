import { type PeriodReading, readPeriods } from '../../../calendar/periods-reading.ts'
import { fold } from '../../../text/normalise.ts'

/** A text with its periods read, and what is left of it without them. */
export interface ReadText {
  readonly readings: readonly PeriodReading[]
  /** The same of the text as written and as understood, each counted in its own. */
  readonly inTexts: readonly [readonly PeriodReading[], readonly PeriodReading[]]
  /** The text that the readings' offsets count in, and the same folded. */
  readonly source: string
  readonly folded: string
  /** As written and as it was understood, periods blanked out. */
  readonly written: string
  readonly canonical: string
}

/**
 * Periods of what was written; of what was understood where slips hide them ("6 tahsng đầu năm").
 * Short forms ("q3", "t6/2024") are read as written, because understanding takes them for something else.
 */
export function readTextPeriods(written: string, canonical: string, today: string): ReadText {
  const asWritten = readPeriods(fold(written), today)
  const asMeant = canonical === written ? asWritten : readPeriods(fold(canonical), today)
  const meant = said(asMeant) > said(asWritten)
  return {
    readings: meant ? asMeant : asWritten,
    inTexts: [asWritten, asMeant],
    source: meant ? canonical : written,
    folded: fold(meant ? canonical : written),
    written: blanked(written, unbound(asWritten, written)),
    canonical: blanked(canonical, unbound(asMeant, canonical)),
  }
}

/**
 * Words of time as they were meant: a tone key left in ("thangs", "nawm"), letters swapped or lost behind a number
 * ("6 tahng", "6 thán"), words grown onto numbers ("sipas2023", "6thángđầu"); kinds of bodies with a dot in them ("s.ở").
 */
export function withoutSlips(text: string): string {
  return withKindsWhole(text)
    .replace(/([\p{L}]{3,})(?=(?:19|20)\d\d|\d{1,2}\s?(?:tháng|thang|t\d))/gu, '$1 ')
    .replace(/(?<=tháng|thang)(?=đầu|dau|cuối|cuoi|năm|nam)/g, ' ')
    .replace(/(\d\s?)([\p{L}]{3,6})(?![\p{L}])/gu, (whole, count: string, word: string) =>
      MONTHS_MISSPELT.has(fold(word)) && !REAL_WORDS.has(word) ? `${count}tháng` : whole,
    )
    .replace(/[a-zđ]{3,7}/g, (word) =>
      /[sfrxjw]/.test(word) ? (TIME_WORDS.get(sorted(word.replace(/[sfrxjw]/g, ''))) ?? word) : word,
    )
}

/** Few texts have a dot in a word: the others are not looked through for one. */
const withKindsWhole = (text: string): string =>
  /\.\p{L}/u.test(text) ? text.replace(/\p{L}+\.\p{L}+/gu, (run) => KINDS_DOTTED.get(run) ?? run) : text

const KINDS_DOTTED = new Map<string, string>(
  ['sở', 'huyện', 'quận', 'xã', 'phường', 'cấp'].flatMap((kind) =>
    [kind, fold(kind)].flatMap((word) =>
      Array.from(
        { length: word.length - 1 },
        (_, i) => [`${word.slice(0, i + 1)}.${word.slice(i + 1)}`, word] as const,
      ),
    ),
  ),
)
const sorted = (word: string): string => [...word].sort().join('')
const TIME_WORDS = new Map(['thang', 'nam'].map((word) => [sorted(word), word]))
/** One letter lost or two swapped; "hang" and "thanh" are words of their own. */
const MONTHS_MISSPELT = new Set([
  'thng',
  'tang',
  'thag',
  'than',
  'htang',
  'tahng',
  'thnag',
  'thagn',
  'thanhs',
  'thanhf',
  'thanhj',
  'thasg',
  'thnags',
  'thangd',
])
const REAL_WORDS = new Set(['tang', 'tăng', 'tặng', 'tầng', 'tảng', 'than', 'thân', 'thần', 'thận'])

/** A part of a year says more than a year, a year that is given more than one that is not. */
function said(readings: readonly PeriodReading[]): number {
  return readings.reduce((sum, r) => {
    if (r.kind === 'impossible') return sum + 2
    return sum + (r.period.kind === 'year' ? 1 : r.year === 'assumed' ? 2 : 3)
  }, 0)
}

/** All but "máy tính đầu tư trước 2018": a year that bounds something may be a word of a figure's name. */
export const unbound = (readings: readonly PeriodReading[], text: string): readonly PeriodReading[] =>
  readings.filter(({ start }) => !/(?<![a-z])truoc (?:nam )?$/.test(fold(text).slice(0, start)))

/** Words before a period that make it what another one is compared with. @param only no other period is named */
export function isComparisonBase(reading: PeriodReading, folded: string, only: boolean): boolean {
  if (reading.kind !== 'period') return false
  if (only && /so voi\s+(?:nam\s+)?$/.test(folded.slice(0, reading.start))) return true
  if (reading.year !== 'today') return false
  return (
    /(?:voi|hon|so|vs|cung ky)\s+(?:cung ky\s+)?$/.test(folded.slice(0, reading.start)) &&
    /(?:truoc|ngoai|roi|qua)$/.test(reading.written)
  )
}

function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}
