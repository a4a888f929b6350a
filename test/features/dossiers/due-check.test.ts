import { expect, it } from 'vitest'
import { dayOf, instantAt } from '../../../src/calendar/day.ts'
import { checkDue, createDueChecks } from '../../../src/features/dossiers/due-check.ts'
import { shippedCalendar } from '../../calendar/shipped.ts'

const calendar = shippedCalendar()
const FIVE_DAYS = { unit: 'working-days', value: 5 } as const
const received = '2026-11-20T02:00:00.000Z'
const due = (date: string | null) => ({ receivedAt: received, dueAt: date && `${date}T10:00:00.000Z`, pauses: [] })

it.each([
  ['2026-11-30', 'agrees'],
  ['2026-11-27', 'earlier'],
  ['2026-12-01', 'later'],
  ['2026-11-29', 'day-of-rest'],
  ['2026-11-24', 'day-of-rest'],
  [null, 'unchecked'],
])('five working days from 20/11/2026, due %s: %s', (date, check) => {
  expect(checkDue(due(date), calendar, FIVE_DAYS)).toBe(check)
})

it('takes pauses out, and says nothing while the clock stands', () => {
  const pause = { from: '2026-11-23T02:00:00.000Z', to: '2026-11-26T02:00:00.000Z' }
  expect(checkDue({ ...due('2026-12-02'), pauses: [pause] }, calendar, FIVE_DAYS)).toBe('agrees')
  expect(checkDue({ ...due('2026-11-30'), pauses: [{ ...pause, to: null }] }, calendar, FIVE_DAYS)).toBe('unchecked')
})

it('looks at the day alone where no term is known', () => {
  expect(checkDue(due('2026-11-27'), calendar, null)).toBe('unchecked')
  expect(checkDue(due('2026-11-28'), calendar, null)).toBe('day-of-rest')
})

it('is the same checked for many rows, whatever the term, the hour of receipt and the pauses', () => {
  const check = createDueChecks(calendar)
  const terms = [
    FIVE_DAYS,
    { unit: 'working-days', value: 0.5 },
    { unit: 'days', value: 20 },
    { unit: 'months', value: 2 },
    { unit: 'hours', value: 12 },
    { unit: 'same-day' },
    null,
  ] as const
  const pause = { from: '2026-04-27T02:00:00.000Z', to: '2026-04-29T02:00:00.000Z' }
  const first = dayOf('2026-03-20T02:00:00.000Z')
  for (const term of terms)
    for (let day = first; day < first + 60; day++)
      for (const minute of [8 * 60, 16 * 60 + 50])
        for (const [span, pauses] of [
          [7, []],
          [20, []],
          [9, [pause]],
        ] as const) {
          const [receivedAt, dueAt] = [instantAt(day, minute), instantAt(day + span, 17 * 60)]
          const row = {
            received_at: receivedAt,
            due_at: dueAt,
            received_day: day,
            due_day: day + span,
            pauses: pauses.length === 0 ? null : JSON.stringify(pauses),
          }
          expect(check(row, term)).toBe(checkDue({ receivedAt, dueAt, pauses }, calendar, term))
        }
  expect(check({ received_at: received, due_at: null, received_day: 0, due_day: null, pauses: null }, null)).toBe(
    'unchecked',
  )
})
