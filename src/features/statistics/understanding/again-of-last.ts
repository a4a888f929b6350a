import { foldedOfName, type Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import { periodOfSpan } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { shareOfLast } from './share-of-whole.ts'
import { isElliptical } from './stages.ts'
import type { Understood } from './understand.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/**
 * What few words ask of the last figures themselves: their own share or points once more, the year of a rank, the other bodies beside the one told; null: something else is asked.
 */
export function againOfLast(
  { query, words, matches, length }: Understood,
  folded: string,
  last: Remembered,
  lexicon: Lexicon,
): FigureQuery | null {
  const isHere = query.periods.length + query.bodies.length === 0 && query.province === null && !query.impossible
  if (!isHere || length > FEW_WORDS || last.indicators.length === 0) return null
  const others = othersOfLast(query, folded, last, lexicon)
  if (others) return others
  const share = shareOfLast({ query, words }, folded, last, lexicon)
  if (share || query.scopes.length > 0) return share
  return (
    mostPoints(query, folded, last, lexicon) ??
    rankedYear(query, folded, last, lexicon) ??
    yearsAgain(query, words, matches, last, lexicon) ??
    unlikeTheirSum(query, folded, last, lexicon) ??
    otherWay(query, words, folded, last, lexicon) ??
    sameAgain(query, words, folded, last, lexicon)
  )
}

const FEW_WORDS = 8

/** "điểm bao nhiêu" behind an index. */
const POINTS =
  /^(?:(?:con|the|vay|thi|duoc|dat|la)[\s,]+)*(?:(?:so )?diem(?: so)?(?: la| thi)?(?: bao nhieu| may| nhieu| bn| sao)?|(?:bao nhieu|may|nhieu|nhiu|bn) diem)(?: vay| dzay| z| v| a| em| nhi| ha| hen| the)*[\s?.]*$/

const MOST_POINTS =
  /^(?:(?:con|the|vay|thi|diem|so diem|duoc|la)[\s,]+)*(?:toi da|cao nhat co the)(?: duoc| la| den)?(?: (?:bao nhieu|may|nhieu|bn)(?: diem)?)?(?: vay| a| em| nhi| ha| the)*[\s?.]*$/

/** "tối đa bao nhiêu điểm" behind an index: what it is tells how far its points go. */
function mostPoints(query: FigureQuery, folded: string, last: Remembered, { figures }: Lexicon): FigureQuery | null {
  const areIndexes = last.indicators.every((id) => figures.indicators.get(id)?.kind === 'index')
  return areIndexes && MOST_POINTS.test(folded) ? { ...valueOfLast(query, last), operation: 'definition' } : null
}

/** "đạt tỷ lệ bao nhiêu" behind a rate, "điểm bao nhiêu" behind an index: that one again. */
function sameAgain(
  query: FigureQuery,
  words: readonly Word[],
  folded: string,
  last: Remembered,
  lexicon: Lexicon,
): FigureQuery | null {
  const { figures, steps, units } = lexicon
  const kinds = last.indicators.map((id) => figures.indicators.get(id)?.kind)
  if (POINTS.test(folded) && kinds.every((kind) => kind === 'index')) return valueOfLast(query, last)
  // "mấy lượt": in its own unit.
  const [only, ...more] = last.indicators.flatMap((id) => figures.indicators.get(id) ?? [])
  const asked = /^(?:(?:con|the|vay|duoc|la)[\s,]+)*(?:bao nhieu|may|nhieu|bn) ([a-z]+(?: [a-z]+)?)[\s?.]*$/.exec(
    folded,
  )?.[1]
  if (
    only &&
    more.length === 0 &&
    asked !== undefined &&
    asked === fold(only.unit).slice(0, asked.length) &&
    asked.length > 2
  )
    return valueOfLast(query, last)
  const isPlain = query.operation === 'value'
  if (only && more.length === 0 && isPlain && countsItsParts(words, only, lexicon)) return valueOfLast(query, last)
  const step = steps.asked(words)
  const isOfRate = kinds.every((kind) => kind === 'ratio') && (step === null || step === 'met')
  const isShare = wantedIn(foldedOf(words), units).share && isElliptical(words, lexicon)
  return isOfRate && isShare && query.operation === 'value' ? valueOfLast(query, last) : null
}

/** "tương ứng bao nhiêu hồ sơ" behind a share of dossiers: how many of how many, which it is told with. */
function countsItsParts(
  words: readonly Word[],
  { id, kind, name }: Indicator,
  { figures, questionWords, units }: Lexicon,
): boolean {
  const [unit, ...more] = wantedIn(foldedOf(words), units).units
  if (kind !== 'ratio' || unit === undefined || more.length > 0 || !fold(name.toLowerCase()).includes(unit))
    return false
  const isBare = (word: Word): boolean =>
    questionWords.isCounting(word) || questionWords.isIdle(word) || unit.split(' ').includes(word.folded)
  return words.every(isBare) && (figures.byIndicator.get(id) ?? []).some(({ numerator }) => numerator !== null)
}

const RANK_YEAR =
  /(?<![a-z])(?:hang|thu|vi tri) (\d{1,2}) (?:\S+ ){0,2}nam (?:nao|may)(?![a-z])|nam (?:nao|may) (?:\S+ ){0,2}(?:hang|thu) (\d{1,2})(?!\d)/

/** "vậy hạng 26 là năm nào": the years that the index is printed with the rank; where there are none, all years. */
function rankedYear(query: FigureQuery, folded: string, last: Remembered, { figures }: Lexicon): FigureQuery | null {
  const met = RANK_YEAR.exec(folded)
  if (!met) return null
  const rank = Number(met[1] ?? met[2])
  const all = last.indicators.flatMap((id) => figures.byIndicator.get(id) ?? [])
  if (!all.some(({ ranks }) => ranks.length > 0)) return null
  const spans = new Set(
    all.filter((o) => o.ranks.some((printed) => printed.rank === rank)).map(({ period }) => period.span),
  )
  const periods = [...spans].map((span) => ({
    period: periodOfSpan(span),
    year: 'conversation' as const,
    running: false,
  }))
  const asked = { ...valueOfLast(query, last), stated: [], asksWhetherRight: false }
  return spans.size === 0 ? { ...asked, operation: 'trend', periods: [] } : { ...asked, operation: 'rank', periods }
}

/** "năm nào bãi bỏ nhiều" behind what was abolished: of that figure, for all that is said is its own name. */
function yearsAgain(
  query: FigureQuery,
  words: readonly Word[],
  [own]: Understood['matches'],
  last: Remembered,
  { figures, indicators }: Lexicon,
): FigureQuery | null {
  const [only, ...more] = last.indicators.flatMap((id) => figures.indicators.get(id) ?? [])
  if (!query.amongPeriods || !only || more.length > 0) return null
  // "năm nào có nhiều nhiệm vụ nhất" behind how much of a plan was done: another one of the business.
  if (own && own.id !== only.id && figures.indicators.get(own.id)?.family === only.family) return null
  const called = new Set([only.name, ...only.names].flatMap((name) => [...foldedOfName(name)]))
  const told = indicators.content(words).map((place) => words[place]!.folded)
  return told.every((word) => called.has(word)) ? { ...valueOfLast(query, last), operation: 'rank' } : null
}

const UNLIKE_SUM =
  /(?<![a-z])(?:cong lai|cong vo|cong vao|gop lai|tong(?: cong)?)(?![a-z]).*(?<![a-z])(?:hon|vuot|qua|khac|lech|khong bang|ko bang|khong khop|ko khop|khong du|ko du|moi)(?![a-z])/

/** "cộng lại sao hơn 100%": parts that do not make their whole, where it is known why. */
function unlikeTheirSum(
  query: FigureQuery,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const isAsked = UNLIKE_SUM.test(folded) && /(?<![a-z])sao(?![a-z])/.test(folded)
  const known = last.indicators.some((id) => (figures.byIndicator.get(id) ?? []).some((o) => o.conflicts.length > 0))
  return isAsked && known ? { ...valueOfLast(query, last), operation: 'conflict', stated: [] } : null
}

/** How the same is done otherwise: no figure of one tells the other. */
const ONLINE = /truc tuyen|dien tu/
const OTHER_WAY =
  /(?<![a-z])(?:truc tiep|tai quay|ban giay|ho so giay|giay|thu cong|tien mat|buu chinh|buu dien)(?![a-z])/

/** "vậy trực tiếp mấy %" behind the share that is online, where nothing is called so: not held, never the same share again. */
function otherWay(query: FigureQuery, words: readonly Word[], folded: string, last: Remembered, lexicon: Lexicon) {
  const { figures, questionWords } = lexicon
  const names = last.indicators
    .flatMap((id) => figures.indicators.get(id)?.name ?? [])
    .map((name) => fold(name.toLowerCase()))
  const way = names.some((name) => ONLINE.test(name)) ? OTHER_WAY.exec(folded)?.[0] : undefined
  if (way === undefined || query.operation !== 'value' || names.some((name) => name.includes(way))) return null
  const said = [...way.split(' '), 'nop', 'gui', 'ho', 'hs']
  const isBare = words.every(
    (word) => said.includes(word.folded) || questionWords.isIdle(word) || questionWords.isElliptical(word),
  )
  const written = words.flatMap((word) => (way.split(' ').includes(word.folded) ? [word.written] : [])).join(' ')
  return isBare ? { ...valueOfLast(query, last), unknown: { kind: 'part' as const, written } } : null
}

const OTHERS =
  /^(?:(?:con|the|vay|nhung|cac|may|mot so|so)[\s,]+)*(huyen|quan|quan huyen|so|so nganh|noi|cho|don vi|co quan|dia phuong|ben) (?:khac|con lai|kia)(?: nua)?(?: thi)?(?: sao| the nao| bao nhieu| may| bn| ra sao)?(?: vay| a| em| nhi| ha)*[\s?.]*$/

/** "mấy huyện khác" behind one district's figure: those of its kind, one by one. */
function othersOfLast(query: FigureQuery, folded: string, last: Remembered, { figures }: Lexicon): FigureQuery | null {
  const [scope, ...more] = last.scopes
  const kind = scope === undefined ? undefined : figures.scopes.get(scope)?.kind
  if (!OTHERS.test(folded) || more.length > 0 || (kind !== 'agency' && kind !== 'former-district')) return null
  const among = kind === 'agency' ? 'department' : null
  const level = kind === 'agency' ? 'department-level' : 'district-level'
  return { ...valueOfLast(query, last), operation: 'rank', scopes: [level], bodies: [], by: 'agency', among }
}
