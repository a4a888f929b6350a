import type { Reading } from '../../../core/reading.ts'
import { fold } from '../../../text/normalise.ts'

/** An item of a list: on a line of its own behind a dash or number, or numbered within the line. */
const ITEM =
  /\s*\n\s*(?:[-–—*•+·]\s*|\d{1,2}\s?[.)]\s+|[a-h]\)\s*)|(?<=[\s:,;])(?:\(\d\)|\d\)|[a-h]\))\s+(?=\p{L})|^\s*(?:[-–—*•·]\s+|1\)\s+)(?=\p{L})/gu
/** Ways of adding another thing that are no word of any figure. */
const ADDS =
  /(?<!\p{L})(?:cũng như|cung nhu|cùng với|cung voi|kèm theo|kem theo|tiện thể|tien the|sẵn tiện|san tien|luôn tiện|luon tien)(?: (?:cho|gửi|gui|xin) (?:em|anh|chị|chi|tôi|toi|tui|mình|minh))?(?!\p{L})/giu

/**
 * A message whose figures stand in a list ("- …", "1) …"), or joined by more words than one ("cũng như", "tiện thể cho em"),
 * with each of them parted from the next by a mark that the rest reads.
 */
export function withListed(reading: Reading): Reading {
  const normalised = parted(reading.normalised)
  if (normalised === reading.normalised) return reading
  const canonical = parted(reading.canonical)
  return { ...reading, normalised, canonical, folded: fold(canonical) }
}

const parted = (text: string): string =>
  text
    .replace(ITEM, (_, at: number) => (at === 0 ? '' : '; '))
    .replace(/(:)\s*;/g, '$1')
    .replace(ADDS, 'và')
