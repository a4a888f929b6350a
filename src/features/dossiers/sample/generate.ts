import { type Day, dateOfDay, dayFromDate, dayOf, instantAt } from '../../../calendar/day.ts'
import type { Pause, Term, WorkingCalendar } from '../../../calendar/working-calendar.ts'
import type { Instant } from '../../../core/time.ts'
import type { Dossier, Level, ReceivingChannel } from '../dossier.ts'
import type { StatusCode } from '../status.ts'
import { type Chance, chanceOf } from './random.ts'

export const SAMPLE_COUNT = 20_000
export const SAMPLE_SOURCE = 'sample'
const QUARTERS = 8
const SEED = 20_251_107

export interface SampleProcedure {
  readonly code: string
  readonly field: string
  readonly workingDays: number
}

/** An agency of the sample with what it does. */
export interface SampleAgency {
  readonly id: string
  readonly level: Level
  readonly area: string | null
  /** Its identifier in codes, under a branch that no real agency has. */
  readonly identifier: string
  readonly procedures: readonly SampleProcedure[]
}

/** How an agency of the sample fares: drawn once, so that some are busier and some later than others. */
interface Habit {
  readonly agency: SampleAgency
  readonly weight: number
  readonly lateShare: number
}

/**
 * Made-up dossiers of the eight quarters up to `now`, each marked as sample: the same for the same day and agencies.
 * Most end before their day, some agencies are later than others, the share sent online grows, the newest are still open.
 */
export function generateSample(options: {
  readonly agencies: readonly SampleAgency[]
  readonly calendar: WorkingCalendar
  readonly now: Instant
  readonly count?: number
}): readonly Dossier[] {
  const { agencies, calendar, now, count = SAMPLE_COUNT } = options
  const chance = chanceOf(SEED)
  const habits = agencies
    .filter((agency) => agency.procedures.length > 0)
    .map((agency): Habit => {
      const size = agency.level === 'province' ? 6 : 1
      return { agency, weight: size * (0.4 + 2 * chance.next() ** 2), lateShare: 0.002 + 0.05 * chance.next() ** 4 }
    })
  const days = receivingDays(calendar, now)
  const numbers = new Map<string, number>()
  const received = Array.from({ length: count }, () => chance.pick(days)).sort((a, b) => a - b)
  return received.map((day, i) => {
    const habit = chance.pick(habits, (each) => each.weight)
    const key = `${habit.agency.identifier} ${day}`
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    return dossierOf({ habit, day, number, share: i / count, chance, calendar, now })
  })
}

/** Working days of the quarters, today included once it has begun. */
function receivingDays(calendar: WorkingCalendar, now: Instant): readonly Day[] {
  const today = dayOf(now)
  const [year = 0, month = 1] = dateOfDay(today).split('-').map(Number)
  const firstMonth = Math.floor((month - 1) / 3) * 3 - 3 * (QUARTERS - 1)
  const first = dayFromDate(new Date(Date.UTC(year, firstMonth, 1)).toISOString().slice(0, 10))
  const days = Array.from({ length: today - first }, (_, i) => first + i)
  return days.filter((day) => calendar.isWorkingDay(dateOfDay(day)))
}

interface Draw {
  readonly habit: Habit
  readonly day: Day
  readonly number: number
  /** How far in the eight quarters, 0..1. */
  readonly share: number
  readonly chance: Chance
  readonly calendar: WorkingCalendar
  readonly now: Instant
}

function dossierOf(draw: Draw): Dossier {
  const { habit, day, number, share, chance, calendar, now } = draw
  const { agency } = habit
  const procedure = chance.pick(agency.procedures, (each) => (each.workingDays <= 3 ? 4 : 1))
  const receivedAt = instantAt(day, officeMinute(chance))
  const term: Term = { unit: 'working-days', value: procedure.workingDays }
  const pauses = chance.hits(0.05) ? [pauseOf(receivedAt, procedure.workingDays, chance, calendar)] : []
  const deadline = calendar.dueWithPauses(receivedAt, term, pauses)
  const dueAt = deadline.kind === 'due' ? deadline.dueAt : null
  const finishedAt = dueAt === null ? null : finishOf(receivedAt, dueAt, habit.lateShare, pauses, chance, calendar)
  const returnedAt = finishedAt === null ? null : returnOf(finishedAt, chance)
  const end = ending(chance)
  const ended = end !== null && instantAt(day + 2, 0) < now
  const done = !ended && finishedAt !== null && finishedAt <= now
  const returned = done && returnedAt !== null && returnedAt <= now
  const shown = pauses
    .filter((pause) => pause.from <= now)
    .map((pause) => (pause.to !== null && pause.to > now ? { ...pause, to: null } : pause))
  const status: StatusCode = ended ? end : returned ? 10 : done ? 9 : openStatus(receivedAt, shown, draw)
  return {
    code: `${agency.identifier}-${dateOfDay(day).slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`,
    status,
    procedure: procedure.code,
    agency: agency.id,
    area: agency.area,
    field: procedure.field,
    level: agency.level,
    channel: channelOf(share, chance),
    receivedAt,
    dueAt,
    finishedAt: done ? finishedAt : null,
    returnedAt: returned ? returnedAt : null,
    pauses: shown,
    phoneHmac: null,
    sample: true,
    source: SAMPLE_SOURCE,
  }
}

/** Whole minutes of the morning and afternoon at the counter. */
const officeMinute = (chance: Chance): number =>
  chance.hits(0.6) ? chance.between(425, 655) : chance.between(785, 1_005)

/** Papers or a fee that were waited for: from the first days, one to twelve days long. */
function pauseOf(receivedAt: Instant, workingDays: number, chance: Chance, calendar: WorkingCalendar): Pause {
  const begins = Math.min(chance.between(1, 3), workingDays)
  const fromDay = dayOf(calendar.dueAfterWorkingDays(receivedAt, begins).dueAt)
  const from = instantAt(fromDay, officeMinute(chance))
  return { from, to: instantAt(fromDay + chance.between(1, 12), officeMinute(chance)) }
}

/** Late in `lateShare`, some of these never; else before or on the day it is due, and never in a pause. */
function finishOf(
  receivedAt: Instant,
  dueAt: Instant,
  lateShare: number,
  pauses: readonly Pause[],
  chance: Chance,
  calendar: WorkingCalendar,
): Instant | null {
  if (chance.hits(lateShare)) {
    // Some lie and lie.
    if (chance.hits(0.12)) return null
    const days = Math.ceil(1 + 12 * chance.next() ** 3)
    return instantAt(dayOf(calendar.dueAfterWorkingDays(dueAt, days).dueAt), officeMinute(chance))
  }
  const [first, last] = [dayOf(receivedAt), dayOf(dueAt)]
  const wanted = Math.round(first + (last - first) * (0.35 + 0.65 * Math.sqrt(chance.next())))
  const resumed = pauses.at(-1)?.to ?? null
  const day = Math.min(last, Math.max(wanted, first, resumed === null ? first : dayOf(resumed)))
  const working = calendar.isWorkingDay(dateOfDay(day)) ? day : last
  const at = instantAt(working, officeMinute(chance))
  return at > receivedAt ? at : instantAt(working, 1_015)
}

/** Handed over on one of the next days, most of them at once; a few are not fetched for long. */
function returnOf(finishedAt: Instant, chance: Chance): Instant {
  const days = chance.hits(0.97) ? chance.between(0, 3) : chance.between(10, 200)
  const at = instantAt(dayOf(finishedAt) + days, officeMinute(chance))
  return at > finishedAt ? at : instantAt(dayOf(finishedAt), 1_018)
}

/** Refused, withdrawn or stopped; null: goes its way. */
function ending(chance: Chance): StatusCode | null {
  const drawn = chance.next()
  return drawn < 0.008 ? 3 : drawn < 0.018 ? 7 : drawn < 0.024 ? 8 : null
}

function openStatus(receivedAt: Instant, pauses: readonly Pause[], { chance, calendar, now }: Draw): StatusCode {
  if (pauses.some((pause) => pause.to === null)) return chance.hits(0.7) ? 5 : 6
  if (calendar.workingDaysBetween(receivedAt, now) <= 1) return chance.hits(0.3) ? 1 : 2
  return 4
}

function channelOf(share: number, chance: Chance): ReceivingChannel {
  if (chance.hits(0.62 + 0.26 * share)) return 'online'
  return chance.hits(0.06) ? 'postal' : 'direct'
}
