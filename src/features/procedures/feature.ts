import type { Snapshot } from '../../core/content.ts'
import type { ContentProblem } from '../../core/errors.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import { asksKind, catalogueKind, chatFramesKind, notHeldKind, openAsksKind } from './catalogue.ts'
import { briefsOf, procedureKind } from './content.ts'
import { createProcedureFinder } from './finder.ts'
import { procedureHandlers } from './handlers.ts'
import { proceduresRecogniser } from './recogniser.ts'

/** Questions about administrative procedures, answered from `knowledge/procedures/`. */
export const proceduresFeature: FeatureFactory = ({ cache }) => {
  const finder = createProcedureFinder(cache)
  return {
    id: 'procedures',
    intents: procedureHandlers(),
    content: [procedureKind, catalogueKind, asksKind, openAsksKind, notHeldKind, chatFramesKind],
    subjects: finder,
    recogniser: proceduresRecogniser,
    warm: (snapshot) => finder.warm(snapshot),
    checks: (snapshot) => [...relatedToItself(snapshot), ...asksOfNothing(snapshot)],
  }
}

/** A related code may be one that the knowledge base does not hold; one that points to itself is a slip. */
function relatedToItself(snapshot: Snapshot): readonly ContentProblem[] {
  const briefs = briefsOf(snapshot)
  return snapshot.records(procedureKind).flatMap(({ origin }, at) => {
    const { code, related } = briefs[at]!
    return related.includes(code) ? [{ file: origin, path: 'related', message: `${code} is related to itself` }] : []
  })
}

/** People's words for a code that neither a record nor the catalogue holds lead nowhere. */
function asksOfNothing(snapshot: Snapshot): readonly ContentProblem[] {
  const named = [
    ...snapshot.records(asksKind).map(({ origin, id }) => ({ origin, code: id })),
    ...snapshot.records(openAsksKind).flatMap(({ origin, value }) => value.codes.map((code) => ({ origin, code }))),
  ]
  const held = new Set(
    [procedureKind, catalogueKind].flatMap((kind) => snapshot.records<unknown>(kind).map(({ id }) => id)),
  )
  return named
    .filter(({ code }) => !held.has(code))
    .map(({ origin, code }) => ({
      file: origin,
      path: code,
      message: `there is no procedure ${code}; add it to knowledge/catalogue`,
    }))
}
