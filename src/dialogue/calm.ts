import { CueIndex, wordsOf } from './cues.ts'

/** What is harmless by itself (a beast that got away, a tool at work), and what tells that somebody is hurt or threatened. */
export interface Harmless {
  readonly told: readonly (readonly string[])[]
  readonly hurt: readonly string[]
}

/** More words tell more than of a beast or a tool. */
const HARMLESS_WORDS = 14

/** An index that has each phrase for its own label. */
export const phrasesIndex = (phrases: readonly string[] = []): CueIndex<string> =>
  new CueIndex(phrases.map((cue) => ({ label: cue, cue })))

type Words = CueIndex<string>
const allIn = (text: string, lists: readonly Words[]): boolean => lists.every((list) => list.find(text).length > 0)

/** Words of harmless things that a text tells in few words, nobody being hurt by them: by themselves they are no signs. */
export function harmlessReader(harmless: readonly Harmless[]): (text: string) => ReadonlySet<string> {
  const things = harmless.map(({ told, hurt }) => ({ told: told.map(phrasesIndex), hurt: phrasesIndex(hurt) }))
  return (text) => {
    if (things.length === 0 || wordsOf(text).length > HARMLESS_WORDS) return NOTHING
    const met = things.filter(({ told, hurt }) => allIn(text, told) && hurt.find(text).length === 0)
    return met.length === 0 ? NOTHING : new Set(met.flatMap(({ told }) => told.flatMap((list) => cuesIn(list, text))))
  }
}

const NOTHING: ReadonlySet<string> = new Set()
const cuesIn = (list: Words, text: string): readonly string[] => list.find(text).map(({ cue }) => cue)

/**
 * Whether a text tells of no danger, whatever a model makes of it.
 * @param calm lists of which one word each tells so
 */
export function calmReader(
  calm: readonly (readonly (readonly string[])[])[],
  harmless: (text: string) => ReadonlySet<string>,
): (text: string) => boolean {
  const lists = calm.map((each) => each.map(phrasesIndex))
  return (text) => lists.some((each) => allIn(text, each)) || harmless(text).size > 0
}
