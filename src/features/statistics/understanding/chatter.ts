import { wordsIn } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'
import { type Sentence, sentenceOf } from './sentences.ts'

/** A sentence of fewer words has no room for chatter. */
const LONG = 15
/** A clause names a figure so well. */
const NAMED = 0.8
/** Where one clause ends and the next begins. */
const BORDER =
  /(?<=,)\s+|\s+(?=(?:mà|nên|vì|tại vì|để còn|để tôi|rồi mới|nhưng|(?:không|hổng|hông|chưa|chẳng) (?:biết|rõ)|quên hỏi) )/
/** Who speaks, is spoken to or spoken of. */
const SPEAKER =
  /(?<![\p{L}])(?:tôi|tui|em|mình|tớ|sếp|anh|chị|bạn|họ|ai|người ta|anh em|mọi người|phóng viên|lãnh đạo|bà xã|ông xã|vợ|chồng|má|mẹ|ngoại|nội|cháu|đứa|thằng|con nhỏ|bà con|cô bác|chú bác|hàng xóm|bạn bè)(?![\p{L}])/u
const LINKED = /^(?:mà|nên|vì|tại vì|để còn|để tôi|rồi mới|nhưng)(?![\p{L}])/u

/**
 * A long sentence without the clauses that only tell who asks, why, or how: "…, tôi mới về phòng nên không rõ". A clause
 * stays that counts, dates, places, says what is wanted, or holds a word of the figure's name.
 */
export function withoutChatter(said: Sentence | { readonly text: string }, lexicon: Lexicon, today: string): string {
  const { text } = said
  const clauses = text.split(BORDER)
  if (clauses.length < 2 || wordsIn(text).length < LONG) return text
  const whole = 'match' in said ? said : sentenceOf(text, lexicon, today)
  const own = whole.match
  if (!own) return text
  const named = new Set([...own.at].map((place) => whole.words[place]!.folded))
  const isSaid = (clause: string): boolean => {
    const lower = clause.toLowerCase()
    if (!SPEAKER.test(lower) && !LINKED.test(lower)) return true
    const one = sentenceOf(clause, lexicon, today)
    const { match, words } = one
    // "…, phần khảo sát lãnh đạo, …": a figure of a list, whoever is spoken of in its name.
    if (match && match.recall >= NAMED && match.coverage >= NAMED) return true
    if (one.counts || one.periods.length > 0 || one.places.length > 0 || one.strangers) return true
    if (one.operation !== null || one.stated.length > 0) return true
    if (!SPEAKER.test(lower) && tellsApart(one, own.id, lexicon)) return true
    return lexicon.indicators.content(words).some((place) => named.has(words[place]!.folded))
  }
  const kept = clauses.filter(isSaid)
  return kept.length === 0 ? text : kept.join(' ')
}

/** So many words of a clause tell a figure. */
const TELLING_WORDS = 2

/** "…, vì mới thành lập": what another figure of the same business is told apart by is no reason of who asks. */
function tellsApart({ words }: Sentence, id: string, { figures, indicators }: Lexicon): boolean {
  const family = figures.indicators.get(id)?.family
  const content = indicators.content(words).length
  return (
    content >= TELLING_WORDS &&
    [...figures.indicators.values()].some(
      (other) =>
        other.family === family &&
        other.id !== id &&
        content - indicators.strange(words, other.id).flat().length >= TELLING_WORDS,
    )
  )
}
