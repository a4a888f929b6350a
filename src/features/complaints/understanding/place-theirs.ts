import type { Directory, PlaceMention } from '../../../agencies/directory.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { type Elsewhere, indexOfSyllable } from './place-elsewhere.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'

/** A unit's own name has so many words at most. */
const NAME_WORDS = 4
/** Between words of one place stands nothing else. */
const JOINED = /^[\s,]*$/

interface Terms {
  readonly unit: PhraseSet
  readonly within: PhraseSet
  readonly there: PhraseSet
  readonly noName: PhraseSet
}

const known = new WeakMap<Lexicon, Terms>()

function termsOf(lexicon: Lexicon): Terms {
  const made = known.get(lexicon) ?? compiled(lexicon)
  known.set(lexicon, made)
  return made
}

function compiled({ language: { place } }: Lexicon): Terms {
  // "p", "tt": a letter or two are many things.
  const units = place.unit.filter((word) => word.length > 2 || fold(word) !== word)
  return {
    unit: new PhraseSet(units),
    within: new PhraseSet([...place.city, ...units]),
    there: new PhraseSet(place.there),
    noName: new PhraseSet([...place.bearers, ...place.stop, ...place.landmark, ...place.own]),
  }
}

/** The first unit that another province's name stands right behind: "xã Vĩnh Thạnh Trung Châu Phú An Giang". */
export function theirPlace(text: string, lexicon: Lexicon, directory: Directory): Elsewhere | null {
  const hits = lexicon.elsewhere.find(text)
  if (hits.length === 0) return null
  const words = placedWords(text)
  const spans = hits.map((hit) => {
    const at = indexOfSyllable(words, hit.at)
    return { at, to: indexOfSyllable(words, hit.at + hit.length - 1) + 1, label: hit.label }
  })
  for (const { at, to, label } of spans) {
    const outer = outerAt(text, words, at, spans, lexicon)
    const from =
      outer && (unitBefore(text, words, outer, lexicon) ?? nameBefore(text, words, outer, lexicon, directory))
    if (from === null) continue
    return { province: label, written: text.slice(words[from]!.start, words[to - 1]!.end) }
  }
  return null
}

/** Another province in words that answer where something is: with a unit of it, or by itself ("ở Long Xuyên"). */
export function answersElsewhere(said: string, lexicon: Lexicon, directory: Directory): string | null {
  const theirs = theirPlace(said, lexicon, directory)
  if (theirs) return theirs.province
  const [hit] = lexicon.elsewhere.find(said)
  if (!hit) return null
  const words = placedWords(said)
  const { there, within } = termsOf(lexicon)
  const before = indexOfSyllable(words, hit.at)
  const isWhole = indexOfSyllable(words, hit.at + hit.length - 1) === words.length - 1
  const led = (at: number): boolean => {
    const length = at === 0 ? 0 : Math.max(there.lengthBefore(words, at), within.lengthBefore(words, at))
    return at === 0 || (length > 0 && led(at - length)) || unitBefore(said, words, at, lexicon, within) === 0
  }
  return isWhole && led(before) ? hit.label : null
}

/** Where the larger places begin that end with a province: "huyện Thanh Bình, Đồng Tháp"; null where it only is told beside. */
function outerAt(
  text: string,
  words: readonly PlacedWord[],
  hit: number,
  spans: readonly { readonly at: number; readonly to: number }[],
  lexicon: Lexicon,
): number | null {
  const { within } = termsOf(lexicon)
  let at = hit
  for (;;) {
    const kind = within.lengthBefore(words, at)
    const unit = kind > 0 ? at - kind : unitBefore(text, words, at, lexicon, within)
    const other = spans.find((span) => span.to === at && at > 0 && isJoined(text, words, at))?.at
    const next = other ?? (unit !== null && unit > 0 && isLarger(words, unit) ? unit : null)
    if (next === null || next >= at) break
    at = next
  }
  // "phường Cái Khế, Sài Gòn lên chơi": behind a comma it must be a larger place of it, or end what is said.
  const end = words[spans.find((span) => span.at === hit)!.to]
  return at === hit && words[at]!.begins && end !== undefined && !end.begins ? null : at
}

/** Of two units that follow another, the second is the larger. */
const SMALL_UNITS = new Set(['phuong', 'xa', 'thi tran'])
const isLarger = (words: readonly PlacedWord[], at: number): boolean =>
  !SMALL_UNITS.has(words[at]!.folded) && !SMALL_UNITS.has(`${words[at]!.folded} ${words[at + 1]?.folded ?? ''}`)

/** Where a unit begins whose name ends right before a word; null where none does. */
function unitBefore(
  text: string,
  words: readonly PlacedWord[],
  at: number,
  lexicon: Lexicon,
  units = termsOf(lexicon).unit,
): number | null {
  for (let name = 1; name <= NAME_WORDS && name < at; name++) {
    if (!isNameWord(words, at - name, at, lexicon) || !isJoined(text, words, at - name + 1)) return null
    const kind = units.lengthBefore(words, at - name)
    if (kind > 0 && isJoined(text, words, at - name)) return at - name - kind
  }
  return null
}

/**
 * A name of ours that ends right before a word, told by itself: at the beginning or behind "ở". A former district of ours
 * is where a road comes from ("Ô Môn Long Xuyên").
 */
function nameBefore(
  text: string,
  words: readonly PlacedWord[],
  at: number,
  lexicon: Lexicon,
  directory: Directory,
): number | null {
  if (at === 0) return null
  const mention = directory.placesIn(text.slice(0, words[at]!.start)).at(-1)
  if (!mention || !JOINED.test(text.slice(mention.end, words[at]!.start))) return null
  const from = words.findIndex(({ start }) => start === mention.start)
  const { unit, there } = termsOf(lexicon)
  if (unit.lengthAt(words, from) > 0) return from
  const led = from === 0 || words[from]!.begins || there.lengthBefore(words, from) > 0
  return led && !isOurDistrict(mention) ? from : null
}

const isOurDistrict = ({ certain, former }: PlaceMention): boolean =>
  certain && former.length > 0 && former.every(({ kind }) => kind !== 'former-commune')

const isJoined = (text: string, words: readonly PlacedWord[], at: number): boolean =>
  at === 0 || /^[\s,.]*$/.test(text.slice(words[at - 1]!.end, words[at]!.start))

/** Not what a name never holds; in a name that is written with capitals each word is. */
function isNameWord(words: readonly PlacedWord[], at: number, end: number, lexicon: Lexicon): boolean {
  const { noName } = termsOf(lexicon)
  if (noName.lengthAt(words, at) > 0 && !isCapital(words[at]!)) return false
  return isCapital(words[at]!) || !words.slice(at + 1, end).some(isCapital)
}

const isCapital = ({ written }: PlacedWord): boolean => /^[\p{Lu}\d]/u.test(written)
