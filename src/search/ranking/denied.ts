import type { Reading, ReadToken } from '../../core/reading.ts'
import { foldSyllable } from '../syllables.ts'

/** What is said not to be the case reaches so many words at most. */
const REACH = 4
const NOT = new Set(['khong', 'hong', 'hok', 'hem', 'chang', 'cha', 'ko'])
const AFTER_NOT = new Set(['phai', 'chi', 'co', 'con'])
/** Words that end what is denied. */
const BUT = new Set(['ma', 'chi', 'thi', 'nhung', 'gio', 'bay', 'la', 'vay', 'nua', 'nen', 'va', 'luon'])
/** "được không", "có ... không?": the question's own word, nothing is denied. */
const ENDS = new Set('a ha nhi em anh chi ban ad shop co chu ta vay z v nua luon'.split(' '))

const syllableOf = ({ surface, readings }: ReadToken): string =>
  foldSyllable((readings[0]?.syllables ?? [surface.toLowerCase()])[0] ?? '')

/** Whether a word ends what is denied; the first one after "không chỉ" never does ("không chỉ chi nhánh"). */
const isEnd = (syllable: string, first: boolean, past: boolean): boolean =>
  first ? !past && (BUT.has(syllable) || ENDS.has(syllable)) : BUT.has(syllable)

/** How many words follow a "không" before what it denies: "không phải chỉ", each once ("không chỉ chi nhánh"). */
function skipped(tokens: readonly ReadToken[]): number {
  const met = new Set<string>()
  for (const token of tokens) {
    const syllable = syllableOf(token)
    if (!AFTER_NOT.has(syllable) || met.has(syllable)) break
    met.add(syllable)
  }
  return met.size
}

/**
 * What a reading says without what it denies: "không mất mà chỉ sắp hết hạn" says nothing of "mất". Who asks whether ("được
 * không") denies nothing.
 */
export function withoutDenied(reading: Reading): Reading {
  const { tokens } = reading
  const isDenied = tokens.map(() => false)
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || !NOT.has(syllableOf(token))) continue
    const past = skipped(tokens.slice(at + 1))
    const from = at + 1 + past
    for (let to = from; to < Math.min(tokens.length, from + REACH); to++) {
      const next = tokens[to]!
      if (next.kind === 'punctuation' || isEnd(syllableOf(next), to === from, past > 0)) break
      isDenied[to] = true
    }
  }
  if (!isDenied.includes(true)) return reading
  return { ...reading, tokens: tokens.filter((_, at) => !isDenied[at]), spans: [] }
}
