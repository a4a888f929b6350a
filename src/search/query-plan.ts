import type { Reading, ReadToken, TokenReading } from '../core/reading.ts'
import { foldSyllable, splitSyllable } from './syllables.ts'

/** A syllable, or two side by side, to look up. */
export interface QueryTerm {
  readonly syllables: readonly [string] | readonly [string, string]
  /** Share of the folded form in its score; the rest is the written form's. */
  readonly foldedShare: number
}

/** One way to read a slot. */
export interface Alternative {
  readonly weight: number
  readonly terms: readonly QueryTerm[]
}

/** A place in the question of which a document takes the best reading only. */
export interface Slot {
  readonly alternatives: readonly Alternative[]
  /** True: a pair across two slots; it adds to the score and not to the coverage. */
  readonly joint: boolean
}

/**
 * With diacritics in the question, this much of a term's score still comes from the folded form, so that a slip in a
 * tone mark does not lose the document. Measured on two benchmark sets: no loss against none, and half the loss of 0.4.
 */
const FOLDED_SHARE = 0.15

/** A reading less likely than this is not looked up. */
const MIN_WEIGHT = 0.05

interface Path {
  readonly weight: number
  readonly syllables: readonly string[]
}

/** What to look up for a question: words (or spans of them) with their readings, and the pairs that join them. */
export function planQuery(reading: Reading): readonly Slot[] {
  const share = (syllable: string) =>
    foldSyllable(syllable) === syllable ? 1 - (1 - FOLDED_SHARE) * reading.diacritics : FOLDED_SHARE
  const groups = groupsOf(reading)
  const slots: Slot[] = []
  const seen = new Set<string>()
  const push = (alternatives: readonly Alternative[], joint: boolean) => {
    const key = alternatives.map((a) => a.terms.map((t) => t.syllables.join(' ')).join(',')).join('|')
    if (alternatives.length === 0 || seen.has(key)) return
    seen.add(key)
    slots.push({ alternatives, joint })
  }
  for (const [g, paths] of groups.entries()) {
    push(
      paths.map((path) => ({ weight: path.weight, terms: termsOf(path.syllables, share) })),
      false,
    )
    const joints = new Map<string, Alternative>()
    for (const left of paths) {
      for (const right of groups[g + 1] ?? []) {
        const pair = [left.syllables.at(-1)!, right.syllables[0]!] as const
        const weight = left.weight * right.weight
        const key = pair.join(' ')
        if (weight < MIN_WEIGHT || (joints.get(key)?.weight ?? 0) >= weight) continue
        joints.set(key, { weight, terms: [{ syllables: pair, foldedShare: shareOfPair(pair, share) }] })
      }
    }
    push([...joints.values()], true)
  }
  return slots
}

/** Words and spans in order; overlapping spans make one group, whose other tokens are read at their best. */
function groupsOf(reading: Reading): readonly (readonly Path[])[] {
  const { tokens, spans } = reading
  const sorted = spans.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const groups: Path[][] = []
  let next = 0
  for (let i = 0; i < tokens.length; ) {
    while (next < sorted.length && sorted[next]!.from < i) next++
    let end = i + 1
    const inside: (typeof sorted)[number][] = []
    while (next < sorted.length && sorted[next]!.from < end && sorted[next]!.from >= i) {
      const span = sorted[next++]!
      inside.push(span)
      end = Math.max(end, span.to)
    }
    const paths = inside.length === 0 ? pathsOf(readingsOf(tokens[i]!)) : spanPaths(tokens, i, end, inside)
    if (paths.length > 0) groups.push(paths)
    i = end
  }
  return groups
}

function spanPaths(tokens: readonly ReadToken[], from: number, to: number, spans: Reading['spans']): Path[] {
  const best = (start: number, end: number) =>
    tokens.slice(start, end).flatMap((token) => pathsOf(readingsOf(token))[0]?.syllables ?? [])
  const around = spans.flatMap((span) =>
    pathsOf(span.readings).map((path) => ({
      weight: path.weight,
      syllables: [...best(from, span.from), ...path.syllables, ...best(span.to, to)],
    })),
  )
  const plain = { weight: 1, syllables: best(from, to) }
  return distinct(plain.syllables.length > 0 ? [plain, ...around] : around)
}

function readingsOf(token: ReadToken): readonly TokenReading[] {
  if (token.readings.length > 0) return token.readings
  if (token.kind === 'punctuation' || token.kind === 'emoji') return []
  return [{ text: token.surface, syllables: [token.surface], weight: 1, how: 'as-written' }]
}

function pathsOf(readings: readonly TokenReading[]): Path[] {
  return distinct(readings.map((r) => ({ weight: r.weight, syllables: r.syllables.flatMap(splitSyllable) })))
}

function distinct(paths: readonly Path[]): Path[] {
  const byText = new Map<string, Path>()
  for (const path of paths) {
    if (path.weight < MIN_WEIGHT || path.syllables.length === 0) continue
    const key = path.syllables.join(' ')
    if ((byText.get(key)?.weight ?? 0) < path.weight) byText.set(key, path)
  }
  return [...byText.values()].sort((a, b) => b.weight - a.weight)
}

function termsOf(syllables: readonly string[], share: (syllable: string) => number): QueryTerm[] {
  const terms: QueryTerm[] = [...new Set(syllables)].map((s) => ({ syllables: [s], foldedShare: share(s) }))
  for (let i = 1; i < syllables.length; i++) {
    const pair = [syllables[i - 1]!, syllables[i]!] as const
    terms.push({ syllables: pair, foldedShare: shareOfPair(pair, share) })
  }
  return terms
}

function shareOfPair(pair: readonly [string, string], share: (syllable: string) => number): number {
  return (share(pair[0]) + share(pair[1])) / 2
}
