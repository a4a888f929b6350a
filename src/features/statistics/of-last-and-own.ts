import { fold } from '../../text/normalise.ts'
import { completed } from './understanding/completed.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Remembered } from './understanding/remembered.ts'
import type { Understood } from './understanding/understand.ts'

/** Where another question of the message may begin. */
const NEXT = /\s*[,;?!]+\s*(?=(?:còn|con|rồi|roi|với|voi|và|va|thế còn|the con)\s)/iu
/** What goes on with the last figure is said in so many words. */
const SHORT = 8
/** Times that what stands before tells are told by it alone. */
const THAT_TIME = /(?<![a-z])(?:nam|ky|quy|thang|dot) (?:do|ay|truoc|sau|ke|lien)(?![a-z])/

/**
 * "cấp tỉnh bao nhiêu, còn số trễ của Sở Y tế thì sao" behind a figure: its place or time changed, and another figure
 * beside it; null where the message is not both.
 * @param understand reads a stretch by itself
 */
export function ofLastAndOwn(
  text: string,
  last: Remembered,
  lexicon: Lexicon,
  understand: (text: string) => Understood,
): readonly [string, string] | null {
  const cut = NEXT.exec(text)
  if (!cut || THAT_TIME.test(fold(text.toLowerCase()))) return null
  const [before, behind] = [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)]
  const first = understand(before)
  const { scopes, bodies, periods, unknown, impossible } = first.query
  const isPlaced = scopes.length + bodies.length + periods.length > 0 && unknown === null && impossible === null
  if (!isPlaced || first.length > SHORT || first.query.indicators.length > 0 || first.strange.length > 0) return null
  const own = completed(understand(behind), last, fold(behind.toLowerCase()), lexicon)
  const isOther = own?.indicators.some((id) => !last.indicators.includes(id)) ?? false
  return isOther ? [before, behind] : null
}
