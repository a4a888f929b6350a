import type { ComplaintLanguage } from './content.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'
import { isCapital, NameReader } from './street-name.ts'

/** Where something is, in words, as far as a text says it beside the commune. */
export interface SpotReading {
  /** The words of the place, in their order ("hẻm 14 đường Trần Phú"); null where none is named. */
  readonly place: string | null
  /** Street without number and kind, as a name; null where none is named. */
  readonly street: string | null
  /** Landmarks and streets as spans: a commune's name inside one names the landmark, not the commune. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** A place met, by indexes of words, `to` exclusive. */
interface Spot {
  readonly from: number
  readonly to: number
  readonly kind: 'street' | 'landmark' | 'small'
  readonly street: string | null
}

/** How a text is written, as far as names are told by it. */
interface Manner {
  /** Without marks "cho" is no market and "chua" no pagoda. */
  readonly bare: boolean
  /** Who writes names in capitals writes all of them so. */
  readonly capitals: boolean
  /** Where names of communes begin. */
  readonly ends: ReadonlySet<number>
}

const isNumber = (word: PlacedWord | undefined): boolean => word !== undefined && /\d/.test(word.written)
const HOUSE_NUMBER = /^\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)*$/

/** Reads streets, house numbers, alleys, hamlets and landmarks. */
export class SpotReader {
  readonly #names: NameReader
  readonly #street: PhraseSet
  readonly #stop: PhraseSet
  readonly #landmark: PhraseSet
  readonly #small: PhraseSet
  readonly #house: PhraseSet
  readonly #counted: PhraseSet
  readonly #position: PhraseSet
  readonly #before: PhraseSet
  readonly #unit: PhraseSet

  constructor(language: ComplaintLanguage) {
    const { place } = language
    this.#names = new NameReader(language)
    this.#street = new PhraseSet(place.street)
    this.#stop = new PhraseSet(place.stop)
    this.#landmark = new PhraseSet(place.landmark)
    this.#small = new PhraseSet([...place.small, ...place.house])
    this.#house = new PhraseSet(place.house)
    this.#counted = new PhraseSet(place.counted)
    this.#position = new PhraseSet(place.position)
    this.#before = new PhraseSet([...place.position, ...place.there, 'nhà'])
    this.#unit = new PhraseSet(place.unit)
  }

  /** @param communes where names of communes begin in the text: a street's name ends there */
  read(text: string, communes: readonly number[] = []): SpotReading {
    const words = placedWords(text)
    const manner: Manner = {
      bare: words.every((word) => word.written.toLowerCase() === word.folded),
      capitals: words.some((word, i) => i > 0 && isCapital(word)),
      ends: new Set(communes),
    }
    const found: Spot[] = []
    for (let at = 0; at < words.length; ) {
      const spot = this.#spotAt(words, at, manner)
      if (spot) found.push(spot)
      at = spot ? spot.to : at + 1
    }
    return {
      place: found.length === 0 ? null : this.#joined(text, words, found),
      street: found.find((spot) => spot.street !== null)?.street ?? null,
      spans: found
        .filter((spot) => spot.kind !== 'small')
        .map((spot) => ({ start: words[spot.from]!.start, end: words[spot.to - 1]!.end })),
    }
  }

  #spotAt(words: readonly PlacedWord[], at: number, manner: Manner): Spot | null {
    return (
      this.#streetAt(words, at, manner) ??
      this.#landmarkAt(words, at, manner) ??
      this.#smallAt(words, at, manner) ??
      this.#houseAt(words, at, manner)
    )
  }

  /** "đường Trần Phú", "quốc lộ 61C", "QL1A", "CMT8". */
  #streetAt(words: readonly PlacedWord[], at: number, { ends }: Manner): Spot | null {
    const road = this.#names.roadIn(words[at]!)
    if (road !== null) return { from: at, to: at + 1, kind: 'street', street: road }
    const known = this.#names.knownAt(words, at)
    if (known > 0) return streetOf(words, at, at, known)
    // "thành phố nghiên cứu" is no street.
    const length = at > 0 && this.#stop.lengthAt(words, at - 1) > 1 ? 0 : this.#street.lengthAt(words, at)
    // "đèn đường Phường 5": what a commune is called by begins no street's name.
    const next = words[at + length]
    const isCommune = next !== undefined && ends.has(next.start) && this.#unit.lengthAt(words, at + length) > 0
    // "đèn đường trong hẻm": a word of position in small letters begins none either.
    const isBeside = next !== undefined && !isCapital(next) && this.#position.lengthAt(words, at + length) > 0
    const name = length === 0 || isCommune || isBeside ? 0 : this.#names.nameAt(words, at + length, ends)
    return name === 0 ? null : streetOf(words, at, at + length, name)
  }

  #landmarkAt(words: readonly PlacedWord[], at: number, { bare, capitals }: Manner): Spot | null {
    const length = this.#landmark.lengthAt(words, at)
    const next = words[at + length]
    if (length === 0 || next === undefined || next.begins) return null
    // "xã Trường Thành" is no school.
    if (at > 0 && isCapital(words[at]) && this.#unit.lengthBefore(words, at) > 0) return null
    // "cau rach …": what is no word of a place by itself is one before another.
    const sure =
      length > 1 || (bare ? this.#landmark.lengthAt(words, at + length) > 0 : this.#landmark.exactAt(words, at))
    if (!sure || (capitals && !isCapital(next) && !/\d/.test(next.written))) return null
    const name =
      bare && length === 1
        ? 1 + this.#names.nameAt(words, at + length + 1, new Set())
        : this.#names.nameAt(words, at + length, new Set())
    if (name === 0 || (bare && length === 1 && name === 1)) return null
    return { from: at, to: at + length + name, kind: 'landmark', street: null }
  }

  /** "tổ 5", "ấp Đông Mỹ"; a house or an alley with the street that follows its number: "hẻm 51 Lý Tự Trọng". */
  #smallAt(words: readonly PlacedWord[], at: number, { ends }: Manner): Spot | null {
    const length = this.#small.lengthAt(words, at)
    if (length === 0 || this.#counted.lengthBefore(words, at) > 0 || isNeighbour(words, at)) return null
    const number = this.#names.numberAt(words, at + length)
    // "hẻm 3 tháng 2" lies off a street that is named after a day.
    const day = this.#house.lengthAt(words, at) > 0 && words[at + length + 1]?.folded === 'thang'
    if (day && number > 0 && this.#names.nameAt(words, at + length, ends) === DAY_WORDS)
      return streetOf(words, at, at + length, DAY_WORDS)
    if (number > 0 && this.#isCounted(words, at + length)) return null
    // "to dau": what without marks is another word is told by a number or a name in capitals.
    if (MARKED_ONLY.has(words[at]!.folded) && !isNumber(words[at + length]) && !isCapital(words[at + length]))
      return null
    const isHouse = this.#house.lengthAt(words, at) > 0
    // "ho so dua ai": a house has a number, or a name in capitals.
    if (number === 0 || (isHouse && !isNumber(words[at + length]) && !isCapital(words[at + length]))) return null
    const to = at + length + number
    // "hẻm 51 Thới Bình": a commune, no street.
    const isCommune = ends.has(words[to]?.start ?? -1)
    const street = isHouse && !isCommune ? this.#streetAfter(words, to, ends) : 0
    return street > 0 ? streetOf(words, at, to, street) : { from: at, to, kind: 'small', street: null }
  }

  /** "hẻm 3 tuần": so many weeks, unless a street is named after the day ("hẻm 3 tháng 2"). */
  #isCounted(words: readonly PlacedWord[], at: number): boolean {
    const [number, next] = [words[at]!, words[at + 1]]
    if (!/^\d+$/.test(number.written) || !next || next.begins || isCapital(next)) return false
    return COUNTED.has(next.folded) && !/^\d/.test(words[at + 2]?.written ?? '')
  }

  /** A house number without a word for it: "trước nhà 20 Trần Hưng Đạo", "20 Trần Hưng Đạo" at the head. */
  #houseAt(words: readonly PlacedWord[], at: number, { bare, capitals, ends }: Manner): Spot | null {
    const word = words[at]!
    if (bare || !HOUSE_NUMBER.test(word.written)) return null
    if (at > 0 && !word.begins && this.#before.lengthBefore(words, at) === 0) return null
    if (!isCapital(words[at + 1]) && (capitals || this.#before.lengthBefore(words, at) === 0)) return null
    const street = this.#names.afterNumber(words, at + 1, ends)
    return street > 0 ? streetOf(words, at, at + 1, street) : null
  }

  /** Length of a street right after a number, unless a word of its kind follows, which is read by itself. */
  #streetAfter(words: readonly PlacedWord[], at: number, ends: ReadonlySet<number>): number {
    const others = this.#street.lengthAt(words, at) + this.#small.lengthAt(words, at)
    return others > 0 ? 0 : this.#names.afterNumber(words, at, ends)
  }

  /** From the first spot to the last that lies close, with a word of position before it. */
  #joined(text: string, words: readonly PlacedWord[], spots: readonly Spot[]): string {
    const first = firstOf(spots)
    const before = this.#position.lengthBefore(words, first.from)
    let last = first
    for (const spot of spots.slice(spots.indexOf(first) + 1)) if (spot.from - last.to <= 2) last = spot
    return text.slice(words[first.from - before]!.start, words[last.to - 1]!.end)
  }
}

/** "3 tháng 2". */
const DAY_WORDS = 3
/** Words that a count goes before, not a name behind a number. */
const COUNTED = new Set('tuan ngay bua hom nam gio phut dem lan nguoi dua con trieu ngan met m thang lien'.split(' '))
/** Without marks these are "ô tô đậu", "lo", "xóm" is told by its name. */
const MARKED_ONLY = new Set(['to', 'lo', 'xom', 'khu'])

/** "hàng xóm đốt rác": no hamlet. */
const isNeighbour = (words: readonly PlacedWord[], at: number): boolean =>
  words[at]!.folded === 'xom' && ['hang', 'lang', 'trong', 'ca'].includes(words[at - 1]?.folded ?? '')

/**
 * Where the place begins: at the first spot, unless that is a hamlet told by itself and a street is told apart from it
 * ("tôi ở khu vực 3 …, cống nghẹt ngay hẻm 51 đường …").
 */
function firstOf(spots: readonly Spot[]): Spot {
  const [first] = spots as readonly [Spot]
  const street = spots.find((spot) => spot.street !== null)
  if (first.kind !== 'small' || !street) return first
  let end = first.to
  for (const spot of spots.slice(1)) {
    if (spot.from - end > 2) break
    if (spot.street !== null) return first
    end = spot.to
  }
  let from = street
  for (const spot of spots.slice(0, spots.indexOf(street)).reverse()) {
    if (from.from - spot.to > 2) break
    from = spot
  }
  return from
}

/** @param name where the name begins; @param length of the name in words */
function streetOf(words: readonly PlacedWord[], from: number, name: number, length: number): Spot {
  const street = words.slice(name, name + length).map((word) => word.written)
  return { from, to: name + length, kind: 'street', street: street.join(' ') }
}
