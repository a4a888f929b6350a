import type { Reading } from '../../../core/reading.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import type { CategoryReading } from './category.ts'
import type { KindReading } from './kind.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'
import { endsAsking } from './says-reports.ts'

/** Words of one clause stand this close. */
const NEAR = 7

/** The trouble that a text names in so plain words that it is about that, told or asked; null for most. */
export const plainTrouble = (
  { canonical }: Reading,
  { toldSurely: troubles }: Pick<Lexicon, 'toldSurely'>,
): SubCategoryRef | null => troubles.find(({ lists }) => gathered(lists, canonical, NEAR).length > 0)?.ref ?? null

/** Whether what is told in plain words is reported: nothing is asked, and nothing disputed by law. */
export const isReported = ({ canonical }: Reading, kind: Pick<KindReading, 'kind' | 'asksOnly' | 'rules'>): boolean =>
  !kind.asksOnly && kind.rules.size === 0 && !kind.kind.endsWith('-law') && !endsAsking(canonical)

/** The reading with that trouble as what it is about. */
export const ledBy = (read: CategoryReading, ref: SubCategoryRef): CategoryReading => {
  const best = { ...ref, score: 1 }
  const others = read.ranked.filter(({ category }) => category !== ref.category)
  return { ...read, best, ranked: [best, ...others.map((one) => ({ ...one, score: 0 }))].slice(0, 4) }
}
