import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/calendar/day.ts'
import { localDate } from '../../../src/core/time.ts'
import { findCodes } from '../../../src/features/dossiers/code-finder.ts'
import { generateSample, type SampleAgency } from '../../../src/features/dossiers/sample/generate.ts'
import { shippedCalendar } from '../../calendar/shipped.ts'

const NOW = '2026-11-25T03:00:00.000Z'
const calendar = shippedCalendar()
const agencies: readonly SampleAgency[] = Array.from({ length: 117 }, (_, i) => ({
  id: `co-quan-${i}`,
  level: i < 14 ? 'province' : 'commune',
  area: i < 14 ? null : String(31_000 + i),
  identifier: i < 14 ? `H13.90.${10 + i}` : `H13.91.${100 + i}`,
  procedures: [
    { code: '1.001193', field: 'ho-tich', workingDays: 1 },
    { code: '1.000123', field: 'dat-dai', workingDays: 20 },
  ],
}))
const sample = generateSample({ agencies, calendar, now: NOW })

describe('the sample', () => {
  it('is 20,000 dossiers of every agency over eight quarters, each with its own code', () => {
    expect(sample).toHaveLength(20_000)
    expect(new Set(sample.map((one) => one.code)).size).toBe(20_000)
    expect(new Set(sample.map((one) => one.agency)).size).toBe(117)
    const quarters = new Set(
      sample.map(({ receivedAt }) => {
        const [year, month] = localDate(receivedAt).split('-').map(Number)
        return `${year}-${Math.ceil(month! / 3)}`
      }),
    )
    expect([...quarters].sort()).toEqual([
      '2025-1',
      '2025-2',
      '2025-3',
      '2025-4',
      '2026-1',
      '2026-2',
      '2026-3',
      '2026-4',
    ])
  })

  it('is the same again for the same day', () => {
    expect(generateSample({ agencies, calendar, now: NOW })).toEqual(sample)
  })

  it('is marked as sample, all of it', () => {
    expect(sample.filter((one) => !one.sample || one.source !== 'sample')).toEqual([])
  })

  it('has codes that are read as codes', () => {
    const unread = sample.filter(({ code }) => {
      const [found] = findCodes(code, { prefixes: ['H13'], today: '2026-11-25' })
      return found?.kind !== 'code' || found.code !== code
    })
    expect(unread).toEqual([])
  })

  it('holds together: results after receipt, before now, and only where the status has one', () => {
    const wrong = sample.filter(
      ({ status, receivedAt, dueAt, finishedAt, returnedAt }) =>
        receivedAt > NOW ||
        (dueAt !== null && (dueAt < receivedAt || !calendar.isWorkingDay(localDate(dueAt)))) ||
        (finishedAt !== null) !== (status === 9 || status === 10) ||
        (finishedAt !== null && (finishedAt < receivedAt || finishedAt > NOW)) ||
        (returnedAt !== null) !== (status === 10) ||
        (returnedAt !== null && (returnedAt < finishedAt! || returnedAt > NOW)),
    )
    expect(wrong).toEqual([])
  })

  it('has dossiers in every status and some that are late, open and finished', () => {
    expect([...new Set(sample.map((one) => one.status))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const late = sample.filter((one) => one.finishedAt && one.dueAt && dayOf(one.finishedAt) > dayOf(one.dueAt))
    const overdue = sample.filter((one) => one.status === 4 && one.dueAt && dayOf(one.dueAt) < dayOf(NOW))
    expect(late.length / sample.length).toBeGreaterThan(0.003)
    expect(late.length / sample.length).toBeLessThan(0.03)
    expect(overdue.length).toBeGreaterThan(5)
  })
})
