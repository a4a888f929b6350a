import type { Word } from '../../../search/name-words.ts'

/** Particles and calls that end a sentence, as people say and type them. */
const PARTICLES: ReadonlySet<string> = new Set(
  'hén hen hèn hé hè nghen nghe nhen nhe nhé nha nhá hông hong hổng hỏng hôn hon lận luôn luon lun dzậy dzay vậy vay dz z r rồi v d á à ạ a ha hà hả há hỉ hỉa hử hở nhỉ nhể mừ mờ đa nè ne ta cà ak ik ơi đó đi giùm gium dùm dum giúp giup em anh chị'.split(
    ' ',
  ),
)

/** "công chức huyện hén", "sở z ạ": nothing but such words up to the end of the clause, so that they name nothing. */
export function endsSaying(words: readonly Word[], at: number): boolean {
  const end = words.findIndex((word, i) => i >= at && (words[i + 1]?.start ?? Number.POSITIVE_INFINITY) - word.end > 1)
  return at < words.length && words.slice(at, end + 1).every(({ written }) => PARTICLES.has(written))
}

/** Words without those that only end the sentence. */
export const withoutEnd = (words: readonly Word[]): readonly Word[] =>
  words.slice(0, words.findLastIndex(({ written }) => !PARTICLES.has(written)) + 1)
