import type { Snapshot } from '../../core/content.ts'
import type { ContentProblem } from '../../core/errors.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import { asksKind, catalogueKind } from './catalogue.ts'
import { procedureKind } from './content.ts'
import { createProcedureFinder } from './finder.ts'
import { procedureHandlers } from './handlers.ts'

/** Questions about administrative procedures, answered from `knowledge/procedures/`. */
export const proceduresFeature: FeatureFactory = ({ cache }) => {
  const finder = createProcedureFinder(cache)
  return {
    id: 'procedures',
    intents: procedureHandlers(),
    content: [procedureKind, catalogueKind, asksKind],
    subjects: finder,
    warm: (snapshot) => finder.warm(snapshot),
    checks: (snapshot) => [...relatedToItself(snapshot), ...asksOfNothing(snapshot)],
  }
}

/** A related code may be one that the knowledge base does not hold; one that points to itself is a slip. */
function relatedToItself(snapshot: Snapshot): readonly ContentProblem[] {
  return snapshot
    .records(procedureKind)
    .filter(({ value }) => [...value.related.map((r) => r.code), ...value.supersedes].includes(value.code))
    .map(({ origin, value }) => ({ file: origin, path: 'related', message: `${value.code} is related to itself` }))
}

/** People's words for a code that neither a record nor the catalogue holds lead nowhere. */
function asksOfNothing(snapshot: Snapshot): readonly ContentProblem[] {
  return snapshot
    .records(asksKind)
    .filter(({ id }) => !snapshot.get(procedureKind, id) && !snapshot.get(catalogueKind, id))
    .map(({ origin, id }) => ({
      file: origin,
      path: id,
      message: `there is no procedure ${id}; add it to knowledge/catalogue`,
    }))
}
