import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../calendar/day.ts'
import type { CountScope, Dimension } from '../../core/counts.ts'
import { type Instant, plusMs } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import { GROUPED } from './groups.ts'
import { type Pass, passesOf } from './measure-passes.ts'
import type { MeasureId } from './measures.ts'
import type { Statuses } from './status.ts'
import type { DossierTables } from './tables.ts'

/** What one measure counts of one part; a ratio has both, a count only the first. */
export interface Tally {
  /** The id within the dimension; empty for records without one, and for a total. */
  readonly key: string
  readonly numerator: number
  readonly denominator: number
  readonly sample: boolean
}

export interface TallyQuery {
  readonly measure: MeasureId
  readonly from: Instant
  readonly to: Instant
  readonly scope: CountScope
  /** Null: one total. */
  readonly by: Dimension | null
  /** Decides what is overdue. */
  readonly now: Instant
}

/**
 * Counts dossiers by one range of an index each (decision 0009); every figure is computed when it is asked for.
 * @returns by key, those of nothing left out where they are told by a dimension
 */
export async function tally(database: Database, statuses: Statuses, query: TallyQuery): Promise<readonly Tally[]> {
  const passes = passesOf(query.measure, statuses, dayOf(query.now))
  const ranges = passes.flatMap((pass) => rangesOf(pass, query).map((range) => run(database, pass, range, query)))
  const found = await Promise.all(ranges)
  if (found.length === 1) return found[0]!
  const parts = new Map<string, Tally>()
  for (const { key, numerator, denominator, sample } of found.flat()) {
    const sum = parts.get(key) ?? { key, numerator: 0, denominator: 0, sample: false }
    parts.set(key, {
      key,
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + denominator,
      sample: sum.sample || sample,
    })
  }
  return [...parts.values()]
}

interface Sums {
  readonly part: string | number | null
  readonly counted: number | null
  readonly of: number | null
  readonly sample: number | null
}

/**
 * The days of a period, within the agencies: both indexes begin with the agency, so that sums by agency come in their
 * order without a sort. Null is no agency's and a range of its own.
 */
function rangesOf(pass: Pass, { from, to, scope }: TallyQuery): readonly RawBuilder<unknown>[] {
  const days = period(pass, from, to)
  if (scope.agency !== undefined) return [sql`agency = ${scope.agency} and ${days}`]
  if (pass.day === 'open-due' || pass.day === 'open-received') return [days]
  return [sql`agency in (select agency from dossier_group) and ${days}`, sql`agency is null and ${days}`]
}

async function run(
  database: Database,
  pass: Pass,
  range: RawBuilder<unknown>,
  { scope, by }: TallyQuery,
): Promise<readonly Tally[]> {
  const where = sql.join([range, pass.where, ...inScope(scope)], sql` and `)
  const sums = sql`sum(${pass.counted}) as counted, sum(${pass.of}) as "of", max(sample) as sample`
  const statement =
    by === null
      ? sql<Sums>`select null as part, ${sums} from dossier where ${where}`
      : by === 'status' || by === 'agency'
        ? sql<Sums>`select ${sql.ref(by)} as part, ${sums} from dossier where ${where} group by ${sql.ref(by)}`
        : // Summed by number first: six texts are looked at once a group, not once a dossier.
          sql<Sums>`select ${sql.ref(`g.${by}`)} as part, sum(counted) as counted, sum("of") as "of", max(t.sample) as sample
            from (select group_id, ${sums} from dossier where ${where} group by group_id) t
            join dossier_group g on g.id = t.group_id group by ${sql.ref(`g.${by}`)}`
  const { rows } = await statement.execute(database.query<DossierTables>())
  return rows.map((row) => ({
    key: row.part === null ? '' : String(row.part),
    numerator: Number(row.counted ?? 0),
    denominator: Number(row.of ?? 0),
    sample: Number(row.sample ?? 0) === 1,
  }))
}

/** Whole local days come from the index alone; a period that begins or ends within a day looks at the instants too. */
function period({ day }: Pass, from: Instant, to: Instant): RawBuilder<unknown> {
  const [fromDay, lastDay] = [dayOf(from), dayOf(plusMs(to, -1))]
  const whole = dayOf(plusMs(from, -1)) < fromDay && dayOf(to) > lastDay
  switch (day) {
    case 'received':
    case 'finished': {
      const days = sql`${sql.ref(`${day}_day`)} between ${fromDay} and ${lastDay}`
      const at = sql.ref(`${day}_at`)
      return whole ? days : sql`${days} and ${at} >= ${from} and ${at} < ${to}`
    }
    case 'open-received':
      return sql`finished_day is null and ${whole ? sql`received_day <= ${lastDay}` : sql`received_at < ${to}`}`
    case 'open-due':
      return sql`finished_day is null and ${whole ? sql`due_day <= ${lastDay}` : sql`due_at < ${to}`}`
  }
}

function inScope({ status, agency: _, ...scope }: CountScope): readonly RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = status === undefined ? [] : [sql`status = ${Number(status)}`]
  const grouped = GROUPED.filter((column) => column !== 'agency').filter((column) => scope[column] !== undefined)
  if (grouped.length === 0) return conditions
  const same = grouped.map((column) => sql`${sql.ref(column)} = ${scope[column]}`)
  return [...conditions, sql`group_id in (select id from dossier_group where ${sql.join(same, sql` and `)})`]
}
