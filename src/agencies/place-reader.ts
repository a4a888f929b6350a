import type { Area, FormerArea, PlaceReading } from './directory.ts'
import { isClose, type NameToken, namePhrase, nameTokens } from './name-tokens.ts'
import { PhraseTable } from './phrase-table.ts'
import { type NameEntry, type NameRules, UnitNames } from './unit-names.ts'
import type { Unit } from './units.ts'

/** How places are written; from `data/areas/names.yaml`. */
export interface PlaceRules extends NameRules {
  readonly ordinary: readonly string[]
  readonly ordinaryBare: readonly string[]
  readonly locatives: readonly string[]
  readonly strongLocatives: readonly string[]
  readonly notPlaces: readonly string[]
  readonly landmarks: readonly string[]
  readonly elsewhere: readonly string[]
}

export const NO_RULES: PlaceRules = {
  spellings: [],
  aliases: [],
  ordinary: [],
  ordinaryBare: [],
  locatives: [],
  strongLocatives: [],
  notPlaces: [],
  landmarks: [],
  elsewhere: [],
}

/** Words of a kind as people write them -> kinds of units. One letter counts only where a name follows. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['phường', ['phuong']],
  ['phg', ['phuong']],
  ['ph', ['phuong']],
  ['p', ['phuong']],
  ['f', ['phuong']],
  ['xã', ['xa']],
  ['x', ['xa']],
  ['thị trấn', ['thi tran']],
  ['ttr', ['thi tran']],
  ['tt', ['thi tran']],
  ['quận', ['quan']],
  ['q', ['quan']],
  ['huyện', ['huyen']],
  ['h', ['huyen']],
  ['thị xã', ['thi xa']],
  ['tx', ['thi xa']],
  ['thành phố', ['thanh pho']],
  ['tp', ['thanh pho']],
  ['tỉnh', ['tinh']],
]
const COMMUNE_KINDS = new Set(['phuong', 'xa', 'thi tran'])

/** Said right after a name: the former unit, the one in force. */
const OLD = new Set(['cũ', 'cu', 'củ'])
const NEW = new Set(['mới', 'moi'])
const AFTER_NEW = new Set(['gom', 'o', 'thuoc', 'la', 'co', 'sau', 'hien', 'bay', 'nay'])
/** Words between a place and the larger one that it lies in. */
const WITHIN = new Set(['thuộc', 'thuoc', 'của', 'cua', 'bên', 'ben', 'ở', 'o'])

/** A name met in a text, with what it may mean. */
interface Found {
  readonly from: number
  readonly to: number
  readonly units: readonly Unit[]
  /** Kinds said before the name; empty without one. */
  readonly kinds: readonly string[]
  /** Nothing but the name itself stands against it: no slip, no landmark, no kind that no such unit has. */
  readonly sound: boolean
  /** The words only almost spell the name. */
  readonly near: boolean
}

/** Finds the places that a text names. Built once for a snapshot. */
export class PlaceReader {
  readonly #names: UnitNames
  readonly #kinds = new PhraseTable<readonly string[]>()
  readonly #elsewhere = new PhraseTable<true>()
  readonly #notPlaces = new PhraseTable<true>()
  readonly #landmarks = new PhraseTable<true>()
  readonly #locatives: ReadonlySet<string>
  readonly #strong: ReadonlySet<string>
  readonly #ordinary: ReadonlySet<string>
  readonly #ordinaryBare: ReadonlySet<string>

  constructor(units: readonly Unit[], rules: PlaceRules) {
    this.#names = new UnitNames(units, rules)
    for (const [word, kinds] of KINDS) this.#kinds.add(word, kinds)
    for (const name of rules.elsewhere) this.#elsewhere.add(name, true)
    for (const word of rules.notPlaces) this.#notPlaces.add(word, true)
    for (const word of rules.landmarks) this.#landmarks.add(word, true)
    this.#locatives = bothForms(rules.locatives)
    this.#strong = bothForms(rules.strongLocatives)
    this.#ordinary = new Set(rules.ordinary.map((name) => namePhrase(name).folded))
    this.#ordinaryBare = new Set(rules.ordinaryBare.map((name) => namePhrase(name).folded))
  }

  /** Every place that a text names, in order. @param text as written; at most a few thousand characters */
  read(text: string): readonly PlaceReading[] {
    const tokens = nameTokens(text)
    const shouted = isShouted(text)
    const mentions: PlaceReading[] = []
    for (let at = 0; at < tokens.length; ) {
      const found = this.#foundAt(tokens, at, shouted)
      if (!found) {
        at++
        continue
      }
      const whole = this.#withOuter(tokens, found, shouted)
      at = whole.to
      if (!whole.elsewhere) mentions.push(...mentionOf(text, tokens, whole))
    }
    return mentions
  }

  /** A place at a token, with its kind or without. @param follows right after another place, in which it may lie */
  #foundAt(tokens: readonly NameToken[], at: number, shouted: boolean, follows = false): Found | null {
    const kind = this.#kindAt(tokens, at)
    if (kind) return this.#afterKind(tokens, at, kind) ?? this.#bare(tokens, at, shouted, follows)
    return this.#bare(tokens, at, shouted, follows)
  }

  #kindAt(tokens: readonly NameToken[], at: number): { readonly kinds: readonly string[]; readonly to: number } | null {
    const [hit] = this.#kinds.longest(tokens, at)
    if (!hit) return null
    let to = at + hit.length
    let kinds = hit.value
    // "xã, phường Tân An": either.
    const [other] = tokens[to] && /^[ ,/]*$/.test(tokens[to]!.gap) ? this.#kinds.longest(tokens, to) : []
    if (other && COMMUNE_KINDS.has(kinds[0]!) && COMMUNE_KINDS.has(other.value[0]!)) {
      kinds = [...kinds, ...other.value]
      to += other.length
    }
    return { kinds, to }
  }

  #afterKind(
    tokens: readonly NameToken[],
    at: number,
    { kinds, to }: { readonly kinds: readonly string[]; readonly to: number },
  ): Found | null {
    const old = OLD.has(tokens[to]?.lower ?? '') ? 1 : 0
    const from = to + old
    const next = tokens[from]
    if (!next || !/^[\s.:(]*$/.test(next.gap)) return null
    const short = to - at === 1 && tokens[at]!.folded.length <= 3 && !['xa'].includes(tokens[at]!.folded)
    const number = kinds.includes('phuong') ? this.#names.numbered(next) : null
    if (number && (!short || next.gap.length <= 1))
      return { ...found(at, from + 1, number, kinds), ...onlyOld(number, old) }
    const hit = this.#names.at(tokens, from)
    if (hit) {
      const said = tokens.slice(from, from + hit.length)
      const named = asWritten(hit.entry, said)
      return {
        ...found(at, from + hit.length, named, kinds),
        ...(old ? onlyOld(narrowed(named.units, kinds), old) : {}),
      }
    }
    if (short) return null
    const near = this.#names.near(tokens, from)
    if (!near) return null
    return { ...found(at, from + near.length, near.entry, kinds), sound: false, near: true }
  }

  /** A name alone: written with capitals, after a word of place, or too particular to be anything else. */
  #bare(tokens: readonly NameToken[], at: number, shouted: boolean, follows: boolean): Found | null {
    const hit = this.#names.at(tokens, at)
    if (!hit) return null
    const said = tokens.slice(at, at + hit.length)
    const before = tokens[at - 1]
    const joinsBefore = !follows && before !== undefined && isClose(tokens[at]!.gap)
    if (joinsBefore && this.#endsBefore(this.#notPlaces, tokens, at)) return null
    const capitals = !shouted && said.every((token) => token.capital || /\d/.test(token.folded))
    const located = joinsBefore && this.#locatives.has(before.lower)
    if (
      capitals &&
      joinsBefore &&
      before.capital &&
      at > 1 &&
      !located &&
      !this.#endsBefore(this.#landmarks, tokens, at)
    )
      return null
    const sound = !(joinsBefore && this.#endsBefore(this.#landmarks, tokens, at))
    const entry = asWritten(hit.entry, said)
    const written = entry.units.some((unit) => namePhrase(unit.name).written === said.map((t) => t.lower).join(' '))
    if (!capitals) {
      const bare = said.every((token) => token.lower === token.folded)
      const strong = joinsBefore && this.#strong.has(before.lower)
      const key = hit.entry.folded
      if (!written && !bare) return null
      if (this.#ordinary.has(key) ? !strong : !written && !located && this.#isHidden(hit.entry)) return null
      return { ...found(at, at + hit.length, entry, []), sound: sound && (written || !this.#ordinary.has(key)) }
    }
    return { ...found(at, at + hit.length, entry, []), sound }
  }

  /** Without marks the name hides among ordinary words, or is too little known to be meant. */
  #isHidden({ folded, units }: NameEntry): boolean {
    if (this.#ordinaryBare.has(folded)) return true
    return !units.some((unit) => unit.former === null || unit.level !== 'commune')
  }

  #endsBefore(table: PhraseTable<true>, tokens: readonly NameToken[], at: number): boolean {
    return [1, 2, 3].some((back) => {
      const from = at - back
      return from >= 0 && table.at(tokens, from).some((hit) => hit.length === back)
    })
  }

  /** The larger places named right after a place narrow it: "xã Long Hưng, huyện Mỹ Tú". */
  #withOuter(tokens: readonly NameToken[], inner: Found, shouted: boolean): Found & { readonly elsewhere: boolean } {
    let whole = inner
    for (;;) {
      const said = this.#modifierAt(tokens, whole.to)
      if (said) {
        const kept = whole.units.filter((unit) => (said === 'old') === (unit.former !== null))
        // "(tỉnh X cũ)" after a name says that of the province; right after the name itself it must fit.
        const fits = kept.length > 0 || whole !== inner
        whole = { ...whole, to: whole.to + 1, units: kept.length > 0 ? kept : whole.units, sound: whole.sound && fits }
        continue
      }
      let next = whole.to
      const gap = tokens[next]?.gap ?? ''
      if (!/^[\s,()./-]*$/.test(gap)) break
      if (WITHIN.has(tokens[next]?.lower ?? '')) next++
      if (next < tokens.length && !/^[\s,(]*$/.test(tokens[next]!.gap)) break
      if (this.#isElsewhere(tokens, next)) return { ...whole, elsewhere: true }
      const outer = next < tokens.length ? this.#foundAt(tokens, next, shouted, true) : null
      if (!outer) break
      const saysOld = this.#modifierAt(tokens, outer.to) === 'old'
      const narrower = isWithin(whole, outer, saysOld) ?? (isHigher(whole) ? isWithin(outer, whole, saysOld) : null)
      if (narrower === null) break
      if (narrower.length === 0) {
        whole = { ...whole, sound: false }
        break
      }
      const kinds = isHigher(whole) && !isHigher(outer) ? outer.kinds : whole.kinds
      whole = { ...whole, to: outer.to, units: narrower, kinds, sound: whole.sound && outer.sound }
    }
    return { ...whole, elsewhere: false }
  }

  #isElsewhere(tokens: readonly NameToken[], at: number): boolean {
    const kind = this.#kinds.longest(tokens, at)[0]
    return this.#elsewhere.has(tokens, kind ? at + kind.length : at)
  }

  #modifierAt(tokens: readonly NameToken[], at: number): 'old' | 'new' | null {
    const token = tokens[at]
    if (!token || !/^[ (]*$/.test(token.gap)) return null
    if (OLD.has(token.lower)) return 'old'
    if (!NEW.has(token.lower)) return null
    const next = tokens[at + 1]
    return !next || !isClose(next.gap) || AFTER_NEW.has(next.folded) ? 'new' : null
  }
}

function found(from: number, to: number, { units }: NameEntry, kinds: readonly string[]): Found {
  const fit = narrowed(units, kinds)
  return {
    from,
    to,
    units: fit,
    kinds,
    near: false,
    sound: fit.every((unit) => kinds.length === 0 || kinds.includes(unit.kind) || sameLevel(unit, kinds)),
  }
}

/** Units of the kinds said; where there is none, people have the kind wrong: those of the same level, else all. */
function narrowed(units: readonly Unit[], kinds: readonly string[]): readonly Unit[] {
  if (kinds.length === 0) return units
  const exact = units.filter((unit) => kinds.includes(unit.kind))
  if (exact.length > 0) return exact
  const near = units.filter((unit) => sameLevel(unit, kinds))
  if (near.length > 0) return near
  return kinds.includes('tinh') ? [] : units
}

const sameLevel = (unit: Unit, kinds: readonly string[]): boolean =>
  COMMUNE_KINDS.has(kinds[0] ?? '') ? unit.level === 'commune' : unit.level === 'district' && !kinds.includes('tinh')

function onlyOld(of: NameEntry | readonly Unit[], old: number): Partial<Found> {
  const units = 'units' in of ? of.units : of
  const kept = units.filter((unit) => unit.former !== null)
  return old > 0 && kept.length > 0 ? { units: kept } : {}
}

/** Units whose marks are the ones written; all where none are or the text has none. */
function asWritten(entry: NameEntry, said: readonly NameToken[]): NameEntry {
  if (said.every((token) => token.lower === token.folded)) return entry
  const written = said.map((token) => token.lower).join(' ')
  const exact = entry.units.filter((unit) => namePhrase(unit.name).written === written)
  return exact.length > 0 ? { ...entry, units: exact } : entry
}

const isHigher = ({ units, kinds }: Found): boolean =>
  kinds.length > 0 && units.length > 0 && units.every((unit) => unit.level !== 'commune')

/** What of a place lies within a larger one; null where the second is no larger place. */
function isWithin(inner: Found, outer: Found, saysOld: boolean): readonly Unit[] | null {
  if (outer.kinds.some((kind) => COMMUNE_KINDS.has(kind))) return null
  const larger = outer.units.filter((unit) => unit.level !== 'commune' && (!unit.stillUsed || saysOld))
  if (larger.length === 0) return outer.units.some((unit) => unit.stillUsed) ? inner.units : null
  return inner.units.filter((unit) =>
    larger.some((o) =>
      o.level === 'district'
        ? unit.level === 'commune' && [...o.districts].some((d) => unit.districts.has(d))
        : unit.level !== 'province' && [...o.provinces].some((p) => unit.provinces.has(p)),
    ),
  )
}

function mentionOf(
  text: string,
  tokens: readonly NameToken[],
  { from, to, units, sound, near }: Found,
): readonly PlaceReading[] {
  const last = tokens[to - 1]!
  const saysOld = OLD.has(last.lower)
  const meant = units.filter((unit) => !unit.stillUsed || saysOld)
  if (meant.length === 0) return []
  const start = tokens[from]!.start
  const areas: Area[] = []
  for (const unit of meant.toSorted((a, b) => Number(a.former !== null) - Number(b.former !== null)))
    for (const area of unit.areas) if (!areas.includes(area)) areas.push(area)
  const former: readonly FormerArea[] = meant.flatMap((unit) => unit.former ?? [])
  return [
    {
      written: text.slice(start, last.end),
      start,
      end: last.end,
      areas,
      former,
      named: meant.flatMap((unit) => (unit.former === null ? unit.areas : [])),
      near,
      certain: sound && areas.length === 1,
    },
  ]
}

function bothForms(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [namePhrase(word).written, namePhrase(word).folded]))
}

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 3 && capitals * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}
