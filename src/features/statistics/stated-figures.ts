import { isCarried } from './overruled.ts'
import { unique } from './select.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import { inParts } from './understanding/siblings.ts'
import { indicatorsOfStated } from './understanding/stated.ts'
import type { Understood } from './understanding/understand.ts'

/** A question that names no figure but states its number is about the figures that carry it. */
export function withStated(understood: Understood, lexicon: Lexicon): Understood {
  const { figures } = lexicon
  const { query, matches } = understood
  const named = matches[0]
  const parts = partsOfStated(understood, lexicon)
  if (parts) return { ...understood, query: { ...query, operation: 'value', indicators: parts, lost: [] } }
  const asksForIt = /^(?:provenance|conflict|definition)$/.test(query.operation)
  const carries = (id: string): boolean =>
    query.stated.some((value) => isCarried(value, { ...query, indicators: [id] }, lexicon))
  const family = figures.indicators.get(named?.id ?? '')?.family
  const others =
    query.operation === 'conflict' && query.indicators.some(carries)
      ? indicatorsOfStated(figures, query.stated).filter((id) => figures.indicators.get(id)?.family === family)
      : []
  if (others.length > 0)
    return { ...understood, query: { ...query, indicators: unique([...query.indicators, ...others]) } }
  const isOther = asksForIt && query.stated.length > 0 && !query.indicators.some(carries)
  if (named && !isOther && (named.recall >= 0.9 || query.stated.length < 2)) return understood
  const indicators = indicatorsOfStated(figures, query.stated)
  if (indicators.length === 0) return understood
  // A number tells its own time: "2.242 thủ tục sau hợp nhất lấy ở đâu ra".
  const unknown = query.unknown?.kind === 'period' ? null : query.unknown
  return { ...understood, query: { ...query, indicators, unknown } }
}

/** Behind these words parts of a number that was told are counted. */
const PARTED = /^(?:chia|tach|phan) ra$|^trong do$/
/** A number that tells its figure by itself. */
const TELLING = 100

/** "748 người … tách ra hành chính mấy, sự nghiệp mấy": parts of the only figure that is printed with the number. */
function partsOfStated({ query, words }: Understood, lexicon: Lexicon): readonly string[] | null {
  const at = words.findIndex((word, i) => i > 0 && PARTED.test(`${words[i - 1]!.folded} ${word.folded}`))
  const [only, ...more] = query.stated.filter((value) => value >= TELLING)
  if (at < 0 || only === undefined || more.length > 0) return null
  if (query.indicators.some((id) => isCarried(only, { ...query, indicators: [id] }, lexicon))) return null
  const [whole, ...others] = indicatorsOfStated(lexicon.figures, [only])
  const parts = whole !== undefined && others.length === 0 ? inParts(words.slice(at + 1), whole, lexicon) : []
  return parts.length > 1 ? parts : null
}
