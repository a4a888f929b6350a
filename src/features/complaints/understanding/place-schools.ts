import type { Directory, PlaceMention } from '../../../agencies/directory.ts'
import { fold } from '../../../text/normalise.ts'
import type { ComplaintLanguage } from './content.ts'
import { PhraseSet, type PlacedWord } from './place-words.ts'

const MAX_NAME_WORDS = 4
/** Makes a name be read as a place. */
const AT = 'ở '

/** Reads the communes that schools are named after; those named after persons are none. */
export class SchoolPlaces {
  readonly #school: PhraseSet
  readonly #surnames: PhraseSet

  constructor({ place, people }: ComplaintLanguage) {
    this.#school = new PhraseSet(place.school)
    this.#surnames = new PhraseSet(people.surnames)
  }

  /** The mentions with those in names of schools that the directory left out. */
  with(
    mentions: readonly PlaceMention[],
    text: string,
    words: readonly PlacedWord[],
    directory: Directory,
  ): readonly PlaceMention[] {
    const more = words.flatMap((_, at) => {
      const length = this.#school.lengthAt(words, at)
      const found = length > 0 ? this.#named(text, words, at + length, directory) : null
      return found && !mentions.some((one) => one.start < found.end && found.start < one.end) ? [found] : []
    })
    return more.length === 0 ? mentions : [...mentions, ...more].sort((a, b) => a.start - b.start)
  }

  #named(text: string, words: readonly PlacedWord[], at: number, directory: Directory): PlaceMention | null {
    const first = words[at]
    if (!first || first.begins) return null
    const next = words.slice(at, at + MAX_NAME_WORDS)
    const end = next.findIndex((word, i) => i > 0 && word.begins)
    const last = next[(end < 0 ? next.length : end) - 1]!
    const [found] = directory.placesIn(AT + text.slice(first.start, last.end))
    if (!found || found.start !== AT.length || found.areas.length === 0) return null
    // Whom a former ward was called after has schools of his name all over; a commune's own name is its.
    const isCommunes = found.areas.some(({ name }) => fold(name).endsWith(` ${fold(found.written)}`))
    if (this.#surnames.lengthAt(words, at) > 0 && !isCommunes) return null
    const moved = first.start - AT.length
    return { ...found, start: found.start + moved, end: found.end + moved, certain: false }
  }
}
