import type { NameMatch } from '../../../search/name-index.ts'
import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { atLastPlace, isCountedLive, timesOf } from './at-last-place.ts'
import { isNamedThen } from './at-that-time.ts'
import { backHome } from './back-home.ts'
import { atTimeOfLast, behindUnpublished } from './behind-unpublished.ts'
import { NAMED_BY_ITSELF } from './beside.ts'
import { likelyGoesOn } from './going-on.ts'
import { countsLast, heldBeside } from './held-beside.ts'
import { inBusiness } from './in-business.ts'
import { itselfOfLast } from './itself-of-last.ts'
import { BACK_WORDS, COMES_BACK, CORRECTS, JOINS } from './joins.ts'
import { drawn, kept, keptComparison } from './kept.ts'
import { levelsThere, ofLastProvince } from './last-province.ts'
import { leftOver } from './left-over.ts'
import type { Lexicon } from './lexicon.ts'
import { liveSibling } from './live-sibling.ts'
import { overYears } from './meaning.ts'
import { denied } from './objection.ts'
import {
  asksOfLast,
  countsInUnit,
  disputesLast,
  goesOnAtLength,
  isMetByReference,
  unitWords,
  withoutItsUnit,
} from './of-last.ts'
import { ofPart } from './part-of-last.ts'
import { fromLast, heldAgainst, inLastYear, withLast } from './periods-of-last.ts'
import { isPrintedOfBody } from './printed-of-body.ts'
import type { Remembered } from './remembered.ts'
import { siblingOf } from './siblings.ts'
import { sumOfTold } from './sum-of-told.ts'
import { partsOfLast, topicOfLast, WHOLE } from './topic-of-last.ts'
import type { Understood } from './understand.ts'
import { weighed } from './weighed.ts'
import { whichOfLast } from './which-of.ts'
import { whichPlaceOfLast } from './which-place.ts'
import { sumOfLast, wholeOfLast } from './whole-of-last.ts'
import { wishedOf } from './wish-of-last.ts'

const BARE_WORDS = 4
/** Words that a place is told in. */
const PLACE_WORDS = 2
/** Follow-ups rarely have more words than this. */
const FOLLOW_UP_WORDS = 18
/** Words that ask for the last figures in another form. */
const OUTPUT_WORDS =
  /^(?:lap|ke|len|lam|cai|xuat|excel|xlsx|word|file|tai|tep|ban|bang|gui|xin|cho|toi|tui|em|minh|anh|chi|giup|gium|dum|luon|di|nha|voi)$/

/** What figures are parted into: which of them is asked, none is named. */
const PART_WORDS =
  /^(?:nhom|thanh|phan|loai|muc|khoi|linh|vuc|cap|tieu|chi|phuong|xa|quan|huyen|dia|ban|khu|co|don|vi|so|nganh|kenh|trang|thai)$/

/**
 * An elliptical follow-up ("còn cấp huyện thì sao", "theo năm luôn đi") with what it leaves out taken from the question
 * before; the query unchanged where it stands by itself, null where it neither names a figure nor follows one.
 * @param likely how likely signs tell that it goes on with the last figure
 */
export function completed(
  heard: Understood,
  last: Remembered | null,
  folded: string,
  lexicon: Lexicon,
  likely = likelyGoesOn,
): FigureQuery | null {
  const understood = last ? withoutItsUnit(heard, last, lexicon) : heard
  if (understood.unpublished) return atTimeOfLast(understood.query, last, folded)
  if (last && last.unpublished !== null) {
    const alone = () => completed(understood, null, folded, lexicon, likely)
    const isCounted = (id: string) => lexicon.figures.indicators.get(id)?.kind !== 'index'
    return behindUnpublished(understood, last, folded, isCounted) ?? atTimeOfNamed(alone(), last, folded)
  }
  const isOpen = understood.query.periods.every(({ year }) => year === 'today')
  const sum = last && (sumOfTold(understood.query, folded, last, lexicon) ?? sumOfLast(understood.query, folded, last))
  if (sum) return sum
  // A part of a count stays that part, whichever other figure is asked of it.
  const isPrinted =
    last !== null &&
    last.elsewhere === null &&
    last.topics.length === 0 &&
    last.part === null &&
    !isCountedLive(last, lexicon)
  const itself = isPrinted ? itselfOfLast(understood, heard, folded, last, lexicon) : null
  if (itself) return itself
  const relative = last && isOpen ? fromLast(folded, last) : null
  const home = wholeOfLast(understood.query, folded, last) ?? backHome(understood.query, folded, last)
  const there = last && !home ? ofLastProvince(understood, last, lexicon) : null
  const counted = last && !home ? liveSibling(understood, last, lexicon) : null
  const sibling =
    last && !home && understood === heard ? (counted ?? siblingOf(understood, last, folded, lexicon) ?? there) : null
  const beside =
    isPrinted && !home && !sibling && !relative
      ? (inBusiness(heard, last, lexicon) ?? leftOver(heard, folded, last, lexicon))
      : null
  if (beside) return beside
  const about = last && !home ? topicOfLast(understood, last, lexicon) : null
  const topical = about !== null
  const { matches, operationSaid, length, strange } = home
    ? { ...understood, matches: [], strange: [] }
    : (about ?? (sibling ? { ...understood, ...sibling, strange: [] } : understood))
  const said = home ?? about?.query ?? sibling?.query ?? understood.query
  const read = disputesLast(said, folded, last, lexicon)
  const disputes = read !== said
  const dated = relative
    ? heldAgainst(read.unknown?.kind === 'period' ? { ...read, unknown: null } : read, relative.asked, last!, folded)
    : read
  const own = matches[0]
  const isWhole = last !== null && last.part !== null && WHOLE.test(folded)
  const isOther =
    last === null ||
    isWhole ||
    relative !== null ||
    sibling !== null ||
    disputes ||
    (own?.recall ?? 0) >= NAMED_BY_ITSELF
  const query = isOther ? dated : wishedOf(dated, lexicon.goingOn.wishOf(understood.words), last)
  const isWished = query !== dated
  const corrects = CORRECTS.test(folded)
  const comesBack = COMES_BACK.test(folded)
  const isOfRefused = last !== null && length <= TERSE && isNowhere(read) && wasRefused(last, lexicon)
  const joins = sibling !== null || corrects || comesBack || isOfRefused || JOINS.test(folded)
  const isOwn =
    !disputes &&
    (sibling !== null ||
      (own !== undefined && own.recall >= NAMED_BY_ITSELF) ||
      isNamedThen(matches, query, last, lexicon) ||
      (last !== null && own !== undefined && isPartNamed(own, last, lexicon)))
  const again =
    last &&
    !disputes &&
    (whichOfLast(query, folded, last, lexicon) ??
      whichPlaceOfLast(understood, folded, last) ??
      denied(query, folded, last, saidOf(understood)))
  if (again) return again
  const isByChance = own !== undefined && isMetByReference(own.at, understood.words)
  const ofLast = disputes || (last !== null && (!isOwn || isByChance) && asksOfLast(query, folded, last, lexicon))
  const named = isOwn && !ofLast && !(last && own && countsLast(own.at, understood.words, query, last, lexicon))
  const familyOf = (id: string) => lexicon.figures.indicators.get(id)?.family
  const isLong = length > FOLLOW_UP_WORDS && !(last && named && joins && goesOnAtLength(query, last, length, familyOf))
  if (!last || isLong || (named && !joins)) {
    const alone = last && !isLong ? atLastPlace(query, folded, last, lexicon) : query
    return own || query.form || query.indicators.length + query.conflicts.length > 0 ? alone : null
  }
  const adds =
    query.scopes.length + query.bodies.length > 0 ||
    query.province !== null ||
    query.periods.length > 0 ||
    topical ||
    isWhole ||
    operationSaid ||
    disputes ||
    isWished ||
    query.output !== 'text' ||
    query.asksWhetherRight
  if (!named && !adds && !query.unknown && !query.impossible)
    return own ? atLastPlace(query, folded, last, lexicon) : null
  // What is not accounted for is another matter than the last figure.
  const isAnswered = (word: string): boolean =>
    ((corrects || comesBack) && BACK_WORDS.test(fold(word))) ||
    (topical && query.topics.some(({ written }) => written.split(' ').includes(word))) ||
    (query.output !== 'text' && OUTPUT_WORDS.test(fold(word))) ||
    (relative?.words.includes(fold(word)) ?? false) ||
    ((query.operation === 'rank' || query.operation === 'breakdown') && PART_WORDS.test(fold(word)))
  const unheld = [
    ...(query.unknown?.written.split(' ') ?? []),
    ...wordsIn(query.against?.name ?? '').map(({ written }) => written),
  ]
  const units = unitWords(last, lexicon)
  const left = strange.filter((word) => !isAnswered(word) && !unheld.includes(word) && !units.includes(fold(word)))
  const isElsewhere = query.unknown?.kind === 'agency' && joins && left.length === 0
  const isSet = query.periods.length + query.scopes.length + query.bodies.length > 0 || query.province !== null
  const isCounted = left.length === 0 && isSet && countsInUnit(folded, last, lexicon)
  // "còn năm 2019 và 2020": a time and nothing else.
  const isTime =
    query.periods.length > 0 &&
    understood.words.length <= BARE_WORDS &&
    understood.words.every((w) => lexicon.questionWords.isIdle(w) || lexicon.questionWords.isJoiner(w))
  // "chia ra sở, ngành dọc, huyện": the places told one by one add no other matter.
  const places = query.scopes.length > 1 ? query.scopes.length * PLACE_WORDS : 0
  const isOfBody = !named && left.length <= 1 && isPrintedOfBody(query, folded, last, lexicon)
  const isSure =
    named ||
    isOfBody ||
    isTime ||
    isCounted ||
    (relative !== null && left.length === 0) ||
    (left.length === 0 && isPlaceAlone(understood, lexicon)) ||
    (query.against !== null && left.length === 0) ||
    home !== null ||
    isElsewhere ||
    topical ||
    (isWhole && left.length === 0) ||
    // "theo phuong": how it is told, and nothing else.
    (operationSaid && query.operation === 'breakdown' && left.length === 0 && length <= BARE_WORDS + places) ||
    (query.bodies.length > 0 && left.length === 0 && isCountedLive(last, lexicon)) ||
    ((corrects || comesBack) && left.length === 0) ||
    ofLast ||
    (query.unknown !== null && query.unknown.kind !== 'agency')
  const signs = { query, words: understood.words, length, left, operationSaid, joins, named: own?.recall ?? 0 }
  const carried = isSure ? 1 : weighed(signs, last, lexicon, likely)
  if (carried === null) return own ? query : null
  const from: FigureQuery['fromContext'][number][] = []
  // What only the last figure tells is surely asked of it: "số tiền".
  if (!named || (sibling !== null && (heard.matches[0]?.recall ?? 0) < NAMED_BY_ITSELF)) from.push('indicator')
  const asked = named || isOfBody ? ofPart(query, folded) : query
  const drawnAgain = drawn(query, folded, last)
  const operation =
    asked !== query
      ? asked.operation
      : (drawnAgain ??
        (operationSaid || disputes || isWished || query.output === 'chart'
          ? query.operation
          : kept(last, query, named, folded, lexicon, isPartOf(query.indicators, last, lexicon))))
  if (operation !== query.operation) from.push('operation')
  const elsewhere = query.province !== null && query.province !== last.province
  const held = heldBeside(query, operation, last)
  const inProvince = levelsThere(query, last, lexicon)
  // "theo loại" parts what was told of a place, "theo phường" the whole.
  const isParted = operation === 'breakdown' && query.by !== 'category' && query.by !== 'field' && drawnAgain === null
  const scopes =
    inProvince ??
    held ??
    (query.scopes.length + query.bodies.length > 0 || isParted || query.unknown || elsewhere
      ? query.scopes
      : last.scopes)
  if (scopes !== query.scopes && scopes.length > 0) from.push('scope')
  const isAgainst = understood.base !== null && query.periods.length === 0 && last.periods.length > 0
  // "còn Đồng Tháp" behind a year asks for that year there: what is printed of another is never told for it.
  const keepsPeriod =
    (operation !== 'trend' || isCountedLive(last, lexicon) || (!operationSaid && last.operation === 'trend')) &&
    query.periods.length === 0 &&
    !query.impossible
  const periods = keepsPeriod ? timesOf(last) : withLast(query, operation, folded, last)
  if (keepsPeriod && periods.length > 0) from.push('period')
  const against = isAgainst ? [periods[0]!, inLastYear(understood.base!, last)] : periods
  const indicators = named ? query.indicators : last.indicators
  const parts = partsOfLast(query, named, folded, last)
  // "vậy trực tiếp mấy %" behind the share that is online: words that the last figure is not called by ask for another kind.
  const isOfKind = !named && operation === 'value' && carried < 1 && isNowhere(read) && !isWished && SHARED.test(folded)
  const otherKind = isOfKind && left.length > 0 ? ({ kind: 'part', written: left.join(' ') } as const) : null
  return {
    ...query,
    ...parts,
    by: query.by ?? (operation === last.operation && (named || !operationSaid) ? last.by : null),
    unknown: parts.unknown ?? otherKind ?? stillElsewhere(query, last, folded),
    // "2018 tới 2020 thế nào": years that the last figure is printed for one by one.
    operation: operationSaid || isWished ? operation : overYears(operation, against, indicators, false, lexicon),
    indicators,
    scopes,
    bodies: scopes === query.scopes ? query.bodies : last.bodies,
    periods: against,
    province: inProvince ? last.province : (query.province ?? (query.scopes.length > 0 ? null : last.province)),
    comparison: isAgainst
      ? { kind: 'periods' }
      : held
        ? { kind: 'scopes' }
        : keptComparison(query, operation, folded, last),
    fromContext: from,
    carried,
  }
}

/** "riêng khai sinh cho con nít thì nhiêu" behind the two that are counted together: one of its parts, by all that is said. */
export const isPartNamed = (
  { id, recall, coverage }: NameMatch,
  { indicators }: Remembered,
  { figures }: Lexicon,
): boolean =>
  indicators.length === 1 &&
  figures.indicators.get(id)?.parent === indicators[0] &&
  recall >= PART_NAMED.recall &&
  coverage >= PART_NAMED.coverage
const PART_NAMED = { recall: 0.6, coverage: 0.95 }

/** "bên xã hả": a place and nothing else, however it is said. */
function isPlaceAlone({ query, words, operationSaid }: Understood, { scopes, questionWords }: Lexicon): boolean {
  if (operationSaid || query.scopes.length === 0 || query.output !== 'text') return false
  const placed = scopes.find(words)
  const around = words.filter((_, i) => !placed.some(({ from, to }) => i >= from && i < to))
  return around.length <= BARE_WORDS && around.every((word) => questionWords.isIdle(word))
}

/** "quá hạn?" behind a time or a province of which nothing is held asks for it there and then, not for our latest. */
const TERSE = 5
const isNowhere = ({ periods, scopes, bodies, province, unknown }: FigureQuery): boolean =>
  periods.length + scopes.length + bodies.length === 0 && province === null && unknown === null

function wasRefused({ elsewhere, periods, indicators }: Remembered, { figures }: Lexicon): boolean {
  if (elsewhere !== null) return true
  const [period] = periods
  return (
    period !== undefined &&
    indicators.length > 0 &&
    indicators.every((id) => !(figures.byIndicator.get(id) ?? []).some((o) => isFor(o.period, period)))
  )
}

const isPartOf = (ids: readonly string[], { indicators, by }: Remembered, { figures }: Lexicon): boolean =>
  by === 'category' &&
  ids.length > 0 &&
  ids.every((id) => indicators.includes(figures.indicators.get(id)?.parent ?? ''))

const SHARED = /(?<![a-z])(?:bao nhieu|may|nhieu|bn) (?:phan tram|%)|(?<![a-z])(?:ty le|ti le|tl)(?![a-z])/

/** Words that come back from another province to our own. */
const OURS = /(?<![a-z])(?:minh|ta|cua tp|thanh pho)(?![a-z])/

/** "hạng mấy" behind another province that was refused is asked of it, not of our city. */
const stillElsewhere = (query: FigureQuery, { elsewhere }: Remembered, folded: string): FigureQuery['unknown'] =>
  elsewhere === null || query.province !== null || query.scopes.includes('city') || OURS.test(folded)
    ? null
    : { kind: 'province', written: elsewhere }

/** "còn PAPI" behind a figure that is not published: of the same time. */
const atTimeOfNamed = (query: FigureQuery | null, last: Remembered, folded: string): FigureQuery | null =>
  query && query.indicators.length > 0 && query.province === null ? atTimeOfLast(query, last, folded) : query

const saidOf = ({ matches: [own], length, strange, query }: Understood) => ({
  length,
  strange,
  named: own !== undefined && own.recall >= NAMED_BY_ITSELF && query.indicators.length > 0 && own.coverage >= 0.5,
})
