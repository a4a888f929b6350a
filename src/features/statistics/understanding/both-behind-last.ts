import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { completed } from './completed.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** Where another question of the message begins. */
const NEXT =
  /\s*[,;?!]+\s*(?=(?:còn|con|rồi|roi|với|voi|và|va|thế còn|the con)\s)|\s+(?=(?:và|va|với|voi|vs|rồi|roi) (?:số|so|tỷ lệ|tỉ lệ|ty le|ti le) (?!liệu|lieu|với|voi))/iu
/** What goes on with the last figure is said in so many words. */
const SHORT = 9
/** Times that what stands before tells are told by it alone. */
const THAT_TIME = /(?<![a-z])(?:nam|ky|quy|thang|dot) (?:do|ay)(?![a-z])/
const ASKS =
  /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn|sao|the nao|nua|gi|nao)(?![a-z])|^(?:(?:con|the|them|cho|ca|va|voi|vs|roi|luon) ){0,2}(?:so|ty le|ti le) /

/**
 * "còn số trễ thì sao, với số trễ của cấp huyện" behind a figure: each stretch goes on with it by itself, and read as one
 * the message tells only one of them. A place that follows another figure is that one's ("số nhận của cấp đó, rồi cấp huyện
 * nữa"). Null: the message is not two such stretches.
 * @param whole the message as it is read as one
 */
export function bothBehindLast(
  text: string,
  whole: FigureQuery | null,
  last: Remembered,
  lexicon: Lexicon,
  understand: (text: string) => Understood,
): readonly [string, string] | FigureQuery | null {
  const cut = NEXT.exec(text)
  if (!cut || last.indicators.length !== 1) return null
  const stretches = [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)] as const
  if (stretches.some((one) => NEXT.test(one))) return null
  const [first, second] = stretches.map((one) => goesOn(one, last, lexicon, understand)) as [
    FigureQuery | null,
    FigureQuery | null,
  ]
  if (!first || !second) return null
  const isOfOther = first.indicators.join() !== last.indicators.join()
  if (isOfOther && second.fromContext.includes('indicator'))
    return isPlaceAlone(second) ? { ...first, scopes: [...first.scopes, ...second.scopes] } : null
  const movesTime = spans(first) !== last.periods.map(({ from, to }) => `${from}..${to}`).join()
  if (movesTime && THAT_TIME.test(fold(stretches[1].toLowerCase()))) return null
  return told(first) !== told(second) && whole !== null && !holds(whole, first, second) ? stretches : null
}

function goesOn(
  text: string,
  last: Remembered,
  lexicon: Lexicon,
  understand: (text: string) => Understood,
): FigureQuery | null {
  const folded = fold(text.toLowerCase())
  const heard = understand(text)
  if (
    heard.length > SHORT ||
    heard.strange.length > 0 ||
    !(ASKS.test(folded) || heard.operationSaid || heard.query.scopes.length > 0)
  )
    return null
  const query = completed(heard, last, folded, lexicon)
  const isKnown = query !== null && query.indicators.length > 0 && query.unknown === null && query.impossible === null
  return isKnown && query.lost.length === 0 && query.parts.length === 0 ? query : null
}

const isPlaceAlone = ({ operation, scopes, fromContext }: FigureQuery): boolean =>
  operation === 'value' && scopes.length > 0 && !fromContext.includes('scope')

const spans = ({ periods }: FigureQuery): string => periods.map(({ period }) => `${period.from}..${period.to}`).join()
const told = (query: FigureQuery): string =>
  [query.operation, query.indicators.join(), query.scopes.join(), spans(query)].join(' ')

/** Whether a message read as one tells both. */
function holds(whole: FigureQuery, ...both: readonly FigureQuery[]): boolean {
  const each = whole.parts.length > 0 ? whole.parts : [whole]
  return both.every(({ operation, indicators, scopes, periods }) =>
    each.some(
      (part) =>
        (part.operation === operation || (operation === 'definition' && whole.isDefined)) &&
        indicators.every((id) => part.indicators.includes(id)) &&
        scopes.every((id) => part.scopes.includes(id)) &&
        periods.every(({ period }) => part.periods.some((other) => other.period.label === period.label)),
    ),
  )
}
