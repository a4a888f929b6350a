import { type CueIndex, foldedWordsOf, wordsOf } from './cues.ts'

/** What of a text tells of something long past or barely escaped. */
export interface Past {
  /** Whether the word at a place stands in such a part. */
  covers(at: number): boolean
  /** The text without such parts: the same where there are none. */
  readonly rest: string
  /** What is told of this very time in a text that also names a time long past; null for most. */
  readonly present: string | null
}

interface Clause {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** "năm 2015"; the year since which something is so (birth, a house that was built) tells nothing of when. */
const YEAR =
  /(?<!(?:sinh|sanh|đẻ|de|xây|xay|cất|cat|mua|lập|lap|cấp|cap|từ|tu|đời|doi) )(?<![\p{L}\d])n[aă]m (?:19|20)\d\d(?!\d)/giu
/** Within so many words behind a time "cũng" only compares: "cháy nhà rồi, năm rồi cũng cháy". */
const COMPARED_WORDS = 4
/** A time that begins a tale is that of all that follows, up to what is told of now. */
const LEADING_WORDS = 3
const NOW = /^(?:(?:ma|roi|nhung|den|toi) )*(?:gio|nay|bay gio|bua nay|hom nay)(?: |$)/
const BEGINS_CLAUSE = new Set(['ma', 'nhung'])
/** An escape is told so near behind what it is from. */
const ESCAPED_WORDS = 40

/**
 * Tells what of a text is over. A time is that of its clause, and of the whole tale where it begins it; an escape ("may có
 * người vớt") is from what was told before it. Nothing is over where words of this very time are met.
 */
export const pastReader =
  (over: CueIndex<string>, escaped: CueIndex<string>, now: CueIndex<string>) =>
  (text: string): Past => {
    const named = [...over.find(text), ...yearsIn(text)]
    if (now.find(text).length > 0) {
      const present = named.length === 0 ? null : presentOf(text, now)
      return { covers: () => false, rest: text, present }
    }
    const times = named
    const escapes = escaped.find(text)
    if (times.length + escapes.length === 0) return { covers: () => false, rest: text, present: null }
    const words = foldedWordsOf(text)
    const meant = times.filter(
      ({ at, length }) => !words.slice(at + length, at + length + COMPARED_WORDS).includes('cung'),
    )
    const clauses = clausesOf(text)
    const first = meant.some(({ at }) => at < LEADING_WORDS) ? 0 : clauses.length
    const begun = clauses.findIndex((clause, i) => i > first && NOW.test(foldedWordsOf(clause.text).join(' ')))
    const isPast = ({ from, to }: Clause, i: number): boolean =>
      meant.some(({ at }) => at >= from && at < to) || (i >= first && (begun < 0 || i < begun))
    const past = clauses.filter(isPast)
    const isEscaped = (at: number): boolean =>
      escapes.some((told) => {
        const own = clauses.find(({ from, to }) => told.at >= from && told.at < to)
        return at < (own?.to ?? told.at) && Math.abs(told.at - at) <= ESCAPED_WORDS
      })
    const left = clauses.filter((clause) => !past.includes(clause) && !isEscaped(clause.from))
    return {
      covers: (at) => past.some(({ from, to }) => at >= from && at < to) || isEscaped(at),
      rest: left.length === clauses.length ? text : left.map((clause) => clause.text).join(', '),
      present: null,
    }
  }

/** From the first part that tells of now on: "năm đó cháy một lần, bữa nay lại nghe khét". */
function presentOf(text: string, now: CueIndex<string>): string | null {
  const clauses = clausesOf(text)
  const from = clauses.findIndex((clause) => now.find(clause.text).length > 0)
  return from <= 0
    ? null
    : clauses
        .slice(from)
        .map((clause) => clause.text)
        .join(', ')
}

const yearsIn = (text: string): readonly { readonly at: number; readonly length: number }[] =>
  [...text.matchAll(YEAR)].map(({ index }) => ({ at: wordsOf(text.slice(0, index)).length, length: 2 }))

/** Parts of a text that punctuation or a word of contrast parts, with the places of their words. */
function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const part of text.split(/[,.;:!?\n]+/)) {
    let own: string[] = []
    const close = () => {
      if (own.length === 0) return
      clauses.push({ text: own.join(' '), from, to: from + own.length })
      from += own.length
      own = []
    }
    const words = wordsOf(part)
    const folded = foldedWordsOf(part)
    for (const [i, word] of words.entries()) {
      if (BEGINS_CLAUSE.has(folded[i]!)) close()
      own.push(word)
    }
    close()
  }
  return clauses
}
