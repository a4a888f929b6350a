import { expect, it } from 'vitest'
import { MEASURES } from '../../../src/features/complaints/counts/measures.ts'

it('tells the same count of field reports beside each one about regulations', () => {
  for (const measure of MEASURES) {
    const other = MEASURES.find(({ id }) => id === measure.beside)
    if (measure.regime === 'field') expect(measure.beside).toBeUndefined()
    else
      expect([other?.regime, other?.tallied, other?.unit === measure.unit]).toEqual([
        'field',
        measure.tallied,
        measure.kind !== 'count',
      ])
  }
})
