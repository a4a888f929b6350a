import type { Facet } from '../core/intent.ts'
import type { Reading } from '../core/reading.ts'
import { writesMarks } from '../text/writes-marks.ts'
import { type CueHit, type CueIndex, foldedWordsOf, wordsOf } from './cues.ts'

/** What reading a text for its subject needs. */
interface Reads {
  readonly read: (text: string) => Reading
  readonly facetCues: CueIndex<Facet>
}

/** What is left of a text to name its subject: the reading without the words that ask for a facet. */
export const subjectReading = (text: string, knowledge: Reads): Reading | null =>
  aboutIn(knowledge.read(text), knowledge.facetCues)

/** The words of a reading that say which facet is asked, as its canonical text has them. */
export function cuesIn(reading: Reading, facetCues: CueIndex<Facet>): readonly CueHit<Facet>[] {
  const words = foldedWordsOf(reading.canonical)
  return facetCues.find(reading.canonical, writesMarks(reading)).filter((hit) => !isPaidElsewhere(hit, words))
}

/** "tiền thẩm định điều kiện bao nhiêu": what the money is for stands between. */
export const asksSpreadFee = (canonical: string): boolean => SPREAD_FEE.test(foldedWordsOf(canonical).join(' '))
const SPREAD_FEE =
  /(?<![a-z])(?:tien|phi)(?: (?!bao|may)\S+){1,5} bao nhieu(?! (?:ngay|lau|to|ban|nguoi|tuoi|gio|thang|nam)(?![a-z]))/

const OTHERS_FEES = new Set(['vien', 'hoc', 'kinh', 'cuoc'])
/** "viện phí", "học phí": what was or will be paid, and not what is asked. */
const isPaidElsewhere = ({ cue, at }: CueHit<Facet>, words: readonly string[]): boolean =>
  cue === 'phí' && OTHERS_FEES.has(words[at - 1] ?? '')

/** Words that ask for a condition often say what for ("có phải xin phép"): they stay, unless nothing else is said. */
export function aboutIn(reading: Reading, facetCues: CueIndex<Facet>): Reading | null {
  const cues = cuesOfTokens(reading, facetCues)
  const bare = without(reading, cues)
  const others = cues.filter(({ label }) => label !== 'conditions')
  return bare && others.length < cues.length ? without(reading, others) : bare
}

/** A reading without any word that asks for a facet; null where no word is left. */
export const withoutCues = (reading: Reading, facetCues: CueIndex<Facet>): Reading | null =>
  without(reading, cuesOfTokens(reading, facetCues))

const wordsOfToken = (token: Reading['tokens'][number]): readonly string[] =>
  wordsOf(token.readings[0]?.text ?? token.surface)

/** The cues of the words as they stand: the canonical text may say in four words what was said in two. */
function cuesOfTokens(reading: Reading, facetCues: CueIndex<Facet>): readonly CueHit<Facet>[] {
  const text = reading.tokens.flatMap(wordsOfToken).join(' ')
  return facetCues.find(text, writesMarks(reading))
}

function without(reading: Reading, cues: readonly CueHit<Facet>[]): Reading | null {
  if (cues.length === 0) return reading
  const owners = reading.tokens.flatMap((token, at) => wordsOfToken(token).map(() => at))
  const asked = new Set(cues.flatMap((hit) => owners.slice(hit.at, hit.at + hit.length)))
  const kept = reading.tokens.flatMap((_, at) => (asked.has(at) ? [] : [at]))
  if (kept.every((at) => reading.tokens[at]!.kind === 'punctuation')) return null
  const moved = new Map(kept.map((from, to) => [from, to]))
  const spans = reading.spans.flatMap((span) => {
    const from = moved.get(span.from)
    const last = moved.get(span.to - 1)
    return from !== undefined && last !== undefined && last - from === span.to - 1 - span.from
      ? [{ ...span, from, to: last + 1 }]
      : []
  })
  return { ...reading, tokens: kept.map((at) => reading.tokens[at]!), spans }
}
