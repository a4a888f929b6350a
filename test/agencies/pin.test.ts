import { expect, it } from 'vitest'
import { liesOutside } from '../../src/agencies/pin.ts'

const at = (km: number | null) => ({ nearest: () => (km === null ? [] : [{ area: { id: '1' } as never, km }]) })
const point = { lat: 10, lon: 105 }

it.each([
  ['near a commune', 4, false],
  ['in another part of the country', 1_200, true],
  ['where no commune has a known centre', null, false],
])('tells a pin %s', (_, km, outside) => {
  expect(liesOutside(point, at(km))).toBe(outside)
})
