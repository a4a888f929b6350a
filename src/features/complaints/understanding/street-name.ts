import type { ComplaintLanguage } from './content.ts'
import { PhraseSet, type PlacedWord } from './place-words.ts'

const MAX_NAME_WORDS = 4
/** Fewer words before the name of a commune are no street by themselves: "đường Thới Lai" is one name. */
const MIN_STREET_WORDS = 2

/** Numbers of roads: "91B", "1A", "932". */
const ROAD_NUMBER = /^\d{1,3}[A-Za-z]?$/
/** A road's class written together with its number: "QL1A", "ĐT932", "TL.918". */
const ROAD_CODE = /^(?:ql|tl|dt|hl|dh)\.?(\d{1,4}[a-z]?)$/i

/** Reads how long the names of streets and places are. */
export class NameReader {
  readonly #never: PhraseSet
  readonly #ends: readonly PhraseSet[]
  readonly #fixed: PhraseSet
  readonly #suffix: PhraseSet
  readonly #surnames: PhraseSet
  readonly #month = new PhraseSet(['tháng'])
  readonly #number = new PhraseSet(['số'])

  constructor({ place, people }: ComplaintLanguage) {
    this.#never = new PhraseSet(place.never)
    this.#ends = [place.stop, place.street, place.landmark, place.small].map((phrases) => new PhraseSet(phrases))
    this.#fixed = new PhraseSet(place.named)
    this.#suffix = new PhraseSet(place.suffix)
    this.#surnames = new PhraseSet(people.surnames)
  }

  /** The number of a road that is written as one word with its class ("QL1A" is 1A); null for any other word. */
  roadIn(word: PlacedWord): string | null {
    const number = ROAD_CODE.exec(word.folded)?.[1]
    return number === undefined ? null : word.written.slice(-number.length)
  }

  /** Length of a street that is known without a word of its kind before it: "CMT8", "Cách mạng Tháng Tám". */
  knownAt = (words: readonly PlacedWord[], at: number): number => this.#fixed.lengthAt(words, at)

  /**
   * Length of a street's name that follows right after a house number or an alley's: in capitals, or in a text without
   * any a person's full name, whom most streets are named after.
   */
  afterNumber(words: readonly PlacedWord[], at: number, ends: ReadonlySet<number>): number {
    const word = words[at]
    if (!word || word.begins) return 0
    const known = this.#dateAt(words, at) || this.knownAt(words, at)
    if (known > 0) return known
    const person = this.#surnames.lengthAt(words, at) > 0
    if (!isCapital(word) && !person) return 0
    if (isCapital(word) && !isCapital(words[at + 1])) return 0
    const length = this.nameAt(words, at, ends)
    return length >= MIN_STREET_WORDS ? length : 0
  }

  /**
   * Length of a name: capitals and numbers go on; small letters up to a word that ends names.
   * @param ends where names of communes begin: a street of two words or more ends before them
   */
  nameAt(words: readonly PlacedWord[], at: number, ends: ReadonlySet<number>): number {
    const first = words[at]
    if (!first || (this.#never.lengthAt(words, at) > 0 && !isCapital(first))) return 0
    const known = this.#dateAt(words, at) || this.knownAt(words, at) || this.#numberedAt(words, at)
    if (known > 0) return known
    if (ROAD_NUMBER.test(first.written)) return 1
    let length = 0
    while (length < MAX_NAME_WORDS) {
      const word = words[at + length]
      if (!word || (length > 0 && word.begins)) break
      if (length >= MIN_STREET_WORDS && ends.has(word.start)) break
      if (length > 0 && this.#suffix.lengthAt(words, at + length) > 0) break
      const isOwn = length < this.#personal(words, at)
      if (!isOwn && !isCapital(word) && !/\d/.test(word.written) && this.#endsAt(words, at + length)) break
      if (length > 0 && isCapital(first) && !isCapital(word) && !/\d/.test(word.written)) break
      length++
    }
    return length > 0 ? length + this.#suffix.lengthAt(words, at + length) : 0
  }

  /** A number ("12", "132/4", "3A"), or a name of up to two words in capitals ("ấp Đông Mỹ"). */
  numberAt(words: readonly PlacedWord[], at: number): number {
    const word = words[at]
    if (!word || word.begins) return 0
    if (/\d/.test(word.written)) return 1
    let length = 0
    while (length < 3 && isCapital(words[at + length]) && (length === 0 || !words[at + length]!.begins)) length++
    if (length > 0) return length
    const small = this.nameAt(words, at, new Set())
    return small > 0 && small <= 2 && !this.#endsAt(words, at) ? small : 0
  }

  /**
   * So many words at least are a person's name: "ly tu trong" goes on though "tu" (từ) ends names, "nguyen van cu" too.
   */
  #personal(words: readonly PlacedWord[], at: number): number {
    const first = words[at]!
    if (first.written !== first.folded || this.#surnames.lengthAt(words, at) === 0) return 0
    const [second, third] = [words[at + 1], words[at + 2]]
    if (!second || second.begins || /\d/.test(second.written)) return 0
    return third && !third.begins && MIDDLE_NAMES.has(second.folded) ? 3 : 2
  }

  /** "3 tháng 2", "30 tháng Tư": streets named after a day. */
  #dateAt(words: readonly PlacedWord[], at: number): number {
    const [day, month, number] = [words[at], words[at + 1], words[at + 2]]
    if (!day || !month || !number || month.begins || number.begins) return 0
    return /^\d{1,2}$/.test(day.written) && this.#month.lengthAt(words, at + 1) > 0 && isMonth(number) ? 3 : 0
  }

  /** "đường số 7": the number is the name. */
  #numberedAt(words: readonly PlacedWord[], at: number): number {
    const number = words[at + 1]
    return number && !number.begins && this.#number.lengthAt(words, at) > 0 && /\d/.test(number.written) ? 2 : 0
  }

  #endsAt = (words: readonly PlacedWord[], at: number): boolean => this.#ends.some((set) => set.lengthAt(words, at) > 0)
}

const MIDDLE_NAMES = new Set([
  'van',
  'thi',
  'dinh',
  'huu',
  'cong',
  'ngoc',
  'minh',
  'quoc',
  'viet',
  'trong',
  'tu',
  'hong',
])
const MONTHS = new Set(['hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'])
const isMonth = ({ written, folded }: PlacedWord): boolean =>
  /^(?:0?[1-9]|1[0-2])$/.test(written) || (isCapital({ written }) && MONTHS.has(folded))

export const isCapital = (word: Pick<PlacedWord, 'written'> | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.written)
