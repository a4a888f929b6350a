import { describe, expect, it } from 'vitest'
import { weekPeriod, yearPeriod } from '../../../src/calendar/periods.ts'
import { placedToday } from '../../../src/features/statistics/live/today.ts'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import { type AskedPeriod, EMPTY_QUERY } from '../../../src/features/statistics/query.ts'
import { shippedFigures } from './shipped.ts'

const figures = figuresOf(shippedFigures())
const directory = {
  reorganisation: { date: '2025-07-01' },
  areas: [{ id: 'phuong-cai-rang', name: 'Phường Cái Răng' }],
  agencyOfArea: () => ({ id: 'ubnd-phuong-cai-rang' }),
} as unknown as Parameters<typeof placedToday>[2]
const at = (period: AskedPeriod['period']): AskedPeriod => ({ period, year: 'today', running: false })
const asked = (scopes: readonly string[], period: AskedPeriod['period']) =>
  placedToday({ ...EMPTY_QUERY, scopes, periods: [at(period)] }, figures, directory)

describe('a bare name of a former district', () => {
  it('is the commune that bears it today, for times since the reorganisation', () => {
    expect(asked(['district-cai-rang'], weekPeriod('2026-11-21'))).toMatchObject({
      scopes: [],
      bodies: [{ area: 'phuong-cai-rang', agency: 'ubnd-phuong-cai-rang', name: 'Phường Cái Răng' }],
    })
  })

  it.each([
    [['district-cai-rang'], yearPeriod(2024)],
    [['district-co-do'], yearPeriod(2026)],
    [['commune-level'], yearPeriod(2026)],
  ])('stays what it is for earlier times, and where no commune bears it: %s', (scopes, period) => {
    expect(asked(scopes, period).scopes).toEqual(scopes)
  })
})
