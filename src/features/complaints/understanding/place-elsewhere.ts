import type { Directory, PlaceMention } from '../../../agencies/directory.ts'
import type { Reading } from '../../../core/reading.ts'
import type { CueHit } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'

/** Another province that is named as the place, and all words that name it. */
export interface Elsewhere {
  readonly province: string
  readonly written: string
}

/** Another province, where a word of place stands before its name or it stands alone between commas. */
export function elsewhereIn(reading: Reading, lexicon: Lexicon, directory: Directory): Elsewhere | null {
  return elsewhereOf(reading.normalised, lexicon, directory) ?? elsewhereOf(reading.canonical, lexicon, directory)
}

function elsewhereOf(text: string, lexicon: Lexicon, directory: Directory): Elsewhere | null {
  const hits = lexicon.elsewhere.find(text)
  if (hits.length === 0) return null
  const { there, going, went, persons, unit, landmark } = phrasesOf(lexicon)
  const words = placedWords(text)
  const ours = directory.placesIn(text).map(({ start }) => words.findIndex((word) => word.start === start))
  // "ở Sài Gòn xuống chợ Cái Răng": who goes from there to a place of ours only says where he comes from.
  const isLeft = (at: number) =>
    ours.some((place) => place > at && words.slice(at, place).some((_, i) => going.lengthAt(words, at + i) > 0))
  for (const hit of hits) {
    const at = indexOfSyllable(words, hit.at)
    if (at < 0 || isLeft(at)) continue
    const found = (from = at): Elsewhere => ({ province: hit.label, written: writtenFrom(text, words, from, hit) })
    const named = at - unit.lengthBefore(words, at)
    if (isLandmark(hit, landmark) || named < at || there.lengthBefore(words, at) > 0 || (at > 0 && words[at]!.begins))
      return found(named)
    if (isOfUnit(words, at, unit)) return found()
    const moved = went.lengthBefore(words, at)
    if (moved === 0) continue
    // "Xe đi Vinh đậu bít đường" is no journey of the writer's.
    const from = at - moved
    if (from === 0 || words[from]!.begins || persons.lengthBefore(words, from) > 0) return found()
  }
  return null
}

const writtenFrom = (
  text: string,
  words: readonly PlacedWord[],
  from: number,
  { at, length }: CueHit<string>,
): string => text.slice(words[from]!.start, words[indexOfSyllable(words, at + length - 1)]!.end)

/** Another province where a text says outright that the matter lies, whatever place of ours it names too; null for most. */
export function surelyElsewhere(text: string, lexicon: Lexicon): string | null {
  const hits = lexicon.elsewhere.find(text)
  if (hits.length === 0) return null
  const words = placedWords(text)
  const { away } = phrasesOf(lexicon)
  return hits.find((hit) => away.lengthBefore(words, indexOfSyllable(words, hit.at)) > 0)?.label ?? null
}

/** Whether words that were taken for a place of ours with a slip in it are another province's as they stand ("Long Xuyên"). */
export function isTheirs({ written, areas, former }: PlaceMention, lexicon: Lexicon): boolean {
  const hit = lexicon.elsewhere.find(written).at(-1)
  if (!hit) return false
  const said = fold(written.toLowerCase())
  const isLast = said.endsWith(fold(hit.cue.toLowerCase()))
  return (
    isLast && ![...areas, ...former].some(({ name }) => fold(name.toLowerCase()).endsWith(fold(hit.cue.toLowerCase())))
  )
}

/** "cầu Mỹ Thuận", "chợ Bến Thành": a landmark lies where it lies. */
const isLandmark = ({ cue }: CueHit<string>, landmark: PhraseSet): boolean => landmark.lengthAt(placedWords(cue), 0) > 0

/** Whether words that are one of our places' by themselves are a part of another province's landmark. */
export function isOfTheirLandmark(text: string, lexicon: Lexicon): (mention: PlaceMention) => boolean {
  const { landmark } = phrasesOf(lexicon)
  const hits = lexicon.elsewhere.find(text).filter((hit) => isLandmark(hit, landmark))
  if (hits.length === 0) return () => false
  const words = placedWords(text)
  const spans = hits.map(({ at, length }) => ({
    start: words[indexOfSyllable(words, at)]!.start,
    end: words[indexOfSyllable(words, at + length - 1)]!.end,
  }))
  return (mention) => spans.some(({ start, end }) => mention.start < end && mention.end > start)
}

type Phrases = Readonly<Record<'there' | 'going' | 'went' | 'away' | 'persons' | 'unit' | 'landmark', PhraseSet>>
const sets = new WeakMap<Lexicon, Phrases>()

function phrasesOf(lexicon: Lexicon): Phrases {
  const known = sets.get(lexicon)
  if (known) return known
  const { place, people } = lexicon.language
  const made = {
    there: new PhraseSet(place.there),
    going: new PhraseSet(place.going),
    went: new PhraseSet(place.went),
    away: new PhraseSet(place.away),
    persons: new PhraseSet([...people.selves, ...place.setsOut]),
    landmark: new PhraseSet(place.landmark),
    unit: new PhraseSet([...place.city, ...place.unit.filter((word) => word.length > 2)]),
  }
  sets.set(lexicon, made)
  return made
}

/** A unit's own name has so many words at most. */
const NAME_WORDS = 3

/** "huyện Vĩnh Thuận Kiên Giang": a unit is named and its province right behind it. */
const isOfUnit = (words: readonly PlacedWord[], at: number, unit: PhraseSet): boolean =>
  Array.from({ length: NAME_WORDS }, (_, i) => at - i - 1).some(
    (before) => before > 0 && unit.lengthBefore(words, before) > 0,
  )

/** Which word holds the syllable at an index: a word like "132/4" counts as two. */
export function indexOfSyllable(words: readonly PlacedWord[], index: number): number {
  let syllables = 0
  for (const [at, word] of words.entries()) {
    if (syllables >= index) return at
    syllables += word.written.match(/[\p{L}\p{N}]+/gu)?.length ?? 1
  }
  return -1
}
