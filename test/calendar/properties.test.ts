import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay } from '../../src/calendar/day.ts'
import { type CalendarDay, createWorkingCalendar, type Pause, type Term } from '../../src/calendar/working-calendar.ts'
import { instantOf, localDate } from '../../src/core/time.ts'

const FIRST = Date.UTC(2024, 0, 1)
const SPAN_DAYS = 1_200
const instant = fc.integer({ min: 0, max: SPAN_DAYS * 24 * 60 }).map((minutes) => instantOf(FIRST + minutes * 60_000))
const date = fc.integer({ min: 0, max: SPAN_DAYS + 400 }).map((day) => dateOfDay(FIRST / 86_400_000 + day))
const exceptions = fc.uniqueArray(fc.record({ date, counts: fc.constantFrom('off' as const, 'working' as const) }), {
  selector: (day) => day.date,
  maxLength: 60,
})
const count = fc.integer({ min: 1, max: 120 })
const term: fc.Arbitrary<Term> = fc.oneof(
  count.map((value) => ({ unit: 'working-days', value }) as const),
  count.map((value) => ({ unit: 'days', value }) as const),
  count.map((value) => ({ unit: 'hours', value }) as const),
  fc.integer({ min: 1, max: 6 }).map((value) => ({ unit: 'months', value }) as const),
  fc.constant({ unit: 'same-day' } as const),
)
const pause: fc.Arbitrary<Pause> = fc
  .tuple(instant, instant)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

const calendarOf = (days: readonly Pick<CalendarDay, 'date' | 'counts'>[]) =>
  createWorkingCalendar({
    years: { first: 2024, last: 2028 },
    days: days.map((day) => ({ ...day, note: 'x', confirmed: true })),
    shifts: [
      { fromMinute: 420, toMinute: 660 },
      { fromMinute: 780, toMinute: 1020 },
    ],
    sameDayCutOffMinute: 900,
  })

const dueOf = (deadline: ReturnType<ReturnType<typeof calendarOf>['dueWithPauses']>) =>
  deadline.kind === 'due' ? deadline.dueAt : 'paused'

describe('a working calendar', () => {
  it('never moves a due day earlier when a holiday is added', () => {
    fc.assert(
      fc.property(
        exceptions,
        date,
        instant,
        term,
        fc.array(pause, { maxLength: 3 }),
        (days, holiday, from, of, pauses) => {
          const before = calendarOf(days)
          const after = calendarOf([...days.filter((d) => d.date !== holiday), { date: holiday, counts: 'off' }])
          expect(after.due(from, of).dueAt >= before.due(from, of).dueAt).toBe(true)
          expect(dueOf(after.dueWithPauses(from, of, pauses)) >= dueOf(before.dueWithPauses(from, of, pauses))).toBe(
            true,
          )
        },
      ),
    )
  })

  it('does not change a due day when the clock is paused and resumed at once', () => {
    fc.assert(
      fc.property(exceptions, instant, term, fc.array(instant, { maxLength: 4 }), (days, from, of, moments) => {
        const calendar = calendarOf(days)
        const pauses = moments.map((moment) => ({ from: moment, to: moment }))
        expect(dueOf(calendar.dueWithPauses(from, of, pauses))).toBe(calendar.due(from, of).dueAt)
      }),
    )
  })

  it('never moves a due day earlier by a pause', () => {
    fc.assert(
      fc.property(exceptions, instant, term, fc.array(pause, { maxLength: 4 }), (days, from, of, pauses) => {
        const calendar = calendarOf(days)
        expect(dueOf(calendar.dueWithPauses(from, of, pauses)) >= calendar.due(from, of).dueAt).toBe(true)
      }),
    )
  })

  it('gives a longer term a later day, and always a working day', () => {
    fc.assert(
      fc.property(exceptions, instant, count, (days, from, n) => {
        const calendar = calendarOf(days)
        const due = calendar.dueAfterWorkingDays(from, n).dueAt
        expect(calendar.dueAfterWorkingDays(from, n + 1).dueAt > due).toBe(true)
        expect(calendar.isWorkingDay(localDate(due))).toBe(true)
      }),
    )
  })

  it('counts back what it counted forth', () => {
    fc.assert(
      fc.property(exceptions, instant, count, (days, from, n) => {
        const calendar = calendarOf(days)
        const { dueAt } = calendar.dueAfterWorkingDays(from, n)
        expect(calendar.workingDaysBetween(from, dueAt)).toBe(n)
        expect(calendar.workingDaysBetween(dueAt, from)).toBe(-n)
      }),
    )
  })

  it('counts a span as one who looks at every day', () => {
    fc.assert(
      fc.property(exceptions, date, fc.integer({ min: 0, max: 300 }), (days, from, length) => {
        const calendar = calendarOf(days)
        const all = Array.from({ length: length + 1 }, (_, i) => dateOfDay(Date.parse(from) / 86_400_000 + i))
        expect(calendar.workingDaysIn(from, all.at(-1)!)).toBe(all.filter(calendar.isWorkingDay).length)
      }),
    )
  })

  it('takes as many hours in two steps as in one', () => {
    fc.assert(
      fc.property(exceptions, instant, count, count, (days, from, a, b) => {
        const calendar = calendarOf(days)
        const middle = calendar.due(from, { unit: 'hours', value: a }).dueAt
        expect(calendar.due(middle, { unit: 'hours', value: b }).dueAt).toBe(
          calendar.due(from, { unit: 'hours', value: a + b }).dueAt,
        )
      }),
    )
  })
})
