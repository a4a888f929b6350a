import { type RawBuilder, sql } from 'kysely'
import type { MeasureId } from './measures.ts'
import type { StatusCode, Statuses } from './status.ts'

/** One pass over the dossiers of a period; `counted` and `of` are summed over those where `where` holds. */
export interface Pass {
  /** Which day lies in the period; of open ones, which lies before its end. */
  readonly day: 'received' | 'finished' | 'open-received' | 'open-due'
  readonly where: RawBuilder<unknown>
  readonly counted: RawBuilder<unknown>
  readonly of: RawBuilder<unknown>
}

const always = sql`1 = 1`
const one = sql`1`
const none = sql`0`
const amongStatuses = (codes: readonly StatusCode[]) => sql`status in (${sql.join(codes)})`

/** How a measure is counted, as its definition in `measures.ts` says it. @param today the local day that decides what is overdue */
export function passesOf(measure: MeasureId, statuses: Statuses, today: number): readonly Pass[] {
  // Refused at the counter: a clock that ended without ever having run.
  const accepted = statuses.withClock('running', 'paused', 'stopped', 'ended').filter((code) => code !== 3)
  const running = amongStatuses(statuses.withClock('running'))
  const received: Pass = { day: 'received', where: amongStatuses(accepted), counted: one, of: none }
  const settled: Pass = { day: 'finished', where: always, counted: one, of: none }
  switch (measure) {
    case 'dossiers-received':
      return [received]
    case 'dossiers-settled':
      return [settled]
    case 'dossiers-late':
      return [{ ...settled, where: sql`timeliness = 2` }]
    case 'on-time-settled': {
      const counted = sql`case when timeliness < 2 then 1 else 0 end`
      return [{ ...settled, where: sql`timeliness is not null`, counted, of: one }]
    }
    case 'on-time-766': {
      const late = sql`timeliness = 2 or (due_day < ${today} and ${running})`
      const where = amongStatuses(statuses.withClock('running', 'paused', 'stopped'))
      return [{ ...received, where, counted: sql`case when ${late} then 0 else 1 end`, of: one }]
    }
    case 'settled-over-received':
      return [settled, { ...received, counted: none, of: one }]
    case 'dossiers-open': {
      const where = amongStatuses(statuses.withClock('running', 'paused'))
      return [{ day: 'open-received', where, counted: one, of: none }]
    }
    case 'dossiers-overdue':
      return [{ day: 'open-due', where: sql`due_day < ${today} and ${running}`, counted: one, of: none }]
    case 'dossiers-online-share': {
      const online = sql`group_id in (select id from dossier_group where channel = 'online')`
      const told = sql`group_id in (select id from dossier_group where channel is not null)`
      const counted = sql`case when ${online} then 1 else 0 end`
      return [{ ...received, where: sql`${received.where} and ${told}`, counted, of: one }]
    }
    case 'dossiers-settling-time':
      return [{ ...settled, counted: sql`finished_day - received_day`, of: one }]
  }
}
