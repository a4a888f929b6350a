import { CueIndex } from '../../../dialogue/cues.ts'

/** Each list of words as an index of its own, by its name. */
export function indexesOf<W extends string>(lists: Readonly<Record<W, readonly string[]>>): Record<W, CueIndex<W>> {
  const named = Object.entries(lists) as [W, readonly string[]][]
  return Object.fromEntries(named.map(([word, cues]) => [word, indexOf(word, cues)])) as Record<W, CueIndex<W>>
}

/** One list of words, all with one label. */
export const indexOf = <L>(label: L, cues: readonly string[]): CueIndex<L> =>
  new CueIndex(cues.map((cue) => ({ label, cue })))

/** Lists of lists: what is met where one of each stands close to the others. */
export const gatherings = <L>(
  label: L,
  all: readonly (readonly (readonly string[])[])[],
): readonly (readonly CueIndex<L>[])[] => all.map((lists) => lists.map((list) => indexOf(label, list)))
