import type { Reading } from '../../core/reading.ts'
import { foldSyllable } from '../syllables.ts'

const ENDS = /^[.?!;…]+$/u
/** A comma ends a clause of at least this many words; "khai sinh, khai tử" stays one. */
const COMMA_WORDS = 4

/** The clauses of a reading, in order; one alone where nothing divides it. */
export function clausesOf(reading: Reading): readonly Reading[] {
  const { tokens } = reading
  const parts: Reading[] = []
  let from = 0
  const close = (to: number) => {
    if (tokens.slice(from, to).some((token) => token.kind !== 'punctuation')) parts.push(partOf(reading, from, to))
    from = to + 1
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'punctuation') continue
    if (ENDS.test(token.surface) || (token.surface === ',' && at - from >= COMMA_WORDS)) close(at)
  }
  close(tokens.length)
  return parts.length > 1 ? parts : [reading]
}

function partOf(reading: Reading, from: number, to: number): Reading {
  const spans = reading.spans
    .filter((span) => span.from >= from && span.to <= to)
    .map((span) => ({ ...span, from: span.from - from, to: span.to - from }))
  return { ...reading, tokens: reading.tokens.slice(from, to), spans }
}

const DONE = new Set(['roi', 'xong'])
const ASKS = new Set(['muon', 'xin', 'can', 'tinh', 'dinh', 'sao', 'gi', 'dau', 'nao', 'may', 'nhieu', 'phai', 'dang'])

/** Whether a clause tells what happened and asks for nothing: "công ty cũ giải thể rồi". */
export function tellsWhatWasDone({ tokens }: Reading): boolean {
  const said = tokens.flatMap(({ readings }) => readings[0]?.syllables ?? []).map(foldSyllable)
  return DONE.has(said.at(-1) ?? '') && !said.some((syllable) => ASKS.has(syllable))
}
