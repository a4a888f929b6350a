import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'
import { type Part, wordsOf } from './parts.ts'

/** Figures that a question asks for. */
export interface Named {
  /** In the order asked; the surest first where only one part names its own. */
  readonly matches: readonly NameMatch[]
  /** Parts that count something which no figure is called by, as written: they are told as not understood. */
  readonly lost: readonly string[]
  /** Where in the words each of them is asked for, in order; one asked for twice stands twice. */
  readonly said: readonly SaidAt[]
}

/** A figure with the place of the first word that asks for it. */
export interface SaidAt {
  readonly id: string
  readonly from: number
  /** In what words, where a part of the question is all that it is told by. */
  readonly by?: readonly string[]
}

/** The same with the text that the places of the names' words count in. */
export interface NamedIn extends Named {
  readonly text: number
}

/** Figures by themselves, each where its words stand. */
export const only = (...matches: readonly NameMatch[]): Named => ({ matches, lost: [], said: matches.map(saidAt) })
/** A figure with the first place of its words. */
export const saidAt = ({ id, at }: NameMatch): SaidAt => ({ id, from: Math.min(...at) })

/** Words of a part that tell of something, folded. */
export const sayingOf = (part: Part, words: readonly Word[], lexicon: Lexicon): readonly string[] =>
  lexicon.indicators.content(wordsOf(part, words)).map((i) => words[part[i]!]!.folded)
