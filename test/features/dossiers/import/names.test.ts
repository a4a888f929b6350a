import { expect, it } from 'vitest'
import { createNameNumbers, NAME_COLUMNS } from '../../../../src/features/dossiers/import/names.ts'

/** A row whose cells are given, the others empty. */
const row = (cells: Readonly<Record<string, string>>) => (column: string) => cells[column] ?? ''
const written = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(NAME_COLUMNS.map((column) => [column, cells[column] ?? '']))

it('numbers each combination once and tells it once', () => {
  const numbers = createNameNumbers()
  const [first, second] = [{ agency: 'Sở Mẫu' }, { procedure: 'Sở Mẫu' }]
  expect([first, second, first].map((cells) => numbers.numberOf(row(cells)))).toEqual([0, 1, 0])
  expect(numbers.take()).toEqual({ names: [written(first), written(second)], namesFrom: 0 })
  expect([second, { area: 'Phường Mẫu' }].map((cells) => numbers.numberOf(row(cells)))).toEqual([1, 2])
  expect(numbers.take()).toEqual({ names: [written({ area: 'Phường Mẫu' })], namesFrom: 2 })
})

it('forgets all beyond its limit and begins anew between two batches', () => {
  const numbers = createNameNumbers(2)
  for (const agency of ['a', 'b', 'c']) numbers.numberOf(row({ agency }))
  expect(numbers.numberOf(row({ agency: 'a' }))).toBe(0)
  expect(numbers.take().names).toHaveLength(3)
  expect(numbers.numberOf(row({ agency: 'c' }))).toBe(0)
  expect(numbers.take()).toEqual({ names: [written({ agency: 'c' })], namesFrom: 0 })
})
