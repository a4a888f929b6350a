import type { Snapshot } from '../../core/content.ts'
import {
  type Count,
  type CountQuery,
  type CountRow,
  type CountSource,
  type Dimension,
  MAX_ROWS,
  type Measure,
} from '../../core/counts.ts'
import type { Clock, Instant } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import { fieldId } from './import/lookups.ts'
import { MEASURES, type MeasureId } from './measures.ts'
import type { Statuses } from './status.ts'
import { createDossierStore } from './store.ts'
import { type Tally, tally } from './tallies.ts'

export interface DossierCountsOptions {
  readonly database: Database
  readonly clock: Clock
  readonly statuses: () => Statuses
  /** What people read for an id of a dimension; null: the id itself. */
  readonly labelOf: (dimension: Dimension, id: string) => string | null
  /** Fields of work that the content knows procedures of. */
  readonly fieldsOf?: (snapshot: Snapshot) => readonly string[]
}

/** Live figures of dossiers, among them the three official on-time rates. */
export function createDossierCounts({
  database,
  clock,
  statuses,
  labelOf,
  fieldsOf,
}: DossierCountsOptions): CountSource {
  const store = createDossierStore(database)

  const tallies = async (query: CountQuery, by: Dimension | null) => {
    const measure = measureOf(query, by)
    const now = clock.now()
    const field = query.scope.field === undefined ? {} : { field: fieldId(query.scope.field) }
    const scope = { ...query.scope, ...field }
    const { from, to } = query
    const found = await tally(database, statuses(), { measure: measure.id as MeasureId, from, to, scope, by, now })
    return { measure, found, asOf: (await store.lastImportAt()) ?? now }
  }

  return {
    measures: MEASURES,

    parts: (snapshot) =>
      (fieldsOf?.(snapshot) ?? []).map((name) => ({ dimension: 'field', id: name, name, names: [name.toLowerCase()] })),

    async count(query) {
      const { measure, found, asOf } = await tallies(query, null)
      const total = found[0] ?? { key: '', numerator: 0, denominator: 0, sample: false }
      return countOf(measure, total, asOf)
    },

    async breakdown(query, by) {
      const { measure, found, asOf } = await tallies(query, by)
      const names = by === 'field' ? await store.fieldNames() : null
      return found
        .filter((part) => part.numerator > 0 || part.denominator > 0)
        .map(
          (part): CountRow => ({
            ...countOf(measure, part, asOf),
            key: part.key,
            label: part.key === '' ? 'không ghi' : (names?.get(part.key) ?? labelOf(by, part.key) ?? part.key),
          }),
        )
        .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.key < b.key ? -1 : 1))
        .slice(0, MAX_ROWS)
    },
  }
}

function countOf(measure: Measure, { numerator, denominator, sample }: Tally, asOf: Instant): Count {
  if (measure.kind === 'count') return { value: numerator, numerator: null, denominator: null, asOf, sample }
  const value = denominator === 0 ? null : (measure.kind === 'ratio' ? 100 * numerator : numerator) / denominator
  return { value, numerator: measure.kind === 'ratio' ? numerator : null, denominator, asOf, sample }
}

function measureOf({ measure: id, scope }: CountQuery, by: Dimension | null): Measure {
  const measure: Measure | undefined = MEASURES.find((each) => each.id === id)
  if (!measure) throw new RangeError(`dossiers have no measure '${id}'`)
  const asked = [...(Object.keys(scope) as Dimension[]), ...(by === null ? [] : [by])]
  const unknown = asked
    .filter((dimension) => scope[dimension] !== undefined || dimension === by)
    .find((d) => !measure.dimensions.includes(d))
  if (unknown !== undefined) throw new RangeError(`'${id}' cannot be told by ${unknown}`)
  return measure
}
