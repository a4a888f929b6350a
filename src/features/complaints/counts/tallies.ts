import { type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { CountQuery, Dimension } from '../../../core/counts.ts'
import type { Instant } from '../../../core/time.ts'
import type { Database } from '../../../db/database.ts'
import type { ComplaintTables } from '../tables.ts'
import type { ComplaintMeasure, Tallied } from './measures.ts'

export interface Tally {
  readonly key: string
  readonly numerator: number
  readonly denominator: number
}

const COLUMNS = { agency: 'agency', area: 'area', category: 'category', status: 'status' } as const
const DURATIONS = {
  'route-time': 'routed_after',
  'accept-time': 'accepted_after',
  'answer-time': 'settled_after',
} as const
const NOT_COUNTED = ['duplicate', 'withdrawn']

type Rows = SelectQueryBuilder<ComplaintTables, 'complaint', object>

/** The column behind a dimension; what is refused is told apart by its ground. */
function columnOf(measure: ComplaintMeasure, dimension: Dimension) {
  if (dimension === 'status' && measure.tallied === 'refused') return 'ground' as const
  return COLUMNS[dimension as keyof typeof COLUMNS]
}

export function createTallies(database: Database) {
  function rowsOf(measure: ComplaintMeasure, { from, to, scope }: CountQuery): Rows {
    let rows = database
      .query<ComplaintTables>()
      .selectFrom('complaint')
      .where('received_at', '>=', from)
      .where('received_at', '<', to)
      .where('regime', '=', measure.regime)
      .where('status', 'not in', NOT_COUNTED)
    for (const [dimension, id] of Object.entries(scope))
      if (id !== undefined) rows = rows.where(columnOf(measure, dimension as Dimension), '=', id)
    return rows
  }

  return {
    /** Numerators and denominators, one row in all or one for each id of a dimension. */
    async tally(
      measure: ComplaintMeasure,
      query: CountQuery,
      by: Dimension | null,
      now: Instant,
    ): Promise<readonly Tally[]> {
      const key = by === null ? sql<string>`''` : sql<string>`coalesce(${sql.ref(columnOf(measure, by))}, '')`
      const counted = rowsOf(measure, query).select((eb) => [
        key.as('key'),
        eb.fn
          .countAll<number>()
          .filterWhere(isIn(eb, measure.tallied, now))
          .as('numerator'),
        eb.fn
          .countAll<number>()
          .filterWhere(isOf(eb, measure.tallied, now))
          .as('denominator'),
      ])
      const rows = await (by === null ? counted : counted.groupBy(key)).execute()
      return rows.map((row) => ({
        key: row.key,
        numerator: Number(row.numerator),
        denominator: Number(row.denominator),
      }))
    },

    /** Median minutes of a step, and of how many complaints; null of none. */
    async median(
      measure: ComplaintMeasure,
      query: CountQuery,
    ): Promise<{ readonly minutes: number | null; readonly of: number }> {
      const column = DURATIONS[measure.tallied as keyof typeof DURATIONS]
      const rows = rowsOf(measure, query).where(column, 'is not', null)
      const { count } = await rows.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
      const of = Number(count)
      if (of === 0) return { minutes: null, of }
      // The lower of the two in the middle: a value that really occurred.
      const middle = await rows
        .select(column)
        .orderBy(column)
        .offset((of - 1) >> 1)
        .limit(1)
        .executeTakeFirst()
      return { minutes: middle?.[column] ?? null, of }
    },

    /** Ids of a dimension that occur. */
    async keys(measure: ComplaintMeasure, query: CountQuery, by: Dimension): Promise<readonly string[]> {
      const column = columnOf(measure, by)
      const rows = await rowsOf(measure, query).select(column).distinct().execute()
      return rows.flatMap((row) => row[column] ?? [])
    },
  }
}

type Builder = ExpressionBuilder<ComplaintTables, 'complaint'>
const SETTLED = ['answered', 'rated', 'closed', 'rejected']

/** What makes the numerator. */
function isIn(eb: Builder, tallied: Tallied, now: Instant) {
  const settled = eb('status', 'in', SETTLED)
  const inTime = eb('settled_at', '<=', eb.ref('due_at'))
  switch (tallied) {
    case 'settled':
    case 'settled-rate':
      return settled
    case 'on-time':
      return eb.and([settled, inTime])
    case 'late':
      return eb.or([eb.and([settled, eb.not(inTime)]), isOverdue(eb, now)])
    case 'open':
      return eb.not(settled)
    case 'refused':
      return eb('ground', 'is not', null)
    case 'waiting':
      return eb('status', '=', 'waiting')
    case 'reopened':
      return eb('reopened', '>', 0)
    case 'satisfied':
      return eb('rating', '=', 'satisfied')
    default:
      return sql<SqlBool>`1 = 1`
  }
}

/** What makes the denominator of a ratio; everything where there is none. */
function isOf(eb: Builder, tallied: Tallied, now: Instant) {
  if (tallied === 'on-time') return eb.or([eb('status', 'in', SETTLED), isOverdue(eb, now)])
  if (tallied === 'satisfied') return eb('rating', 'is not', null)
  return sql<SqlBool>`1 = 1`
}

/** Past its due date and not settled; a clock that waits for the person is not late. */
function isOverdue(eb: Builder, now: Instant) {
  return eb.and([eb('queue', 'is not', null), eb('status', '!=', 'waiting'), eb('due_at', '<', now)])
}
