import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Observation } from '../observations.ts'
import { isFor, periodOfSpan } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue, latest } from '../select.ts'
import { timesOf, valueOfLast } from './at-last-place.ts'
import { NAMED_BY_ITSELF } from './beside.ts'
import { clausesOf } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { toldByRest } from './told-by-rest.ts'
import type { Understood } from './understand.ts'

/** Few words behind a figure ask for another of its business. */
const FEW_WORDS = 8
/** … of each of several that are parted by commas. */
const FEW_EACH = 6

/**
 * "kiểm tra mấy cơ quan" behind those that published a quality system, "tinh giản mấy người" behind contracts cut: the
 * figure beside the last one, printed with it or of its family, told by the last one's name and the few words said now.
 * It is asked of the last one's place and time, whatever else the words are the name of; null: none is told so.
 */
export function inBusiness(understood: Understood, last: Remembered, lexicon: Lexicon): FigureQuery | null {
  const { query, words, matches } = understood
  const clauses = clausesOf(words)
  // "trong đó cắt thời gian mấy cái, cắt giấy tờ mấy cái": parts that are named each.
  const isCounted = query.operation === 'breakdown' && words.some((word) => lexicon.questionWords.isCounting(word))
  const isPlain =
    (query.operation === 'value' || isCounted) && query.output === 'text' && !query.impossible && query.unknown === null
  const isHere = query.periods.length + query.bodies.length === 0 && query.province === null
  if (
    !isPlain ||
    !isHere ||
    words.length > Math.max(FEW_WORDS, FEW_EACH * clauses.length) ||
    last.indicators.length === 0 ||
    (last.province !== null && last.periods.length === 0)
  )
    return null
  const around = surroundings(last, lexicon)
  const ids = clauses.map((clause) => ofClause(clause, query.scopes, last, around, lexicon))
  if (ids.length === 0 || ids.some((id) => id === null)) return null
  const found = [...new Set(ids.flatMap((id) => id ?? []))]
  const [own] = matches
  // A figure of its own name is asked for by that, unless one that shares more with the last is called the same.
  const isNamed = own !== undefined && own.recall >= NAMED_BY_ITSELF && !found.includes(own.id)
  const isTold = (id: string): boolean => clauses.some((clause) => toldOf(clause, last, new Set([id]), lexicon) === id)
  const isOther = isNamed && around.with.has(own.id) ? !isTold(own.id) : isNamed
  if (
    isOther &&
    !found.every((id) => !around.with.has(own!.id) && (around.with.has(id) || isAlike(id, own!.id, last, lexicon)))
  )
    return null
  const asked = valueOfLast(query, last)
  return { ...asked, indicators: found, by: null, parts: [], stated: [], periods: timeOf(found, last, around, lexicon) }
}

/** What is printed with the last figures. */
interface Surroundings {
  /** What was told of them, at the place and time that were asked. */
  readonly told: readonly Observation[]
  /** Other figures of the same place and time: of the same family or of the same section of the document. */
  readonly with: ReadonlySet<string>
  /** Others of the family. */
  readonly family: ReadonlySet<string>
}

function surroundings(last: Remembered, { figures }: Lexicon): Surroundings {
  const isThere = (o: Observation): boolean =>
    hasValue(o) &&
    (last.scopes.length === 0 ? figures.scopes.get(o.scope)?.kind !== 'agency' : last.scopes.includes(o.scope)) &&
    (figures.scopes.get(o.scope)?.province ?? o.document.province) === last.province
  const told = last.indicators.flatMap((id) => {
    const all = (figures.byIndicator.get(id) ?? []).filter(isThere)
    const then = all.filter((o) => last.periods.some((period) => isFor(o.period, period)))
    const newest =
      last.periods.length > 0 ? undefined : (latest(all.filter((o) => o.document.confirmed)) ?? latest(all))
    return last.periods.length > 0 ? then : all.filter((o) => o.period.span === newest?.period.span)
  })
  const familyOf = (id: string) => figures.indicators.get(id)?.family
  const families = new Set(last.indicators.map(familyOf))
  const own = new Set(last.indicators)
  const isTime = (o: Observation): boolean =>
    last.periods.length > 0
      ? last.periods.some((period) => isFor(o.period, period))
      : told.some(({ period }) => period.span === o.period.span)
  const isPrintedWith = (o: Observation): boolean =>
    families.has(familyOf(o.indicator)) ||
    told.some((one) => one.document.id === o.document.id && one.section === o.section && !o.row)
  const beside = figures.observations.filter(
    (o) => !own.has(o.indicator) && isThere(o) && isTime(o) && isPrintedWith(o),
  )
  const family = [...figures.indicators.values()].filter(
    ({ id, family }) => families.has(family) && !own.has(id) && (figures.byIndicator.get(id) ?? []).some(isThere),
  )
  return { told, with: new Set(beside.map(({ indicator }) => indicator)), family: new Set(family.map(({ id }) => id)) }
}

/** The figure that a clause tells: what is printed with the last ones first, then others of the family; null: none. */
function ofClause(
  clause: readonly Word[],
  scopes: readonly string[],
  last: Remembered,
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  for (const pool of [around.with, around.family]) {
    const met =
      toldOf(clause, last, pool, lexicon) ??
      (pool === around.with ? countedIn(clause, scopes, last, pool, lexicon) : null)
    if (met) return met
  }
  return null
}

const toldOf = (
  clause: readonly Word[],
  { indicators }: Remembered,
  pool: ReadonlySet<string>,
  lexicon: Lexicon,
): string | null =>
  indicators.reduceRight<string | null>((id, before) => id ?? toldByRest(clause, before, pool, lexicon), null)

/** "mấy cuộc", "mấy sở": the only figure beside the last one that is counted so; null: none, several, or the last one itself is. */
function countedIn(
  clause: readonly Word[],
  scopes: readonly string[],
  last: Remembered,
  pool: ReadonlySet<string>,
  { figures, questionWords }: Lexicon,
): string | null {
  const at = clause.findIndex((word) => questionWords.isCounting(word))
  const counted = clause.slice(at + 1).filter((word) => !questionWords.isJoiner(word))
  const [first] = counted
  const isBare = (word: Word): boolean => questionWords.isIdle(word) || questionWords.isElliptical(word)
  if (at < 0 || !first || !clause.slice(0, at).every(isBare)) return null
  // "mấy sở" counts departments, "may so" numbers.
  if (first.folded === 'so' && first.written === 'so') return null
  const isUnit = (unit: string): boolean => {
    const called = fold(unit).split(/[ /,]+/)
    const said = counted.slice(0, called.length).map(({ folded }) => folded)
    const n = said.findIndex((word, i) => word !== called[i])
    const met = n < 0 ? Math.min(said.length, called.length) : n
    return met > 0 && counted.slice(met).every(isBare)
  }
  const own = last.indicators.map((id) => figures.indicators.get(id)?.unit ?? '')
  if (own.some(isUnit) || (scopes.length > 0 && counted.length > 1)) return null
  const others = [...pool].flatMap((id) => {
    const other = figures.indicators.get(id)
    return other?.kind === 'count' && isUnit(other.unit) ? [other] : []
  })
  const family = new Set(last.indicators.map((id) => figures.indicators.get(id)?.family))
  const kin = others.length > 1 ? others.filter((other) => family.has(other.family)) : others
  return kin.length === 1 ? kin[0]!.id : null
}

/** "đơn vị sự nghiệp thì bao nhiêu" behind a rate: another one of its kind goes before a figure of other matters. */
function isAlike(id: string, own: string, last: Remembered, { figures }: Lexicon): boolean {
  const [one, named, before] = [id, own, last.indicators[0]!].map((each) => figures.indicators.get(each))
  return one?.kind === before?.kind && one?.family === before?.family && named?.family !== before?.family
}

/** The last one's time; where none was asked, the time that was told, if the figure's own newest is another. */
function timeOf(
  ids: readonly string[],
  last: Remembered,
  { told, with: beside }: Surroundings,
  { figures }: Lexicon,
): FigureQuery['periods'] {
  const span = told[0]?.period.span
  if (last.periods.length > 0 || span === undefined || !ids.every((id) => beside.has(id))) return timesOf(last)
  const isNewest = ids.every((id) => latest((figures.byIndicator.get(id) ?? []).filter(hasValue))?.period.span === span)
  return isNewest ? [] : [{ period: periodOfSpan(span), year: 'conversation', running: false }]
}
