import type { Snapshot } from '../../core/content.ts'
import type { ContentProblem } from '../../core/errors.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import { procedureKind } from './content.ts'
import { createProcedureFinder } from './finder.ts'
import { procedureHandlers } from './handlers.ts'

/** Questions about administrative procedures, answered from `knowledge/procedures/`. */
export const proceduresFeature: FeatureFactory = () => {
  const finder = createProcedureFinder()
  return {
    id: 'procedures',
    intents: procedureHandlers(),
    content: [procedureKind],
    subjects: finder,
    warm: (snapshot) => finder.warm(snapshot),
    checks: relatedExist,
  }
}

/** A related or superseded code that is no code of the knowledge base is allowed; one that points to itself is a slip. */
function relatedExist(snapshot: Snapshot): readonly ContentProblem[] {
  return snapshot.records(procedureKind).flatMap(({ origin, value }) =>
    [...value.related.map((r) => r.code), ...value.supersedes]
      .filter((code) => code === value.code)
      .map(() => ({ file: origin, path: 'related', message: `${value.code} is related to itself` })),
  )
}
