import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutRecords } from '../../../../src/features/dossiers/import/csv-records.ts'

const quoted = (cell: string) => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const written = (rows: readonly (readonly string[])[], newline: string) =>
  rows.map((row) => row.map(quoted).join(',') + newline).join('')

it('cuts what was written, in pieces of any size', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', '"', ',', '\n', ' ', '1'), maxLength: 8 })
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 40 }), (table, newline, size) => {
      const text = written(table, newline)
      const records: (readonly string[])[] = []
      let rest = ''
      for (let at = 0; at < text.length; at += size) {
        const cut = cutRecords(rest + text.slice(at, at + size), ',', false)
        records.push(...cut.records)
        rest = cut.rest
      }
      records.push(...cutRecords(rest, ',', true).records)
      expect(records).toEqual(table)
    }),
  )
})

it.each([
  [
    'a last row without its line break',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    ',\n,',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['a quote within a cell', 'a 5" b,c\n', [['a 5" b', 'c']]],
  ['what follows a closing quote', '"a"b,c\n', [['ab', 'c']]],
  ['a quote that is never closed', '"a,b\nc', [['a,b\nc']]],
])('reads %s', (_, text, records) => {
  expect(cutRecords(text, ',', true)).toEqual({ records, rest: '' })
})
