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
