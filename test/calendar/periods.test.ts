import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayPeriod,
  distance,
  inYear,
  months,
  previousPeriod,
  quarterPeriod,
  rangePeriod,
  samePeriod,
  weekPeriod,
  yearEarlier,
  yearPeriod,
  yearsPeriod,
} from '../../src/calendar/periods.ts'

describe('named periods', () => {
  it.each([
    [months(2024, 1, 12), 'năm 2024', '2024-01-01', '2024-12-31'],
    [months(2024, 1, 3), 'quý I/2024', '2024-01-01', '2024-03-31'],
    [months(2026, 10, 12), 'quý IV/2026', '2026-10-01', '2026-12-31'],
    [months(2024, 1, 6), '06 tháng đầu năm 2024', '2024-01-01', '2024-06-30'],
    [months(2021, 1, 9), '09 tháng đầu năm 2021', '2021-01-01', '2021-09-30'],
    [months(2024, 7, 12), '06 tháng cuối năm 2024', '2024-07-01', '2024-12-31'],
    [months(2024, 2, 2), 'tháng 2/2024', '2024-02-01', '2024-02-29'],
    [months(2025, 5, 8), 'từ tháng 5 đến tháng 8/2025', '2025-05-01', '2025-08-31'],
    [yearsPeriod(2021, 2025), 'giai đoạn 2021-2025', '2021-01-01', '2025-12-31'],
    [weekPeriod('2026-11-21'), 'tuần 16/11-22/11/2026', '2026-11-16', '2026-11-22'],
    [dayPeriod('2024-05-14'), 'ngày 14/05/2024', '2024-05-14', '2024-05-14'],
  ])('%# carry the name that reports use', (period, label, from, to) => {
    expect([period.label, period.from, period.to]).toEqual([label, from, to])
  })

  it('add up from the beginning of the year only where reports do', () => {
    expect(months(2024, 1, 6).cumulative).toBe(true)
    expect(months(2024, 7, 12).cumulative).toBe(false)
    expect(yearPeriod(2024).cumulative).toBe(false)
  })

  it('refuse what does not exist', () => {
    expect(() => quarterPeriod(2024, 5)).toThrow(RangeError)
    expect(() => months(2024, 1, 13)).toThrow(RangeError)
    expect(() => yearsPeriod(2025, 2021)).toThrow(RangeError)
    expect(() => rangePeriod('2024-06-30', '2024-01-01')).toThrow(RangeError)
  })

  it('given by days, are never the same as a named one', () => {
    expect(samePeriod(months(2024, 1, 6), rangePeriod('2024-01-01', '2024-06-30'))).toBe(false)
    expect(samePeriod(months(2024, 1, 3), quarterPeriod(2024, 1))).toBe(true)
  })
})

describe('neighbours of a period', () => {
  it.each([
    [quarterPeriod(2026, 1), 'quý IV/2025', 'quý I/2025'],
    [months(2026, 1, 1), 'tháng 12/2025', 'tháng 1/2025'],
    [months(2024, 1, 6), '06 tháng đầu năm 2023', '06 tháng đầu năm 2023'],
    [yearPeriod(2024), 'năm 2023', 'năm 2023'],
    [yearsPeriod(2021, 2025), 'giai đoạn 2016-2020', 'giai đoạn 2016-2020'],
    [dayPeriod('2024-02-29'), 'ngày 28/02/2024', 'ngày 28/02/2023'],
    [rangePeriod('2024-01-11', '2024-01-20'), 'từ 01/01/2024 đến 10/01/2024', 'từ 11/01/2023 đến 20/01/2023'],
  ])('%# before it and a year earlier', (period, previous, earlier) => {
    expect([previousPeriod(period).label, yearEarlier(period).label]).toEqual([previous, earlier])
  })

  it('keep their months in another year', () => {
    expect(inYear(months(2026, 1, 9), 2021).label).toBe('09 tháng đầu năm 2021')
  })

  it('lie nearer the closer they are', () => {
    const asked = quarterPeriod(2026, 4)
    expect(distance(asked, yearPeriod(2025))).toBeLessThan(distance(asked, months(2024, 1, 6)))
  })

  it('four quarters back is the same quarter a year earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 4 }), (year, quarter) => {
        const back = [1, 2, 3, 4].reduce((period) => previousPeriod(period), quarterPeriod(year, quarter))
        return samePeriod(back, yearEarlier(quarterPeriod(year, quarter)))
      }),
    )
  })
})
