import { buildFuzzyNames, type FuzzyNames } from '../search/fuzzy-names.ts'
import { isClose, type NameToken, namePhrase } from './name-tokens.ts'
import type { Unit } from './units.ts'

/** One name and all units that bear it, whatever their marks. */
export interface NameEntry {
  readonly folded: string
  readonly units: readonly Unit[]
}

export interface NameHit {
  readonly entry: NameEntry
  readonly length: number
}

export interface NameRules {
  readonly spellings: readonly (readonly [string, string])[]
  readonly aliases: readonly { readonly name: string; readonly also: readonly string[] }[]
}

const NUMBERED = /^(?:\d{1,2}|[ivx]{1,4})$/
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

/** The names of all units, found at a place of a text. */
export class UnitNames {
  readonly #names = new Map<string, NameEntry>()
  readonly #firsts = new Set<string>()
  readonly #joined = new Map<string, NameEntry>()
  /** Names by their length in letters, for slips. */
  readonly #fuzzy = new Map<string, { readonly entries: readonly NameEntry[]; find: FuzzyNames['find'] }>()

  constructor(units: readonly Unit[], { spellings, aliases }: NameRules) {
    const byName = new Map<string, Unit[]>()
    for (const unit of units) {
      const { folded } = namePhrase(unit.name)
      const key = unit.kind === 'phuong' && NUMBERED.test(folded) ? (ROMAN[folded] ?? folded) : folded
      byName.set(key, [...(byName.get(key) ?? []), unit])
    }
    for (const [folded, list] of byName) this.#add(folded, { folded, units: list })
    const variants = spellings.flatMap(([a, b]) => [
      [namePhrase(a).folded, namePhrase(b).folded] as const,
      [namePhrase(b).folded, namePhrase(a).folded] as const,
    ])
    for (const entry of [...this.#names.values()]) {
      for (const [from, to] of variants) {
        const words = entry.folded.split(' ')
        if (!words.includes(from)) continue
        this.#add(words.map((word) => (word === from ? to : word)).join(' '), entry)
      }
    }
    for (const { name, also } of aliases) {
      const entry = this.#names.get(namePhrase(name).folded)
      if (entry) for (const alias of also) this.#add(namePhrase(alias).folded, entry)
    }
  }

  #add(folded: string, entry: NameEntry): void {
    if (this.#names.has(folded)) return
    this.#names.set(folded, entry)
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
        const entry = this.#names.get(parts.map((token) => token.folded).join(' '))
        if (!entry || NUMBERED.test(entry.folded)) continue
        const last = parts.at(-1)!
        if (length < 2 || last.folded.length > 1 || /\d/.test(last.folded) || last.capital) return { entry, length }
        const shorter = this.#names.get(
          parts
            .slice(0, -1)
            .map((token) => token.folded)
            .join(' '),
        )
        if (last.lower !== last.folded) continue
        return { entry: shorter ? { ...entry, units: [...entry.units, ...shorter.units] } : entry, length }
      }
    }
    const joined = this.#joined.get(first.folded)
    return joined ? { entry: joined, length: 1 } : null
  }

  /** The ward of a number: "1", "VII". */
  numbered(token: NameToken | undefined): NameEntry | null {
    if (!token || !NUMBERED.test(token.folded)) return null
    return this.#names.get(ROMAN[token.folded] ?? String(Number(token.folded))) ?? null
  }

  /**
   * A name that two or three words almost spell, by fuse.js among the names that begin alike; null where none is near
   * or several are equally near.
   */
  near(tokens: readonly NameToken[], from: number): NameHit | null {
    for (const length of [3, 2, 1]) {
      const parts = tokens.slice(from, from + length)
      if (parts.length < length || !parts.every((token, i) => i === 0 || isClose(token.gap))) continue
      const folded = parts.map((token) => token.folded).join(' ')
      if (folded.length < 5) continue
      const bucket = this.#bucket(folded)
      if (bucket.entries.length === 0) continue
      const [best, second] = bucket.find(folded, 2, NEAR)
      if (!best || slips(folded, best.id) > (folded.length >= 9 ? 2 : 1)) continue
      if (second && second.score === best.score) continue
      return { entry: this.#names.get(best.id)!, length }
    }
    return null
  }

  /** Names with the first letter and about the length of a text: few enough to compare one by one. */
  #bucket(folded: string) {
    const key = `${folded[0]}${folded.length}`
    const known = this.#fuzzy.get(key)
    if (known) return known
    const entries = [...new Set(this.#names.values())].filter(
      (e) => e.folded[0] === folded[0] && Math.abs(e.folded.length - folded.length) <= 2 && e.folded.includes(' '),
    )
    const { find } = buildFuzzyNames(entries.map((e) => ({ id: e.folded, names: [e.folded] })))
    const bucket = { entries, find }
    this.#fuzzy.set(key, bucket)
    return bucket
  }
}

const NEAR = 0.7

/** Letters to add, drop, change or swap between two words, 3 meaning "more than two". */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return Math.min(3, row[b.length]!)
}
