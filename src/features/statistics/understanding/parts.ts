import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import type { QuestionWords } from './question-words.ts'
import { countedBehind, withSharedCount } from './shared-counts.ts'
import { isInside, isOfWhole, type WholeName } from './whole-names.ts'
import { isWithWhom } from './with-whom.ts'

/** One reading of a question: as written, or as it was understood. */
export interface NamedText {
  readonly text: string
  readonly words: readonly Word[]
  /** Places of words that name scopes. */
  readonly free: ReadonlySet<number>
  /** Those scopes. */
  readonly of: readonly string[]
}

/** Places of the words of one thing asked for, in the question's words. */
export type Part = readonly number[]

/** What is asked for apart: runs of words between commas, joining words and further counts, scopes left out. */
export function partsOf(
  named: NamedText,
  best: NameMatch,
  lexicon: Lexicon,
  names: readonly WholeName[] = [],
): readonly Part[] {
  return withSharedCount(apart(named, best, lexicon, names), named.words, lexicon.questionWords)
}

export const wordsOf = (part: Part, words: readonly Word[]): readonly Word[] => part.map((place) => words[place]!)

/** True where a part says something of its own: "mình đạt chưa" is no figure. */
export const says = (part: Part, words: readonly Word[], { indicators }: Lexicon): boolean =>
  indicators.content(wordsOf(part, words)).length > 0

export const isCounted = (part: Part, words: readonly Word[], { questionWords }: Lexicon): boolean =>
  part.some((place) => questionWords.isCounting(words[place]!))

function apart(
  { text, words, free }: NamedText,
  best: NameMatch,
  lexicon: Lexicon,
  names: readonly WholeName[],
): readonly Part[] {
  const { questionWords, acronyms } = lexicon
  const parts: number[][] = [[]]
  const joined = new Set<Part>()
  const last = words.findLastIndex(({ written }, i) => LEVELS.has(written) || !questionWords.isIdle(words[i]!))
  const isCountedLast =
    LEVELS.has(words[last]?.written ?? '') &&
    questionWords.isCounting(words[last - 1]!) &&
    words[last]!.start - words[last - 1]!.end <= 1 &&
    !(words[last + 1] && questionWords.isCounting(words[last + 1]!))
  // One of two words may go by its first: "par sipas".
  const isAcronym = (word: string): boolean => acronyms.tails.has(word) || acronyms.heads.has(word)
  const lastCounted = isCountedLast ? last : -1
  const pairs = best.recall >= WELL_MET ? pairsOf(best.id, lexicon) : new Set<string>()
  words.forEach((word, i) => {
    const between = i === 0 ? '' : text.slice(words[i - 1]!.end, word.start)
    const current = parts.at(-1)!
    // "trước và đúng hạn", "liên thông cùng cấp": what the figure is called by joins nothing.
    const isWithin = isInside(i, names)
    const isOwn = isWithin || (best.recall >= 0.95 && best.at.has(i) && !beginsNumber(words[i + 1]))
    const isNamePair = i > 0 && /^\s*,\s*$/.test(between) && pairs.has(`${words[i - 1]!.folded}, ${word.folded}`)
    // "số hóa hồ sơ và kết quả": so is what stands on either side of a comma in its name.
    const isPairJoined = pairs.has(`${words[i - 1]?.folded}, ${words[i + 1]?.folded}`)
    const joins =
      !isPairJoined &&
      (questionWords.isJoiner(word) || isOr(i, words, text)) &&
      !isOwn &&
      goesOn(i, current, words, lexicon)
    // "papi sipas par index": names of indexes one after the other.
    const isNextIndex = acronyms.heads.has(word.folded) && isAcronym(words[i - 1]?.folded ?? '')
    if (
      !isWithin &&
      (isNextIndex ||
        (!isNamePair && /[,;:/+&?\n]|[.!]\s/.test(between)) ||
        joins ||
        beginsCount(i, current, words, lexicon))
    )
      parts.push([])
    // "số sở giảm phòng": a level that the figure is called by is a word of its name.
    // "…, ở mấy sở": so is one that is counted itself.
    const isCountedLevel =
      (lastCounted > 0 && (i === lastCounted || i === lastCounted - 1)) ||
      countsLevel(i, words, lexicon) ||
      countsLevel(i + 1, words, lexicon)
    if (!joins && (!free.has(i) || best.at.has(i) || isCountedLevel || isOfWhole(i, names))) parts.at(-1)!.push(i)
    if (joins) joined.add(parts.at(-1)!)
  })
  const said = parts.filter((part) => !part.every((place) => TIMES.has(words[place]!.folded)))
  return said.map((part, i) => {
    const next = said[i + 1]
    const isShort = next && joined.has(next) && !isCounted(part, words, lexicon)
    return isShort ? [...part, ...countedBehind(next, words, lexicon.questionWords)] : part
  })
}

/** "một phần và tổng số dịch vụ": what has its number is another thing. */
const beginsNumber = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:số|tổng|tỷ|tỉ|ty|ti|bao|mấy|chỉ)$/.test(word.written)

/** "…, tính 9 tháng đầu năm 2021, …": what stands before a time is no part by itself. */
const TIMES: ReadonlySet<string> = new Set(['tinh', 'ke', 'tu', 'den', 'toi', 'trong'])

/** "A, B hay C": the last of a list, no question for yes or no. */
const isOr = (at: number, words: readonly Word[], text: string): boolean =>
  /^(?:hay|hoặc|hoac)$/.test(words[at]!.written) &&
  at > 2 &&
  at + 2 < words.length &&
  text.slice(0, words[at]!.start).includes(',') &&
  words[at]!.start - words[at - 1]!.end <= 1

/** Bodies that are counted: "ở mấy sở". */
const LEVELS: ReadonlySet<string> = new Set(['sở', 'huyện', 'quận', 'xã', 'phường'])

/** "mấy sở giảm phòng": bodies are counted that something happens to. */
const countsLevel = (at: number, words: readonly Word[], { questionWords }: Lexicon): boolean =>
  LEVELS.has(words[at]?.written ?? '') &&
  at > 0 &&
  words[at]!.start - words[at - 1]!.end <= 1 &&
  questionWords.isCounting(words[at - 1]!) &&
  at + 1 < words.length &&
  (!questionWords.isIdle(words[at + 1]!) ||
    (words[at + 1]!.written === 'giảm' && isThing(words[at + 2], questionWords))) &&
  !questionWords.isCounting(words[at + 1]!)

const isThing = (word: Word | undefined, questionWords: QuestionWords): boolean =>
  word !== undefined && !questionWords.isIdle(word) && !questionWords.isCounting(word)

/** A name met this well tells which commas are its own. */
const WELL_MET = 0.6

/** "cán bộ, công chức, viên chức bị kỷ luật": words that stand on either side of a comma in what a figure is called. */
function pairsOf(id: string, { figures }: Lexicon): ReadonlySet<string> {
  const own = figures.indicators.get(id)
  const called = own ? [own.name, ...own.names] : []
  return new Set(
    called.flatMap((name) => [...fold(name).matchAll(/([a-z0-9]+), (?=([a-z0-9]+))/g)].map((m) => `${m[1]}, ${m[2]}`)),
  )
}

/** A step behind "rồi" is counted within so many words. */
const NEXT_WORDS = 12

/** "học nghề rồi nghỉ mấy người" is one thing, "nhận mấy cái rồi xong mấy cái" two; "cùng cấp" joins nothing. */
function goesOn(at: number, current: Part, words: readonly Word[], lexicon: Lexicon): boolean {
  const [word, next] = [words[at]!.folded, words[at + 1]?.folded ?? '']
  if (word === 'voi' && isWithWhom(at, words)) return false
  // "xong bao nhiêu % so với nhận"; a mark to reach is named by no figure's name.
  const isHeld = word === 'voi' && words[at - 1]?.written === 'so' && words[at - 2]?.folded !== 'ho'
  if (isHeld && !/^(?:ke|chi|muc|nghi)$/.test(next)) return false
  if (word === 'cung') return !['cap', 'ky', 'luc', 'nhau'].includes(next)
  if (word !== 'roi') return true
  // "trả đúng hẹn rồi mà máy vẫn báo trễ": one thing, though it is said with a "but".
  if (next === 'ma') return false
  // "học nghề rồi mới nghỉ": what comes next is no step that is counted.
  const isNextCounted = words.slice(at + 1, at + 1 + NEXT_WORDS).some((w) => lexicon.questionWords.isCounting(w))
  return isCounted(current, words, lexicon) && isNextCounted
}

/** What a counted thing is called by, at most: behind more words another thing is named before its count. */
const COUNTED_WORDS = 2
const THING_WORDS = 5

/** "mấy tập thể mấy cá nhân", "… mấy cái còn khá thì mấy": another count begins another part without any comma. */
function beginsCount(at: number, current: Part, words: readonly Word[], lexicon: Lexicon): boolean {
  const { questionWords } = lexicon
  const word = words[at]!
  const first = current.findIndex((place) => questionWords.isCounting(words[place]!))
  if (first < 0) return current.length > 0 && leadsCounts(at, words, lexicon)
  const isCountedLater = words.slice(at + 1).some((w) => questionWords.isCounting(w))
  const isNext = (place: number): boolean => place < words.length && questionWords.isCounting(words[place]!)
  // "giảm mấy phòng ở mấy sở"
  if (/^(?:ở|tại)$/.test(word.written) && isNext(at + 1) && LEVELS.has(words[at + 2]?.written ?? '')) return true
  // "…, xử lý bn đạt mấy %"
  if (word.folded === 'dat' || word.folded === 'chiem') return isNext(at + 1) && words[at + 1]!.start - word.end <= 1
  // "có mặt bao nhiêu trên bao nhiêu biên chế giao"
  if (word.folded === 'tren') return questionWords.isCounting(words[at - 1]!) && (isNext(at + 1) || isNext(at + 2))
  // "khai sinh bao nhiêu khai tử bao nhiêu": things named before their counts, the last of which ends it.
  if (
    questionWords.isCounting(words[at - 1]!) &&
    says(current.slice(0, first), words, lexicon) &&
    !isUnit(at, words, lexicon)
  )
    return isCountedLater && endsCounting(words, lexicon)
  // "giao bao nhiêu người mà có mặt bao nhiêu": a count on either side.
  if (word.written === 'mà') return isCountedInClause(at, words, lexicon)
  // "bao nhiêu văn bản còn hiệu lực, bao nhiêu hết hiệu lực": what counts nothing goes on with what was counted.
  if (word.written === 'còn')
    return isCountedLater && says(current.slice(first + 1), words, lexicon) && isCountedInClause(at, words, lexicon)
  const isHowMany = word.folded === 'bao' && words[at + 1]?.folded === 'nhieu'
  if (!(isHowMany || questionWords.isCounting(word)) || questionWords.isCounting(words[at - 1]!)) return false
  const counted = current.slice(first + 1).filter((place) => !questionWords.isCounting(words[place]!))
  const called = counted.map((place) => words[place]!.folded).join(' ')
  const isThing = lexicon.units.has(called) || counted.every((place) => !questionWords.isIdle(words[place]!))
  // "mấy dự thảo nghị quyết mấy dự thảo quyết định": the same thing is counted again.
  const again =
    counted.length > COUNTED_WORDS &&
    counted.length <= THING_WORDS &&
    words[at + 1]?.folded === words[counted[0]!]!.folded
  return (again || (counted.length > 0 && counted.length <= COUNTED_WORDS && isThing)) && word.folded !== 'nhieu'
}

/** A count before the next comma. */
function isCountedInClause(at: number, words: readonly Word[], { questionWords }: Lexicon): boolean {
  const end = words.findIndex((word, i) => i > at && word.start - words[i - 1]!.end > 1)
  return words.slice(at + 1, end < 0 ? words.length : end).some((word) => questionWords.isCounting(word))
}

/** "chỉ tiêu hội đồng giao thì mấy cái vượt, mấy cái đạt": behind "thì" its parts are counted, each called by what it is. */
function leadsCounts(at: number, words: readonly Word[], lexicon: Lexicon): boolean {
  const { questionWords, indicators, units } = lexicon
  if (words[at]!.written !== 'thì' || !questionWords.isCounting(words[at + 1] ?? words[at]!)) return false
  const comma = words.findIndex((word, i) => i > at + 1 && word.start - words[i - 1]!.end > 1)
  if (comma < 0 || !words.slice(comma).some((word) => questionWords.isCounting(word))) return false
  const counted = words.slice(at + 2, comma)
  return indicators
    .content(counted)
    .some((place) => !units.has(counted[place]!.folded) && !CLASSIFIERS.has(counted[place]!.folded))
}

/** How what is counted is shortened, folded. */
const SHORT_UNITS: ReadonlySet<string> = new Set(['tthc', 'hs', 'nv', 'vb', 'pakn', 'vbqppl'])
const MONEY_UNITS: ReadonlySet<string> = new Set(['tien', 'dong', 'trieu', 'ty'])
/** Words that anything is counted by. */
const CLASSIFIERS: ReadonlySet<string> = new Set(['cai', 'vu', 'viec', 'bo', 'cuoc', 'luot', 'noi', 'cho', 'nguoi'])
const isUnit = (at: number, words: readonly Word[], { units }: Lexicon): boolean =>
  MONEY_UNITS.has(words[at]!.folded) ||
  (words[at]!.folded === 'phan' && words[at + 1]?.folded === 'tram') ||
  CLASSIFIERS.has(words[at]!.folded) ||
  SHORT_UNITS.has(words[at]!.folded) ||
  units.has(words[at]!.folded) ||
  units.has(`${words[at]!.folded} ${words[at + 1]?.folded ?? ''}`)

/** True where the last count has nothing behind it that it counts. */
function endsCounting(words: readonly Word[], { questionWords }: Lexicon): boolean {
  const last = words.findLastIndex((word) => questionWords.isCounting(word))
  return words.slice(last + 1).every((word) => questionWords.isIdle(word) || questionWords.isElliptical(word))
}
