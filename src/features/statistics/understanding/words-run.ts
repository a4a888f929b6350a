import type { Word } from '../../../search/name-words.ts'
import type { Unknown } from '../query.ts'

/** True for a word with nothing but a space between it and the one before. */
export const touches = (words: readonly Word[], place: number): boolean =>
  place > 0 && place < words.length && words[place]!.start - words[place - 1]!.end <= 1

/** True where nothing stands between the words from `from` to before `to`: "quốc gia [6 tháng] đạt" is no "giá đất". */
export function areOneRun(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (let place = from + 1; place < to; place++) if (!touches(words, place)) return false
  return true
}

/** Words as written, told as the part of a figure that is not printed. */
export const partSaid = (words: readonly Word[]): Unknown => ({
  kind: 'part',
  written: words.map(({ written }) => written).join(' '),
})
