import {
  type Count,
  type CountQuery,
  type CountRow,
  type CountSource,
  type Dimension,
  MAX_ROWS,
} from '../../../core/counts.ts'
import type { Clock } from '../../../core/time.ts'
import type { Database } from '../../../db/database.ts'
import { countedCategories } from './labels.ts'
import { type ComplaintMeasure, MEASURES } from './measures.ts'
import { createTallies, type Tally } from './tallies.ts'

/** Live figures of complaints; in time and late as `MEASURES` define them. */
export function createComplaintCounts(options: {
  readonly database: Database
  readonly clock: Clock
  /** What people read for an id of a dimension; null: the id itself. */
  readonly labelOf: (dimension: Dimension, id: string) => string | null
}): CountSource {
  const { clock, labelOf } = options
  const tallies = createTallies(options.database)

  async function counted(measure: ComplaintMeasure, query: CountQuery): Promise<Count> {
    const asOf = clock.now()
    if (measure.kind === 'duration') {
      const { minutes, of } = await tallies.median(measure, query)
      const value = minutes === null ? null : Math.round(minutes / 6) / 10
      return { value, numerator: null, denominator: of, asOf, sample: false }
    }
    const [tally] = await tallies.tally(measure, query, null, asOf)
    return countOf(measure, tally ?? { key: '', numerator: 0, denominator: 0 }, asOf)
  }

  return {
    measures: MEASURES,
    parts: countedCategories,
    count: async (query) => counted(measureOf(query, null), query),
    async breakdown(query, by) {
      const measure = measureOf(query, by)
      const asOf = clock.now()
      const label = (key: string) => (key === '' ? 'chưa rõ' : (labelOf(by, key) ?? key))
      const rows: readonly CountRow[] =
        measure.kind === 'duration'
          ? await Promise.all(
              (await tallies.keys(measure, query, by)).map(async (key) => ({
                ...(await counted(measure, { ...query, scope: { ...query.scope, [by]: key } })),
                key,
                label: label(key),
              })),
            )
          : (await tallies.tally(measure, query, by, asOf)).map((tally) => ({
              ...countOf(measure, tally, asOf),
              key: tally.key,
              label: label(tally.key),
            }))
      return rows
        .filter((row) => (row.denominator ?? row.value ?? 0) > 0)
        .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.key < b.key ? -1 : 1))
        .slice(0, MAX_ROWS)
    },
  }
}

function countOf({ kind }: ComplaintMeasure, { numerator, denominator }: Tally, asOf: string): Count {
  if (kind === 'count') return { value: numerator, numerator: null, denominator: null, asOf, sample: false }
  const value = denominator === 0 ? null : (100 * numerator) / denominator
  return { value, numerator, denominator, asOf, sample: false }
}

function measureOf({ measure: id, scope }: CountQuery, by: Dimension | null): ComplaintMeasure {
  const measure = MEASURES.find((one) => one.id === id)
  if (!measure) throw new RangeError(`complaints have no measure '${id}'`)
  const asked = [
    ...(Object.keys(scope) as Dimension[]).filter((d) => scope[d] !== undefined),
    ...(by === null ? [] : [by]),
  ]
  const unknown = asked.find((dimension) => !measure.dimensions.includes(dimension))
  if (unknown !== undefined) throw new RangeError(`'${id}' cannot be told by ${unknown}`)
  return measure
}
