import type { PlaceMention } from '../../../agencies/directory.ts'
import type { ComplaintLanguage } from './content.ts'
import { PhraseSet, type PlacedWord } from './place-words.ts'

/** Words at most between what says whose a place is and its name: "tôi ở trọ bên phường X". */
const NEAR = 2
/** So many words before a "từ" that may name the road between two places. */
const ROAD_NEAR = 3

/** Tells places that are only said beside the matter: where the writer lives or comes from, what is not meant. */
export class AsidePlaces {
  readonly #own: PhraseSet
  readonly #beside: PhraseSet
  readonly #denied: PhraseSet
  readonly #road: PhraseSet
  readonly #seen: PhraseSet

  constructor({ place }: ComplaintLanguage) {
    this.#own = new PhraseSet(place.own)
    this.#beside = new PhraseSet(place.beside)
    this.#denied = new PhraseSet(place.denied)
    this.#road = new PhraseSet(place.street)
    this.#seen = new PhraseSet(place.seen)
  }

  /** The mentions without those said aside; all of them where none would be left to say where the matter is. */
  without(mentions: readonly PlaceMention[], words: readonly PlacedWord[]): readonly PlaceMention[] {
    if (mentions.length < 2) return mentions
    const here = mentions.filter((mention) => !this.#isAway(words, wordAt(words, mention)))
    const meant = here.filter((mention) => !this.#follows(words, wordAt(words, mention), this.#own))
    // "Nhà tôi ở X, giáp Y": the matter may lie in either.
    const told = meant.filter((mention) => !this.#follows(words, wordAt(words, mention), this.#beside))
    if (told.length === 0) {
      // "Tôi người X, đi làm ở Y thấy …"
      const seen = here.filter((mention) => this.#seen.lengthAt(words, afterOf(words, mention)) > 0)
      return seen.length > 0 ? seen : here.length > 0 ? here : mentions
    }
    // "Nhà tôi ấp 3 xã X, huyện Y": what the larger place holds is where in it.
    return here.filter((mention) => meant.includes(mention) || meant.some((other) => overlap(mention, other)))
  }

  /** "từ X về", "không phải X". */
  #isAway(words: readonly PlacedWord[], at: number): boolean {
    if (this.#follows(words, at, this.#denied)) return true
    return words[at - 1]?.folded === 'tu' && !words[at]!.begins && !this.#isRoad(words, at - 1)
  }

  /** "đường từ X đi Y" lies in both. */
  #isRoad(words: readonly PlacedWord[], from: number): boolean {
    return Array.from({ length: ROAD_NEAR }, (_, back) => from - back).some(
      (end) => end > 0 && !words[end]?.begins && this.#road.lengthBefore(words, end) > 0,
    )
  }

  /** Whether a phrase ends close before a name, with no punctuation between. */
  #follows(words: readonly PlacedWord[], at: number, phrases: PhraseSet): boolean {
    for (let back = 0; back <= NEAR; back++) {
      if (at - back <= 0 || words[at - back]!.begins) return false
      if (phrases.lengthBefore(words, at - back) > 0) return true
    }
    return false
  }
}

const overlap = (one: PlaceMention, other: PlaceMention): boolean =>
  one.areas.some(({ id }) => other.areas.some((area) => area.id === id))

/** The word behind a mention, where no punctuation parts them; behind all words otherwise. */
function afterOf(words: readonly PlacedWord[], { end }: PlaceMention): number {
  const at = words.findIndex((word) => word.start >= end)
  return at < 0 || words[at]!.begins ? words.length : at
}

const wordAt = (words: readonly PlacedWord[], { start }: PlaceMention): number =>
  Math.max(
    0,
    words.findIndex((word) => word.end > start),
  )
