import type { ComplaintLanguage } from './content.ts'
import { namesWriter } from './own-name.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'
import { SaidNames } from './said-names.ts'

/** A text that may be shown to anybody, and what was taken out of it for those who handle the matter. */
export interface MaskedText {
  readonly text: string
  /** Plates, and names of others than who writes, in the order met, as written. */
  readonly plates: readonly string[]
  readonly names: readonly string[]
}

const MASK = '•••'

/** Number plates of cars and motorbikes, old and new ("65A-123.45", "66 B1 234.56", "65-C1 2345"). */
const PLATE = /(?<![\p{L}\d])\d{2}\s?-?\s?[A-Za-z]{1,2}\d?\s?[-–. ]?\s?(?:\d{3}[. ]?\d{2}|\d{4})(?![\p{L}\d])/gu

const MAX_NAME_WORDS = 4
/** Words of a name that is nobody else's, and words at most from a title to it. */
const FULL_NAME = 3
const CALLED_NEAR = 3

/** Masks number plates and names of people; numbers of people are masked by the engine before. */
export class ComplaintMasker {
  readonly #said: SaidNames
  readonly #titles: PhraseSet
  readonly #selves: PhraseSet
  readonly #surnames: PhraseSet
  readonly #places: PhraseSet
  readonly #many: PhraseSet
  readonly #kin: PhraseSet
  readonly #offices: PhraseSet
  readonly #relations: PhraseSet

  constructor(language: ComplaintLanguage) {
    const { people, place } = language
    this.#said = new SaidNames(language)
    this.#places = new PhraseSet([
      ...place.street,
      ...place.landmark,
      ...place.house,
      ...place.position,
      ...place.there,
    ])
    this.#many = new PhraseSet(people.many)
    this.#kin = new PhraseSet(people.kin)
    this.#offices = new PhraseSet(people.offices)
    this.#relations = new PhraseSet(people.relations)
    this.#titles = new PhraseSet(people.titles)
    this.#selves = new PhraseSet(people.selves)
    this.#surnames = new PhraseSet(people.surnames)
  }

  mask(text: string): MaskedText {
    const plates: string[] = []
    const unplated = text.replace(PLATE, (plate) => {
      plates.push(plate)
      return MASK
    })
    const words = placedWords(unplated)
    const names = words.flatMap((_, at) => {
      const length = this.#nameAt(unplated, words, at)
      return length > 0 ? [{ start: words[at]!.start, end: words[at + length - 1]!.end }] : []
    })
    let masked = ''
    let last = 0
    for (const { start, end } of names) {
      if (start < last) continue
      masked += unplated.slice(last, start) + MASK
      last = end
    }
    return {
      text: masked + unplated.slice(last),
      plates,
      names: names
        .filter(({ start, end }) => !namesWriter(unplated.slice(0, start), unplated.slice(end)))
        .map(({ start, end }) => unplated.slice(start, end)),
    }
  }

  /**
   * Length of a full name that begins here: a surname after a title, with a colon between them at most; in capitals, or
   * in small letters where the middle name shows it.
   */
  #nameAt(text: string, words: readonly PlacedWord[], at: number): number {
    const contact = beforeNumber(text, words, at)
    if (contact > 0 || at === 0) return contact
    const nickname = this.#nicknameAt(text, words, at) || this.#said.calledAt(words, at)
    if (nickname > 0 || this.#surnames.lengthAt(words, at) === 0) return nickname
    const between = text.slice(words[at - 1]!.end, words[at]!.start)
    if (/^\s*[(]\s*$|[.\n]\s*$|^\s+[-–]\s+$/.test(between) && this.#signs(text, words, at))
      return capitalsFrom(words, at)
    if (/^\s*,?\s*$/.test(between) && this.#saysHimself(words, at)) return capitalsFrom(words, at)
    if (/^\s*[,(]\s*$/.test(between) && this.#standsBeside(text, words, at)) return capitalsFrom(words, at)
    if (!/^\s*:?\s*$/.test(between)) return 0
    if (this.#many.lengthBefore(words, at) > 0) return 0
    if (this.#titles.lengthBefore(words, at) === 0)
      return this.#isCalled(words, at) || this.#belongs(words, at)
        ? capitalsFrom(words, at)
        : this.#relations.lengthBefore(words, at) > 0 && !isCapital(words[at]!)
          ? this.#said.fullAt(words, at)
          : 0
    return isCapital(words[at]!) ? capitalsFrom(words, at) : this.#said.fullAt(words, at) || smallNameAt(words, at)
  }

  /** "Chị hàng xóm tôi, Quách Thu Nga, bị …": a full name between commas behind somebody spoken of. */
  #standsBeside(text: string, words: readonly PlacedWord[], at: number): boolean {
    const last = words[at + capitalsFrom(words, at) - 1]
    if (!last || !isCapital(words[at]!) || !/^\s*[,.)]/.test(text.slice(last.end))) return false
    const before = [1, 2, 3, 4].map((back) => at - back)
    const began = before.findIndex((i) => words[i]?.begins !== false)
    const clause = began < 0 ? before : before.slice(0, began + 1)
    return clause.some((i) => this.#titles.lengthBefore(words, i + 1) > 0)
  }

  /** A full name at the end, behind a stop or a dash, is whose letter it is; before, streets stand so. */
  #signs(text: string, words: readonly PlacedWord[], at: number): boolean {
    const length = capitalsFrom(words, at)
    return length >= FULL_NAME && isCapital(words[at]!) && /^\W*$/u.test(text.slice(words[at + length - 1]!.end))
  }

  /** "anh hàng xóm Trần Quốc Đạt": a full name in the clause of a title, with no word of a place between them. */
  #isCalled(words: readonly PlacedWord[], at: number): boolean {
    if (!isCapital(words[at]!) || capitalsFrom(words, at) < FULL_NAME) return false
    for (let back = at - 1; back > 0 && back >= at - CALLED_NEAR; back--) {
      const word = words[back]!
      if (isCapital(word) || words[back + 1]!.begins || this.#places.lengthBefore(words, back + 1) > 0) return false
      if (this.#titles.lengthBefore(words, back) > 0 && this.#many.lengthBefore(words, back + 1) === 0) return true
    }
    return false
  }

  /** "bà Sáu Lý", "thằng Hùng": what stands in capitals behind a small word for a person; of a place's name both are large. */
  #nicknameAt(text: string, words: readonly PlacedWord[], at: number): number {
    const [before, word] = [words[at - 1]!, words[at]!]
    if (!isCapital(word) && this.#said.orderAt(words, at) && !word.begins && this.#kin.exactAt(words, at - 1)) return 2
    if (!isCapital(word) || word.begins || isCapital(before) || !this.#kin.exactAt(words, at - 1)) return 0
    if (this.#offices.exactAt(words, at) || this.#many.lengthBefore(words, at) > 0) return 0
    if (this.#places.lengthBefore(words, at - 1) > 0 || text === text.toUpperCase()) return 0
    let length = 1
    while (length < MAX_NAME_WORDS && follows(words[at + length])) length++
    return length
  }

  /** "quán của Nguyễn Thành Long": a full name behind a word that somebody follows. */
  #belongs(words: readonly PlacedWord[], at: number): boolean {
    return capitalsFrom(words, at) >= FULL_NAME && isCapital(words[at]!) && this.#relations.lengthBefore(words, at) > 0
  }

  /** "Tui Phan Thị Bé Sáu", "Tôi, Mai Hữu Thọ,": in the middle of a sentence the name would be a street's ("nhà tui Lê Lợi"). */
  #saysHimself(words: readonly PlacedWord[], at: number): boolean {
    const self = at - this.#selves.lengthBefore(words, at)
    return self < at && (self === 0 || words[self]!.begins) && isCapital(words[at]!)
  }
}

/** "Bông •••", "Lê Thị Bông, •••": the name before a number that was masked is whose number it is. */
function beforeNumber(text: string, words: readonly PlacedWord[], at: number): number {
  if (!isCapital(words[at]!) || (at > 0 && follows(words[at]) && isCapital(words[at - 1]!))) return 0
  let length = 1
  while (length < MAX_NAME_WORDS && follows(words[at + length])) length++
  const after = text.slice(words[at + length - 1]!.end)
  return /^\s*[,:(-]?\s*•••/.test(after) && !ABBREVIATION.test(words[at]!.written) ? length : 0
}

/** "SĐT •••", "STK •••" name the number, and nobody. */
const ABBREVIATION = /^(?:\p{Lu}{2,}|Số|Sđt|Stk|Zalo|Alo|Gọi|Điện|Xe|Biển|Liên|Mã|Thẻ)$/u

const follows = (word: PlacedWord | undefined): boolean => word !== undefined && !word.begins && isCapital(word)

/** A surname alone names nobody. */
function capitalsFrom(words: readonly PlacedWord[], at: number): number {
  let length = 1
  while (length < MAX_NAME_WORDS) {
    const word = words[at + length]
    if (!word || word.begins || !isCapital(word)) break
    length++
  }
  return length > 1 ? length : 0
}

const MIDDLE_NAMES = new Set(['van', 'thi'])

function smallNameAt(words: readonly PlacedWord[], at: number): number {
  const [middle, given] = [words[at + 1], words[at + 2]]
  const named = middle && given && MIDDLE_NAMES.has(middle.folded) && !middle.begins && !given.begins
  return named ? 3 : 0
}

const isCapital = (word: PlacedWord): boolean => /^\p{Lu}/u.test(word.written)
