import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

/** "so với cấp huyện thì hơn bao nhiêu" behind another level's figure: both; null where no place is held against one. */
export function heldBeside(
  { scopes, comparison, province }: FigureQuery,
  operation: Remembered['operation'],
  last: Remembered,
): readonly string[] | null {
  const [before, ...more] = last.scopes
  const [named, ...others] = scopes
  if (operation !== 'compare' || comparison?.kind !== 'previous' || province !== last.province) return null
  if (!before || !named || more.length + others.length > 0 || before === named) return null
  return [before, named]
}

/** "hơn cấp huyện mấy thủ tục" behind a figure that is counted in them: what is counted names no other figure. */
export function countsLast(
  at: ReadonlySet<number>,
  words: readonly Word[],
  query: FigureQuery,
  last: Remembered,
  { figures }: Lexicon,
): boolean {
  if (heldBeside(query, query.operation, last) === null) return false
  const units = last.indicators.map((id) => fold(figures.indicators.get(id)?.unit ?? ''))
  const met = [...at].sort((a, b) => a - b).map((place) => words[place]?.folded ?? '')
  return units.includes(met.join(' '))
}
