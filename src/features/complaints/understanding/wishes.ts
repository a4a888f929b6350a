import type { CueHit } from '../../../dialogue/cues.ts'
import type { Wish } from './lexicon.ts'

/** Words between a wish and what is wished for. */
const NEAR = 3

/** "đề nghị lắp", "nên trồng thêm": a strong wish with something new right behind it, not something to be mended. */
export const asksForNew = (hits: readonly CueHit<Wish>[]): boolean => leadsToNew('wish', hits)

/** A word of wishing with something new right behind it. */
const leadsToNew = (word: 'wish' | 'hope', hits: readonly CueHit<Wish>[]): boolean =>
  hits.some((wish) => {
    if (wish.label !== word) return false
    const next = hits.find(({ label, at }) => (label === 'make' || label === 'mend') && at >= wish.at + wish.length)
    return next?.label === 'make' && next.at - wish.at - wish.length <= NEAR
  })

/** Which words of wishing stand in a text. */
export function wishTraitsOf(hits: readonly CueHit<Wish>[]) {
  const has = (label: Wish) => (hits.some((hit) => hit.label === label) ? 1 : 0)
  return {
    wishesNew: asksForNew(hits) ? 1 : 0,
    hopesForNew: leadsToNew('hope', hits) ? 1 : 0,
    wish: has('wish'),
    hope: has('hope'),
    make: has('make'),
    mend: has('mend'),
  }
}
