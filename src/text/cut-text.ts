import { fold } from './normalise.ts'
import type { Around } from './token-readings.ts'
import { type RawToken, tokensOf } from './tokens.ts'
import type { Words } from './words.ts'

/** How many tokens on each side may tell which meaning is meant. */
const NEARBY = 5

/** A text in tokens, and what all of them need to know. */
export interface CutText {
  readonly cut: readonly RawToken[]
  readonly lower: readonly string[]
  readonly folded: readonly string[]
  readonly marked: boolean
  /** More capital than small letters: capitals tell nothing. */
  readonly shouted: boolean
}

export function cutText(normalised: string, words: Words): CutText {
  const cut = tokensOf(normalised, (surface) => words.single.has(surface))
  const lower = cut.map((token) => token.surface.toLowerCase())
  const folded = lower.map(fold)
  return { cut, lower, folded, marked: isMarked(cut, lower, folded), shouted: isShouted(normalised) }
}

export const NOTHING: Around = { words: ' ', numberFollows: false, marked: false, paired: false }

/** What stands around the tokens from `from` up to `to`. */
export function aroundOf(from: number, to: number, { cut, lower, folded, marked }: CutText, words: Words): Around {
  const before = folded.slice(Math.max(0, from - NEARBY), from)
  const after = folded.slice(to, to + NEARBY)
  const { pairs } = words.vocabulary
  return {
    words: ` ${before.join(' ')} | ${after.join(' ')} `,
    numberFollows: cut[to]?.kind === 'number',
    marked,
    paired: pairs.has(`${lower[from - 1]} ${lower[from]}`) || pairs.has(`${lower[to - 1]} ${lower[to]}`),
  }
}

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 0 && capitals * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Three words in ten carry marks: whoever wrote this writes them. */
function isMarked(cut: readonly RawToken[], lower: readonly string[], folded: readonly string[]): boolean {
  let words = 0
  let marked = 0
  for (let i = 0; i < cut.length; i++) {
    if (cut[i]!.kind !== 'word') continue
    words++
    if (lower[i] !== folded[i]) marked++
  }
  return marked * 10 >= words * 3 && marked > 0
}
