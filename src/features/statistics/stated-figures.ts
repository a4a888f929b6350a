import type { Word } from '../../search/name-words.ts'
import { isCarried } from './overruled.ts'
import { unique } from './select.ts'
import { clausesOf } from './understanding/clauses.ts'
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
  const carries = (id: string): boolean =>
    query.stated.some((value) => isCarried(value, { ...query, indicators: [id] }, lexicon))
  const within = askedWithin(words)
  const named = query.indicators.find(carries)
  if (within && named) return someOf(inParts(within, named, lexicon), 1)
  const at = words.findIndex((word, i) => i > 0 && PARTED.test(`${words[i - 1]!.folded} ${word.folded}`))
  const [only, ...more] = query.stated.filter((value) => value >= TELLING)
  if ((at < 0 && within === null) || only === undefined || more.length > 0 || named) return null
  const [whole, ...others] = indicatorsOfStated(lexicon.figures, [only])
  if (whole === undefined || others.length > 0) return null
  return at < 0 ? someOf(inParts(within!, whole, lexicon), 1) : someOf(inParts(words.slice(at + 1), whole, lexicon), 2)
}

const someOf = (parts: readonly string[], least: number): readonly string[] | null =>
  parts.length < least ? null : parts

/** That something is a part of the number before it tells not which. */
const BELONGS: ReadonlySet<string> = new Set(['thuoc', 've', 'o', 'nam', 'khoi', 'phan', 'con', 'thi'])

/** "Trong 748 biên chế cắt giảm, phần thuộc đơn vị sự nghiệp là bao nhiêu": what is said of the part; null: not asked so. */
function askedWithin(words: readonly Word[]): readonly Word[] | null {
  const start = words.slice(0, 4).findIndex(({ folded }) => folded === 'trong')
  const number = words.slice(start + 1, start + 4).some(({ folded }) => /^\d/.test(folded))
  const [whole, ...asked] = clausesOf(words)
  if (start < 0 || !number || !whole || asked.length === 0) return null
  return asked.flat().filter(({ folded }) => !BELONGS.has(folded))
}
