import type { NameMatch } from '../../../search/name-index.ts'
import { likeness, type Word, wordsOfName } from '../../../search/name-words.ts'
import { besideLast, ofOtherKind, rateOf } from './beside.ts'
import { childAt } from './children.ts'
import { countedWith } from './counted-with.ts'
import type { Lexicon } from './lexicon.ts'
import { asksWhetherRight } from './operation.ts'
import { asCut, asDenied } from './opposite-scores.ts'
import { isCounted, type Part, says, wordsOf } from './parts.ts'
import { isElliptical, rateOfStep } from './stages.ts'
import { calledBehind, stepBehind } from './told-by-rest.ts'
import { isUndone } from './undone.ts'
import { byKind, foldedOf, wantedIn } from './wanted.ts'

/** A later part must name its own indicator this surely. */
export const PART_RECALL = 0.75
/** How much of a later part its own name accounts for. */
const PART_COVERAGE = 0.6

/** What a part is joined to a name by accounts for this much of both. */
const JOINED_COVERAGE = 0.3

/** A name of words that say nothing is none of a part's. */
const LEAST_COVERAGE = 0.15

/** A name that accounts for (nearly) all of a part may leave more of itself unsaid. */
const [COVERS, COVERING_RECALL] = [0.9, 0.6]

/** A part of so few words may be the rest of a name. */
const FEW_WORDS = 2

/** Names met in words, the best first: by the words themselves and by the kind of number that they ask for. */
export function found(
  words: readonly Word[],
  lexicon: Lexicon,
  minRecall: number,
  free?: ReadonlySet<number>,
  asked: readonly Word[] = words,
): readonly NameMatch[] {
  const met = lexicon.indicators
    .find(words, minRecall, free)
    .filter((match) => !isUndone(match, words, lexicon) && !isByLevels(match, words))
    .map((match) => asCut(asDenied(match, words), words, lexicon))
  return accountingFirst(byKind(met, wantedIn(foldedOf(asked), lexicon.units), lexicon.figures, lexicon.measures), free)
}

/** "…, cả 3 cấp luôn": for which levels, no "họp trực tuyến 3 cấp". */
const isByLevels = ({ at, recall }: NameMatch, words: readonly Word[]): boolean =>
  recall < PART_RECALL && [...at].every((place) => /^(?:\d+|cap|ba|ca)$/.test(words[place]!.folded))

/**
 * "thành phố bỏ bao nhiêu thủ tục": a whole name that accounts for all that another one does but for words of places,
 * and for more besides, goes before it.
 */
function accountingFirst(met: readonly NameMatch[], places?: ReadonlySet<number>): readonly NameMatch[] {
  const [best] = met
  if (!best || ![...best.at].some((at) => places?.has(at))) return met
  const ownOf = ({ at }: NameMatch) => [...at].filter((place) => !places?.has(place))
  const own = ownOf(best)
  const isMore = (match: NameMatch): boolean => {
    const said = ownOf(match)
    return said.length > own.length && own.every((place) => match.at.has(place))
  }
  const whole = met.find((match) => match.recall >= ALL_MET && isMore(match))
  return whole ? [whole, ...met.filter((match) => match !== whole)] : met
}
const ALL_MET = 0.99

/** The figure that one part asks for, in the light of those named before it; null: none. */
export function indicatorOf(
  part: Part,
  words: readonly Word[],
  before: readonly NameMatch[],
  lexicon: Lexicon,
): NameMatch | null {
  const last = before.at(-1) ?? null
  return (
    wholeAsked(part, words, lexicon) ??
    outOf(part, words, lexicon) ??
    (last && nextStep(before, wordsOf(part, words), lexicon)) ??
    childOf(part, words, before, lexicon) ??
    rateBehind(before, wordsOf(part, words), lexicon) ??
    inPart(part, words, before, lexicon) ??
    (last && besideNamed(last, part, words, lexicon))
  )
}

export const asksWhether = (part: Part, words: readonly Word[], { questionWords }: Lexicon): boolean =>
  asksWhetherRight(foldedOf(wordsOf(part, words).filter(({ written }) => written !== 'ạ'))) &&
  !part.some((i) => questionWords.isCounting(words[i]!) || /^\d/.test(words[i]!.folded))

/** "năm nào bỏ bớt thủ tục nhiều nhất, bỏ mấy cái": every word of the part is one that the figure before it was met by. */
export function isSaidAgain(
  part: Part,
  words: readonly Word[],
  before: readonly NameMatch[],
  lexicon: Lexicon,
): boolean {
  const said = lexicon.indicators.content(wordsOf(part, words)).map((i) => words[part[i]!]!.folded)
  const last = before.at(-1)
  const count = part.findIndex((place) => lexicon.questionWords.isCounting(words[place]!))
  // "bớt mấy phòng" counts a thing of its own.
  const countsThing = count >= 0 && lexicon.indicators.content(wordsOf(part.slice(count), words)).length > 0
  if (!last || said.length !== 1 || count < 0 || count > said.length || countsThing) return false
  const met = new Set([...last.at].filter((place) => place < part[0]!).map((place) => words[place]!.folded))
  return said.every((word) => met.has(word))
}

/** "việc Chính phủ giao: tổng cộng mấy việc, …": in all, of what was named before it. */
function wholeAsked(part: Part, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const head = words.slice(0, part[0])
  if (
    head.length === 0 ||
    !/^(?:tong cong|tat ca|ca thay|het thay|tong so|tong)(?: la| co)? (?:nhieu|nhiu|may|bn|bao nhieu)(?: \S+){0,2}$/.test(
      foldedOf(wordsOf(part, words)),
    )
  )
    return null
  const [whole] = found(head, lexicon, PART_RECALL)
  return whole && whole.coverage >= PART_COVERAGE ? whole : null
}

/** "…, trên tổng số bao nhiêu hồ sơ đã giải quyết": the count that a share is of, no share of it. */
function outOf(part: Part, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const said = wordsOf(part, words)
  if (!/^tren (?:tong (?:so )?)?(?:bao nhieu|may|nhieu|bn) [a-z]/.test(foldedOf(said))) return null
  const counted = found(said, lexicon, PART_RECALL).filter(
    ({ id }) => lexicon.figures.indicators.get(id)?.kind === 'count',
  )
  const own = counted.find(({ coverage, recall }) => recall >= PART_RECALL && coverage >= PART_COVERAGE)
  return own ? inWhole(own, part) : null
}

/** "…, phát hiện mấy vấn đề, xử lý mấy cái": a part of a step only goes on with what was named right before it. */
function nextStep(before: readonly NameMatch[], said: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const last = before.at(-1)!
  if (!isElliptical(said, lexicon)) return null
  const ids = before.map(({ id }) => id)
  const id = stepBehind(said, ids, lexicon)
  return id ? { ...last, id } : null
}

/** "mấy nhiệm vụ, hoàn thành mấy phần trăm": the rate of what was counted that is called so. */
function rateBehind(before: readonly NameMatch[], said: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const [last, ...more] = before.filter(({ id }) => lexicon.figures.indicators.get(id)?.kind === 'count').toReversed()
  if (!last || !kindOf(said, lexicon).share) return null
  // "1022 xử lý được bao nhiêu, tỷ lệ xử lý bao nhiêu": the rate of that step, whatever else is called so.
  const isItsStep = lexicon.steps.asked(said) === lexicon.steps.told(lexicon.figures.indicators.get(last.id)!.name)
  const ofStep = isElliptical(said, lexicon)
    ? (rateOfStep(said, last.id, lexicon) ?? (isItsStep ? rateOf(last.id, lexicon) : null))
    : null
  if (ofStep) return { ...last, id: ofStep }
  const id = [last, ...more].reduce<string | null>((met, each) => met ?? calledBehind(said, each.id, lexicon), null)
  return id ? { ...last, id } : null
}

/** "…, còn khá thì mấy", "…, đạt mấy phần trăm": what is called as the one before but for a word, or counts it otherwise. */
function besideNamed(last: NameMatch, part: Part, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const said = wordsOf(part, words)
  const beside = besideLast(said, last.id, lexicon)
  if (beside) return { ...last, id: beside.id }
  const counted = countedWith(last.id, kindOf(said, lexicon).units, lexicon) ?? countedBodies(said, last.id, lexicon)
  if (counted) return { ...last, id: counted }
  const isBare = said.every((word) => lexicon.questionWords.isElliptical(word) || lexicon.questionWords.isIdle(word))
  const other = isBare || !says(part, words, lexicon) ? ofOtherKind(last.id, kindOf(said, lexicon), lexicon) : null
  const id = other ?? calledBehind(said, last.id, lexicon)
  return id ? { ...last, id } : null
}

/** "…, ở mấy sở": the only figure of the same business that counts such bodies; null: none, or several do. */
function countedBodies(said: readonly Word[], before: string, { figures, questionWords }: Lexicon): string | null {
  const at = said.findIndex((word, i) => i > 0 && questionWords.isCounting(said[i - 1]!) && BODIES.has(word.written))
  const family = figures.indicators.get(before)?.family
  if (at < 0) return null
  const others = [...figures.indicators.values()].filter(
    ({ id, unit, family: of }) =>
      id !== before && of === family && unit === said[at]!.written && figures.byIndicator.has(id),
  )
  return others.length === 1 ? others[0]!.id : null
}
const BODIES: ReadonlySet<string> = new Set(['sở', 'huyện', 'quận', 'xã', 'phường'])

/** A part named this well is named by itself. */
const NAMED_WHOLE = 0.9
/** So is one of which no word is left unsaid. */
export const ALL_SAID = 0.99
/** Behind these words what follows is a part of what was named. */
const OF_IT =
  /(?<![a-z])(?:trong (?:so )?do|gom|chia ra|tach ra|tung nhom|cac nhom|tung loai|(?:may|bao nhieu|nhieu|bn) (?:cai|don vi|noi|cho) (?:la )?(?:do|vi|tai))(?![a-z])/

/** "…, trong đó mấy cái đang giải thể, mấy cái mới lập": parts of the first figure, named by what is special about them. */
function childOf(
  part: Part,
  words: readonly Word[],
  [first]: readonly NameMatch[],
  lexicon: Lexicon,
): NameMatch | null {
  if (!first) return null
  const isSplit = OF_IT.test(foldedOf(words.slice(0, part.at(-1)! + 1)))
  // "công chức tinh giản mấy người, viên chức mấy người": the next part of the same whole, where nothing else is named whole.
  const whole = isSplit ? first.id : (lexicon.figures.indicators.get(first.id)?.parent ?? null)
  const id = whole === null ? null : childAt(wordsOf(part, words), whole, lexicon)
  if (!id || id === first.id) return null
  // A name that leaves a word of its own unsaid ("đậu viên chức") is not said by what the part of the whole is called by.
  const isNamed =
    !isSplit &&
    found(wordsOf(part, words), lexicon, NAMED_WHOLE).some(
      ({ coverage, recall }) => coverage >= NAMED_WHOLE && recall >= ALL_SAID,
    )
  return isNamed ? null : { ...first, id, at: new Set(part) }
}

const kindOf = (words: readonly Word[], { units }: Lexicon) => wantedIn(foldedOf(words), units)

function inPart(part: Part, words: readonly Word[], before: readonly NameMatch[], lexicon: Lexicon): NameMatch | null {
  const met = found(wordsOf(part, words), lexicon, PART_RECALL).filter(
    (match) =>
      !isRateOfThings(match, wordsOf(part, words), lexicon) &&
      match.coverage >= LEAST_COVERAGE &&
      (before.length === 0 || (match.coverage >= PART_COVERAGE && says(part, words, lexicon)) || isMetWhole(match)),
  )
  const named = met.find(({ recall }) => recall >= PART_RECALL)
  // "tuyển mấy công chức qua thi tuyển": a longer name that accounts for all goes before a short one that leaves words.
  const own = named && met.find((m) => m === named || (m.recall >= COVERING_RECALL && m.coverage >= COVERS))
  const [first] = before
  if (!first) return own ? inWhole(own, part) : null
  if (!says(part, words, lexicon)) return own ? inWhole(own, part) : null
  const isNumber = (i: number): boolean => /^\d/.test(words[i]!.folded)
  const counts = part.some(isNumber)
  const topic = [...first.at].filter((i) => !part.includes(i) && !(counts && isNumber(i)))
  const places = [...topic, ...part]
  const { indicators } = lexicon.figures
  const said = lexicon.indicators.content(wordsOf(part, words)).map((i) => words[part[i]!]!.folded)
  const meetsAll = ({ at }: NameMatch): boolean => {
    const met = new Set([...at].map((i) => words[places[i]!]!.folded))
    return said.every((word) => met.has(word))
  }
  // "số lượng bàn ghế được thanh lý": a name that meets none of a part's words is not asked for by them.
  const isMostly = ({ at }: NameMatch): boolean => {
    const met = new Set([...at].filter((i) => i >= topic.length).map((i) => words[places[i]!]!.folded))
    return said.length < 2 || said.some((word) => met.has(word))
  }
  const joinable = found(wordsOf(places, words), lexicon, 0.7, undefined, wordsOf(part, words)).filter(
    (m) =>
      m.recall >= 0.7 &&
      (m.coverage >= JOINED_COVERAGE || meetsAll(m)) &&
      isMostly(m) &&
      !isMetByMarks(m, wordsOf(places, words), topic.length) &&
      !before.some(({ id }) => id === m.id) &&
      m.id !== indicators.get(first.id)?.parent &&
      ([...m.at].some((i) => i >= topic.length) || meetsAll(m)),
  )
  const asked = kindOf(wordsOf(part, words), lexicon)
  const asksKind = asked.share || asked.money || asked.units.size > 0
  const kind = (id: string) => indicators.get(id)?.kind
  const family = (id: string) => indicators.get(id)?.family
  // "Chính phủ giao mấy nhiệm vụ, đang làm mấy nhiệm vụ": of the business that was begun, where it accounts for all.
  const goesOn = joinable.find(
    (m) => family(m.id) === family(first.id) && kind(m.id) === kind(first.id) && meetsAll(m) && m.recall >= 0.9,
  )
  if (own && goesOn && family(own.id) !== family(first.id) && [...goesOn.at].some((i) => i < topic.length))
    return inWhole(goesOn, places)
  // "cơ quan có ISO mấy phần trăm, kiểm tra mấy nơi": few words that with those before make a name whole are of it.
  const isWhole = (m: NameMatch): boolean => m.recall >= 0.95 && meetsAll(m) && [...m.at].some((i) => i < topic.length)
  const completed = own && said.length <= FEW_WORDS ? joinable.find((m) => isWhole(m) && m.id !== own.id) : undefined
  // "chi cục giảm mấy phòng, bớt mấy trưởng phó phòng": of the body of the first one, where its own name tells another's.
  const isUnsaid = own !== undefined && leavesUnsaid(own.id, words, lexicon)
  const alike = isUnsaid
    ? joinable.find(
        (m) => isWhole(m) && family(m.id) === family(first.id) && kind(m.id) === kind(own.id) && m.id !== own.id,
      )
    : undefined
  if (own && alike && family(own.id) === family(first.id) && !leavesUnsaid(alike.id, words, lexicon))
    return inWhole(alike, places)
  // "PAR INDEX với SIPAS": an index named by itself is no part of the one before, unless its points are counted.
  const isIndex = own !== undefined && kind(own.id) === 'index' && own.recall >= 0.95 && own.coverage >= 0.9
  if (isIndex && !isCounted(part, words, lexicon)) return inWhole(own, part)
  if (own && completed && completed.score > own.score) return inWhole(completed, places)
  if (asksKind && own && own.coverage >= 0.9) return inWhole(own, part)
  // "loại Tốt" behind "xếp loại Rất tốt": what meets the whole part goes before what meets some of it.
  const fitting = joinable.some(meetsAll) ? joinable.filter(meetsAll) : joinable
  const joined = (asksKind ? undefined : fitting.find(({ id }) => kind(id) === kind(first.id))) ?? fitting[0]
  // The elliptical reading goes on counting what the first part counted.
  const elliptical =
    joined &&
    (!own || (!isRather(own, joined) && kind(own.id) !== kind(first.id) && kind(joined.id) === kind(first.id)))
      ? joined
      : null
  if (elliptical) return inWhole(elliptical, places)
  return own ? inWhole(own, part) : null
}

/** A body that a figure's official name tells and no word of the question does. */
const leavesUnsaid = (id: string, words: readonly Word[], { figures }: Lexicon): boolean => {
  const bodies = /(?<!\p{L})(?:chi cục|sở|huyện|xã)(?!\p{L})/u.exec(figures.indicators.get(id)?.name ?? '')?.[0]
  const said = words.map(({ written }) => written).join(' ')
  return bodies !== undefined && !new RegExp(`(?<!\\p{L})${bodies}(?!\\p{L})`, 'u').test(said)
}

/** "nhiêu cái có hồ sơ nộp qua mạng": things are counted, no share of them. */
export const isRateOfThings = ({ id }: NameMatch, said: readonly Word[], { figures, measures }: Lexicon): boolean =>
  (figures.indicators.get(id) ?? measures.get(id))?.kind === 'ratio' &&
  /(?<![a-z])(?:may|bao nhieu|nhieu|nhiu|bn) (?:cai|don vi|noi|nguoi|bo|vu|luot)(?![a-z])/.test(foldedOf(said))

/** A name met whole by words of the part alone, and better than any that goes on with what was named. */
const isRather = (own: NameMatch, joined: NameMatch): boolean => isMetWhole(own) && own.score > joined.score

/** "có mấy điểm cầu": words that name nothing apart are a name together. */
const isMetWhole = ({ recall, coverage, at }: NameMatch): boolean =>
  recall >= WHOLE && coverage >= WHOLE && at.size >= WHOLE_WORDS
const [WHOLE, WHOLE_WORDS] = [0.99, 2]

/** "thẻ cho trẻ" is no "trễ": of the part, only words are met that carry other marks than the name's. */
function isMetByMarks({ at, name }: NameMatch, words: readonly Word[], from: number): boolean {
  const called = wordsOfName(name)
  const own = [...at].filter((place) => place >= from).map((place) => words[place]!)
  const isUnlike = (word: Word): boolean => {
    const same = called.filter(({ folded }) => folded === word.folded)
    return same.length > 0 && same.every((other) => likeness(word, other) < 0.5)
  }
  return own.some(isUnlike) && own.every((word) => isUnlike(word) || COUNTED.has(word.folded))
}
/** What is counted tells no figure apart. */
const COUNTED: ReadonlySet<string> = new Set(['ho', 'so', 'bo', 'nhieu', 'bao', 'may', 'cai'])

/** Places in the part become places in the question. */
const inWhole = (match: NameMatch, places: Part): NameMatch => ({
  ...match,
  at: new Set([...match.at].map((i) => places[i]!)),
})
