import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { months } from '../../src/calendar/periods.ts'
import { readPeriods } from '../../src/calendar/periods-reading.ts'
import { fold } from '../../src/text/normalise.ts'

const TODAY = '2026-11-21'

const labels = (text: string): readonly string[] =>
  readPeriods(fold(text), TODAY).map((r) => (r.kind === 'period' ? r.period.label : `impossible ${r.reason}`))

describe('periods in words', () => {
  it.each([
    ['tỷ lệ đúng hạn quý này', 'quý IV/2026'],
    ['quý trước bao nhiêu', 'quý III/2026'],
    ['quý I/2024', 'quý I/2024'],
    ['quý IV năm ngoái', 'quý IV/2025'],
    ['q3', 'quý III/2026'],
    ['Q3/2024', 'quý III/2024'],
    ['quí 1', 'quý I/2026'],
    ['6 tháng đầu năm', '06 tháng đầu năm 2026'],
    ['06 tháng đầu năm 2024', '06 tháng đầu năm 2024'],
    ['6 tháng đầu năm ngoái', '06 tháng đầu năm 2025'],
    ['6t2024', '06 tháng đầu năm 2024'],
    ['6t đầu 2024', '06 tháng đầu năm 2024'],
    ['6 thang 24 thi sao', '06 tháng đầu năm 2024'],
    ['sáu tháng cuối năm 2024', '06 tháng cuối năm 2024'],
    ['9 tháng 2021', '09 tháng đầu năm 2021'],
    ['nửa đầu năm 2024', '06 tháng đầu năm 2024'],
    ['năm ngoái', 'năm 2025'],
    ['năm 2021 đợt từ 30/8 đến 17/9.', 'từ 30/08/2021 đến 17/09/2021'],
    ['từ 30/8 đến 17/9 mấy đơn vị', 'từ 30/08/2026 đến 17/09/2026'],
    ['2k24', 'năm 2024'],
    ['tháng rồi', 'tháng 10/2026'],
    ['tháng 6', 'tháng 6/2026'],
    ['tháng 12', 'tháng 12/2025'],
    ['t6/2024', 'tháng 6/2024'],
    ['tháng chạp năm ngoái', 'tháng 12/2025'],
    ['tuần này', 'tuần 16/11-22/11/2026'],
    ['hôm nay có mấy hồ sơ', 'ngày 21/11/2026'],
    ['bữa qua', 'ngày 20/11/2026'],
    ['từ đầu năm tới 13/5/2024', 'từ 01/01/2024 đến 13/05/2024'],
    ['từ 26/2 tới cuối tháng 7/2024', 'từ 26/02/2024 đến 31/07/2024'],
    ['6th 2024', '06 tháng đầu năm 2024'],
    ['từ đầu năm tới giờ', 'từ 01/01/2026 đến 21/11/2026'],
    ['giai đoạn 2021-2025', 'giai đoạn 2021-2025'],
    ['từ 2017 đến 2020', 'giai đoạn 2017-2020'],
    ['từ tháng 1 đến tháng 3/2024', 'quý I/2024'],
    ['từ ngày 5/12/2023 đến ngày 15/5/2024', 'từ 05/12/2023 đến 15/05/2024'],
    ['từ 1/1 đến 30/6/2024', 'từ 01/01/2024 đến 30/06/2024'],
    ['tính đến 14/5/2024', 'ngày 14/05/2024'],
    ['3 năm qua', 'giai đoạn 2023-2025'],
    ['nửa đầu năm 24', '06 tháng đầu năm 2024'],
    ['năm 1975', 'năm 1975'],
    ['PAPI năm 1890 đứng thứ mấy', 'năm 1890'],
    ['kiểm tra quyết định 6 tháng đầu 2024', '06 tháng đầu năm 2024'],
    ['kiểm tra bất ngờ 6t đầu 2024', '06 tháng đầu năm 2024'],
  ])('“%s” is %s', (text, label) => {
    expect(labels(text)).toEqual([label])
  })

  it.each([
    ['quý 5', 'impossible quarter'],
    ['tháng 13', 'impossible month'],
    ['13 tháng đầu năm', 'impossible month'],
    ['31/2', 'impossible date'],
    ['ngày 30 tháng 2', 'impossible date'],
    ['29/2/2023', 'impossible date'],
    ['từ tháng 6 đến tháng 3/2024', 'impossible order'],
    ['giai đoạn 2025-2021', 'impossible order'],
  ])('“%s” names none: %s', (text, label) => {
    expect(labels(text)).toEqual([label])
  })

  it.each([
    '18/35 nhiệm vụ',
    'hạng 23/63',
    'nghị định 09/2019',
    '137/BC-UBND',
    'tổng đài 1022',
    '1.850 thủ tục',
    '99,94%',
    'mỗi năm 1200 hồ sơ',
  ])('“%s” names no period', (text) => {
    expect(labels(text)).toEqual([])
  })

  it('a year right before its part is told by it beside other years', () => {
    expect(labels('lập mới năm 2024 nửa đầu mấy cái, bãi bỏ năm 2018 mấy cái')).toEqual([
      '06 tháng đầu năm 2024',
      'năm 2018',
    ])
  })

  it('two years at once are two', () => {
    expect(labels('năm 2023 với năm 2024')).toEqual(['năm 2023', 'năm 2024'])
  })

  it('the year said last goes for both of two parts of a year', () => {
    expect(labels('quý 1 và quý 2 năm 2024')).toEqual(['quý I/2024', 'quý II/2024'])
  })

  it('tells a year that was said from one that was not', () => {
    expect(readPeriods('quy 1', TODAY)).toMatchObject([{ year: 'assumed' }])
    expect(readPeriods('quy 1/2024', TODAY)).toMatchObject([{ year: 'given' }])
    expect(readPeriods('quy nay', TODAY)).toMatchObject([{ year: 'today', running: true }])
  })

  it('reads back the name of every span of months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2049 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 11 }),
        (year, first, length) => {
          const period = months(year, first, Math.min(12, first + length))
          expect(labels(period.label)).toEqual([period.label])
        },
      ),
    )
  })

  it('never throws on what people type', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readPeriods(fold(text), TODAY).length >= 0))
  })
})
