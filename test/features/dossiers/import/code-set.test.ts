import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CodeSet } from '../../../../src/features/dossiers/import/code-set.ts'

const code = fc
  .tuple(
    fc.constantFrom('H13.12', 'H13.13', '000.00.12.H13', 'G22.99'),
    fc.constantFrom('240610', '240611', '160101', '991231'),
    fc.constantFrom('0012', '00012', '000012', '0000012', '9999999', '0013'),
  )
  .map((parts) => parts.join('-'))

it('knows the codes it was given, and no other', () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 200 }), (codes) => {
      const [ours, known] = [new CodeSet(), new Set<string>()]
      for (const one of codes) {
        expect(ours.add(one)).toBe(!known.has(one))
        known.add(one)
      }
      expect(ours.size).toBe(known.size)
    }),
  )
})

it('stays exact beyond its first table and beyond the agencies that it numbers', () => {
  const codes = new CodeSet()
  for (let i = 0; i < 100_000; i++) codes.add(`H13.${i % 10_000}-240610-${String(i).padStart(6, '0')}`)
  expect(codes.size).toBe(100_000)
  expect(codes.add('H13.7-240610-000007')).toBe(false)
  expect(codes.add('H13.9999-240610-009999')).toBe(false)
  expect(codes.add('H13.9999-240610-109998')).toBe(true)
})
