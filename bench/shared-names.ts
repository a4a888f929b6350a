import type { Figures } from '../src/features/statistics/observations.ts'

/** Three figures whose names differ by a few words in one place. */
export interface SharedNames {
  readonly ids: readonly string[]
  /** What all three begin and end with, as written; either may be empty. */
  readonly head: string
  readonly tail: string
  /** What is each one's own. */
  readonly own: readonly string[]
}

/** So many words at most are a name's own. */
const OWN_WORDS = 4

/**
 * Names of three figures of one business and kind that share a beginning or an end of at least two words.
 * @param asked figures that may be asked for at one time
 * @param namesOf names of a figure, lower case
 */
export function sharedNames(
  figures: Figures,
  asked: readonly string[],
  namesOf: (id: string) => readonly string[],
): readonly SharedNames[] {
  const frames = new Map<string, Map<string, string>>()
  for (const id of asked) {
    const { family, kind } = figures.indicators.get(id)!
    for (const name of namesOf(id)) {
      const words = name.split(' ')
      for (let from = 0; from < words.length; from++)
        for (let to = from + 1; to <= Math.min(words.length, from + OWN_WORDS); to++) {
          if (words.length - (to - from) < 2) continue
          const frame = JSON.stringify([family, kind, words.slice(0, from).join(' '), words.slice(to).join(' ')])
          const own = frames.get(frame) ?? new Map<string, string>()
          // The first name of a figure that fits is the one used.
          if (!own.has(id)) own.set(id, words.slice(from, to).join(' '))
          frames.set(frame, own)
        }
    }
  }
  return [...frames].flatMap(([frame, own]) => {
    const [, , head, tail] = JSON.parse(frame) as [unknown, unknown, string, string]
    const ids = [...own.keys()].slice(0, 3)
    const words = ids.map((id) => own.get(id)!)
    const isOne = new Set(words).size < 3 || sharesEdge(words)
    return ids.length < 3 || isOne ? [] : [{ ids, head, tail, own: words }]
  })
}

/** What all begin or end with is no word of each one's own. */
function sharesEdge(own: readonly string[]): boolean {
  const words = own.map((one) => one.split(' '))
  return new Set(words.map((one) => one[0])).size === 1 || new Set(words.map((one) => one.at(-1))).size === 1
}
