import type { City } from '../../../content/city.ts'
import type { Value } from './answer.ts'

/** When this interface last changed, with its zone. */
const CHANGESET = '2026-11-25T00:00:00+07:00'
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2'

/** Where what is found. Both addresses are the same interface; clients of older lists know the longer one. */
export function discoveryValue(city: City, origin: string): Value {
  const endpoint = (path: string): Value => ({
    specification: SPECIFICATION,
    url: `${origin}${path}`,
    changeset: CHANGESET,
    type: 'production',
    formats: ['text/xml', 'application/json'],
  })
  return {
    changeset: CHANGESET,
    contact: `${city.operator}, ${city.hotline}, ${city.website}`,
    key_service: `Xin khóa truy cập (api_key) ở ${city.operator}, điện thoại ${city.hotline}.`,
    endpoints: BASES.map(endpoint),
  }
}

export const BASES = ['/open311/v2', '/open311/georeport/v2'] as const
