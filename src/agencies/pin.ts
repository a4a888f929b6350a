import type { CityDirectory } from './directory.ts'
import type { Point } from './distance.ts'

/** A pin farther than this from every commune's centre lies outside the city: the largest communes are half as wide. */
const MAX_KM_FROM_CENTRE = 30

/** Whether a point lies outside the city; false where the city's communes have no known centres. */
export function liesOutside(point: Point, directory: Pick<CityDirectory, 'nearest'>): boolean {
  return (directory.nearest(point, 1)[0]?.km ?? 0) > MAX_KM_FROM_CENTRE
}
