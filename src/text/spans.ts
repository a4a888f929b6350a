import type { Reading, ReadToken, TokenReading } from '../core/reading.ts'
import { aroundOf, type CutText } from './cut-text.ts'
import type { Meaning } from './meaning.ts'
import { fold } from './normalise.ts'
import { findPhrases } from './phrases.ts'
import { likelihood, reading } from './token-readings.ts'
import type { Words } from './words.ts'

export type Span = Reading['spans'][number]

/** A respelling of several words takes their place in the canonical text from this weight on. */
const RESPELL = 0.55

/** A row of syllables and the token that each belongs to. */
interface Row {
  readonly syllables: readonly string[]
  readonly folded: readonly string[]
  readonly owner: readonly number[]
}

function rowOf(parts: readonly { readonly token: number; readonly syllables: readonly string[] }[]): Row {
  const syllables: string[] = []
  const folded: string[] = []
  const owner: number[] = []
  for (const part of parts) {
    for (const syllable of part.syllables) {
      syllables.push(syllable)
      folded.push(fold(syllable))
      owner.push(part.token)
    }
  }
  return { syllables, folded, owner }
}

/**
 * Phrases of several words that are another spelling ("khai sanh"): they are met as written. Their first word is not
 * said twice: "nhiêu tiền" is "bao nhiêu tiền", but not after "bao".
 */
export function respellings(tokens: readonly ReadToken[], text: CutText, words: Words): readonly Span[] {
  if (words.respelt.size === 0) return []
  const row = rowOf(tokens.map((token, i) => ({ token: i, syllables: wordIn(token, text.lower[i]!) })))
  return findPhrases(words.respelt, row.syllables, row.folded)
    .filter((hit) => hit.at === 0 || !hit.meanings[0]!.text.startsWith(`${row.syllables[hit.at - 1]} `))
    .map((hit) => spanOf(row, hit.at, hit.length, hit.meanings, hit.likeness, text, words))
}

/** Synonyms as people wrote them and in what their words were read as: "hùn hạp" stands in one, "xây nhà" in the other. */
export function synonymSpans(
  tokens: readonly ReadToken[],
  text: CutText,
  respelt: readonly Span[],
  words: Words,
): readonly Span[] {
  const inside = new Map(respelt.filter(takesPlace).map((span) => [span.from, span]))
  const parts: { token: number; syllables: readonly string[] }[] = []
  for (let i = 0; i < tokens.length; ) {
    const span = inside.get(i)
    parts.push({ token: i, syllables: (span ?? tokens[i]!).readings[0]?.syllables ?? STOP })
    i = span ? span.to : i + 1
  }
  const found = spansIn(rowOf(parts), text, words).map((span) => {
    const last = inside.get(span.to - 1)
    return last && last.to > span.to ? { ...span, to: last.to } : span
  })
  if (inside.size === 0) return found
  const written = spansIn(
    rowOf(tokens.map((token, i) => ({ token: i, syllables: wordIn(token, text.lower[i]!) }))),
    text,
    words,
  )
  return [...found, ...written.filter((span) => !found.some((f) => f.from === span.from && f.to === span.to))]
}

const STOP = ['|'] as const
const wordIn = (token: ReadToken, lower: string): readonly string[] => (token.kind === 'punctuation' ? STOP : [lower])

function spansIn(row: Row, text: CutText, words: Words): readonly Span[] {
  return findPhrases(words.synonyms, row.syllables, row.folded).map((hit) =>
    spanOf(row, hit.at, hit.length, hit.meanings, hit.likeness, text, words),
  )
}

function spanOf(
  row: Row,
  at: number,
  length: number,
  meanings: readonly Meaning[],
  likeness: number,
  text: CutText,
  words: Words,
): Span {
  const from = row.owner[at]!
  const to = row.owner[at + length - 1]! + 1
  const around = aroundOf(from, to, text, words)
  const readings = meanings
    .map((m) => reading(m.text, m.syllables, Math.min(1, m.weight * likeness * likelihood(m, around)), m.how))
    .sort((a, b) => b.weight - a.weight)
  return { from, to, readings: withoutRepeats(readings) }
}

function withoutRepeats(readings: readonly TokenReading[]): readonly TokenReading[] {
  return readings.filter((r, i) => readings.findIndex((other) => other.text === r.text) === i)
}

export const takesPlace = (span: Span): boolean => span.readings[0]!.weight >= RESPELL
