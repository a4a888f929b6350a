import type { ReadToken } from '../../core/reading.ts'

const BEFORE_PLACES = new Set('ở tại về lên xuống qua tới đến từ phường xã quận huyện'.split(' '))

/** "ở Vị Thanh", "phường An Bình": capitals behind what leads to a place. */
export function isPlaceName(words: readonly ReadToken[], at: number, passed: ReadonlySet<number>): boolean {
  const before = words[at - 1]?.surface
  // "quận Bình Thủy cũ"
  if (/^cũ$/iu.test(words[at]!.surface) && passed.has(at - 1) && /^\p{Lu}\p{Ll}/u.test(before ?? '')) return true
  if (!before || !/^\p{Lu}\p{Ll}/u.test(words[at]!.surface)) return false
  return BEFORE_PLACES.has(before.toLowerCase()) || (passed.has(at - 1) && /^\p{Lu}/u.test(before))
}
