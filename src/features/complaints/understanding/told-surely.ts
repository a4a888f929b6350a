import type { Reading } from '../../../core/reading.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import type { CategoryReading } from './category.ts'
import type { KindReading } from './kind.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'
import { endsAsking } from './says-reports.ts'

/** Words of one clause stand this close. */
const NEAR = 7

/** The trouble that is told in so plain words that it is reported; null where something is asked or disputed by law. */
export function toldSurely(
  { canonical }: Reading,
  kind: Pick<KindReading, 'kind' | 'asksOnly' | 'rules'>,
  { toldSurely: troubles }: Pick<Lexicon, 'toldSurely'>,
): SubCategoryRef | null {
  if (kind.asksOnly || kind.rules.size > 0 || kind.kind.endsWith('-law') || endsAsking(canonical)) return null
  return troubles.find(({ lists }) => gathered(lists, canonical, NEAR).length > 0)?.ref ?? null
}

/** The reading with that trouble as what it is about. */
export const ledBy = (read: CategoryReading, ref: SubCategoryRef): CategoryReading => {
  const best = { ...ref, score: 1 }
  const others = read.ranked.filter(({ category }) => category !== ref.category)
  return { ...read, best, ranked: [best, ...others.map((one) => ({ ...one, score: 0 }))].slice(0, 4) }
}
