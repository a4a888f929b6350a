import type { ComplaintLanguage } from './content.ts'
import { PhraseSet, type PlacedWord } from './place-words.ts'

const MAX_NAME_WORDS = 4
/** Words at most from whoever is spoken of to the word that names him: "chị bán vé tên Ngân". */
const NAMED_NEAR = 4

/** Reads names that no capital shows: "bùi thanh sang", "tran van det", "tám mập". */
export class SaidNames {
  readonly #given: PhraseSet
  readonly #surnames: PhraseSet
  readonly #naming: PhraseSet
  readonly #unnamed: PhraseSet
  readonly #persons: PhraseSet
  readonly #order: PhraseSet

  constructor({ people }: ComplaintLanguage) {
    this.#given = new PhraseSet(people.given)
    this.#surnames = new PhraseSet(people.surnames)
    this.#naming = new PhraseSet(people.naming)
    this.#unnamed = new PhraseSet(people.unnamed)
    this.#persons = new PhraseSet([...people.selves, ...people.titles, ...people.kin])
    this.#order = new PhraseSet(people.order)
  }

  /** A surname with two or three names that people bear behind it; 0 where there is none ("đỗ xe trước"). */
  fullAt(words: readonly PlacedWord[], at: number): number {
    if (this.#surnames.lengthAt(words, at) !== 1) return 0
    let length = 1
    while (length < MAX_NAME_WORDS && this.#isGiven(words, at + length)) length++
    return length > 2 ? length : 0
  }

  /** What stands behind a word of naming that is said of somebody, however it is written: one name, or a nickname of two words. */
  calledAt(words: readonly PlacedWord[], at: number): number {
    const word = words[at]
    if (!word || word.begins || /^\d/.test(word.written)) return 0
    const naming = this.#naming.lengthBefore(words, at)
    if (naming === 0 || this.#unnamed.lengthAt(words, at) > 0) return 0
    const persons = Array.from({ length: NAMED_NEAR }, (_, back) => at - naming - back)
    if (!persons.some((end) => end > 0 && this.#persons.lengthBefore(words, end) > 0)) return 0
    const full = this.fullAt(words, at) || (this.#surnames.lengthAt(words, at) === 1 ? this.#namesFrom(words, at) : 0)
    if (full > 0) return full
    const next = words[at + 1]
    return next && !next.begins && this.#order.lengthAt(words, at) > 0 ? 2 : 1
  }

  /** "ông hai Lượm": the order of birth written small before a name in capitals. */
  orderAt(words: readonly PlacedWord[], at: number): boolean {
    const next = words[at + 1]
    return this.#order.lengthAt(words, at) > 0 && next !== undefined && !next.begins && /^\p{Lu}/u.test(next.written)
  }

  #namesFrom(words: readonly PlacedWord[], at: number): number {
    const next = words[at + 1]
    return next && !next.begins && this.#unnamed.lengthAt(words, at + 1) === 0 && !/^\d/.test(next.written) ? 2 : 1
  }

  #isGiven(words: readonly PlacedWord[], at: number): boolean {
    const word = words[at]
    return word !== undefined && !word.begins && this.#given.lengthAt(words, at) > 0
  }
}
