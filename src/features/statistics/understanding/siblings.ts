import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { besideLast, NAMED_BY_ITSELF, ofOtherKind } from './beside.ts'
import { childAt } from './children.ts'
import { clausesOf } from './clauses.ts'
import { baseOf } from './held-against.ts'
import type { Lexicon } from './lexicon.ts'
import { isElliptical, rateOfStep, siblingAt } from './stages.ts'
import type { Understood } from './understand.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** Words that lead a follow-up and name nothing. */
const LEADING = /^(?:con|the|vay|a|u|ok|roi|loai|rieng|nhom)$/
/** Words that ask for a part of the last figure. */
const PART = /(?<![a-z])(?:rieng|trong do|nhom|phan(?! tram)|thanh phan)(?![a-z])/

type Read = Pick<Understood, 'query' | 'matches'>

/** A name met this far is met whole. */
const WHOLE = 0.95
/** Every word of a name of so many. */
const [ALL, AT_LENGTH] = [0.99, 6]

/** "đạt mấy phần trăm kế hoạch": how much of its mark the last figure is, no other one's. */
const OF_MARK =
  /^(?:(?:vay|the|con|roi|thi|la|a)[\s,]+)*(?:dat|duoc|hoan thanh|bang|chiem|the la dat)(?: duoc)? (?:may|bao nhieu|nhieu|bn) (?:phan tram|%)(?: so voi)? (?:ke hoach|chi tieu|muc tieu|du toan|nghi quyet)(?: de ra| giao| nam| duoc giao)?(?: vay| a| em| roi| nhi| ha)*[\s?.]*$/

function markOfLast(folded: string, before: string, query: FigureQuery, lexicon: Lexicon): Read | null {
  if (!OF_MARK.test(folded)) return null
  const rate = ofOtherKind(before, wantedIn(folded, lexicon.units), lexicon)
  const asked = { ...query, lost: [], unknown: null, stated: [] }
  return rate
    ? { query: { ...asked, operation: 'value', comparison: null, indicators: [rate] }, matches: [] }
    : { query: { ...asked, operation: 'compare', comparison: { kind: 'target' }, indicators: [before] }, matches: [] }
}

/** "còn số gửi của cấp xã": another step of the last figure's business at a place; null: the words are more or other than that. */
function stepThere({ words, query, matches }: Understood, before: string, lexicon: Lexicon): Read | null {
  const [own] = matches
  if (query.operation !== 'value' || (own && own.recall >= NAMED_BY_ITSELF)) return null
  const placed = lexicon.scopes.find(words)
  const isAt = (i: number): boolean => placed.some(({ from, to }) => i >= from && i < to)
  const said = words.filter(({ folded }, i) => !isAt(i) && !LEADING.test(folded) && folded !== 'cua')
  const step = isElliptical(said, lexicon) ? siblingAt(said, before, lexicon) : besideLast(said, before, lexicon)?.id
  return step && step !== before ? { query: withIndicators(query, [step]), matches: [] } : null
}

/** "so với số được giao thì thiếu bao nhiêu": what the last figure is held against, one of its business; null: none is named. */
function baseOfLast(words: readonly Word[], before: string, lexicon: Lexicon): string | null {
  const at = words.findIndex(({ folded }, i) => folded === 'so' && /^(?:voi|sanh)$/.test(words[i + 1]?.folded ?? ''))
  if (at < 0) return null
  const end = words.findIndex(({ folded }, i) => i > at && /^(?:thi|la|con|minh)$/.test(folded))
  return baseOf(before, words.slice(at + 2, end < 0 ? undefined : end), lexicon)
}

/**
 * Figures of the same business as the last one, said by what is different about them: "xử lý được mấy cái, chiếm mấy
 * phần trăm" after what was received, "riêng nhóm thanh toán" after the whole.
 */
export function siblingOf(
  understood: Understood,
  last: { readonly indicators: readonly string[] },
  folded: string,
  lexicon: Lexicon,
): Read | null {
  const { words, query, matches } = understood
  const { figures, indicators } = lexicon
  const before = last.indicators[0]
  if (before && last.indicators.length > 1 && query.scopes.length === 0) return rateOfThem(understood, last, lexicon)
  if (!before || last.indicators.length > 1 || query.unknown) return null
  if (query.scopes.length > 0) return stepThere(understood, before, lexicon)
  const mark = markOfLast(folded, before, query, lexicon)
  if (mark) return mark
  if (asksAgain(words, before, lexicon)) return null
  const base = query.operation === 'compare' ? baseOfLast(words, before, lexicon) : null
  if (base)
    return { query: { ...query, comparison: null, indicators: [before, base], lost: [], stated: [] }, matches: [] }
  const [whole] = matches
  // "tỷ lệ quá hạn tháng 7": a name that accounts for all, with a time of its own, stands by itself.
  if (whole && whole.recall >= WHOLE && whole.coverage >= WHOLE && query.periods.length > 0) return null
  // "thế số đầu mối đơn vị sự nghiệp giảm mấy phần trăm": so much is said that nothing is left to the last figure.
  if (whole && whole.recall >= ALL && whole.coverage >= WHOLE && whole.at.size >= AT_LENGTH) return null
  const split = inParts(words, before, lexicon)
  if (split.length > 1) return { query: { ...withIndicators(query, split), operation: 'value' }, matches: [] }
  const kinds = kindsBeside(words, before, lexicon)
  if (kinds.length > 1) return { query: { ...withIndicators(query, kinds), operation: 'value' }, matches: [] }
  const part = PART.test(folded)
    ? indicators
        .find(words, 0.4)
        .find(({ id, at }) => figures.indicators.get(id)?.parent === before && namesPart(at, words))
    : undefined
  if (part && !isAbovePart(whole, part.id, lexicon))
    return { query: { ...query, operation: 'value', indicators: [part.id] }, matches: [part] }
  // "mấy việc": counted in whatever the last figure is.
  const isThing = (i: number): boolean =>
    words[i]!.folded === 'viec' && i > 0 && lexicon.questionWords.isCounting(words[i - 1]!)
  const clauses = clausesOf(words.filter(({ folded: word }, i) => !LEADING.test(word) && !isThing(i)))
  const stripped = inSteps(clauses, before, lexicon)
  // "còn hoạt động mấy cái": what leads may be the step's own word.
  const stepped =
    stripped.length > 0 ? stripped : inSteps(clausesOf(words.filter((_, i) => !isThing(i))), before, lexicon)
  const joined = joinedIn(clauses, lexicon).filter(({ length }) => length > 0)
  const each = joined.length > clauses.length ? inSteps(joined, before, lexicon) : []
  if (new Set(each).size === joined.length && each.length > 1)
    return { query: withIndicators(query, each), matches: [] }
  if (stepped.length > 0)
    return { query: withIndicators(query, stepped), matches: matches.filter((m) => m.id === stepped[0]) }
  const counted = matches.length === 0 ? countedIn(words, before, lexicon) : null
  if (counted) return { query: withIndicators(query, [counted]), matches: [] }
  const [own, asked] = [matches[0] && figures.indicators.get(matches[0].id), figures.indicators.get(before)]
  const isNamed = (matches[0]?.recall ?? 0) >= NAMED_BY_ITSELF
  // "một tháng phát mấy kỳ" behind a broadcast: a name that leaves a word of it unmet is another one's.
  const isWhole = indicators.content(words).every((place) => matches[0]?.at.has(place))
  // "đã giải quyết xong mấy hồ sơ" behind a rate: a count that is asked for in its own unit stands by itself.
  const isCounted = own?.kind === 'count' && wantedIn(foldedOf(words), lexicon.units).units.has(fold(own.unit))
  const sameBusiness = own?.family === asked?.family
  // "giải ngân mấy phần trăm" behind the money: a rate that is named and asked for as one.
  const isRate = own?.kind === 'ratio' && sameBusiness && wantedIn(foldedOf(words), lexicon.units).share
  const isOwn = isRate || (isNamed && isWhole && sameBusiness && (own?.kind === asked?.kind || isCounted))
  const kin = isOwn || !asked?.parent ? null : kinOf(clauses.flat(), before, asked.parent, lexicon)
  if (kin) return { query: withIndicators(query, [kin.id]), matches: [kin] }
  const met = isOwn ? null : besideLast(clauses.flat(), before, lexicon)
  if (!met) return null
  // "vậy bên tổ chức được cấp tất cả mấy cái" behind those in use of persons: all of the others, in use or not.
  const all = figures.indicators.get(met.id)?.parent
  const isAll = all && ASKS_ALL.test(folded) && all !== asked?.parent && all !== before && figures.byIndicator.has(all)
  return isAll
    ? { query: withIndicators(query, [all]), matches: [] }
    : { query: withIndicators(query, [met.id]), matches: [met] }
}

/** "tất cả mấy cái". */
const ASKS_ALL =
  /(?<![a-z])(?:tat ca|tong cong|het thay|ca thay)(?: (?:la|duoc|co))* (?:may|bao nhieu|nhieu|nhiu|bn)(?![a-z])/

/** "khá và yếu" behind how many are good: further parts of the whole that the last figure is one of. */
function kindsBeside(words: readonly Word[], before: string, lexicon: Lexicon): readonly string[] {
  const whole = lexicon.figures.indicators.get(before)?.parent
  const kinds = whole ? inParts(words, whole, lexicon) : []
  return kinds.includes(before) ? [] : kinds
}

/** "lĩnh vực vượt 90 phần trăm mấy cái": a figure of how the parts stand, named by all the words, is none of those parts. */
function isAbovePart(whole: NameMatch | undefined, part: string, { figures }: Lexicon): boolean {
  if (!whole || whole.id === part || whole.recall < WHOLE || whole.coverage < WHOLE) return false
  const [own, other] = [whole.id, part].map((id) => figures.indicators.get(id))
  return own?.family === other?.family && own?.parent !== other?.parent
}

/** "năm 2019 thì mấy người" behind people: nothing but what the last figure is counted in. */
function asksAgain(words: readonly Word[], before: string, { figures, questionWords, units }: Lexicon): boolean {
  const unit = fold(figures.indicators.get(before)?.unit ?? '')
  const [counted, ...more] = wantedIn(foldedOf(words), units).units
  return (
    counted === unit &&
    more.length === 0 &&
    words.every(
      (word) =>
        questionWords.isCounting(word) ||
        questionWords.isIdle(word) ||
        questionWords.isJoiner(word) ||
        /^\d+$/.test(word.folded) ||
        unit.split(' ').includes(word.folded),
    )
  )
}

/** "mấy cuộc?" behind who took part: the only figure of the same business that is counted in that unit; null: none, or several. */
function countedIn(words: readonly Word[], before: string, lexicon: Lexicon): string | null {
  const { figures, questionWords } = lexicon
  const own = figures.indicators.get(before)
  const [unit, ...more] = wantedIn(foldedOf(words), lexicon.units).units
  const isBare = (word: Word): boolean =>
    questionWords.isCounting(word) || questionWords.isIdle(word) || unit?.split(' ').includes(word.folded) === true
  if (!own || unit === undefined || more.length > 0 || unit === fold(own.unit) || !words.every(isBare)) return null
  const others = [...figures.indicators.values()].filter(
    (other) =>
      other.family === own.family &&
      other.kind === 'count' &&
      fold(other.unit) === unit &&
      figures.byIndicator.has(other.id),
  )
  const alike = others.length > 1 ? others.filter(({ parent }) => parent !== null && parent === own.parent) : others
  return alike.length === 1 ? alike[0]!.id : null
}

/** "còn khai tử" behind births of the two that are counted together: another part of the same whole, told by all that is said. */
function kinOf(
  words: readonly Word[],
  before: string,
  whole: string,
  { figures, indicators }: Lexicon,
): NameMatch | null {
  const content = indicators.content(words)
  const isKin = ({ id, at }: NameMatch): boolean =>
    id !== before && figures.indicators.get(id)?.parent === whole && content.every((place) => at.has(place))
  const [only, ...more] = content.length === 0 ? [] : indicators.find(words, KIN_RECALL).filter(isKin)
  return only && more.every(({ score }) => score < only.score) ? only : null
}
const KIN_RECALL = 0.4

/** "tỷ lệ bao nhiêu" behind what was received and what was settled: the only rate that they are of, else the last one's. */
function rateOfThem({ words, query }: Understood, last: { readonly indicators: readonly string[] }, lexicon: Lexicon) {
  const wanted = wantedIn(foldedOf(words), lexicon.units)
  if (query.unknown || !wanted.share || !isElliptical(words, lexicon)) return null
  const rates = [...new Set(last.indicators.flatMap((id) => ofOtherKind(id, wanted, lexicon) ?? []))]
  const [only, ...more] = rates
  const rate = more.length === 0 ? only : ofOtherKind(last.indicators.at(-1)!, wanted, lexicon)
  return rate ? { query: withIndicators(query, [rate]), matches: [] } : null
}

/** "trong đó công chức, viên chức mỗi loại mấy người": a part of the last figure for each clause; empty where one names none. */
export function inParts(words: readonly Word[], before: string, lexicon: Lexicon): readonly string[] {
  const clauses = joinedIn(clausesOf(words), lexicon)
  const ids = clauses.flatMap((clause) => {
    const id = childAt(clause, before, lexicon)
    return id === null && lexicon.indicators.content(clause).length === 0 ? [] : [id]
  })
  return [...new Set(ids.flatMap((id) => id ?? []))].slice(0, ids.includes(null) ? 0 : ids.length)
}

/** Clauses with what "và", "với" join in them told apart. */
const joinedIn = (clauses: readonly (readonly Word[])[], { questionWords }: Lexicon): readonly (readonly Word[])[] =>
  clauses.flatMap((clause) => {
    const runs: Word[][] = [[]]
    for (const word of clause)
      if (questionWords.isJoiner(word)) runs.push([])
      else runs.at(-1)!.push(word)
    return runs
  })

/** "nhóm nào bết nhất" names none of the parts. */
const namesPart = (at: ReadonlySet<number>, words: readonly Word[]): boolean =>
  [...at].some((place) => !/^(?:nhom|thanh|phan|trong|may|diem)$/.test(words[place]!.folded))

/**
 * A figure for each clause that is nothing but a step or a kind of number, or of several that is called as the last one
 * but for what is said now ("mấy cuộc, bao nhiêu người dự"); empty where one clause is more than that.
 */
function inSteps(clauses: readonly (readonly Word[])[], before: string, lexicon: Lexicon): readonly string[] {
  const ids: string[] = []
  for (const clause of clauses) {
    const last = ids.at(-1) ?? before
    const told = clauses.length > 1 ? againOrBeside(clause, last, lexicon) : null
    if (told) {
      ids.push(told)
      continue
    }
    if (!isElliptical(clause, lexicon)) return []
    const id =
      siblingAt(clause, last, lexicon) ??
      rateOfStep(clause, last, lexicon) ??
      ofOtherKind(last, wantedIn(foldedOf(clause), lexicon.units), lexicon)
    if (!id) return []
    ids.push(id)
  }
  return ids.length === 1 && ids[0] === before ? [] : ids
}

/** "mấy cuộc": the last figure itself, counted in its own unit; "bao nhiêu người dự": the one beside it. */
function againOrBeside(clause: readonly Word[], last: string, lexicon: Lexicon): string | null {
  const own = lexicon.figures.indicators.get(last)
  const { units, share, money } = wantedIn(foldedOf(clause), lexicon.units)
  const isBare = isElliptical(clause, lexicon) && siblingAt(clause, last, lexicon) === null && !share && !money
  if (isBare) return own && units.size === 1 && units.has(fold(own.unit)) ? last : null
  return isElliptical(clause, lexicon) ? null : (besideLast(clause, last, lexicon)?.id ?? null)
}

const withIndicators = (query: FigureQuery, indicators: readonly string[]): FigureQuery => ({
  ...query,
  // "chiếm mấy phần trăm" asks for the rate itself.
  operation: query.operation === 'compare' ? 'value' : query.operation,
  indicators,
  lost: [],
})
