import { describe, expect, it } from 'vitest'
import { months, quarterPeriod, weekPeriod } from '../../src/calendar/periods.ts'
import { readConvention, windowOf } from '../../src/calendar/reporting-windows.ts'

describe('one period under four conventions', () => {
  const quarter = quarterPeriod(2026, 4)

  it.each([
    ['calendar', '2026-10-01', '2026-12-31'],
    ['decree-09-2019', '2026-09-15', '2026-12-14'],
    ['hotline', '2026-09-25', '2026-12-25'],
  ] as const)('%s', (convention, from, to) => {
    expect(windowOf(quarter, convention)).toMatchObject({ from, to })
  })

  it('six and nine months begin in December under the decree', () => {
    expect(windowOf(months(2026, 1, 6), 'decree-09-2019')).toMatchObject({ from: '2025-12-15', to: '2026-06-14' })
  })

  it('reform reports know six and nine months, no quarter', () => {
    expect(windowOf(months(2024, 1, 6), 'reform-report')).toMatchObject({ from: '2023-12-05', to: '2024-05-15' })
    expect(windowOf(months(2021, 1, 9), 'reform-report')).toMatchObject({ from: '2020-12-05', to: '2021-09-15' })
    expect(windowOf(quarter, 'reform-report')).toBeNull()
  })

  it('the hotline closes at noon', () => {
    expect(windowOf(quarter, 'hotline')?.hour).toBe(12)
  })

  it('a week belongs to no convention but the calendar', () => {
    expect(windowOf(weekPeriod('2026-11-21'), 'decree-09-2019')).toBeNull()
  })

  it.each([
    ['quy nay theo nghi dinh 09/2019', 'decree-09-2019'],
    ['theo ky bao cao cchc', 'reform-report'],
    ['theo ky 1022', 'hotline'],
    ['theo duong lich', 'calendar'],
    ['quy nay', null],
  ])('“%s” names %s', (text, convention) => {
    expect(readConvention(text)).toBe(convention)
  })
})
