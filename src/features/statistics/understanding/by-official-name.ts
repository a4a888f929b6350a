import { foldedOfName, type Word } from '../../../search/name-words.ts'
import type { Indicator } from '../content.ts'
import { CLASSIFIERS } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * "sắp xếp hết mấy, kiện toàn mấy" of one business: the only other printed count of it whose official name differs from
 * that of the figure before by the very words that a part says. Null: none, or several.
 */
export function byOfficialName(
  said: readonly Word[],
  before: string,
  taken: ReadonlySet<string>,
  { figures, indicators }: Lexicon,
): string | null {
  const last = figures.indicators.get(before)
  const telling = indicators.content(said).flatMap((i) => (CLASSIFIERS.has(said[i]!.folded) ? [] : [said[i]!.folded]))
  if (!last || telling.length === 0) return null
  const own = foldedOfName(last.name)
  const isCalledSo = ({ name }: Indicator): boolean => {
    const words = foldedOfName(name)
    return telling.every((word) => words.has(word) && !own.has(word)) && extra(words, own) === telling.length
  }
  const [only, ...more] = [...figures.indicators.values()].filter(
    (other) =>
      other.family === last.family &&
      other.kind === last.kind &&
      other.unit === last.unit &&
      !taken.has(other.id) &&
      figures.byIndicator.has(other.id) &&
      isCalledSo(other),
  )
  return only && more.length === 0 ? only.id : null
}

/** Words of one name that another one has not, those apart that any name may begin with. */
const extra = (words: ReadonlySet<string>, own: ReadonlySet<string>): number =>
  [...words].filter((word) => !own.has(word) && !BEGINS.has(word)).length
const BEGINS: ReadonlySet<string> = new Set(['so', 'tong', 'luong', 'duoc', 'da'])
