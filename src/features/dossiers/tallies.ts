import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { dayOf } from '../../calendar/day.ts'
import type { CountScope, Dimension } from '../../core/counts.ts'
import { type Instant, plusMs } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import type { MeasureId } from './measures.ts'
import type { Statuses } from './status.ts'
import type { DossierRow, DossierTables } from './tables.ts'

/** What one measure counts of one part; a ratio has both, a count only the first. */
export interface Tally {
  /** The id within the dimension; empty for records without one, and for a total. */
  readonly key: string
  readonly numerator: number
  readonly denominator: number
  readonly sample: boolean
}

type Eb = ExpressionBuilder<DossierTables, 'dossier'>
type Condition = Expression<SqlBool>

/** One pass over the dossiers whose `day` lies in the period; `counted` and `of` are summed where they hold. */
interface Pass {
  readonly day: 'received' | 'finished' | 'open'
  readonly where: (eb: Eb) => Condition
  readonly counted: Expression<number>
  readonly of: Expression<number>
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

const COLUMN = {
  agency: 'agency',
  level: 'level',
  area: 'area',
  field: 'field',
  procedure: 'procedure',
  channel: 'channel',
  status: 'status',
} as const satisfies Partial<Record<Dimension, keyof DossierRow>>
type CountedDimension = keyof typeof COLUMN

const one = sql<number>`1`
const none = sql<number>`0`

/** Counts dossiers by one range of an index each (decision 0009); every figure is computed when it is asked for. */
export function createTallies(database: Database, statuses: Statuses) {
  const accepted = statuses.withClock('running', 'paused', 'stopped', 'ended').filter((code) => code !== 3)
  const inProcess = statuses.withClock('running', 'paused')
  const running = statuses.withClock('running')
  const judged = statuses.withClock('running', 'paused', 'stopped')
  const always = (eb: Eb): Condition => eb.lit(true) as unknown as Condition

  function passesOf(measure: MeasureId, today: number): readonly [Pass, Pass?] {
    const received: Pass = { day: 'received', where: (eb) => eb('status', 'in', [...accepted]), counted: one, of: none }
    const settled: Pass = { day: 'finished', where: always, counted: one, of: none }
    switch (measure) {
      case 'dossiers-received':
        return [received]
      case 'dossiers-settled':
        return [settled]
      case 'dossiers-late':
        return [{ ...settled, where: (eb) => eb('timeliness', '=', 2) }]
      case 'on-time-settled':
        return [
          {
            ...settled,
            where: (eb) => eb('timeliness', 'is not', null),
            counted: sql<number>`case when timeliness < 2 then 1 else 0 end`,
            of: one,
          },
        ]
      case 'on-time-766': {
        const late = sql`timeliness = 2 or (finished_day is null and due_day < ${today} and status in (${sql.join(running)}))`
        return [
          {
            ...received,
            where: (eb) => eb('status', 'in', [...judged]),
            counted: sql<number>`case when ${late} then 0 else 1 end`,
            of: one,
          },
        ]
      }
      case 'settled-over-received':
        return [settled, { ...received, counted: none, of: one }]
      case 'dossiers-open':
        return [{ day: 'open', where: (eb) => eb('status', 'in', [...inProcess]), counted: one, of: none }]
      case 'dossiers-overdue':
        return [
          {
            day: 'open',
            where: (eb) => eb.and([eb('status', 'in', [...running]), eb('due_day', '<', today)]),
            counted: one,
            of: none,
          },
        ]
      case 'dossiers-online-share':
        return [
          {
            ...received,
            where: (eb) => eb.and([received.where(eb), eb('channel', 'is not', null)]),
            counted: sql<number>`case when channel = 'online' then 1 else 0 end`,
            of: one,
          },
        ]
      case 'dossiers-settling-time':
        return [{ ...settled, counted: sql<number>`finished_day - received_day`, of: one }]
    }
  }

  async function run(pass: Pass, query: TallyQuery): Promise<readonly Tally[]> {
    const { from, to, scope, by, measure } = query
    const last = plusMs(to, -1)
    const [fromDay, lastDay] = [dayOf(from), dayOf(last)]
    const aligned = dayOf(plusMs(from, -1)) < fromDay && dayOf(to) > lastDay
    let wanted = database.query<DossierTables>().selectFrom('dossier').where(pass.where)
    if (pass.day === 'open') {
      const before = measure === 'dossiers-overdue' ? 'due_day' : 'received_day'
      wanted = wanted.where('finished_day', 'is', null).where(before, '<=', lastDay)
      if (!aligned) wanted = wanted.where(before === 'due_day' ? 'due_at' : 'received_at', '<', to)
    } else {
      const [day, at] =
        pass.day === 'received'
          ? (['received_day', 'received_at'] as const)
          : (['finished_day', 'finished_at'] as const)
      wanted = wanted.where(day, '>=', fromDay).where(day, '<=', lastDay)
      if (!aligned) wanted = wanted.where(at, '>=', from).where(at, '<', to)
    }
    for (const [dimension, value] of Object.entries(scope) as [CountedDimension, string][])
      wanted = wanted.where(
        COLUMN[dimension],
        '=',
        dimension === 'status' ? (Number(value) as never) : (value as never),
      )
    const key = by === null ? sql<string | null>`null` : sql.ref<string | number | null>(COLUMN[by as CountedDimension])
    const rows = await wanted
      .select([
        key.as('part'),
        sql<number | null>`sum(${pass.counted})`.as('counted'),
        sql<number | null>`sum(${pass.of})`.as('of'),
        sql<number | null>`max(sample)`.as('sample'),
      ])
      .$if(by !== null, (grouped) => grouped.groupBy(COLUMN[by as CountedDimension]))
      .execute()
    return rows.map((row) => ({
      key: row.part === null ? '' : String(row.part),
      numerator: Number(row.counted ?? 0),
      denominator: Number(row.of ?? 0),
      sample: Number(row.sample ?? 0) === 1,
    }))
  }

  return {
    async tally(query: TallyQuery): Promise<readonly Tally[]> {
      const [first, second] = passesOf(query.measure, dayOf(query.now))
      const [a, b] = await Promise.all([run(first, query), second ? run(second, query) : []])
      if (!second) return a
      const parts = new Map<string, Tally>()
      for (const { key, numerator, denominator, sample } of [...a, ...b]) {
        const sum = parts.get(key) ?? { key, numerator: 0, denominator: 0, sample: false }
        parts.set(key, {
          key,
          numerator: sum.numerator + numerator,
          denominator: sum.denominator + denominator,
          sample: sum.sample || sample,
        })
      }
      return [...parts.values()]
    },
  }
}
