import type { Reading } from '../../../core/reading.ts'
import type { FigureQuery } from '../query.ts'
import { readOperation } from './operation.ts'

/** "trong đó vượt được mấy cái": what is counted is a part of the last figure, not parts of that one. */
export function ofPart(query: FigureQuery, folded: string): FigureQuery {
  const rest = folded.replace(/(?<![a-z])trong (?:so )?(?:do|ay)(?![a-z])/g, ' ')
  const isOnlyIn = query.operation === 'breakdown' && rest !== folded && COUNTS.test(rest)
  const said = { offices: rest, numbers: rest }
  return isOnlyIn && readOperation(rest, said, () => false, false)?.operation !== 'breakdown'
    ? { ...query, operation: 'value' }
    : query
}
const COUNTS = /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn)(?![a-z])/

/** "đúng hẹn bao nhiêu trong số đó": what the part is of stands behind it. */
const OF_THOSE =
  /^([^\n]{2,60}?)[\s,]+trong (?:số |so )?(?:đó|do|đấy|ấy|ay|này|nay)((?: (?:vậy|vay|dậy|dzậy|dzay|z|v|ạ|a|em|ta|nhỉ|nhi|hen|ha|hả|thế|the))*)[\s?.!]*$/iu

const withPartBehind = (text: string): string => text.replace(OF_THOSE, 'trong đó $1$2')

/** A reading of "… trong số đó" as one of "trong đó …": the words of those told lead, as they mostly do. */
export function withThoseFirst(reading: Reading): Reading {
  const normalised = withPartBehind(reading.normalised)
  if (normalised === reading.normalised) return reading
  const folded = withPartBehind(reading.folded).replace(/^trong đó /, 'trong do ')
  return { ...reading, normalised, canonical: withPartBehind(reading.canonical), folded }
}
