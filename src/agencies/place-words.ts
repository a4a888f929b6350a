import { isClose, type NameToken, namePhrase } from './name-tokens.ts'
import { PhraseTable } from './phrase-table.ts'
import type { NameRules } from './unit-names.ts'

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
  confusable: [],
  aliases: [],
  ordinary: [],
  ordinaryBare: [],
  locatives: [],
  strongLocatives: [],
  notPlaces: [],
  landmarks: [],
  elsewhere: [],
}

/** Words of a kind as people write them -> kinds of units. */
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
export const saysCommune = (kinds: readonly string[]): boolean => COMMUNE_KINDS.has(kinds[0] ?? '')

/** Said of a name: the former unit, the one in force. */
const OLD = new Set(['cũ', 'cu', 'củ'])
const NEW = new Set(['mới', 'moi'])
const AFTER_NEW = new Set(['gom', 'o', 'thuoc', 'la', 'co', 'sau', 'hien', 'bay', 'nay'])

export const ageSaid = (token: NameToken | undefined): 'old' | 'new' | null =>
  OLD.has(token?.lower ?? '') ? 'old' : NEW.has(token?.lower ?? '') ? 'new' : null

/** Words of a kind met in a text. */
export interface SaidKind {
  readonly kinds: readonly string[]
  readonly to: number
  /** An abbreviation: it means a kind only where a name follows. */
  readonly short: boolean
  /** Written with its marks, or in a text that has none: no other word. */
  readonly surely: boolean
}

/** The words around names, compiled once. */
export class PlaceWords {
  readonly #kinds = new PhraseTable<readonly string[]>()
  readonly #elsewhere = new PhraseTable<true>()
  readonly #notPlaces = new PhraseTable<true>()
  readonly #landmarks = new PhraseTable<true>()
  readonly #locatives: ReadonlySet<string>
  readonly #strong: ReadonlySet<string>
  readonly #ordinary: ReadonlySet<string>
  readonly #ordinaryBare: ReadonlySet<string>

  constructor(rules: PlaceRules) {
    for (const [word, kinds] of KINDS) this.#kinds.add(word, kinds)
    for (const name of rules.elsewhere) this.#elsewhere.add(name, true)
    for (const word of rules.notPlaces) this.#notPlaces.add(word, true)
    for (const word of rules.landmarks) this.#landmarks.add(word, true)
    this.#locatives = bothForms(rules.locatives)
    this.#strong = bothForms(rules.strongLocatives)
    this.#ordinary = new Set(rules.ordinary.map((name) => namePhrase(name).folded))
    this.#ordinaryBare = new Set(rules.ordinaryBare.map((name) => namePhrase(name).folded))
  }

  /** The kind said at a token; before it, where a second kind follows ("xã, phường X"), either of both. */
  kindsAt(tokens: readonly NameToken[], at: number): readonly SaidKind[] {
    const [hit] = this.#kinds.longest(tokens, at)
    if (!hit) return []
    const bare = tokens.every((token) => token.lower === token.folded)
    const to = at + hit.length
    const short = hit.length === 1 && tokens[at]!.folded.length <= 3 && tokens[at]!.folded !== 'xa'
    const said = { kinds: hit.value, to, short, surely: hit.asWritten || bare }
    const [other] = tokens[to] && /^[ ,/]*$/.test(tokens[to]!.gap) ? this.#kinds.longest(tokens, to) : []
    if (!other || !saysCommune(hit.value) || !saysCommune(other.value)) return [said]
    return [{ ...said, kinds: [...hit.value, ...other.value], to: to + other.length, short: false }, said]
  }

  /** A province elsewhere stands here, with its kind or without. */
  isElsewhere(tokens: readonly NameToken[], at: number): boolean {
    const [kind] = this.#kinds.longest(tokens, at)
    return this.#elsewhere.has(tokens, kind ? at + kind.length : at)
  }

  /** A word right before says that the name is a street's, a school's, a person's. */
  isNoPlace(tokens: readonly NameToken[], at: number): boolean {
    return endsBefore(this.#notPlaces, tokens, at)
  }

  /** A market, a bridge: named after a place, not surely within it. "bên" is no "bến". */
  isLandmark(tokens: readonly NameToken[], at: number): boolean {
    return endsBefore(this.#landmarks, tokens, at, true)
  }

  /** A landmark in words that are no others, marks or not: "khu công nghiệp", "tieu hoc", "kcn". */
  isPlainLandmark(tokens: readonly NameToken[], at: number): boolean {
    if (at === 0 || !isClose(tokens[at]!.gap)) return false
    return [1, 2, 3].some(
      (back) =>
        back <= at &&
        (back > 1 || tokens[at - 1]!.folded === 'kcn') &&
        this.#landmarks.at(tokens, at - back).some((hit) => hit.length === back),
    )
  }

  isLocated = (before: NameToken): boolean => this.#locatives.has(before.lower)
  isStronglyLocated = (before: NameToken): boolean => this.#strong.has(before.lower)
  isOrdinary = (folded: string): boolean => this.#ordinary.has(folded)
  isOrdinaryBare = (folded: string): boolean => this.#ordinaryBare.has(folded)

  /** "cũ" or "mới" said of the name that ends before a token. */
  ageAt(tokens: readonly NameToken[], at: number): 'old' | 'new' | null {
    const token = tokens[at]
    const age = ageSaid(token)
    if (!token || !/^[ (]*$/.test(token.gap) || age !== 'new') return token && /^[ (]*$/.test(token.gap) ? age : null
    const next = tokens[at + 1]
    return !next || !isClose(next.gap) || AFTER_NEW.has(next.folded) ? 'new' : null
  }
}

/** @param asMarked a word written with marks must carry its own */
function endsBefore(table: PhraseTable<true>, tokens: readonly NameToken[], at: number, asMarked = false): boolean {
  if (at === 0 || !isClose(tokens[at]!.gap)) return false
  return [1, 2, 3].some((back) => {
    if (back > at) return false
    const bare = tokens.slice(at - back, at).every((token) => token.lower === token.folded)
    return table.at(tokens, at - back).some((hit) => hit.length === back && (!asMarked || bare || hit.asWritten))
  })
}

function bothForms(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [namePhrase(word).written, namePhrase(word).folded]))
}
