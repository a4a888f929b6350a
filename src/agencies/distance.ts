export interface Point {
  readonly lat: number
  readonly lon: number
}

const EARTH_KM = 6_371.0088

/** Great-circle distance in kilometres (haversine, mean radius of the earth). */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const half = (x: number) => Math.sin((x * rad) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
