import type { Period } from '../../../calendar/periods.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor } from '../printed-period.ts'
import { hasValue } from '../select.ts'
import { notAtPlace, notOfPlaces } from './at-place.ts'
import { ofOtherKind, rateOf } from './beside.ts'
import { childAt } from './children.ts'
import { isTopic, ofTopic } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { ofBody } from './of-body.ts'
import {
  ALL_SAID,
  asksWhether,
  found,
  indicatorOf,
  isRateOfThings,
  isSaidAgain,
  PART_RECALL,
} from './part-indicators.ts'
import { isCounted, type NamedText, type Part, partsOf, says, wordsOf } from './parts.ts'
import { isElliptical, siblingAt } from './stages.ts'
import { isUndone } from './undone.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** Figures that a question asks for. */
export interface Named {
  /** In the order asked; the surest first where only one part names its own. */
  readonly matches: readonly NameMatch[]
  /** Parts that count something which no figure is called by, as written: they are told as not understood. */
  readonly lost: readonly string[]
  /** Where in the words each of them is asked for, in order; one asked for twice stands twice. */
  readonly said: readonly SaidAt[]
}

/** A figure with the place of the first word that asks for it. */
export interface SaidAt {
  readonly id: string
  readonly from: number
  /** In what words, where a part of the question is all that it is told by. */
  readonly by?: readonly string[]
}

/** The same with the text that the places of the names' words count in. */
export interface NamedIn extends Named {
  readonly text: number
}

/** Steps of one business account for the parts that name them. */
const STAGED = 0.9
/** A name that accounts for this much leaves nothing to another one. */
const COVERS_ALL = 0.95

/**
 * Indicators asked for: one, or one per part of "…, … và …", where a later part may leave out what the first one named
 * ("1022 tiếp nhận, đã xử lý"). Best reading of the text first.
 */
export function readIndicators(
  texts: readonly NamedText[],
  lexicon: Lexicon,
  periods: readonly Period[] = [],
): NamedIn {
  // Most texts are understood as they were written.
  const differing = texts.filter(({ text }, i) => i === 0 || text !== texts[0]!.text)
  const read = differing.map((text) => ({ ...inText(text, lexicon, periods), text: texts.indexOf(text) }))
  return read.reduce((best, next) => (weight(next.matches) > weight(best.matches) ? next : best))
}

/** How much of the question the names account for, and how wholly they are met. */
const weight = (matches: readonly NameMatch[]): number =>
  matches.reduce((sum, { coverage, recall }) => sum + coverage * recall, 0)

const only = (...matches: readonly NameMatch[]): Named => ({ matches, lost: [], said: matches.map(saidAt) })
const saidAt = ({ id, at }: NameMatch): SaidAt => ({ id, from: Math.min(...at) })

function inText(named: NamedText, lexicon: Lexicon, periods: readonly Period[]): Named {
  const { words, free } = named
  const own = ofBody(named, lexicon)
  if (own.length > 0) return only(...own)
  const best = printedThen(
    notAtPlace(notOfPlaces(found(words, lexicon, 0.7, free), named, lexicon.provinces), named),
    words,
    lexicon,
    periods,
  )
  if (!best || isUnitAlone(best, words, lexicon)) return only()
  const asksShare = ASKS_SHARE.test(foldedOf(words)) || BEGINS_SHARE.test(foldedOf(words))
  const rate = asksShare ? rateOf(best.id, lexicon) : null
  const parts = partsOf(named, best, lexicon)
  if (parts.length < 2 || spans(best, parts, words, lexicon)) {
    if (rate === null && isOtherKind(best, words, lexicon)) return only()
    const step = UNFINISHED.test(foldedOf(words)) || isOtherStep(best, words, lexicon)
    const sibling = step ? siblingAt(words, best.id, lexicon) : null
    return only({ ...best, id: rate ?? sibling ?? best.id })
  }
  const inLight = inLightOfOthers(named, best, parts, lexicon)
  // Where something is left over, parts that name their figures by themselves are read so.
  const alone = inLight.matches.length < parts.length ? eachAlone(named, parts, lexicon) : null
  return alone && alone.matches.length > inLight.matches.length ? alone : inLight
}

/** What the parts of a question ask for, each in the light of the others. */
function inLightOfOthers(named: NamedText, best: NameMatch, parts: readonly Part[], lexicon: Lexicon): Named {
  const { words } = named
  const staged = byStages(named, best, parts, lexicon)
  if (staged.matches.length > 1 || (staged.matches.length > 0 && isTopic(parts, named, lexicon))) return staged
  const { matches, lost, said } = byParts(named, parts, lexicon)
  if (matches.length > 1) return { matches, lost, said }
  const other = unmet(words, best, parts, lexicon)
  if (other) return only(best, other)
  // Said twice, with a place or time each: where it is named is kept. What no part is called by is all of the question's.
  const whole = only(best)
  return matches.length === 0 ? whole : { ...whole, lost, said: said.length > 1 ? said : whole.said }
}

/** "1022 xử được nhiêu phản ánh": met by a name of the business that says no step, asked of another one than it stands for. */
function isOtherStep({ id, name }: NameMatch, words: readonly Word[], { figures, steps }: Lexicon): boolean {
  const own = figures.indicators.get(id)
  const [asked, told] = [steps.asked(words), steps.told(own?.name ?? '')]
  const isCounted = own?.kind === 'count' && asked !== null && COUNTED_STEPS.has(asked)
  return isCounted && told !== null && asked !== told && steps.asked(wordsIn(name)) === null
}
/** Steps that are told by a verb alone, and by no other word of a name. */
const COUNTED_STEPS: ReadonlySet<string> = new Set(['undone', 'in-progress', 'refused', 'settled', 'received'])

/** "việc Chính phủ giao còn đang làm mấy việc": those of them that are under way are counted. */
const UNFINISHED =
  /(?<![a-z])(?:dang (?:lam|thuc hien)|(?:con|dang) (?:lam )?do(?: dang)?) (?:\S+ )?(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])|(?<![a-z])con (?:bao nhieu|may|nhieu|nhiu|bn) (?:\S+ ){0,2}(?:dang|chua (?:xong|xu|giai|tra|lam))(?![a-z])/
/** Nothing but a share is asked for. */
const ASKS_SHARE =
  /^(?!.*(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) (?!phan tram)).*(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) phan tram(?![a-z])/

/** "tổng cộng bao nhiêu văn bản": what is counted names none of the figures that count it. */
function isUnitAlone({ at, recall }: NameMatch, words: readonly Word[], { units, questionWords }: Lexicon): boolean {
  const met = [...at]
    .sort((a, b) => a - b)
    .flatMap((place) => (questionWords.isIdle(words[place]!) ? [] : [words[place]!.folded]))
  return recall < COVERS_ALL && units.has(met.join(' '))
}

/** "tỷ lệ công bố": a rate that nothing here is called by is not answered with a count that shares its words. */
const BEGINS_SHARE = /^(?:(?:cho|xin|em|anh|chi|hoi|con|the|vay|xem|coi) )*(?:ty le|ti le|tl)(?![a-z])/
function isOtherKind({ id, name }: NameMatch, words: readonly Word[], { figures }: Lexicon): boolean {
  const asked = foldedOf(words)
  const isCount = figures.indicators.get(id)?.kind === 'count'
  const calls = /(?<![a-z])(?:ty le|ti le|tl|ty trong|phan tram)(?![a-z])/
  return BEGINS_SHARE.test(asked) && isCount && !calls.test(fold(name)) && !/[,;]/.test(name)
}

/** A name met this well beside the best one may as well be meant. */
const AS_WELL = 0.85
/** So it is of one of another business. */
const AS_SURELY = 0.95

/** The best name; of several met about as well, one that is printed for the period asked for. */
function printedThen(
  [best, ...others]: readonly NameMatch[],
  words: readonly Word[],
  { figures, indicators }: Lexicon,
  [period, ...more]: readonly Period[],
): NameMatch | undefined {
  const isPrinted = ({ id }: NameMatch): boolean =>
    (figures.byIndicator.get(id) ?? []).some((o) => hasValue(o) && isFor(o.period, period!))
  if (!best || !period || more.length > 0 || isPrinted(best)) return best
  const own = figures.indicators.get(best.id)
  // "1022 còn tồn mấy phản ánh": what of the question only the best name meets is no other figure's.
  const said = indicators.content(words).filter((place) => best.at.has(place))
  return (
    others.find(
      (other) =>
        said.every((place) => other.at.has(place)) &&
        other.score >= (figures.indicators.get(other.id)?.family === own?.family ? AS_WELL : AS_SURELY) * best.score &&
        figures.indicators.get(other.id)?.kind === own?.kind &&
        isPrinted(other),
    ) ?? best
  )
}

/** A part that is met this well names its figure by itself. */
const ALONE = { recall: 0.95, coverage: 0.9, score: 7 }

/**
 * "đổi tên mấy, sắp xếp kiện toàn mấy, công nhận xếp hạng mấy": every part names a figure of its own, whole, so nothing is read into it
 * from those before. Null where one does not, or two name the same.
 */
function eachAlone(named: NamedText, parts: readonly Part[], lexicon: Lexicon): Named | null {
  const { words } = named
  const asked = isTopic(parts, named, lexicon) ? parts.slice(1) : parts
  if (asked.length < 2) return null
  const matches = asked.map((part) => {
    const said = wordsOf(part, words)
    const [own] = found(said, lexicon, PART_RECALL)
    const isWhole =
      own !== undefined &&
      own.recall >= ALONE.recall &&
      own.coverage >= ALONE.coverage &&
      own.score >= ALONE.score &&
      !isRateOfThings(own, said, lexicon)
    return isWhole ? { ...own, at: new Set([...own.at].map((place) => part[place]!)) } : null
  })
  if (matches.some((match) => match === null)) return null
  const own = matches as readonly NameMatch[]
  if (new Set(own.map(({ id }) => id)).size < own.length) return null
  return { matches: own, lost: [], said: own.map(({ id }, i) => ({ id, from: asked[i]![0]! })) }
}

/** Each part by itself, in the light of those before it. */
function byParts(named: NamedText, parts: readonly Part[], lexicon: Lexicon): Named {
  const { text, words } = named
  const matches: NameMatch[] = []
  const said: SaidAt[] = []
  const lost: string[] = []
  const topic = isTopic(parts, named, lexicon) ? parts[0] : undefined
  let topical: NameMatch | undefined
  for (const [i, part] of parts.entries()) {
    // "kỳ thi nâng ngạch: vòng 1 mấy người": a heading that no figure is named by is read with what stands under it.
    if (part === topic && !indicatorOf(part, words, [], lexicon)) continue
    // "…, có phải trễ thiệt không" asks whether, for no further figure.
    if (matches.length > 0 && (asksWhether(part, words, lexicon) || asksPlace(part, words))) continue
    if (matches.length > 0 && asksEach(part, words, matches.at(-1)!, lexicon)) continue
    if (
      isSaidAgain(part, words, matches, lexicon) ||
      isAtNextPlace(part, parts[i - 1], named, matches.at(-1), lexicon)
    ) {
      said.push({ id: matches.at(-1)!.id, from: part[0]! })
      continue
    }
    const byItself = indicatorOf(part, words, matches, lexicon)
    const again = byItself ? null : namedBefore(part, words, said, lexicon)
    if (again) {
      said.push({ id: again, from: part[0]! })
      continue
    }
    const next = byItself ?? (topic && part !== topic ? ofTopic([...topic, ...part], part, words, lexicon) : null)
    const known = matches.findIndex(({ id }) => id === next?.id)
    const first = next && known >= 0 ? countedBefore(next.id, part, parts, said, words, lexicon) : null
    const other = next && first ? otherThan(next.id, first, matches, words, lexicon) : null
    // "thi đậu mấy người, tiếp nhận không qua thi mấy người": of two that are counted the earlier one is called otherwise.
    if (next && other) {
      said[said.findIndex(({ id }) => id === next.id)] = {
        id: other.id,
        from: first![0]!,
        by: sayingOf(first!, words, lexicon),
      }
      matches[known] = other
      matches.push(next)
    }
    // "Chính phủ và Thủ tướng giao mấy nhiệm vụ": both parts are words of one name.
    else if (next && known >= 0) matches[known] = { ...next, at: new Set([...matches[known]!.at, ...next.at]) }
    else if (next) matches.push(next)
    if (next) said.push({ id: next.id, from: part[0]!, by: sayingOf(part, words, lexicon) })
    if (part === topic) topical = next ?? undefined
    const isAsked =
      isCounted(part, words, lexicon) ||
      (words[part[0]!]!.written !== 'sở' && BEGINS_NUMBER.test(foldedOf(wordsOf(part, words).slice(0, 2))))
    if (!next && isAsked && (says(part, words, lexicon) || lexicon.steps.asked(wordsOf(part, words)) !== null))
      lost.push(text.slice(words[part[0]!]!.start, words[part.at(-1)!]!.end))
  }
  withHeads(matches, said, parts, words, lexicon)
  // What only tells the matter is not asked for beside what is counted of it.
  const asked = matches.length > 1 ? matches.filter((match) => match !== topical) : matches
  return { matches: asked, lost, said }
}

/** So many words that the earlier part has not tell another thing. */
const FRESH_WORDS = 2
/** The other figure accounts for this much of the earlier part. */
const OTHER_COVERAGE = 0.5

/** The earlier part that counts the same figure in other words, where both do; null: none does. */
function countedBefore(
  id: string,
  part: Part,
  parts: readonly Part[],
  said: readonly SaidAt[],
  words: readonly Word[],
  lexicon: Lexicon,
): Part | null {
  const earlier = said.find((one) => one.id === id && one.by !== undefined)
  const first = parts.find((one) => one[0] === earlier?.from)
  const areCounted = first !== undefined && isCounted(first, words, lexicon) && isCounted(part, words, lexicon)
  // "… nhận bao nhiêu, rồi nửa đầu 2024 nhận bao nhiêu": said again.
  const fresh = sayingOf(part, words, lexicon).filter((word) => !earlier?.by?.includes(word))
  return areCounted && fresh.length >= FRESH_WORDS ? first : null
}

/** A name met whole in a part, other than of the figure that it was first taken for; null: there is none. */
function otherThan(
  id: string,
  part: Part,
  matches: readonly NameMatch[],
  words: readonly Word[],
  lexicon: Lexicon,
): NameMatch | null {
  const met = found(wordsOf(part, words), lexicon, PART_RECALL)
  const own = met.find((match) => match.id === id)
  const other = met.find(
    (match) =>
      match.id !== id &&
      match.recall >= ALONE.recall &&
      match.coverage >= OTHER_COVERAGE &&
      !matches.some((m) => m.id === match.id),
  )
  if (!other || (own && own.recall >= ALONE.recall)) return null
  return { ...other, at: new Set([...other.at].map((place) => part[place]!)) }
}

/**
 * "viên chức và công chức tinh giản": a name that leaves a word of its own unsaid ("đậu viên chức") gives way to the part
 * of the whole that one beside it is of.
 */
function withHeads(
  matches: NameMatch[],
  said: SaidAt[],
  parts: readonly Part[],
  words: readonly Word[],
  lexicon: Lexicon,
): void {
  const { indicators } = lexicon.figures
  matches.forEach((match, i) => {
    const at = said.findIndex(({ id }) => id === match.id)
    const own = parts.find((part) => part[0] === said[at]?.from)
    if (!own || match.recall >= ALL_SAID) return
    const wholes = matches.flatMap(({ id, recall }) => (recall >= ALL_SAID ? (indicators.get(id)?.parent ?? []) : []))
    const id = wholes.map((whole) => childAt(wordsOf(own, words), whole, lexicon)).find((child) => child !== null)
    if (!id || matches.some((other) => other.id === id)) return
    matches[i] = { ...match, id, recall: 1 }
    said[at] = { ...said[at]!, id }
  })
}

/** "mấy huyện đồng bộ nhiêu hồ sơ, mấy xã nhiêu hồ sơ": another place, and nothing but what the figure before is counted in. */
function isAtNextPlace(
  part: Part,
  before: Part | undefined,
  { words, free }: NamedText,
  last: NameMatch | undefined,
  lexicon: Lexicon,
): boolean {
  const unit = lexicon.figures.indicators.get(last?.id ?? '')?.unit
  const [from, to] = [before?.findLast((place) => place < part[0]!) ?? 0, part.at(-1)!]
  // "mấy đơn vị thuộc sở" is called so.
  const there = words.slice(from, to + 1)
  const isPlaced = there.some((_, i) => free.has(from + i)) && !there.some(({ folded }) => folded === 'thuoc')
  if (!unit || !isPlaced || !isCounted(part, words, lexicon)) return false
  const counted = wantedIn(foldedOf(wordsOf(part, words)), lexicon.units).units
  const telling = sayingOf(part, words, lexicon).filter((word) => !fold(unit).split(' ').includes(word))
  return telling.length === 0 && (counted.size === 0 || counted.has(fold(unit)))
}

const sayingOf = (part: Part, words: readonly Word[], lexicon: Lexicon): readonly string[] =>
  lexicon.indicators.content(wordsOf(part, words)).map((i) => words[part[i]!]!.folded)

/** "năm 2020 mấy nghị quyết, mấy quyết định; 2024 thì mấy nghị quyết, mấy quyết định": told in the words of before; null: not so. */
function namedBefore(part: Part, words: readonly Word[], said: readonly SaidAt[], lexicon: Lexicon): string | null {
  const telling = sayingOf(part, words, lexicon)
  if (telling.length === 0) return null
  return said.findLast(({ by }) => by !== undefined && telling.every((word) => by.includes(word)))?.id ?? null
}

/** "số đầu xe", "tỷ lệ …": a number by its name. */
const BEGINS_NUMBER = /^(?:so(?! voi| sanh| hoa)|tong so|so luong|t[iy] le|chi so)(?![a-z])/

/** "…. Mỗi nơi mấy hồ sơ": the figure named before at each of its places, counted in what it is. */
function asksEach(part: Part, words: readonly Word[], last: NameMatch, { figures, questionWords }: Lexicon): boolean {
  const said = wordsOf(part, words).map(({ folded }) => folded)
  const unit = fold(figures.indicators.get(last.id)?.unit ?? '').split(' ')
  const isOf = (i: number): boolean =>
    unit.includes(said[i]!) || EACH.has(said[i]!) || questionWords.isCounting(words[part[i]!]!)
  return /^(?:moi|tung)$/.test(said[0] ?? '') && said.every((_, i) => isOf(i) || questionWords.isIdle(words[part[i]!]!))
}
const EACH: ReadonlySet<string> = new Set('moi tung noi cho ben quan huyen so xa phuong cap cai don vi'.split(' '))

/** "…, xếp hạng thứ mấy": the place of the figure named before. */
const asksPlace = (part: Part, words: readonly Word[]): boolean =>
  /^(?:va |xep |dung |hang |thu |vi |tri |o |la |nam |do |minh |thuc |te |that |ra |thi |tp |thanh |pho )*(?:hang|thu|vi tri)(?: thu)? (?:may|bao nhieu|nhieu)(?: ca nuoc| toan quoc| vay| the)*$/.test(
    foldedOf(wordsOf(part, words)),
  )

/** "PAKN nhận mấy cái, xử được mấy cái": one business, one figure per step; empty where a part names its own thing. */
function byStages(named: NamedText, best: NameMatch, parts: readonly Part[], lexicon: Lexicon): Named {
  const { text, words } = named
  const [head, ...rest] = parts.map((part) => wordsOf(part, words))
  if (!head || rest.length === 0 || !rest.every((part) => isElliptical(part, lexicon))) return only()
  const inHead = [...best.at].every((place) => parts[0]!.includes(place))
  const isRatio = (id: string): boolean => lexicon.figures.indicators.get(id)?.kind === 'ratio'
  const asksShare = wantedIn(foldedOf(words), lexicon.units).share
  const inItself = inHead ? best.id : found(head, lexicon, PART_RECALL)[0]?.id
  // "pakn tiếp nhận, đã xử lý" asks for both, not for the one by the other.
  if (!inHead && isRatio(best.id) && (asksShare || !inItself || isRatio(inItself))) return only()
  const first = siblingAt(head, inItself ?? best.id, lexicon) ?? inItself ?? best.id
  const later = rest.flatMap((part, i): readonly SaidAt[] => {
    const id = siblingAt(part, first, lexicon) ?? ofOtherKind(first, wantedIn(foldedOf(part), lexicon.units), lexicon)
    return id ? [{ id, from: parts[i + 1]![0]! }] : []
  })
  // A step that the business prints nothing of is told, not passed over.
  const none = rest.flatMap((part, i) => {
    const places = parts[i + 1]!
    const isMet = later.some(({ from }) => from === places[0])
    return isMet || !isCounted(places, words, lexicon) || lexicon.steps.asked(part) === null
      ? []
      : [text.slice(words[places[0]!]!.start, words[places.at(-1)!]!.end)]
  })
  const isHeading = isTopic(parts, named, lexicon) && later.length === rest.length
  const said = isHeading ? later : [{ id: first, from: parts[0]![0]! }, ...later]
  const [score, coverage] = [best.score * parts.length, Math.max(best.coverage, STAGED)]
  return {
    matches: [...new Set(said.map(({ id }) => id))].map((id) => ({ ...best, id, score, coverage })),
    lost: none,
    said,
  }
}

/** "tiếp nhận và xử lý bao nhiêu PAKN": a figure of the same family in the words that the first one leaves. */
function unmet(words: readonly Word[], best: NameMatch, parts: readonly Part[], lexicon: Lexicon): NameMatch | null {
  const { indicators, figures } = lexicon
  if (best.coverage >= COVERS_ALL) return null
  const left = parts.flat().filter((place) => !best.at.has(place))
  // "…, tính tới giữa năm": a part that says nothing is no second thing.
  if (parts.filter((part) => says(part, words, lexicon)).length < 2) return null
  const own = figures.indicators.get(best.id)
  const met = indicators.find(words, 0.9).filter((match) => !isUndone(match, words, lexicon))
  const other = met.find(({ id, at }) => {
    const next = figures.indicators.get(id)
    const isAlike = id !== best.id && next?.family === own?.family && next?.kind === own?.kind
    return isAlike && left.filter((place) => at.has(place)).length > 1
  })
  return other ?? null
}

/** A name met whole that accounts for every part is one name ("được sửa đổi, bổ sung"). */
function spans({ at, recall }: NameMatch, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): boolean {
  // "bao nhiêu đã giải quyết, bao nhiêu đúng hạn" asks for two numbers.
  if (parts.filter((part) => isCounted(part, words, lexicon) || isNumbered(part, words)).length > 1) return false
  const content = new Set(lexicon.indicators.content(words))
  const left = parts.flat().filter((place) => content.has(place) && !at.has(place))
  return recall >= 0.9 && left.length === 0
}

/** "số giấy tờ đã số hóa và số loại kết quả", "tỷ lệ đúng hạn và tổng số": each has its number. */
const isNumbered = (part: Part, words: readonly Word[]): boolean =>
  part.some(
    (i) =>
      (words[i]!.folded === 'so' && words[i]!.written !== 'sở' && words[i + 1]?.folded !== 'hoa') ||
      (/^t[yi]$/.test(words[i]!.folded) && words[i + 1]?.folded === 'le'),
  )
