import { expect, it } from 'vitest'
import { checkDue } from '../../../src/features/dossiers/due-check.ts'
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
