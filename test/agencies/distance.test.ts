import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distanceKm } from '../../src/agencies/distance.ts'

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

it('is a quarter of the way round from the equator to the pole', () => {
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBeCloseTo(10_007.56, 2)
})

it('is the same there and back, and at most half the way round', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_015.2)
    }),
  )
})
