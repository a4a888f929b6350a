import { localDate } from '../../../src/core/time.ts'
import type { Dossier } from '../../../src/features/dossiers/dossier.ts'
import type { MeasureId } from '../../../src/features/dossiers/measures.ts'

export interface SlowQuery {
  readonly measure: MeasureId
  readonly from: string
  readonly to: string
  readonly now: string
}

/**
 * A measure counted by looking at every dossier, as its definition says it: both parts of a ratio, a count in the first,
 * the sum and the number of a duration.
 */
export function countSlowly(all: readonly Dossier[], { measure, from, to, now }: SlowQuery): readonly [number, number] {
  const within = (at: string | null) => at !== null && at >= from && at < to
  const received = all.filter((one) => within(one.receivedAt) && one.status !== 1 && one.status !== 3)
  const settled = all.filter((one) => within(one.finishedAt))
  const onTime = (one: Dossier) => localDate(one.finishedAt!) <= localDate(one.dueAt!)
  const running = (one: Dossier) => one.status === 2 || one.status === 4
  const overdue = (one: Dossier) => running(one) && one.dueAt !== null && localDate(one.dueAt) < localDate(now)
  const size = (list: readonly Dossier[], test: (one: Dossier) => boolean = () => true) => list.filter(test).length
  switch (measure) {
    case 'on-time-settled': {
      const dated = settled.filter((one) => one.dueAt !== null)
      return [size(dated, onTime), dated.length]
    }
    case 'on-time-766': {
      const judged = received.filter((one) => one.status !== 7 && one.status !== 8)
      const late = (one: Dossier) => (one.finishedAt === null ? overdue(one) : one.dueAt !== null && !onTime(one))
      return [size(judged, (one) => !late(one)), judged.length]
    }
    case 'settled-over-received':
      return [settled.length, received.length]
    case 'dossiers-received':
      return [received.length, 0]
    case 'dossiers-settled':
      return [settled.length, 0]
    case 'dossiers-late':
      return [size(settled, (one) => one.dueAt !== null && !onTime(one)), 0]
    case 'dossiers-open':
      return [size(all, (one) => [2, 4, 5, 6].includes(one.status) && one.receivedAt < to), 0]
    case 'dossiers-overdue':
      return [size(all, (one) => overdue(one) && one.dueAt! < to), 0]
    case 'dossiers-online-share': {
      const told = received.filter((one) => one.channel !== null)
      return [size(told, (one) => one.channel === 'online'), told.length]
    }
    case 'dossiers-settling-time': {
      const day = (at: string) => Date.parse(localDate(at)) / 86_400_000
      return [settled.reduce((sum, one) => sum + day(one.finishedAt!) - day(one.receivedAt), 0), settled.length]
    }
  }
}
