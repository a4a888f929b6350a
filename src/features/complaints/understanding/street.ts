import type { ComplaintLanguage } from './content.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'

/** Where something is, in words, as far as a text says it beside the commune. */
export interface SpotReading {
  /** The words of the place, in their order ("hẻm 14 đường Trần Phú"); null where none is named. */
  readonly place: string | null
  /** Street without number and kind, as a name; null where none is named. */
  readonly street: string | null
  /** Landmarks and streets as spans: a commune's name inside one names the landmark, not the commune. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

const MAX_NAME_WORDS = 4

/** A place met, by indexes of words, `to` exclusive. */
interface Spot {
  readonly from: number
  readonly to: number
  readonly kind: 'street' | 'landmark' | 'small'
  readonly street: string | null
}

/** Reads streets, house numbers, alleys, hamlets and landmarks. */
export class SpotReader {
  readonly #street: PhraseSet
  readonly #landmark: PhraseSet
  readonly #small: PhraseSet
  readonly #position: PhraseSet
  readonly #stop: PhraseSet
  readonly #never: PhraseSet

  constructor({ place }: ComplaintLanguage) {
    this.#street = new PhraseSet(place.street)
    this.#landmark = new PhraseSet(place.landmark)
    this.#small = new PhraseSet(place.small)
    this.#position = new PhraseSet(place.position)
    this.#stop = new PhraseSet(place.stop)
    this.#never = new PhraseSet(place.never)
  }

  read(text: string): SpotReading {
    const words = placedWords(text)
    // Without marks "cho" is no market and "chua" no pagoda.
    const bare = words.every((word) => word.written.toLowerCase() === word.folded)
    const capitals = words.some((word, i) => i > 0 && isCapital(word))
    const found: Spot[] = []
    for (let at = 0; at < words.length; ) {
      const spot = this.#spotAt(words, at, { bare, capitals })
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

  #spotAt(
    words: readonly PlacedWord[],
    at: number,
    { bare, capitals }: { readonly bare: boolean; readonly capitals: boolean },
  ): Spot | null {
    for (const kind of ['street', 'landmark', 'small'] as const) {
      const set = kind === 'street' ? this.#street : kind === 'landmark' ? this.#landmark : this.#small
      const length = set.lengthAt(words, at)
      if (length === 0 || (kind === 'landmark' && bare && length === 1)) continue
      // Who writes names in capitals writes all of them so.
      if (
        kind === 'landmark' &&
        capitals &&
        !isCapital(words[at + length]) &&
        !/\d/.test(words[at + length]?.written ?? '')
      )
        continue
      const name = kind === 'small' ? this.#numberAt(words, at + length) : this.#nameAt(words, at + length)
      if (name === 0) continue
      const to = at + length + name
      const written = words
        .slice(at + length, to)
        .map((word) => word.written)
        .join(' ')
      return { from: at, to, kind, street: kind === 'street' ? written : null }
    }
    return null
  }

  /** Length of a name: capitals and numbers go on; small letters up to a word that ends names. */
  #nameAt(words: readonly PlacedWord[], at: number): number {
    if (this.#never.lengthAt(words, at) > 0 && !isCapital(words[at])) return 0
    let length = 0
    while (length < MAX_NAME_WORDS) {
      const word = words[at + length]
      if (!word || (length > 0 && word.begins)) break
      if (!isCapital(word) && !/\d/.test(word.written) && this.#ends(words, at + length)) break
      if (length > 0 && isCapital(words[at]) && !isCapital(word) && !/\d/.test(word.written)) break
      length++
    }
    return length
  }

  #ends(words: readonly PlacedWord[], at: number): boolean {
    return [this.#stop, this.#street, this.#landmark, this.#small].some((set) => set.lengthAt(words, at) > 0)
  }

  /** A number ("12", "132/4", "3A"), or a name of up to two words in capitals ("ấp Đông Mỹ"). */
  #numberAt(words: readonly PlacedWord[], at: number): number {
    const word = words[at]
    if (!word || word.begins) return 0
    if (/\d/.test(word.written)) return 1
    let length = 0
    while (length < 3 && isCapital(words[at + length]) && (length === 0 || !words[at + length]!.begins)) length++
    if (length > 0) return length
    const small = this.#nameAt(words, at)
    return small > 0 && small <= 2 && !this.#ends(words, at) ? small : 0
  }

  /** From the first spot to the last that lies close, with a word of position before it. */
  #joined(text: string, words: readonly PlacedWord[], spots: readonly { from: number; to: number }[]): string {
    const first = spots[0]!
    const before = this.#position.lengthBefore(words, first.from)
    let last = first
    for (const spot of spots.slice(1)) if (spot.from - last.to <= 2) last = spot
    return text.slice(words[first.from - before]!.start, words[last.to - 1]!.end)
  }
}

const isCapital = (word: PlacedWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.written)
