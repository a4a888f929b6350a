/** A place to break: the part ends before `end`, the next one begins at `next`; the blanks between are dropped. */
interface Break {
  readonly end: number
  readonly next: number
  readonly rank: Rank
}
type Rank = 'paragraph' | 'line' | 'sentence' | 'word'

const RANKS = ['paragraph', 'line', 'sentence', 'word'] as const
const BLANKS = /[^\S\u00a0]+/g
const SENTENCE_END = /[.!?…]["'”’)\]]*$/
const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * A text in parts of at most `max` UTF-16 units, broken at a paragraph, line, sentence or word where the part is at
 * least half full, else between two characters as people see them. Only blanks at the breaks are dropped.
 * @param tailChars length of an end of the text that is kept in one piece with something before it, where it fits
 * @throws {RangeError} `max` under 2: a surrogate pair would not fit
 */
export function splitText(text: string, max: number, tailChars = 0): readonly string[] {
  if (!(max >= 2)) throw new RangeError(`cannot split to parts of ${max} characters`)
  if (text.length <= max) return text.trim() === '' ? [] : [text]
  const parts: string[] = []
  let rest = text.trim()
  // A tail is the end of the trimmed text as well: trailing blanks are no part of it.
  const tail = Math.max(0, tailChars - (text.length - text.trimEnd().length))
  while (rest.length > max) {
    const { end, next } = breakOf(rest, max, rest.length - tail)
    parts.push(rest.slice(0, end))
    rest = rest.slice(next)
  }
  parts.push(rest)
  return parts.filter((part) => part.trim() !== '')
}

/** A label of at most `max` UTF-16 units, its end replaced by "…" where it was longer. */
export function cutLabel(label: string, max: number): string {
  if (label.length <= max) return label
  if (max < 2) return '…'
  return `${label.slice(0, characterEnd(label, max - 1)).trimEnd()}…`
}

function breakOf(rest: string, max: number, tailStart: number): Break {
  const tail = rest.length - tailStart
  const all = breaksOf(rest, max)
  if (tail === 0 || tail > max || tailStart > max) return best(all, max) ?? hardBreak(rest, max)
  const before = all.filter(({ next }) => next < tailStart)
  const fitting = before.filter(({ next }) => rest.length - next <= max)
  const atTail = all.find(({ next }) => next === tailStart)
  return best(fitting, 0) ?? atTail ?? best(before, 0) ?? hardBreak(rest, Math.max(2, Math.min(max, tailStart)))
}

/** The last break of the best rank that leaves the part half full, else the last one. */
function best(breaks: readonly Break[], max: number): Break | undefined {
  for (const rank of RANKS) {
    const found = breaks.findLast((b) => b.rank === rank && b.end >= max / 2)
    if (found) return found
  }
  return breaks.at(-1)
}

function breaksOf(rest: string, max: number): readonly Break[] {
  const found: Break[] = []
  for (const match of rest.matchAll(BLANKS)) {
    const end = match.index
    if (end > max) break
    const next = end + match[0].length
    if (end === 0 || next >= rest.length || joinsLeft(rest, next)) continue
    found.push({ end, next, rank: rankOf(match[0], rest, end) })
  }
  return found
}

function rankOf(blanks: string, rest: string, end: number): Rank {
  const lines = blanks.split('\n').length - 1
  if (lines > 1) return 'paragraph'
  if (lines === 1) return 'line'
  return SENTENCE_END.test(rest.slice(Math.max(0, end - 4), end)) ? 'sentence' : 'word'
}

/** True where the character at `index` combines with the one before it. */
function joinsLeft(text: string, index: number): boolean {
  return /^[\p{M}\u200d]/u.test(text.slice(index, index + 2))
}

function hardBreak(rest: string, max: number): Break {
  const end = characterEnd(rest, max)
  return { end, next: end, rank: 'word' }
}

/** The last boundary between characters at or before `max`; between code points where one character is longer. */
function characterEnd(text: string, max: number): number {
  const boundary = GRAPHEMES.segment(text.slice(0, max + 2)).containing(max)?.index ?? max
  if (boundary > 0) return boundary
  const high = text.charCodeAt(max - 1)
  return max > 1 && high >= 0xd800 && high <= 0xdbff ? max - 1 : max
}
