import { isFoldedSyllable } from '../text/syllables.ts'
import { type NameEntry, type NameHit, writtenNameOf } from './name-marks.ts'
import { isClose, type NameToken, namePhrase } from './name-tokens.ts'
import { slips } from './slips.ts'

const LONGEST = 4
/** A text shorter than this is near to anything. */
const SHORTEST_NEAR = 5
/** Names equally near at most: of more none is meant. */
const MOST_NEAR = 3
/** Slips counted at most, marks included. */
const MOST_SLIPS = 6

/** Names that words almost spell: slips of the finger. */
export class NearNames {
  readonly #names: ReadonlyMap<string, NameEntry>
  /** Names by first letter and length. */
  readonly #alike = new Map<string, readonly string[]>()

  /** @param names by their folded words; may still grow before the first look */
  constructor(names: ReadonlyMap<string, NameEntry>) {
    this.#names = names
  }

  /**
   * A name that up to four words almost spell, marks and all where there are any; null where none is near. Several equally
   * near names are one entry with the units of all.
   * @param anyWords false: a word that is one ("làm căn cước") is no slip of a name's
   * @param least so many words at least
   */
  near(tokens: readonly NameToken[], from: number, anyWords: boolean, least = 1): NameHit | null {
    for (let length = LONGEST; length >= least; length--) {
      const folded = foldedOf(tokens, from, length)
      if (folded === null || folded.length < SHORTEST_NEAR) continue
      const limit = folded.length >= 10 ? 2 : 1
      const within = this.#within(folded, limit)
      if (within.length === 0) continue
      const parts = tokens.slice(from, from + length)
      const strange = anyWords ? [] : parts.filter((token) => !isFoldedSyllable(token.folded))
      const alike = within.filter(
        (name) => anyWords || parts.every((token) => strange.includes(token) || name.split(' ').includes(token.folded)),
      )
      const entry = alike.length === 0 ? null : this.#nearest(parts, folded, alike)
      if (entry) return { entry, length, alias: false }
    }
    return null
  }

  /** Names that so few slips part from a text; nearly always none. */
  #within(folded: string, limit: number): readonly string[] {
    let within: string[] | null = null
    for (const name of this.#bucket(folded)) {
      if (slips(folded, name, limit) > limit) continue
      within ??= []
      within.push(name)
    }
    return within ?? NOTHING
  }

  #nearest(parts: readonly NameToken[], folded: string, alike: readonly string[]): NameEntry | null {
    const bare = parts.every((token) => token.lower === token.folded)
    const said = parts.map((token) => token.lower).join(' ')
    const units = alike.flatMap((name) => this.#names.get(name)!.units)
    const ranked = units.map((unit) => {
      const written = bare ? namePhrase(unit.name).folded : writtenNameOf(unit)
      return { unit, slips: slips(bare ? folded : said, written, MOST_SLIPS) }
    })
    const least = Math.min(...ranked.map((one) => one.slips))
    const nearest = ranked.filter((one) => one.slips === least).map((one) => one.unit)
    const names = new Set(nearest.map((unit) => namePhrase(unit.name).folded))
    return names.size === 0 || names.size > MOST_NEAR ? null : { folded: [...names][0]!, units: nearest }
  }

  /** Names with the first letter and about the length of a text: few enough to compare one by one. */
  #bucket(folded: string): readonly string[] {
    const key = `${folded[0]}${folded.length}`
    const known = this.#alike.get(key)
    if (known) return known
    const names = [...new Set([...this.#names.values()].map((entry) => entry.folded))].filter(
      (name) => name[0] === folded[0] && Math.abs(name.length - folded.length) <= 2 && name.includes(' '),
    )
    this.#alike.set(key, names)
    return names
  }
}

const NOTHING: readonly string[] = []

/** So many tokens as one folded text; null where there are fewer or something stands between them. */
function foldedOf(tokens: readonly NameToken[], from: number, length: number): string | null {
  if (from + length > tokens.length) return null
  let folded = tokens[from]!.folded
  for (let i = from + 1; i < from + length; i++) {
    if (!isClose(tokens[i]!.gap)) return null
    folded += ` ${tokens[i]!.folded}`
  }
  return folded
}
