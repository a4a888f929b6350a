import type { CategoryContent, ComplaintLanguage } from './content.ts'

type Sub = CategoryContent['subCategories'][number]
/** Things, or people, with what is told of them: each may have each. */
export type Told = Sub['told']
type Frames = ComplaintLanguage['frames']

/** So many troubles of one list are taught, spread over all its things. */
const TOLD = 24
/** So many of them in each of the two languages of frames: plain and as a question. */
const STRIDE = 7

/** What is told of things with their troubles ("đèn hẻm" × "chớp tắt"), each once, spread evenly: `limit` at most. */
export function troublesOf(sub: { readonly told: Told }, limit = TOLD): readonly string[] {
  return sub.told.flatMap(({ of, is }) => {
    const all = of.length * is.length
    const taken = Math.min(all, limit)
    return Array.from({ length: taken }, (_, i) => {
      // Coprime steps pair every thing with ever other troubles.
      const at = Math.floor((i * all) / taken)
      return `${of[at % of.length]} ${is[(i * STRIDE + Math.floor(at / of.length)) % is.length]}`
    })
  })
}

/** Troubles as people report them: opened, closed and asked in the frames of the language, in turn. */
export const reportsOf = (sub: Sub, frames: Frames): readonly string[] =>
  troublesOf(sub).map((trouble, i) => framed(frames.report, i, trouble))

/** So many accusations are taught of a kind, spread over all who do it and all that they do. */
const ACCUSED = 600

/** What is told of officials and their acts, in the frames of accusing. */
export const accusationsOf = (kind: { readonly told: Told }, frames: Frames): readonly string[] =>
  troublesOf(kind, ACCUSED).map((accusation, i) => framed(frames.law, i, accusation))

/** Wishes for something new, as people put them. */
export const wishesOf = (sub: Sub, frames: Frames): readonly string[] =>
  sub.wishes.flatMap((wish, i) => [0, 1, 2].map((n) => framed(frames.wish, i * 5 + n * 11, wish)))

/** Questions about the things that troubles are told of, and the things alone: no reports. */
export const questionsOf = (sub: Sub, frames: Frames): readonly string[] =>
  sub.told.flatMap(({ of }, group) => of.map((thing, i) => framed(frames.question, group * 3 + i * 5, thing)))

const framed = (frames: readonly string[], turn: number, words: string): string =>
  frames[turn % frames.length]!.replace('{}', words)
