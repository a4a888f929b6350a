import type { Period } from '../../../calendar/periods.ts'
import type { PeriodReading } from '../../../calendar/periods-reading.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor } from '../printed-period.ts'
import type { AskedPeriod, Body, FigureQuery, PartQuery } from '../query.ts'
import { hasValue } from '../select.ts'
import { askedInPairs } from './in-pairs.ts'
import type { Lexicon } from './lexicon.ts'
import type { SaidAt } from './named.ts'
import { readComparison } from './operation.ts'
import type { Places } from './places.ts'

/** What a question was read as, with where in its text all of it stands. */
export interface Heard {
  readonly text: string
  readonly words: readonly Word[]
  readonly said: readonly SaidAt[]
  readonly query: Pick<FigureQuery, 'operation' | 'comparison' | 'indicators' | 'scopes' | 'bodies' | 'periods'>
  readonly readings: readonly PeriodReading[]
  readonly places: Places
}

/** A stretch of the text that asks for one figure. */
interface Stretch {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Where the figure is named in it. */
  readonly named: number
  readonly scopes: readonly Placed[]
  readonly periods: readonly AskedPeriod[]
  /** It counts by itself and is closed: what stands behind it is not of it. */
  readonly isClosed: boolean
  /** It asks by itself: "bao nhiêu", "hạng mấy". */
  readonly asks: boolean
  /** Its time stands before all that is asked, or behind it: said for all of them. */
  readonly timesAll: boolean
}

interface Placed {
  readonly id: string
  readonly start: number
}

const OPERATIONS: ReadonlySet<FigureQuery['operation']> = new Set(['value', 'compare', 'provenance', 'rank'])

/**
 * Several figures, each of its own place and time: "tỷ lệ đúng hạn cấp xã 2023 với số phản ánh 6 tháng 2024". What only
 * one of them says goes for those that say nothing of it, as far as they are printed there.
 * @returns empty where all are asked of the same places and times, or nothing tells them apart
 */
export function askedApart(heard: Heard, lexicon: Lexicon): readonly PartQuery[] {
  const { said, query } = heard
  const pairs = askedInPairs(heard)
  if (pairs.length > 0) return pairs
  const isSpread = query.periods.length > 0 || query.scopes.length > 0
  if (said.length < 2 || !isSpread || !OPERATIONS.has(query.operation)) return []
  if (query.operation === 'compare' && (query.indicators.length < 2 || WHICH.test(fold(heard.text)))) return []
  const stretches = stretchesOf(heard, lexicon)
  if (stretches === null) return []
  if (query.operation === 'rank' && query.periods.length < 2 && !isRankedApart(stretches, heard)) return []
  const parts = stretches.map((one, i) => partOf(one, i, stretches, heard, lexicon))
  const isSame = (a: PartQuery, b: PartQuery): boolean =>
    a.operation === b.operation && samePlace(a, b) && sameTime(a, b)
  if (parts.every((part) => isSame(part, parts[0]!))) return []
  return joined(parts, isSame)
}

/** "… bao nhiêu, SIPAS 2023 hạng mấy": the place of one of them only. */
function isRankedApart(stretches: readonly Stretch[], { text }: Heard): boolean {
  const isRanked = ({ start, end }: Stretch): boolean => RANKS.test(fold(text.slice(start, end)))
  return stretches.some(isRanked) && stretches.every((one) => isRanked(one) || one.asks)
}

/** A query of figures that are asked apart: each is told, none is held against another. */
export function withParts(query: FigureQuery, parts: readonly PartQuery[]): FigureQuery {
  if (parts.length === 0) return query
  const told = parts.find(({ operation }) => operation !== 'value')
  return { ...query, parts, operation: told?.operation ?? 'value', comparison: told?.comparison ?? null }
}

/** The same query as it was completed: what was put in or taken out goes for all of its figures. */
export function withPartsOf(query: FigureQuery, before: FigureQuery): FigureQuery {
  const isKept =
    query.parts.length === 0 ||
    (query.indicators === before.indicators &&
      query.scopes === before.scopes &&
      query.periods === before.periods &&
      query.operation === before.operation)
  return isKept ? query : { ...query, parts: [] }
}

/** Neighbours of the same place and time are one question. */
function joined(parts: readonly PartQuery[], isSame: (a: PartQuery, b: PartQuery) => boolean): readonly PartQuery[] {
  const all: PartQuery[] = []
  for (const part of parts) {
    const at = all.findIndex((one) => isSame(one, part))
    if (at < 0) all.push(part)
    else all[at] = { ...all[at]!, indicators: [...new Set([...all[at]!.indicators, ...part.indicators])] }
  }
  return all
}

const samePlace = (a: PartQuery, b: PartQuery): boolean => a.scopes.join() === b.scopes.join()
const sameTime = (a: PartQuery, b: PartQuery): boolean =>
  a.periods.map(({ period }) => period.label).join() === b.periods.map(({ period }) => period.label).join()

/** Where a stretch may begin: behind a comma or with a word that joins. */
function cutsOf({ text, words }: Heard, { questionWords }: Lexicon): readonly number[] {
  const marks = [...text.matchAll(/[,;:/+&?\n]|[.!](?=\s)/g)].map(({ index }) => index)
  const joins = words.flatMap((word) => (questionWords.isJoiner(word) || word.written === 'còn' ? [word.start] : []))
  return [...marks, ...joins].sort((a, b) => a - b)
}

/** "bên nào nhiều hơn": what is named is held against each other. */
const WHICH = /(?<![a-z])(?:(?<!the )(?<!nhu )nao|ai)(?![a-z])/

/** Null where a time of the query stands nowhere in the text: it goes for all. */
function stretchesOf(heard: Heard, lexicon: Lexicon): readonly Stretch[] | null {
  const { text, words, said, query } = heard
  const times = query.periods.flatMap((asked) => placesOf(asked.period, heard).map((start) => ({ asked, start })))
  if (query.periods.some((asked) => !times.some((time) => time.asked === asked))) return null
  const asked = said.filter(({ id }) => query.indicators.includes(id)).sort((a, b) => a.from - b.from)
  if (asked.length < said.length || query.indicators.some((id) => !asked.some((one) => one.id === id))) return null
  const cuts = cutsOf(heard, lexicon)
  const named = asked.map(({ from }) => words[from]!.start)
  const starts = named.map((at, i) => (i === 0 ? 0 : (cuts.findLast((cut) => cut < at && cut > named[i - 1]!) ?? at)))
  const scopes = heard.places.scopes
    .filter(({ id }) => query.scopes.includes(id))
    .map(({ id, from }) => ({ id, start: words[from]!.start }))
  return asked.map(({ id }, i) => {
    const [start, end] = [starts[i]!, starts[i + 1] ?? text.length]
    const isIn = ({ start: at }: { readonly start: number }): boolean => at >= start && at < end
    const timed = times.filter(isIn)
    const own = timed.map((time) => time.asked)
    const counting = words.filter((word) => isIn(word) && lexicon.questionWords.isCounting(word))
    const counts = counting.length > 0
    const isClosed = counts && (own.length > 0 || ENDS.test(fold(text.slice(end, end + NEXT_CHARS))))
    const asks = counts || RANKS.test(fold(text.slice(start, end)))
    const isLast = i === asked.length - 1
    const timesAll = timed.some(
      (time) => time.start < named[i]! || (isLast && (!asks || counting.some((word) => word.start < time.start))),
    )
    return {
      id,
      start,
      end,
      named: named[i]!,
      scopes: scopes.filter(isIn),
      periods: [...new Set(own)],
      isClosed,
      asks,
      timesAll,
    }
  })
}

/** What opens a question of its own. */
const ENDS = /^[?;.]|^,?\s*con(?![a-z])/
const NEXT_CHARS = 6

const placesOf = (period: Period, { readings }: Heard): readonly number[] =>
  readings.flatMap((reading) =>
    reading.kind === 'period' && reading.period.from === period.from && reading.period.to === period.to
      ? [reading.start]
      : [],
  )

function partOf(one: Stretch, at: number, all: readonly Stretch[], heard: Heard, lexicon: Lexicon): PartQuery {
  const { query, text } = heard
  const neighbours = [...all.slice(0, at).toReversed(), ...all.slice(at + 1)]
  const periods = one.periods.length > 0 ? one.periods : lentTo(one, neighbours, lexicon)
  const isOneFigure = all.every(({ id }) => id === one.id)
  const isOfWhole =
    isOneFigure && at === 0 && one.scopes.length === 0 && query.scopes.includes('city') && !isSaid('city', heard)
  const scopes = isOfWhole ? ['city'] : scopesOf(one, at, all, periods, lexicon)
  const own = fold(text.slice(one.start, one.end))
  const isHeld = HOLDS.test(own) && (one.periods.length > 1 || one.scopes.length > 1)
  const isTarget = query.comparison?.kind === 'target' && query.operation === 'compare'
  const isCompared = query.operation === 'compare' && (isHeld || isTarget)
  const isRanked = query.operation === 'rank' && RANKS.test(own)
  const operation = query.operation === 'provenance' || isCompared || isRanked ? query.operation : 'value'
  return {
    operation,
    indicators: [one.id],
    scopes,
    bodies: query.bodies.filter((body) => isOfStretch(body, one, heard)),
    periods,
    comparison: operation === 'compare' ? readComparison(own, scopes.length, periods.length) : null,
  }
}

/** The whole that its levels stand behind is named by no word. */
const isSaid = (scope: string, { places }: Heard): boolean => places.scopes.some(({ id }) => id === scope)

/** The times of a neighbour: those said for all, and those that the figure is printed for; else it is asked by itself. */
function lentTo(one: Stretch, neighbours: readonly Stretch[], lexicon: Lexicon): readonly AskedPeriod[] {
  const next = neighbours.find(({ periods }) => periods.length > 0)
  if (!next) return []
  const own = (lexicon.figures.byIndicator.get(one.id) ?? []).filter(
    (o) => hasValue(o) && (one.scopes.length === 0 || one.scopes.some(({ id }) => id === o.scope)),
  )
  const isPrintedThen = next.periods.every(({ period }) => own.some((o) => isFor(o.period, period)))
  // An index is of a year, other figures are of a report's time: what asks by itself is lent none of the other kind's.
  const isOfIt = !one.asks || isIndex(one.id, lexicon) === isIndex(next.id, lexicon)
  return next.timesAll || isOfIt || isPrintedThen ? next.periods : []
}

/** Two times or places of one figure are held against each other. */
const HOLDS = /(?<![a-z])(?:so (?:voi|sanh)|hon|kem|tang|giam|chenh|len|xuong)(?![a-z])/

/** "hạng mấy": of one of the figures only, others are asked for as they are. */
const RANKS = /(?<![a-z])(?:hang|xep|thu (?:may|bao nhieu)|dung (?:thu|dau|cuoi|hang))(?![a-z])/

const isOfStretch = (body: Body, { start, end }: Stretch, { places }: Heard): boolean =>
  places.bodies.some((placed) => placed.name === body.name && placed.start >= start && placed.start < end)

/** Its own places; those of a neighbour where it names none. */
function scopesOf(
  one: Stretch,
  at: number,
  all: readonly Stretch[],
  periods: readonly AskedPeriod[],
  lexicon: Lexicon,
): readonly string[] {
  const idsOf = ({ scopes }: Stretch): readonly string[] => [...new Set(scopes.map(({ id }) => id))]
  if (one.scopes.length > 0) return idsOf(one)
  const before = all.slice(0, at).findLast(({ scopes }) => scopes.length > 0)
  const behind = all.slice(at + 1).find(({ scopes }) => scopes.length > 0)
  const next = before ?? behind
  if (!next) return []
  const ids = idsOf(next)
  // "cấp xã nhận bao nhiêu, gửi bao nhiêu", "số nhận và số giải quyết của cấp xã": said for all of them.
  const isOfNone = isIndex(one.id, lexicon) && !ids.some((scope) => isPrinted(one.id, scope, [], lexicon))
  if (isOfNone) return []
  // "văn bản ký số 6 tháng 2024 bao nhiêu, còn … cấp huyện", "tờ gấp năm 2018 và số cuộc họp của cấp sở 9 tháng 2021": each is whole.
  const isWhole = one.isClosed || (one.periods.length > 0 && next.periods.length > 0)
  if (!before && isWhole && next.id !== one.id) return []
  const isForAll = before ? before.scopes[0]!.start < before.named : !one.isClosed && next === all.at(-1)
  return isForAll || ids.every((scope) => isPrinted(one.id, scope, periods, lexicon)) ? ids : []
}

/** An index is of the whole: a level of another figure is none of its own. */
const isIndex = (id: string, { figures }: Lexicon): boolean => figures.indicators.get(id)?.kind === 'index'

const isPrinted = (id: string, scope: string, periods: readonly AskedPeriod[], { figures }: Lexicon): boolean =>
  (figures.byIndicator.get(id) ?? []).some(
    (o) => o.scope === scope && hasValue(o) && periods.every(({ period }) => isFor(o.period, period)),
  )
