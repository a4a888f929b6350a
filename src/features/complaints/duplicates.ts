import type { Directory } from '../../agencies/directory.ts'
import { type Instant, plusMs } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'
import type { Complaint, ComplaintMatter } from './complaint.ts'
import { featuresOf, type Likened, likeness, rarityAmong } from './likeness.ts'
import type { ComplaintReader } from './reader.ts'

/** From here on somebody is asked whether it is the same. */
export const SUGGESTED_FROM = 0.42
export const MAX_SUGGESTED = 5

export interface Suggested<T> {
  readonly complaint: T
  /** 0..1 */
  readonly score: number
}

/**
 * Complaints that may be about the same thing, likeliest first, at most `MAX_SUGGESTED`.
 * @param candidates of the same category, near in place and time; at most some hundreds
 */
export function suggestDuplicates<T extends Likened>(
  matter: Omit<Likened, 'receivedAt'>,
  now: Instant,
  candidates: readonly T[],
): readonly Suggested<T>[] {
  const own = featuresOf({ ...matter, receivedAt: now })
  const others = candidates.map((complaint) => ({ complaint, features: featuresOf(complaint) }))
  const rarity = rarityAmong(others.map((one) => one.features))
  return others
    .map(({ complaint, features }) => ({ complaint, score: likeness(own, features, rarity) }))
    .filter(({ score }) => score >= SUGGESTED_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_SUGGESTED)
}

export type Duplicate = Suggested<Complaint>
export type DuplicateQuery = Pick<
  ComplaintMatter,
  'category' | 'subCategory' | 'text' | 'place' | 'street' | 'area' | 'location'
>

const DAY_MS = 24 * 3_600_000
/** Older ones are another time the same happened. */
const WINDOW_DAYS = 45
const MAX_CANDIDATES = 400
/** A pin near a border may have been counted to the neighbour. */
const NEIGHBOURS = 3
const NEIGHBOUR_KM = 6

/** Open complaints that a new one may repeat, likeliest first, at most `MAX_SUGGESTED`. */
export async function findDuplicates(
  matter: DuplicateQuery,
  now: Instant,
  { reader, directory }: { readonly reader: ComplaintReader; readonly directory: Directory },
): Promise<readonly Duplicate[]> {
  const near = matter.location
    ? directory.nearest(matter.location, NEIGHBOURS).filter(({ km }) => km <= NEIGHBOUR_KM)
    : []
  const areas = [...new Set([...(matter.area === null ? [] : [matter.area]), ...near.map(({ area }) => area.id)])]
  const street = matter.street === null ? null : fold(matter.street)
  const since = plusMs(now, -WINDOW_DAYS * DAY_MS)
  const candidates = await reader.alike(matter.category, { areas, street }, since, MAX_CANDIDATES)
  return suggestDuplicates(matter, now, candidates)
}
