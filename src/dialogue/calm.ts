import { CueIndex, wordsOf } from './cues.ts'

/** Beasts that got away or climbed somewhere, and what tells that somebody is hurt by them or went after them. */
export interface Beasts {
  readonly away: readonly (readonly string[])[]
  readonly hurt: readonly string[]
}

/** More words tell more than of a beast. */
const BEAST_WORDS = 14

/** An index that has each phrase for its own label. */
export const phrasesIndex = (phrases: readonly string[] = []): CueIndex<string> =>
  new CueIndex(phrases.map((cue) => ({ label: cue, cue })))

/**
 * Whether a text tells of no danger, whatever a model makes of it.
 * @param calm lists of which one word each tells so
 */
export function calmReader(
  calm: readonly (readonly (readonly string[])[])[],
  beasts: Beasts = { away: [], hurt: [] },
): (text: string) => boolean {
  const lists = calm.map((each) => each.map(phrasesIndex))
  const away = beasts.away.map(phrasesIndex)
  const hurt = phrasesIndex(beasts.hurt)
  const allIn = (text: string, each: readonly CueIndex<string>[]) => each.every((list) => list.find(text).length > 0)
  return (text) =>
    lists.some((each) => allIn(text, each)) ||
    (away.length > 0 && wordsOf(text).length <= BEAST_WORDS && allIn(text, away) && hurt.find(text).length === 0)
}
