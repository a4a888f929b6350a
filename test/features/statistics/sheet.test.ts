import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { figureSheet } from '../../../src/features/statistics/sheet.ts'

it('writes figures as numbers, one row each, with what makes them quotable', async () => {
  const file = await figureSheet(
    [
      {
        indicator: 'on-time-settled',
        label: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
        scope: 'cấp xã',
        period: { label: '06 tháng đầu năm 2024', from: null, to: null, cumulative: true },
        value: 99.99,
        unit: '%',
        numerator: 85530,
        denominator: 85536,
        asOf: null,
        documentDate: '2024-06-10',
        source: '137/BC-UBND, II.2.g',
        derived: false,
        definition: 'đúng hạn ÷ đã giải quyết xong',
      },
    ],
    'so-lieu',
  )
  expect(file).toMatchObject({ name: 'so-lieu.xlsx', alt: 'Bảng số liệu, 1 dòng' })
  const [sheet] = await readXlsxFile(Buffer.from(file.base64, 'base64'))
  expect(sheet?.data[0]?.slice(0, 3)).toEqual(['Chỉ tiêu', 'Phạm vi', 'Kỳ'])
  expect(sheet?.data[1]).toEqual([
    'Tỷ lệ hồ sơ giải quyết đúng hạn',
    'cấp xã',
    '06 tháng đầu năm 2024',
    null,
    null,
    99.99,
    '%',
    85530,
    85536,
    null,
    '137/BC-UBND, II.2.g',
    '2024-06-10',
    'đúng hạn ÷ đã giải quyết xong',
  ])
})
