import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Named } from './named.ts'
import { found } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, wordsOf } from './parts.ts'

/** The part that tells the whole name is met this well; so is each other one with the words that it shares. */
const MET = 0.85
const SHARED_MET = 0.75
/** … and accounts for this much of it. */
const ALL_OF_IT = 0.7
/** Two are told by the words of the one before. */
const LISTED = 3
/** So many words at most are a part's own where it shares the others. */
const OWN_WORDS = 4

/**
 * "chỉ thị, quyết định, kế hoạch về cải cách hành chính", "tờ gấp in, phát, treo năm 2018": figures of one business whose
 * names share words that only one of the parts tells. Null where not every part that says something is called so.
 */
export function bySharedWords({ words }: NamedText, parts: readonly Part[], lexicon: Lexicon): Named | null {
  const telling = parts.map((part) => ({ part, own: contentOf(part, words, lexicon) }))
  const asked = telling.filter(({ own }) => own.length > 0)
  // Parts that are each counted tell themselves what of.
  if (asked.length < LISTED || parts.filter((part) => isCounted(part, words, lexicon)).length > 1) return null
  for (const anchor of asked) {
    const [met] = found(wordsOf(anchor.part, words), lexicon, MET)
    if (!met || met.at.size < 2 || met.coverage < ALL_OF_IT) continue
    const at = new Set([...met.at].map((place) => anchor.part[place]!))
    const matches = asked.map(({ part, own }) =>
      part === anchor.part ? { ...met, at } : own.length > OWN_WORDS ? null : inFrame(own, met.id, at, words, lexicon),
    )
    const all = matches.flatMap((match) => match ?? [])
    if (all.length < asked.length || new Set(all.map(({ id }) => id)).size < all.length) continue
    return { matches: all, lost: [], said: all.map(({ id }, i) => ({ id, from: asked[i]!.part[0]! })) }
  }
  return null
}

/** A part that named nothing shares words of a name that is met this well. */
const FILLED = 0.85
/** So many words are its own, at most. */
const LISTED_WORDS = 7

/**
 * "lĩnh vực cải cách thể chế, tài chính công và thủ tục trong PAR INDEX": parts that named nothing, with the words of the
 * figure that another part names, each as the figure of the same business that all of its own words call.
 */
export function withSharedWords(read: Named, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): Named {
  const isNamed = (part: Part): boolean => read.said.some(({ from }) => part.includes(from))
  // What is counted by itself tells what of.
  const counts = (part: Part): boolean => isCounted(part, words, lexicon)
  if (read.matches.length === 0 || parts.every(isNamed) || parts.slice(0, -1).some(counts)) return read
  const filled = parts.flatMap((part) => {
    const own = isNamed(part) ? [] : contentOf(part, words, lexicon)
    if (own.length === 0 || own.length > LISTED_WORDS) return []
    // "chứng thư số cấp cho tổ chức, còn hoạt động bao nhiêu": words of the one figure told.
    if (read.matches.length === 1 && own.every((place) => read.matches[0]!.at.has(place))) return []
    const met = read.matches
      .flatMap((one) => inFrame(part, one.id, one.at, words, lexicon) ?? [])
      .find(({ id, recall }) => recall >= FILLED && !read.matches.some((one) => one.id === id))
    return met ? [{ match: met, from: part[0]! }] : []
  })
  if (filled.length === 0) return read
  const isTold = (written: string): boolean =>
    filled.some(({ from }) => written.startsWith(words[from]!.written) && !read.said.some((one) => one.from === from))
  const said = [...read.said, ...filled.map(({ match, from }) => ({ id: match.id, from }))]
  return {
    matches: [...read.matches, ...filled.map(({ match }) => match)],
    lost: read.lost.filter((written) => !isTold(written)),
    said: said.sort((a, b) => a.from - b.from),
  }
}

/** The words that tell a part apart; of "ký số", which ways of asking have in common with it, all of them. */
function contentOf(part: Part, words: readonly Word[], lexicon: Lexicon): Part {
  const content = lexicon.indicators.content(wordsOf(part, words)).map((place) => part[place]!)
  const isBare = content.length === 0 && part.length === PAIR && !isCounted(part, words, lexicon)
  return isBare ? part : content
}
const PAIR = 2

/** The figure of the same business that all of a part's own words and some of the shared ones name; null: none. */
function inFrame(
  own: Part,
  of: string,
  shared: ReadonlySet<number>,
  words: readonly Word[],
  lexicon: Lexicon,
): NameMatch | null {
  const { indicators, figures } = lexicon
  const places = [...new Set([...shared, ...own])].sort((a, b) => a - b)
  const like = figures.indicators.get(of)
  const all = indicators.find(wordsOf(places, words), SHARED_MET).filter(({ id, at }) => {
    const next = figures.indicators.get(id)
    const met = new Set([...at].map((place) => places[place]!))
    return (
      id !== of &&
      next?.family === like?.family &&
      next?.kind === like?.kind &&
      own.some((place) => met.has(place)) &&
      lexicon.indicators.content(wordsOf(own, words)).every((place) => met.has(own[place]!)) &&
      [...met].some((place) => shared.has(place))
    )
  })
  const [met] = [...all].sort((a, b) => b.recall - a.recall)
  return met ? { ...met, at: new Set([...met.at].map((place) => places[place]!)) } : null
}
