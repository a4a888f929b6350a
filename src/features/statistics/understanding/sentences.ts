import { type PeriodReading, readPeriods } from '../../../calendar/periods-reading.ts'
import { ofLast, ofLastTexts } from '../../../core/last-texts.ts'
import { once } from '../../../core/once.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { readOperation, readStated } from './operation.ts'
import { type Places, placesIn } from './places.ts'
import { withoutSoundingLike } from './sounding-like.ts'
import { isElliptical } from './stages.ts'
import { unbound } from './text-periods.ts'
import { readUnknownAgency } from './unknown.ts'
import { isMetWith, tells } from './who-tells.ts'

/** A level, body or province named in a sentence. */
export interface NamedPlace {
  /** As written, lower case. */
  readonly written: string
  readonly kind: 'level' | 'body' | 'province'
  /** "của", "riêng", "ở" stands before it: figures of it are spoken of. */
  readonly led: boolean
}

/** One sentence of a message with what it says of figures. */
export interface Sentence {
  readonly text: string
  readonly words: readonly Word[]
  /** Words, periods and punctuation apart. */
  readonly length: number
  /** The figure that it names best; null: none. */
  readonly match: NameMatch | null
  /** It is named by a word of its own, not by steps alone ("nhờ xử lý giúp"). */
  readonly names: boolean
  /** A number is asked for. */
  readonly counts: boolean
  /** Something is asked for or demanded. */
  readonly asks: boolean
  /** An operation other than the value is named. */
  readonly operation: string | null
  /** Nothing but steps and ways of asking. */
  readonly elliptical: boolean
  readonly periods: readonly PeriodReading[]
  /** Places whose figures may be meant. */
  readonly places: readonly NamedPlace[]
  /** A body is named that nobody here knows. */
  readonly strangers: boolean
  readonly stated: readonly number[]
}

/** The point of "TP. HCM" ends no sentence. */
const END = /(?<=[.!?…])(?<!(?<!\p{L})(?:tp|tx|q|p|ts|ths)\.)\s+|\n+|(?<=;)\s+/iu
const DEMANDS =
  /\?\s*$|(?<![a-z])(?:nho|giup|gium|dum|cho (?:toi|tui|em|minh|anh|chi|xin|biet|hoi)|xin|can(?! bo| cu| tho| cuoc)|muon|de nghi|cung cap|cho con so|tra (?:giup|gium|ho|dum|lai|cuu)|hoi)(?![a-z])/
/** These only with their marks: without them they are other words. */
const DEMANDS_MARKED = /(?<!\p{L})(?:đòi|dặn|biểu (?:tôi|tui|em|mình)|kiểm lại)(?!\p{L})/u

/** What the figure goes into: "để tôi điền bảng so sánh". */
const PAPER =
  /(?<![a-z])(?:dien|lam|viet|dung|hoan thien|hoan chinh|bo sung|dua vao|chen|soan|lap|dan) (?:\S+ ){0,3}(?:bang|bieu(?! do)|slide|bai|bao cao|to trinh|phu luc|ky yeu|de cuong)(?: (?:so sanh|xep hang|theo doi|tong hop|chi tiet|phan tich|danh gia)){0,2}(?![a-z])/g

export const isAsking = ({ asks, counts }: Sentence): boolean => asks || counts

/** @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
export function sentencesIn(text: string, lexicon: Lexicon, today: string): readonly Sentence[] {
  const parts = text.split(END).filter((part) => /\p{L}/u.test(part))
  return parts.length < 2 ? [] : parts.map((part) => sentenceOf(part, lexicon, today))
}

/** The texts as written and as understood share most of their sentences. */
const readOn = ofLast((lexicon: Lexicon) =>
  ofLastTexts((today) => ofLastTexts((text) => readSentence(text, lexicon, today))),
)

/** @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
export const sentenceOf = (text: string, lexicon: Lexicon, today: string): Sentence => readOn(lexicon)(today)(text)

function readSentence(text: string, lexicon: Lexicon, today: string): Sentence {
  const lower = text.toLowerCase()
  const folded = fold(lower)
  const periods = readPeriods(folded, today)
  const blanked = unbound(periods, lower).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    lower,
  )
  const words = wordsIn(blanked)
  const placed = placesIn({ text: blanked, words }, lexicon, today)
  const [met] = lexicon.indicators.find(words, 0.7, placed.at)
  // "Mỗi nơi mấy hồ sơ?": what is counted names no figure.
  const isUnit = met !== undefined && met.recall < WHOLE && countsUnit(met, words, lexicon)
  const match = isUnit ? undefined : met
  const counts = words.some((word, i) => isCount(word, words[i + 1], lexicon))
  // Most of what a sentence says is never asked for.
  const operation = once(() => operationIn(lower))
  const elliptical = once(() => isUnit || isElliptical(words, lexicon))
  const places = once(() => namedPlaces(lower, words, placed, lexicon))
  const strangers = once(
    () => readUnknownAgency(words, placed.scopes, match ? [match] : [], lexicon.questionWords) !== null,
  )
  const stated = once(() => readStated(fold(blanked)))
  return {
    text,
    words,
    length: words.length,
    match: match ?? null,
    names:
      match !== undefined &&
      (match.at.size > STEP_WORDS || [...match.at].some((place) => isOwnWord(words[place]!, lexicon))),
    counts,
    asks: counts || DEMANDS.test(folded) || DEMANDS_MARKED.test(lower),
    periods,
    get operation() {
      return operation()
    },
    get elliptical() {
      return elliptical()
    },
    get places() {
      return places()
    },
    get strangers() {
      return strangers()
    },
    get stated() {
      return stated()
    },
  }
}

/** The operation that a sentence names, what its figure goes into left out; null: none. */
function operationIn(lower: string): string | null {
  const plain = withoutSoundingLike(lower)
  const [said, offices, numbers] = [
    fold(plain),
    fold(plain.replaceAll(/số|dùng|dựng|đúng/g, '#')),
    fold(lower.replaceAll(/sở|đứng/g, '#')),
  ].map((text) => text.replace(PAPER, '')) as [string, string, string]
  return readOperation(said, { offices, numbers }, () => false, false)?.operation ?? null
}

/** Nothing is met but what figures are counted in, and nothing else is said. */
function countsUnit({ at }: NameMatch, words: readonly Word[], { units, questionWords, indicators }: Lexicon): boolean {
  const met = [...at].sort((a, b) => a - b).map((place) => words[place]!)
  const isSpare = (word: Word): boolean => questionWords.isIdle(word) || EACH.has(word.folded)
  // "mấy hồ sơ": a unit may hold a word that is idle elsewhere, so that none is left out but before it.
  const isUnit = met.some(
    (_, i) =>
      units.has(
        met
          .slice(i)
          .map(({ folded }) => folded)
          .join(' '),
      ) && met.slice(0, i).every(isSpare),
  )
  return isUnit && indicators.content(words).every((place) => at.has(place) || EACH.has(words[place]!.folded))
}
/** A name met this far is one, though figures are counted in it ("tờ gấp"). */
const WHOLE = 0.99
/** Words that share something out. */
export const EACH: ReadonlySet<string> = new Set([
  'moi',
  'tung',
  'noi',
  'cho',
  'ben',
  'quan',
  'huyen',
  'so',
  'xa',
  'phuong',
  'cap',
  'cai',
  'don',
  'vi',
])

/** A step alone is said in so many words ("xử lý"). */
const STEP_WORDS = 2
const isOwnWord = (word: Word, { questionWords }: Lexicon): boolean =>
  !questionWords.isElliptical(word) && !questionWords.isIdle(word)

const LED = /(?<![a-z])(?:cua|rieng|o|tai|ben|ve|tinh|thanh pho)\s+$/

function namedPlaces(
  lower: string,
  words: readonly Word[],
  { scopes, bodies }: Places,
  lexicon: Lexicon,
): readonly NamedPlace[] {
  const kindOf = (id: string): NamedPlace['kind'] => {
    const kind = lexicon.figures.scopes.get(id)?.kind
    return kind === 'province' ? 'province' : kind === 'level' || kind === 'city' ? 'level' : 'body'
  }
  const spanOf = ({ from, to }: PhraseMatch) => ({ start: words[from]!.start, end: words[to - 1]!.end })
  const named = [
    // "bên huyện gọi lên": a level said in one word is mostly who speaks.
    ...scopes.filter(({ from, to }) => to - from > 1).map((met) => ({ ...spanOf(met), kind: kindOf(met.id) })),
    ...bodies
      .filter(
        ({ start, end }) =>
          !tells(words, words.findLastIndex((word) => word.end <= end) + 1) &&
          !isMetWith(
            words,
            words.findIndex((word) => word.start >= start),
          ),
      )
      .map(({ start, end }) => ({ start, end, kind: 'body' as const })),
    ...lexicon.provinces.find(words).map((met) => ({ ...spanOf(met), kind: 'province' as const })),
  ]
  // A body of today may be a printed scope as well: named once.
  const isWithin = (one: (typeof named)[number], i: number): boolean =>
    named.some(
      (other, k) =>
        k !== i &&
        other.start <= one.start &&
        other.end >= one.end &&
        (other.end - other.start > one.end - one.start || k < i),
    )
  return named
    .filter((one, i) => !isWithin(one, i))
    .map(({ start, end, kind }) => ({
      written: lower.slice(start, end),
      kind,
      led: LED.test(fold(lower).slice(0, start)),
    }))
}

/** "mấy anh em", "mấy bữa nay": who or when, no count. */
const NOT_COUNTED = /^(?:anh|chi|em|ong|ba|chu|bac|co|bua|hom|nay|dua|sep|thay|ban|tay|thang|tuan)$/
function isCount(word: Word, next: Word | undefined, { questionWords }: Lexicon): boolean {
  if (!questionWords.isCounting(word)) return false
  if (word.folded === 'may') return word.written !== 'máy' && !NOT_COUNTED.test(next?.folded ?? '')
  // "việc nhiều lên", "nhiều hơn tôi nghĩ": no number is asked for.
  return (
    word.folded !== 'nhieu' || word.written === 'nhiêu' || !/^(?:len|hon|qua|lam|viec|thu)$/.test(next?.folded ?? '')
  )
}
