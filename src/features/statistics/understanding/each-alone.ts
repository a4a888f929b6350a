import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { isTopic } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, type SaidAt, sayingOf } from './named.ts'
import { found, isRateOfThings, PART_RECALL } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, wordsOf } from './parts.ts'

/** A part that is met this well names its figure by itself. */
const ALONE = { recall: 0.95, coverage: 0.9, score: 7 }

/**
 * "đổi tên mấy, sắp xếp kiện toàn mấy, công nhận xếp hạng mấy": every part names a figure of its own, whole, so nothing is read into it
 * from those before. Null where one does not, or two name the same.
 */
export function eachAlone(named: NamedText, parts: readonly Part[], lexicon: Lexicon): Named | null {
  const { words } = named
  const asked = isTopic(parts, named, lexicon) ? parts.slice(1) : parts
  if (asked.length < 2) return null
  const matches = asked.map((part) => {
    const said = wordsOf(part, words)
    const [own] = found(said, lexicon, PART_RECALL)
    const isWhole =
      own !== undefined &&
      own.recall >= ALONE.recall &&
      own.coverage >= ALONE.coverage &&
      own.score >= ALONE.score &&
      !isRateOfThings(own, said, lexicon)
    return isWhole ? { ...own, at: new Set([...own.at].map((place) => part[place]!)) } : null
  })
  if (matches.some((match) => match === null)) return null
  const own = matches as readonly NameMatch[]
  if (new Set(own.map(({ id }) => id)).size < own.length) return null
  return { matches: own, lost: [], said: own.map(({ id }, i) => ({ id, from: asked[i]![0]! })) }
}

/** So many words that the earlier part has not tell another thing. */
const FRESH_WORDS = 2
/** The other figure accounts for this much of the earlier part. */
const OTHER_COVERAGE = 0.5

/** The earlier part that counts the same figure in other words, where both do; null: none does. */
export function countedBefore(
  id: string,
  part: Part,
  parts: readonly Part[],
  said: readonly SaidAt[],
  words: readonly Word[],
  lexicon: Lexicon,
): Part | null {
  const earlier = said.find((one) => one.id === id && one.by !== undefined)
  const first = parts.find((one) => one[0] === earlier?.from)
  const areCounted = first !== undefined && isCounted(first, words, lexicon) && isCounted(part, words, lexicon)
  // "… nhận bao nhiêu, rồi nửa đầu 2024 nhận bao nhiêu": said again.
  const fresh = sayingOf(part, words, lexicon).filter((word) => !earlier?.by?.includes(word))
  return areCounted && fresh.length >= FRESH_WORDS ? first : null
}

/** A name met whole in a part, other than of the figure that it was first taken for; null: there is none. */
export function otherThan(
  id: string,
  part: Part,
  matches: readonly NameMatch[],
  words: readonly Word[],
  lexicon: Lexicon,
): NameMatch | null {
  const met = found(wordsOf(part, words), lexicon, PART_RECALL)
  const own = met.find((match) => match.id === id)
  const other = met.find(
    (match) =>
      match.id !== id &&
      match.recall >= ALONE.recall &&
      match.coverage >= OTHER_COVERAGE &&
      !matches.some((m) => m.id === match.id),
  )
  if (!other || (own && own.recall >= ALONE.recall)) return null
  return { ...other, at: new Set([...other.at].map((place) => part[place]!)) }
}
