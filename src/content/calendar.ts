import { z } from 'zod'
import { type CalendarDay, createWorkingCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Snapshot } from '../core/content.ts'
import { contentKind } from './kind.ts'

const text = z.string().trim().min(1)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 07:00')

const day = z.strictObject({
  date: z.iso.date(),
  /** Statutory, in lieu of one that fell on a day of rest, swapped away, or the Saturday worked for it. */
  kind: z.enum(['holiday', 'in-lieu', 'swapped-off', 'make-up']),
  name: text,
  /** Key in `holidays`: the holiday it belongs to, make-up days too; absent: none that people ask for by name. */
  of: text.optional(),
  /** Key in `notices`: what decided it, or proposed it. */
  notice: text,
  confirmed: z.boolean().default(true),
  /** How an unconfirmed day is counted until its notice comes. */
  meanwhile: z.enum(['off', 'working']).optional(),
})

const calendarSchema = z
  .strictObject({
    /** First and last year whose days are listed. */
    years: z.strictObject({ first: z.int(), last: z.int() }),
    workingHours: z.strictObject({
      shifts: z.array(z.strictObject({ from: time, to: time })).min(1),
      /** Received after it, what is due the same day is due the next working day. */
      sameDayCutOff: time,
      confirmed: z.boolean(),
    }),
    notices: z.record(
      z.string(),
      z.strictObject({ title: text, reference: text.nullable(), url: z.url().nullable(), asOf: text.nullable() }),
    ),
    /** The holidays by key: what an answer calls each, and what people call it. */
    holidays: z
      .record(
        text,
        z.strictObject({
          name: text,
          called: z.array(text).min(1),
          /** Key in `notices`, of a day that people take for a holiday though it is worked: what lists those that are none. */
          worked: text.optional(),
        }),
      )
      .default({}),
    days: z.array(day).min(1),
  })
  .check(({ value, issues }) => {
    const fault = (path: PropertyKey[], message: string) => issues.push({ code: 'custom', path, message, input: value })
    const seen = new Set<string>()
    for (const [i, { date, of, notice, confirmed, meanwhile }] of value.days.entries()) {
      if (seen.has(date)) fault(['days', i, 'date'], `${date} is listed twice`)
      seen.add(date)
      const year = Number(date.slice(0, 4))
      if (year < value.years.first || year > value.years.last)
        fault(['days', i, 'date'], `${date} lies outside the calendar's years`)
      if (!(notice in value.notices)) fault(['days', i, 'notice'], `there is no notice '${notice}'; add it to notices`)
      if (of !== undefined && !(of in value.holidays))
        fault(['days', i, 'of'], `there is no holiday '${of}'; add it to holidays`)
      if (confirmed === (meanwhile !== undefined))
        fault(['days', i, 'meanwhile'], 'say how an unconfirmed day counts meanwhile, and only of an unconfirmed one')
    }
    for (const [key, { worked }] of Object.entries(value.holidays))
      if (worked !== undefined && !(worked in value.notices))
        fault(['holidays', key, 'worked'], `there is no notice '${worked}'; add it to notices`)
    let before = ''
    for (const [i, { from, to }] of value.workingHours.shifts.entries()) {
      if (from < before || to <= from)
        fault(['workingHours', 'shifts', i], 'shifts follow each other and end after they begin')
      before = to
    }
  })
export type CalendarFile = z.output<typeof calendarSchema>

/** Holidays, make-up days and working hours of the civil service: one file, `data/calendar.yaml`. */
export const calendarKind = contentKind({
  name: 'calendar',
  folder: 'data/calendar',
  required: true,
  schema: calendarSchema,
  idOf: () => 'calendar',
})

const built = new WeakMap<CalendarFile, WorkingCalendar>()

/** The working calendar of a snapshot, built once for it. @throws {Error} the content has no data/calendar file */
export function calendarOf(snapshot: Snapshot): WorkingCalendar {
  const file = snapshot.get(calendarKind, 'calendar')
  if (!file) throw new Error('data/calendar.yaml is missing; deadlines cannot be counted without it')
  const known = built.get(file)
  if (known) return known
  const fresh = calendarFrom(file)
  built.set(file, fresh)
  return fresh
}

/** A working calendar from a validated file. */
export function calendarFrom(file: CalendarFile): WorkingCalendar {
  return createWorkingCalendar({
    years: file.years,
    shifts: file.workingHours.shifts.map(({ from, to }) => ({ fromMinute: minutes(from), toMinute: minutes(to) })),
    sameDayCutOffMinute: minutes(file.workingHours.sameDayCutOff),
    days: file.days.map(
      ({ date, kind, name, confirmed, meanwhile }): CalendarDay => ({
        date,
        counts: meanwhile ?? (kind === 'make-up' ? 'working' : 'off'),
        note: name,
        confirmed,
      }),
    ),
  })
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
