import { isSlip, type NameEntry, type NameHit, withOneTone, writtenNameOf } from './name-marks.ts'
import { isClose, type NameToken, namePhrase } from './name-tokens.ts'
import { NearNames } from './near-names.ts'
import { isSlipOf } from './phrase-table.ts'
import { slips } from './slips.ts'
import type { Unit } from './units.ts'

export interface NameRules {
  /** Syllables with other marks that people take for one another; none of them is sure. */
  readonly confusable: readonly (readonly [string, string])[]
  readonly spellings: readonly (readonly [string, string])[]
  readonly aliases: readonly { readonly name: string; readonly also: readonly string[] }[]
}

const NUMBERED = /^(?:\d{1,2}|[ivx]{1,4})$/
const SHORT_ROMAN = /^(?:i|v|vi|x)$/
const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
}
const LONGEST = 4
/** A joined name shorter than this is met by chance. */
const JOINED_LETTERS = 5
/** A last word shorter than this may be a particle. */
const SHORTEST_LAST = 3

/** The names of all units, found at a place of a text. */
export class UnitNames {
  readonly #names = new Map<string, NameEntry>()
  /** Other spellings of names and their marks. */
  readonly #aliases = new Map<string, readonly string[]>()
  readonly #confusable: ReadonlyMap<string, string>
  readonly #firsts = new Set<string>()
  readonly #joined = new Map<string, NameEntry>()
  readonly #nearNames = new NearNames(this.#names)

  constructor(units: readonly Unit[], { spellings, confusable, aliases }: NameRules) {
    this.#confusable = new Map(confusable.map(([a, b]) => [namePhrase(a).written, namePhrase(b).written]))
    const byName = new Map<string, Unit[]>()
    for (const unit of units) {
      const { folded } = namePhrase(unit.name)
      const key = unit.kind === 'phuong' && NUMBERED.test(folded) ? (ROMAN[folded] ?? folded) : folded
      byName.set(key, [...(byName.get(key) ?? []), unit])
    }
    for (const [folded, list] of byName) this.#add(folded, { folded, units: list })
    const variants = spellings.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
    for (const entry of [...this.#names.values()]) {
      for (const [from, to] of variants) {
        const words = entry.folded.split(' ')
        const at = words.indexOf(namePhrase(from).folded)
        if (at < 0) continue
        const written = writtenNameOf(entry.units[0]!).split(' ').with(at, namePhrase(to).written)
        this.#add(words.with(at, namePhrase(to).folded).join(' '), entry, written)
      }
    }
    for (const { name, also } of aliases) {
      const entry = this.#names.get(namePhrase(name).folded)
      if (entry)
        for (const alias of also) this.#add(namePhrase(alias).folded, entry, namePhrase(alias).written.split(' '))
    }
  }

  #add(folded: string, entry: NameEntry, alias: readonly string[] | null = null): void {
    if (this.#names.has(folded)) return
    this.#names.set(folded, entry)
    if (alias) this.#aliases.set(folded, alias)
    if (NUMBERED.test(folded)) return
    this.#firsts.add(folded.split(' ')[0]!)
    const joined = folded.replaceAll(' ', '')
    if (joined.length >= JOINED_LETTERS && joined !== folded && !this.#joined.has(joined))
      this.#joined.set(joined, entry)
  }

  /** The longest name at a token; a last letter that may be a particle ("Long Trị a") keeps the shorter name's units too. */
  at(tokens: readonly NameToken[], from: number): NameHit | null {
    const first = tokens[from]
    if (!first) return null
    if (this.#firsts.has(first.folded)) {
      for (let length = Math.min(LONGEST, tokens.length - from); length >= 1; length--) {
        const parts = tokens.slice(from, from + length)
        if (!parts.every((token, i) => i === 0 || isClose(token.gap))) continue
        const key = parts.map((token) => token.folded).join(' ')
        const entry = this.#names.get(key)
        if (!entry || NUMBERED.test(entry.folded)) continue
        const alias = key !== entry.folded
        // "áo trắng thành áo vàng" is no "Tràng Thành".
        const spelt = this.#aliases.get(key)
        if (spelt && !parts.every((token, i) => isSlipOf(token.lower, spelt[i]!, token.folded))) continue
        const last = parts.at(-1)!
        // "Thới An đóng cửa" is no "Thới An Đông".
        if (length > 2 && !last.capital && last.lower !== last.folded && !isSlip(entry, parts)) continue
        if (length < 2 || last.folded.length > 1 || /\d/.test(last.folded) || last.capital)
          return { entry, length, alias }
        const shorter = this.#names.get(
          parts
            .slice(0, -1)
            .map((token) => token.folded)
            .join(' '),
        )
        if (last.lower !== last.folded) continue
        return { entry: shorter ? { ...entry, units: [...entry.units, ...shorter.units] } : entry, length, alias }
      }
    }
    const joined = this.#joined.get(first.folded)
    return joined ? { entry: joined, length: 1, alias: true } : null
  }

  /** Units whose marks are the ones written; all where none are or the text has none. */
  asWritten({ units }: NameEntry, said: readonly NameToken[]): readonly Unit[] {
    if (said.every((token) => token.lower === token.folded)) return units
    const sure = (word: string) => this.#confusable.get(word) ?? withOneTone(word)
    const written = said.map((token) => sure(token.lower)).join(' ')
    const exact = units.filter((unit) => writtenNameOf(unit).split(' ').map(sure).join(' ') === written)
    return exact.length > 0 ? exact : units
  }

  /** The ward of a number: "1", "VII". */
  numbered(token: NameToken | undefined): NameEntry | null {
    if (!token || !NUMBERED.test(token.folded) || token.lower !== token.folded) return null
    // "phường vi phạm" names no ward VI.
    if (SHORT_ROMAN.test(token.folded) && !token.capital) return null
    return this.#names.get(ROMAN[token.folded] ?? String(Number(token.folded))) ?? null
  }

  /** A name that words almost spell; see there. */
  near = (tokens: readonly NameToken[], from: number, anyWords: boolean, least = 1): NameHit | null =>
    this.#nearNames.near(tokens, from, anyWords, least)

  /** A longer name with a slip in its last word, where a shorter one is met: "Tân Phú Thạch" is no "Tân Phú". */
  nearlyLonger(tokens: readonly NameToken[], from: number, length: number): NameHit | null {
    const last = tokens[from + length]
    if (!last?.capital || last.folded.length < SHORTEST_LAST || !isClose(last.gap)) return null
    const near = this.near(tokens, from, true, length + 1)
    const words = near?.entry.folded.split(' ') ?? []
    if (near?.length !== length + 1 || words.length !== length + 1) return null
    const begins = tokens.slice(from, from + length).every((token, i) => token.folded === words[i])
    return begins && slips(last.folded, words[length]!, 1) <= 1 ? near : null
  }
}
