import type { CueHit, CueIndex } from './cues.ts'

/** Words that belong together stand within so many of another of them. */
const CLOSE_WORDS = 12

/** One sign that is made of several words of a text. */
export interface GatheredHit<L> extends CueHit<L> {
  readonly parts: readonly CueHit<L>[]
}

/**
 * One of each list close to one of the others, in any order, as one sign that stands where the first list was met.
 * @returns none where a list is not met, or only far from the rest
 */
export function gathered<L>(
  lists: readonly CueIndex<L>[],
  text: string,
  closeWords = CLOSE_WORDS,
): readonly GatheredHit<L>[] {
  const met: (readonly CueHit<L>[])[] = []
  // Most texts hold nothing of the first list: the others are not looked for.
  for (const list of lists) {
    const hits = list.find(text)
    if (hits.length === 0) return []
    met.push(hits)
  }
  for (const first of met[0]!) {
    const all = joined(first, met.slice(1), closeWords)
    if (all) return [{ ...first, cue: all.map((hit) => hit.cue).join(' … '), parts: all }]
  }
  return []
}

/** The lists joined one after the other to what stands near: what is told in one breath may be long. */
function joined<L>(
  first: CueHit<L>,
  others: readonly (readonly CueHit<L>[])[],
  closeWords: number,
): readonly CueHit<L>[] | null {
  const all = [first]
  // Which of several words of a list is meant shows only by what stands near it: each may lead on.
  const reached = [first]
  const near = (hit: CueHit<L>) =>
    reached.some((one) => Math.abs(hit.at - one.at) < closeWords) && all.every((one) => hit.at !== one.at)
  let left = others
  while (left.length > 0) {
    const at = left.findIndex((hits) => hits.some(near))
    if (at < 0) return null
    const met = left[at]!.filter(near)
    all.push(met[0]!)
    reached.push(...met)
    left = left.filter((_, i) => i !== at)
  }
  return all
}
