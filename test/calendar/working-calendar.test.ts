import { describe, expect, it } from 'vitest'
import type { Term } from '../../src/calendar/working-calendar.ts'
import { calendarFrom, calendarKind } from '../../src/content/calendar.ts'
import { localDate } from '../../src/core/time.ts'
import { shippedCalendar, shippedCalendarFile } from './shipped.ts'

const calendar = shippedCalendar()
const at = (date: string, time = '09:00') => new Date(`${date}T${time}:00+07:00`).toISOString()
const days = (value: number): Term => ({ unit: 'working-days', value })

describe('working days', () => {
  it.each([
    ['2024-04-26', 5, '2024-05-07'],
    ['2025-04-25', 5, '2025-05-06'],
    ['2025-12-31', 5, '2026-01-09'],
    ['2026-01-06', 5, '2026-01-12'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-04-24', 5, '2026-05-06'],
    ['2026-08-21', 5, '2026-08-27'],
    ['2026-08-28', 3, '2026-09-07'],
    ['2026-11-20', 5, '2026-11-30'],
    ['2026-11-20', 20, '2026-12-21'],
    ['2026-11-23', 15, '2026-12-15'],
    ['2026-12-31', 3, '2027-01-06'],
    ['2026-11-20', 3, '2026-11-26'],
  ])('received %s, %i working days: due %s at 17:00', (received, count, due) => {
    expect(calendar.dueAfterWorkingDays(at(received), count).dueAt).toBe(at(due, '17:00'))
  })

  it.each([
    ['2026-01-01', '2026-03-31', 58],
    ['2026-04-01', '2026-06-30', 62],
    ['2026-07-01', '2026-09-30', 64],
    ['2026-10-01', '2026-12-31', 65],
    ['2026-10-01', '2026-11-21', 37],
    ['2026-01-01', '2026-12-31', 249],
  ])('%s to %s has %i', (from, to, count) => {
    expect(calendar.workingDaysIn(from, to)).toBe(count)
  })

  it('counts a make-up Saturday and no other Saturday', () => {
    expect(['2026-01-10', '2026-08-22', '2026-11-21'].map(calendar.isWorkingDay)).toEqual([true, true, false])
  })

  it('starts with the next working day, whenever on the day it was received', () => {
    const due = ['00:01', '06:59', '17:00', '23:59'].map((time) => calendar.due(at('2026-11-18', time), days(1)).dueAt)
    expect(due).toEqual(Array(4).fill(at('2026-11-19', '17:00')))
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses %d working days', (count) => {
    expect(() => calendar.dueAfterWorkingDays(at('2026-11-20'), count)).toThrow(RangeError)
  })
})

describe('what is not confirmed', () => {
  it('is named where it lies in the span, also where it cancels out', () => {
    const due = calendar.dueAfterWorkingDays(at('2026-11-20'), 5)
    expect(due.unconfirmed.map((day) => day.date)).toEqual(['2026-11-23', '2026-11-28'])
  })

  it('is not named where the span ends before it', () => {
    expect(calendar.dueAfterWorkingDays(at('2026-11-16'), 4).unconfirmed).toEqual([])
  })

  it('moves the due day once the notice says otherwise', () => {
    const file = shippedCalendarFile()
    const swapped = file.days.map((day) => (day.confirmed ? day : { ...day, confirmed: true, meanwhile: undefined }))
    const confirmed = calendarFrom({ ...file, days: swapped })
    const due = confirmed.dueAfterWorkingDays(at('2026-11-20'), 3)
    expect(due).toEqual({ dueAt: at('2026-11-27', '17:00'), unconfirmed: [], coverage: { kind: 'whole' } })
  })

  it('says where a span leaves the years of the calendar', () => {
    const within = calendar.dueAfterWorkingDays(at('2027-12-20'), 5)
    const beyond = calendar.dueAfterWorkingDays(at('2027-12-20'), 30)
    expect(within.coverage).toEqual({ kind: 'whole' })
    expect(beyond.coverage).toEqual({ kind: 'partial', from: '2024-01-01', to: '2027-12-31' })
    expect(localDate(beyond.dueAt)).toBe('2028-01-31')
  })
})

describe('other units', () => {
  it.each<[string, string, Term, string, string]>([
    ['calendar days count weekends', '2026-11-16', { unit: 'days', value: 3 }, '2026-11-19', '17:00'],
    ['a last day on a Sunday rolls to Monday', '2026-11-12', { unit: 'days', value: 10 }, '2026-11-23', '17:00'],
    ['a last day on a holiday rolls', '2026-11-21', { unit: 'days', value: 3 }, '2026-11-25', '17:00'],
    ['a month ends on the same day', '2026-10-15', { unit: 'months', value: 1 }, '2026-11-16', '17:00'],
    ['a month from the 31st ends on the last', '2026-08-31', { unit: 'months', value: 1 }, '2026-09-30', '17:00'],
    ['hours run in working time', '2026-11-18', { unit: 'hours', value: 4 }, '2026-11-18', '15:00'],
    ['hours go on the next working day', '2026-11-20', { unit: 'hours', value: 8 }, '2026-11-23', '09:00'],
    ['half a working day is four hours', '2026-11-18', { unit: 'working-days', value: 0.5 }, '2026-11-18', '15:00'],
  ])('%s', (_, received, term, due, time) => {
    expect(calendar.due(at(received), term).dueAt).toBe(at(due, time))
  })

  it.each([
    ['2026-11-20', '15:00', '2026-11-20'],
    ['2026-11-20', '15:01', '2026-11-23'],
    ['2026-11-23', '16:00', '2026-11-25'],
    ['2026-11-21', '08:00', '2026-11-23'],
  ])('same day: received %s %s, due %s', (received, time, due) => {
    expect(calendar.due(at(received, time), { unit: 'same-day' }).dueAt).toBe(at(due, '17:00'))
  })

  it('a procedure may have a cut-off of its own', () => {
    expect(calendar.due(at('2026-11-18', '14:00'), { unit: 'same-day', cutOffMinute: 780 }).dueAt).toBe(
      at('2026-11-19', '17:00'),
    )
  })

  it.each<Term>([
    { unit: 'days', value: 0 },
    { unit: 'months', value: 0.5 },
    { unit: 'hours', value: -1 },
  ])('refuses a term that is none: %o', (term) => {
    expect(() => calendar.due(at('2026-11-18'), term)).toThrow(RangeError)
  })
})

describe('pauses', () => {
  const received = at('2026-11-02')

  it('the day of a pause counts and the clock runs again the day after the papers came', () => {
    const pause = { from: at('2026-11-03', '10:00'), to: at('2026-11-05', '14:00') }
    expect(calendar.dueWithPauses(received, days(3), [pause])).toMatchObject({
      kind: 'due',
      dueAt: at('2026-11-09', '17:00'),
    })
  })

  it('two pauses add up and overlapping ones count once', () => {
    const pauses = [
      { from: at('2026-11-10'), to: at('2026-11-11') },
      { from: at('2026-11-03'), to: at('2026-11-05') },
      { from: at('2026-11-04'), to: at('2026-11-05') },
    ]
    expect(calendar.dueWithPauses(received, days(5), pauses)).toMatchObject({ dueAt: at('2026-11-12', '17:00') })
  })

  it('a pause that began after the due date changes nothing', () => {
    const late = { from: at('2026-11-06'), to: at('2026-11-13') }
    expect(calendar.dueWithPauses(received, days(3), [late])).toMatchObject({ dueAt: at('2026-11-05', '17:00') })
  })

  it('an open pause leaves no due date but the days that remain', () => {
    const since = at('2026-11-03', '10:00')
    expect(calendar.dueWithPauses(received, days(3), [{ from: since, to: null }])).toEqual({
      kind: 'paused',
      since,
      left: 2,
    })
  })

  it('in calendar days it takes out calendar days, then rolls', () => {
    const pause = { from: at('2026-11-03'), to: at('2026-11-05') }
    expect(calendar.dueWithPauses(received, { unit: 'days', value: 10 }, [pause])).toMatchObject({
      dueAt: at('2026-11-16', '17:00'),
    })
  })

  it('in hours it takes out working time to the minute', () => {
    const pause = { from: at('2026-11-02', '10:30'), to: at('2026-11-02', '13:15') }
    expect(calendar.dueWithPauses(received, { unit: 'hours', value: 4 }, [pause])).toMatchObject({
      dueAt: at('2026-11-02', '15:45'),
    })
  })
})

describe('a broken calendar file is refused', () => {
  it.each<[string, (file: ReturnType<typeof shippedCalendarFile>) => unknown, string]>([
    ['a day listed twice', (f) => ({ ...f, days: [...f.days, f.days[0]] }), 'is listed twice'],
    ['an unknown notice', (f) => ({ ...f, days: [{ ...f.days[0], notice: 'none' }] }), "there is no notice 'none'"],
    [
      'a year that is not covered',
      (f) => ({ ...f, years: { first: 2025, last: 2027 } }),
      "lies outside the calendar's years",
    ],
    ['doubt without a way to count', (f) => ({ ...f, days: [{ ...f.days[0], confirmed: false }] }), 'say how'],
    [
      'shifts that overlap',
      (f) => ({
        ...f,
        workingHours: {
          ...f.workingHours,
          shifts: [
            { from: '07:00', to: '12:00' },
            { from: '11:00', to: '17:00' },
          ],
        },
      }),
      'shifts follow',
    ],
  ])('%s', (_, change, message) => {
    const parsed = calendarKind.parse(JSON.parse(JSON.stringify(change(shippedCalendarFile()))))
    expect(parsed.ok ? [] : parsed.problems.map((p) => p.message).join()).toContain(message)
  })
})
