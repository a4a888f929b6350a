import { type Period, yearPeriod } from '../../../calendar/periods.ts'
import { readPeriods } from '../../../calendar/periods-reading.ts'
import { readConvention } from '../../../calendar/reporting-windows.ts'
import type { Reading } from '../../../core/reading.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor, periodOfSpan } from '../printed-period.ts'
import type { AskedPeriod, Body, Comparison, FigureQuery, Unknown } from '../query.ts'
import { bodiesIn, isOfBody, type NamedBody, readRankedKind, wantsLowest, wantsWorst } from './bodies.ts'
import { readIndicators } from './indicators.ts'
import type { Lexicon } from './lexicon.ts'
import {
  asksWhetherRight,
  readComparison,
  readDimension,
  readForm,
  readOperation,
  readOutput,
  readStated,
} from './operation.ts'
import { isComparisonBase, type ReadText, readTextPeriods, withoutSlips } from './text-periods.ts'
import { readUnknownAgency } from './unknown.ts'

/** What a text says of figures by itself, before the conversation is put in. */
export interface Understood {
  readonly query: FigureQuery
  /** Indicators met, in the order asked, the surest first: how sure the reading is. */
  readonly matches: readonly NameMatch[]
  /** The operation is named, not assumed. */
  readonly operationSaid: boolean
  /** Words of the text, punctuation apart. */
  readonly length: number
  /** The words as understood, periods left out. */
  readonly words: readonly Word[]
  /** Words that no figure, scope, period or way of asking accounts for. */
  readonly strange: readonly string[]
}

/**
 * Reads a text as a question for figures. Pure; does not decide whether it is one.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function understandFigures(reading: Reading, lexicon: Lexicon, today: string): Understood {
  const written = withoutSlips(reading.normalised.toLowerCase())
  const canonical = reading.canonical.toLowerCase()
  const both = `${fold(written)}\n${fold(canonical)}`
  // "số nào" asks which number, "sở nào" which department: folded they are one.
  const offices = [written, canonical].map((text) => fold(text.replaceAll('số', '#'))).join('\n')
  const read = readTextPeriods(written, canonical, today)
  const asWritten = { words: wordsIn(read.written), text: read.written }
  // What is read twice alike is looked up once.
  const texts =
    read.written === read.canonical
      ? [asWritten]
      : [asWritten, { words: wordsIn(read.canonical), text: read.canonical }]
  const bodiesOf = texts.map(({ text }) => bodiesIn(text, lexicon.directory, today))
  const heard = bodiesOf.findIndex((found) => found.length > 0)
  const isFormer = (id: string): boolean => lexicon.figures.scopes.get(id)?.kind === 'former-district'
  const scoped = texts.map(({ words }, i) =>
    lexicon.scopes.find(words).filter((match) => !isFormer(match.id) || !isOfBody(match, words, bodiesOf[i]!)),
  )
  const matches = readIndicators(
    texts.map(({ words, text }, i) => ({ words, text, free: placesOf(words, scoped[i]!, bodiesOf[i]!) })),
    lexicon,
  )
  const met = matches[0]?.at ?? new Set<number>()
  // "bản tin của sở nội vụ": a body that the figure is called by is no scope of it.
  const bodies = (bodiesOf[heard] ?? []).filter(
    (body) =>
      !texts[heard]!.words.some(
        (w, i) => met.has(i) && w.start >= body.start && w.end <= body.end && w.folded !== 'so',
      ),
  )
  const chosen = scoped.reduce((most, next) => (next.length > most.length ? next : most))
  // "trang tin Đảng ủy Khối": a scope that the figure is called by gives way to one that is asked for.
  const isAsked = ({ from, to }: PhraseMatch): boolean =>
    Array.from({ length: to - from }, (_, i) => from + i).some((place) => !met.has(place))
  const places = (chosen.some(isAsked) ? chosen.filter(isAsked) : chosen).map(({ id }) => id)
  const scopes = cityAmongLevels(
    unique(places.filter((id) => lexicon.figures.scopes.get(id)?.kind !== 'province')),
    offices,
    matches[0]?.id ?? null,
    lexicon,
  )
  const provinces = places.flatMap((id) => lexicon.figures.scopes.get(id)?.province ?? [])
  const said = readOperation(both, offices)
  const operation = meant(said?.operation ?? null, both, matches, lexicon)
  const output = readOutput(both)
  const named = labelled(lexicon, written, today) ?? periodsOf(read, both, operation === 'compare')
  const periods = withoutOwnYears(
    lexicon,
    matches,
    named.length > 0 ? named : shortYears(lexicon, matches, readStated(fold(read.written)), today),
  )
  const unpublished = unpublishedIn(lexicon, texts, matches)
  const impossible = read.readings.find((r) => r.kind === 'impossible')
  const stated = readStated(fold(read.written))
  const form = readForm(both)
  return {
    matches,
    operationSaid: operation !== null,
    length: wordsIn(written).length,
    words: texts.at(-1)!.words,
    strange: strangeIn(lexicon, texts, scoped, bodiesOf, matches, said?.words ?? []),
    query: {
      operation: unpublished ? 'value' : settled(operation, { form, stated, output, both, periods }),
      indicators: unpublished ? [] : matches.map(({ id }) => id),
      scopes,
      bodies: bodies.map(({ agency, area, name, written: said }) => ({ agency, area, name, written: said })),
      among: readRankedKind(offices),
      first: wantsWorst(both) ? 'worst' : wantsLowest(both) ? 'lowest' : null,
      periods,
      impossible: impossible
        ? { written: read.source.slice(impossible.start, impossible.end), reason: impossible.reason }
        : null,
      comparison: unpublished ? null : comparisonOf(operation, both, scopes, periods),
      by: readDimension(offices),
      province: provinces[0] ?? null,
      unknown:
        unpublished ??
        (matches.length === 1 ? partIn(lexicon, texts[0]!.words, scoped[0]!, bodiesOf[0]!, matches[0]!) : null) ??
        unknownOf(lexicon, texts[0]!.words, scoped[0]!, matches, provinces.length > 0) ??
        notPrinted(bodies, scopes),
      stated,
      average: /(?<![a-z])(?<!loai )(?:trung binh|binh quan)(?![a-z])/.test(both),
      asksWhetherRight: asksWhetherRight(both),
      form,
      conflicts: conflictsNamed(lexicon, written),
      documents: unique(lexicon.documents.find(wordsIn(written)).map(({ id }) => id)),
      convention: readConvention(both),
      output,
      fromContext: [],
    },
  }
}

/**
 * The operation said, where the figure decides what its words mean: "chỉ tiêu số hóa" asks for the mark to reach,
 * "mỗi loại bao nhiêu" of several figures for each of them.
 */
function meant(
  said: FigureQuery['operation'] | null,
  both: string,
  matches: readonly NameMatch[],
  { figures }: Lexicon,
): FigureQuery['operation'] | null {
  const names = matches.map(({ id }) => fold(figures.indicators.get(id)?.name ?? ''))
  if (said === 'breakdown' && matches.length > 1 && /(?<![a-z])moi (?:loai|thu|cai)/.test(both)) return 'value'
  const marks = /(?<![a-z])(?:chi tieu|muc tieu)(?![a-z])/
  if (said === null && matches.length === 1 && marks.test(both) && !marks.test(names[0]!)) return 'compare'
  return said
}

interface Signs {
  readonly form: string | null
  readonly stated: readonly number[]
  readonly output: FigureQuery['output']
  readonly both: string
  readonly periods: readonly AskedPeriod[]
}

/** The operation, where the words around it decide: a form is listed, two periods with "với" are compared. */
function settled(
  said: FigureQuery['operation'] | null,
  { form, stated, output, both, periods }: Signs,
): FigureQuery['operation'] {
  if (form !== null && stated.length > 0 && asksWhetherRight(both)) return 'conflict'
  if (form !== null && (said === 'breakdown' || said === 'value' || said === null) && stated.length === 0) return 'list'
  if (said !== null) return said
  if (stated.length > 1 && /(?<![a-z])sao(?![a-z])/.test(both)) return 'conflict'
  if (output === 'chart') return 'trend'
  return periods.length > 1 && /(?<![a-z])(?:voi|vs)(?![a-z])/.test(both) ? 'compare' : 'value'
}

function comparisonOf(
  said: FigureQuery['operation'] | null,
  both: string,
  scopes: readonly string[],
  periods: readonly AskedPeriod[],
): Comparison | null {
  if (said === 'compare') return readComparison(both, scopes.length, periods.length)
  return said === null && periods.length > 1 ? { kind: 'periods' } : null
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
  return asked
}

/**
 * "cấp xã với thành phố", "tp, huyện, xã": a bare "thành phố" beside a level is what is printed, the whole city or
 * the level above; beside both levels it is the third one.
 */
function cityAmongLevels(
  scopes: readonly string[],
  folded: string,
  indicator: string | null,
  { figures }: Lexicon,
): readonly string[] {
  const levels = scopes.filter((id) => id === 'district-level' || id === 'commune-level')
  const top = scopes.find((id) => id === 'city' || id === 'department-level')
  const other = top === 'city' ? 'department-level' : 'city'
  const isBare =
    /(?<![a-z])(?:thanh pho|tp|tinh)(?![a-z])/.test(folded) &&
    !/(?:toan|ca|chung|nguyen|dia ban) (?:thanh pho|tp)/.test(folded)
  if (!top || !indicator || levels.length === 0 || !isBare || scopes.includes(other)) return scopes
  const printed = new Set((figures.byIndicator.get(indicator) ?? []).map((o) => o.scope))
  const asLevel = levels.length > 1 && printed.has('department-level') ? 'department-level' : top
  const meant = printed.has(asLevel) || !printed.has(other) ? asLevel : other
  return scopes.map((id) => (id === top ? meant : id))
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

/** Document numbers of the text that a documented disagreement is about. */
function conflictsNamed(lexicon: Lexicon, written: string): readonly string[] {
  const numbers = [...written.matchAll(/\d+[/-][a-zđ]{2,}[a-zđ/-]*/g)].map(([number]) => number)
  if (numbers.length === 0) return []
  return [...lexicon.figures.conflicts.values()].flatMap(({ id, title, explanation }) => {
    const text = `${title} ${explanation}`.toLowerCase()
    return numbers.some((number) => text.includes(number)) ? [id] : []
  })
}

/** "máy tính đầu tư trước năm 2018": a year that the figure is called by is no period of it. */
function withoutOwnYears(
  { figures }: Lexicon,
  matches: readonly NameMatch[],
  periods: readonly AskedPeriod[],
): readonly AskedPeriod[] {
  const indicator = figures.indicators.get(matches[0]?.id ?? '')
  if (!indicator || periods.length === 0) return periods
  const names = [indicator.name, ...indicator.names].join(' ')
  return periods.filter(({ period }) => {
    const isNamed = period.kind === 'year' && names.includes(period.from.slice(0, 4))
    return !isNamed || (figures.byIndicator.get(indicator.id) ?? []).some((o) => isFor(o.period, period))
  })
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

function unknownOf(
  lexicon: Lexicon,
  words: readonly Word[],
  scopes: readonly PhraseMatch[],
  matches: readonly NameMatch[],
  provinceKnown: boolean,
): Unknown | null {
  if (provinceKnown) return null
  const foreign = lexicon.provinces.find(words)[0]
  if (foreign) return { kind: 'province', written: foreign.id }
  return readUnknownAgency(words, scopes, matches)
}

/**
 * "hồ sơ đất đai trễ hạn": words grown into the figure's name that nothing here is called by narrow it down to a part
 * that is not printed; the whole must not be given for it.
 */
function partIn(
  lexicon: Lexicon,
  words: readonly Word[],
  scopes: readonly PhraseMatch[],
  bodies: readonly NamedBody[],
  met: NameMatch,
): Unknown | null {
  if (words.every(({ written, folded }) => written === folded)) return null
  const free = placesOf(words, scopes, bodies)
  const content = new Set(lexicon.indicators.content(words))
  const isStrange = (place: number): boolean => content.has(place) && !met.at.has(place) && !free.has(place)
  for (let from = 0; from < words.length; from++) {
    if (!isStrange(from)) continue
    let to = from + 1
    while (to < words.length && isStrange(to) && words[to]!.start - words[to - 1]!.end <= 1) to++
    const isInside = met.at.has(from - 1) && met.at.has(to)
    if (to - from >= 2 && isInside)
      return {
        kind: 'part',
        written: words
          .slice(from, to)
          .map((w) => w.written)
          .join(' '),
      }
    from = to
  }
  return null
}

/** Places of the words that name scopes and bodies. */
function placesOf(
  words: readonly Word[],
  scopes: readonly PhraseMatch[],
  bodies: readonly NamedBody[],
): ReadonlySet<number> {
  const isOf = (place: number): boolean =>
    scopes.some(({ from, to }) => place >= from && place < to) ||
    bodies.some(({ start, end }) => words[place]!.start >= start && words[place]!.end <= end)
  return new Set(words.flatMap((_, place) => (isOf(place) ? [place] : [])))
}

/** Words that nothing accounts for, in the reading that leaves fewer of them. */
function strangeIn(
  lexicon: Lexicon,
  texts: readonly { readonly words: readonly Word[] }[],
  scoped: readonly (readonly PhraseMatch[])[],
  bodies: readonly (readonly NamedBody[])[],
  matches: readonly NameMatch[],
  asking: readonly string[],
): readonly string[] {
  const met = new Set(matches.flatMap(({ at }) => [...at]))
  const left = texts.map(({ words }, i) => {
    const free = placesOf(words, scoped[i]!, bodies[i]!)
    return lexicon.indicators
      .content(words, free)
      .flatMap((place) => (met.has(place) || asking.includes(words[place]!.folded) ? [] : [words[place]!.written]))
  })
  return left.reduce((fewest, next) => (next.length < fewest.length ? next : fewest))
}

/** A figure that nobody publishes here, met better than any that is published. */
function unpublishedIn(
  lexicon: Lexicon,
  texts: readonly { readonly words: readonly Word[] }[],
  matches: readonly NameMatch[],
): Unknown | null {
  for (const { words } of texts) {
    const [other] = lexicon.unpublished.find(words)
    if (!other) continue
    const [met] = matches
    if (met && met.coverage >= 0.9 && met.recall >= 0.9) continue
    const places = Array.from({ length: other.to - other.from }, (_, i) => other.from + i)
    if (met && places.every((place) => met.at.has(place))) continue
    return { kind: 'figure', written: other.id }
  }
  return null
}

/** Bodies of today have no printed figures, unless the reports name them too. */
function notPrinted([body]: readonly Body[], scopes: readonly string[]): Unknown | null {
  return body && scopes.length === 0 ? { kind: 'agency', written: body.written } : null
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]
