import type { NameMatch } from '../../../search/name-index.ts'
import { ofOtherKind } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import { type NamedText, partsOf, wordsOf } from './parts.ts'
import { isElliptical, siblingAt } from './stages.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** Met by nothing yet: parts are told apart by their joints alone. */
const NOTHING: NameMatch = { id: '', name: '', score: 0, recall: 0, coverage: 0, at: new Set() }

/**
 * "trung tâm … nhận bao nhiêu, xong bao nhiêu, đạt mấy phần trăm": steps of the business that the body named is printed
 * for most; empty where a part says more than a step.
 */
export function ofBody(named: NamedText, lexicon: Lexicon): readonly NameMatch[] {
  const first = businessOf(named.of, lexicon)
  if (first === null) return []
  const parts = partsOf(named, NOTHING, lexicon)
  const ids: string[] = []
  for (const part of parts) {
    const said = wordsOf(part, named.words)
    if (!isElliptical(said, lexicon)) return []
    const before = ids.at(-1) ?? first
    const id = siblingAt(said, before, lexicon) ?? ofOtherKind(before, wantedIn(foldedOf(said), lexicon.units), lexicon)
    if (!id) return []
    ids.push(id)
  }
  const at = new Set(parts.flat())
  return [...new Set(ids)].map((id) => ({ ...NOTHING, id, score: ids.length * 10, recall: 1, coverage: 1, at }))
}

/** A count of the business that most printed figures of an agency are of; null where none has most of them. */
function businessOf([scope, ...more]: readonly string[], { figures }: Lexicon): string | null {
  if (scope === undefined || more.length > 0 || figures.scopes.get(scope)?.kind !== 'agency') return null
  const printed = figures.observations.flatMap((o) =>
    o.scope === scope ? (figures.indicators.get(o.indicator) ?? []) : [],
  )
  const isMain = (family: string): boolean => printed.filter((one) => one.family === family).length > printed.length / 2
  return printed.find(({ family, kind }) => kind === 'count' && isMain(family))?.id ?? null
}
