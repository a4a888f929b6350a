import type { Facet, IntentFile } from '../core/intent.ts'
import { foldedWordsOf } from './cues.ts'

/** What a facet is asked by where nothing else is said ("tiền?", "còn hạn bao lâu ạ"): folded words and their facet. */
export type FacetsAlone = ReadonlyMap<string, Facet>

export const facetsAlone = (files: readonly IntentFile[]): FacetsAlone =>
  new Map(
    files.flatMap(({ facet, alone = [] }) =>
      facet ? alone.map((phrase) => [foldedWordsOf(phrase).join(' '), facet] as const) : [],
    ),
  )

/** Words of asking and politeness at either end. */
const BEFORE = new Set('con roi the vay a u ua da cho hoi va thi'.split(' '))
const AFTER = new Set(
  'thi sao vay the a ah ha z v ad shop em anh chi oi nhi ta roi da hen nha ai nhe day la ra luon'.split(' '),
)

/** The facet that is all a text asks for; null where it says more. */
export function facetAlone(text: string, alone: FacetsAlone): Facet | null {
  const words = [...foldedWordsOf(text)]
  for (;;) {
    const facet = alone.get(words.join(' '))
    if (facet !== undefined) return facet
    if (words.length > 1 && AFTER.has(words.at(-1)!)) words.pop()
    else if (words.length > 1 && BEFORE.has(words[0]!)) words.shift()
    else return null
  }
}
