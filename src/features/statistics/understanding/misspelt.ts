import { foldedOfName, type Word } from '../../../search/name-words.ts'
import type { Figures } from '../observations.ts'

/** "hộp thư điện tửu": true for words of the figure's own names but for a letter too many. */
export function isMisspelt({ indicators }: Figures, id: string, said: readonly Word[]): boolean {
  const { name = '', names = [] } = indicators.get(id) ?? {}
  const called = new Set([name, ...names].flatMap((one) => [...foldedOfName(one)]))
  const isNear = (word: string): boolean =>
    called.has(word) || [...word].some((_, i) => called.has(word.slice(0, i) + word.slice(i + 1)))
  return said.every(({ folded }) => isNear(folded))
}
