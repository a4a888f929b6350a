import type { PlaceReading } from './directory.ts'
import { type Found, foundAt, joined, mentionOf, ofAge } from './found-place.ts'
import { isSlip, isWritten, type NameEntry } from './name-marks.ts'
import { isClose, type NameToken, nameTokens } from './name-tokens.ts'
import { ageSaid, type PlaceRules, PlaceWords, type SaidKind, saysCommune } from './place-words.ts'
import { isApart, isShouted } from './said-place.ts'
import { UnitNames } from './unit-names.ts'
import type { Unit } from './units.ts'

/** Words between a place and the larger one that it lies in. */
const WITHIN = new Set(['thuộc', 'thuoc', 'của', 'cua', 'bên', 'ben', 'ở', 'o'])
/** Kinds that no ordinary word is mistaken for: a slip in the name after them is likely one. */
const PLAIN_KINDS = new Set(['quan', 'huyen', 'thi xa', 'thi tran'])

/** A name of so many words at least is known by its slips without a word of its kind. */
const LOCATED_NEAR = 2

/** What is asked of a place that a question begins with: "nga sau thuoc xa nao". */
const AFTER_SUBJECT = new Set(['gio', 'bay', 'nay', 'hien', 'thuoc', 'nhap', 'sap', 'sat', 'doi', 'gop', 'gom', 'con'])

interface Text {
  readonly tokens: readonly NameToken[]
  /** Capitals tell nothing. */
  readonly shouted: boolean
}

/** Finds the places that a text names. Built once for a snapshot. */
export class PlaceReader {
  readonly #names: UnitNames
  readonly #words: PlaceWords

  constructor(units: readonly Unit[], rules: PlaceRules) {
    this.#names = new UnitNames(units, rules)
    this.#words = new PlaceWords(rules)
  }

  /** Every place that a text names, in order. @param raw as written; at most a few thousand characters */
  read(raw: string): readonly PlaceReading[] {
    const text: Text = { tokens: nameTokens(raw), shouted: isShouted(raw) }
    const mentions: PlaceReading[] = []
    for (let at = 0; at < text.tokens.length; ) {
      const found = this.#placeAt(text, at)
      if (!found) {
        at++
        continue
      }
      const { whole, elsewhere } = this.#withOuter(text, found)
      at = whole.to
      const mention = elsewhere ? null : mentionOf(raw, text.tokens, whole)
      if (mention) mentions.push(mention)
    }
    return mentions
  }

  /** A place at a token, with its kind or without. @param follows right after another place, in which it may lie */
  #placeAt(text: Text, at: number, follows = false): Found | null {
    const kinds = this.#words.kindsAt(text.tokens, at)
    return (
      firstOf(kinds, (kind) => this.#afterKind(text, at, kind)) ??
      firstOf(kinds, (kind) => this.#nearlyAfterKind(text, at, kind)) ??
      this.#alone(text, at, follows) ??
      this.#nearlyLocated(text, at)
    )
  }

  /** A slip of the finger in a name right after "ở": a word that is none tells it ("ở Lơung Tâm"). */
  #nearlyLocated({ tokens }: Text, at: number): Found | null {
    const before = isClose(tokens[at]!.gap) ? tokens[at - 1] : undefined
    if (!before || !this.#words.isStronglyLocated(before) || this.#words.isElsewhere(tokens, at)) return null
    const near = this.#names.near(tokens, at, false, LOCATED_NEAR)
    return near && { ...foundAt(at, at + near.length, near.entry.units, []), sound: false, near: true }
  }

  #afterKind({ tokens }: Text, at: number, { kinds, to, short }: SaidKind): Found | null {
    const named = (from: number) =>
      tokens[from] && /^[\s.:(]*$/.test(tokens[from].gap) ? this.#namedAfter(tokens, at, from, kinds, short) : null
    // "phường cũ X"; "thi tran cu lao dung" is a name all the same.
    const age = ageSaid(tokens[to])
    const aged = age && named(to + 1)
    return aged ? (ofAge(aged, age) ?? aged) : named(to)
  }

  #nearlyAfterKind({ tokens, shouted }: Text, at: number, { kinds, to, short, surely }: SaidKind): Found | null {
    const next = tokens[to]
    if (!next || !/^[\s.:(]*$/.test(next.gap)) return null
    // "p.bìn thủy": a short word means its kind where a dot ties it to the name.
    const tied = short && next.gap === '.' && saysCommune(kinds)
    if ((short && !tied) || !surely || ageSaid(next)) return null
    const anyWords = tied || (!shouted && next.capital) || PLAIN_KINDS.has(kinds[0]!)
    const near = this.#names.near(tokens, to, anyWords, tied ? LOCATED_NEAR : 1)
    return near && { ...foundAt(at, to + near.length, near.entry.units, kinds), sound: false, near: true }
  }

  #namedAfter(
    tokens: readonly NameToken[],
    at: number,
    from: number,
    kinds: readonly string[],
    short: boolean,
  ): Found | null {
    const hit = this.#names.at(tokens, from)
    if (hit) {
      const longer = this.#names.nearlyLonger(tokens, from, hit.length)
      if (longer) return { ...foundAt(at, from + longer.length, longer.entry.units, kinds), sound: false, near: true }
      const said = tokens.slice(from, from + hit.length)
      return foundAt(at, from + hit.length, this.#names.asWritten(hit.entry, said), kinds)
    }
    const number = kinds.includes('phuong') ? this.#names.numbered(tokens[from]) : null
    return number && (!short || tokens[from]!.gap.length <= 1) ? foundAt(at, from + 1, number.units, kinds) : null
  }

  /** A name alone: written with capitals, after a word of place, or too particular to be anything else. */
  #alone(text: Text, at: number, follows: boolean): Found | null {
    const { tokens, shouted } = text
    const hit = this.#names.at(tokens, at)
    if (!hit) return null
    const words = this.#words
    const said = tokens.slice(at, at + hit.length)
    const before = !follows && isClose(tokens[at]!.gap) ? tokens[at - 1] : undefined
    const landmark = before !== undefined && words.isLandmark(tokens, at)
    // "ngã ba" is no "bà".
    if (before && !landmark && words.isNoPlace(tokens, at)) return null
    const located =
      before !== undefined &&
      (words.isLocated(before) || (landmark && at > 1 && words.isStronglyLocated(tokens[at - 2]!)))
    const capitals = !shouted && said.every((token) => token.capital || /\d/.test(token.folded))
    const withinName = before?.capital && at > 1 && !located && !landmark
    if (capitals && withinName) return null

    const units = this.#names.asWritten(hit.entry, said)
    const written = hit.alias || units.some((unit) => isWritten(unit, said))
    const bare = said.every((token) => token.lower === token.folded)
    const met = foundAt(at, at + hit.length, units, [])
    const sound = !landmark && !words.isElsewhere(tokens, at) && (written || bare)
    if (capitals) return written || bare || isSlip(hit.entry, said) ? { ...met, sound } : null
    if (!written && !bare) return null
    if (this.#isBefore(text, met)) return { ...met, sound }
    const isSubject = at === 0 && AFTER_SUBJECT.has(tokens[at + hit.length]?.folded ?? '')
    if (words.isOrdinary(hit.entry.folded) && !isSubject) {
      return before && words.isStronglyLocated(before) ? { ...met, sound: false } : null
    }
    if (words.isPlainLandmark(tokens, at)) return { ...met, sound: false }
    const isOld = words.ageAt(tokens, at + hit.length) === 'old'
    const isWhole = isApart(tokens, at, at + hit.length) && (written || !words.isOrdinaryBare(hit.entry.folded))
    return located || isSubject || isOld || isWhole || !this.#isHidden(hit.entry, written) ? { ...met, sound } : null
  }

  /** The larger place that it lies in follows: "phú thứ cái răng". */
  #isBefore(text: Text, inner: Found): boolean {
    const outer = isClose(text.tokens[inner.to]?.gap ?? '|') ? this.#placeAt(text, inner.to, true) : null
    if (!outer?.units.some((unit) => unit.level !== 'commune' && !unit.stillUsed)) return false
    return (joined(inner, outer, false)?.units.length ?? 0) > 0
  }

  /** Without marks the name hides among ordinary words, or is too little known to be meant. */
  #isHidden({ folded, units }: NameEntry, written: boolean): boolean {
    if (!written && this.#words.isOrdinaryBare(folded)) return true
    if (/\d$/.test(folded)) return false
    return !units.some((unit) => unit.former === null || unit.level !== 'commune')
  }

  /** What is said right after a place narrows it: "cũ", "huyện X, tỉnh Y"; a province elsewhere takes it away. */
  #withOuter(text: Text, inner: Found): { readonly whole: Found; readonly elsewhere: boolean } {
    const { tokens } = text
    let whole = inner
    for (;;) {
      const age = this.#words.ageAt(tokens, whole.to)
      if (age) {
        const kept = ofAge(whole, age)
        // "(tỉnh X cũ)" after a name says that of the province; right after the name itself it must fit.
        whole = { ...(kept ?? whole), to: whole.to + 1, sound: whole.sound && (kept !== null || whole !== inner) }
        continue
      }
      const next = this.#outerAt(tokens, whole.to)
      if (next === null) return { whole, elsewhere: false }
      if (this.#words.isElsewhere(tokens, next)) return { whole, elsewhere: true }
      const outer = this.#placeAt(text, next, true) ?? this.#hiddenOuter(tokens, next, whole)
      if (!outer) return this.#afterUnknown(text, whole, next)
      const both = joined(whole, outer, this.#words.ageAt(tokens, outer.to) === 'old')
      if (!both) return { whole, elsewhere: false }
      if (both.units.length === 0) return { whole: { ...whole, sound: false }, elsewhere: false }
      whole = both
    }
  }

  /** "xa thanh phu co do": words that are others elsewhere tell which of several places of one name is meant. */
  #hiddenOuter(tokens: readonly NameToken[], at: number, inner: Found): Found | null {
    const hit = inner.kinds.length > 0 && inner.units.length > 1 ? this.#names.at(tokens, at) : null
    if (!hit || !tokens.slice(at, at + hit.length).every((token) => token.lower === token.folded)) return null
    const outer = foundAt(at, at + hit.length, hit.entry.units, [])
    return (joined(inner, outer, false)?.units.length ?? 0) > 0 ? outer : null
  }

  /** Where a larger place may be named after a place; null where the text goes on otherwise. */
  #outerAt(tokens: readonly NameToken[], at: number): number | null {
    if (!/^[\s,()./-]*$/.test(tokens[at]?.gap ?? '')) return null
    const next = WITHIN.has(tokens[at]?.lower ?? '') ? at + 1 : at
    return tokens[next] && /^[\s,(.)/-]*$/.test(tokens[next].gap) ? next : null
  }

  /** "Quận 9, TP X": a larger place that is none of ours makes the smaller one doubtful, its province takes it away. */
  #afterUnknown({ tokens, shouted }: Text, whole: Found, next: number) {
    const [kind] = this.#words.kindsAt(tokens, next)
    const named = kind && tokens[kind.to]
    if (!kind || !named || saysCommune(kind.kinds) || shouted || !(named.capital || /\d/.test(named.folded)))
      return { whole, elsewhere: false }
    let at = kind.to
    while (tokens[at] && (tokens[at]!.capital || /\d/.test(tokens[at]!.folded))) {
      if (this.#words.isElsewhere(tokens, at)) return { whole, elsewhere: true }
      at++
    }
    return { whole: { ...whole, sound: false }, elsewhere: false }
  }
}

function firstOf<T>(kinds: readonly SaidKind[], read: (kind: SaidKind) => T | null): T | null {
  for (const kind of kinds) {
    const found = read(kind)
    if (found) return found
  }
  return null
}
