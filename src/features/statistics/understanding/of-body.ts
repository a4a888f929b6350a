import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
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
    const { share } = wantedIn(foldedOf(said), lexicon.units)
    const id = share ? shareOf(said, first, named.of[0]!, lexicon) : siblingAt(said, before, lexicon)
    if (!id) return []
    ids.push(id)
  }
  const at = new Set(parts.flat())
  return [...new Set(ids)].map((id) => ({ ...NOTHING, id, score: ids.length * 10, recall: 1, coverage: 1, at }))
}

/** The rate printed for the body that the words tell, or else the one that is out of all that was received. */
function shareOf(said: readonly Word[], first: string, scope: string, { figures, steps }: Lexicon): string | null {
  const family = figures.indicators.get(first)?.family
  const rates = figures.observations.filter((o) => {
    const one = figures.indicators.get(o.indicator)
    return o.scope === scope && one?.family === family && one?.kind === 'ratio'
  })
  const step = steps.asked(said)
  const whole = new Set(
    (figures.byIndicator.get(first) ?? []).filter((o) => o.scope === scope).map(({ value }) => value),
  )
  const told = rates.find(
    (o) => step === 'on-time' && steps.told(figures.indicators.get(o.indicator)?.name ?? '') === step,
  )
  return (told ?? rates.find(({ denominator }) => whole.has(denominator ?? null)))?.indicator ?? null
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
