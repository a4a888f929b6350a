import type { NameToken } from './name-tokens.ts'

/** Said of a place that is told by itself. */
const PARTICLES = new Set(['nha', 'nè', 'ne', 'nhé', 'nhe', 'ad', 'á', 'đó', 'do', 'ạ', 'nghen', 'nghe'])

/** Nothing else is said between two marks of punctuation, but for a particle: "…, tân hưng", "lê bình nè, …". */
export function isApart(tokens: readonly NameToken[], from: number, to: number): boolean {
  const begins = from === 0 || isPunctuated(tokens[from]!.gap)
  const after = PARTICLES.has(tokens[to]?.lower ?? '') ? to + 1 : to
  return begins && (tokens[after] === undefined || isPunctuated(tokens[after].gap))
}

const isPunctuated = (gap: string): boolean => /[,.;:!?()\n]/.test(gap)

/** More than two in three letters are capital, in more than an abbreviation and a name. */
export function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 6 && capitals * 3 > (text.match(/\p{L}/gu)?.length ?? 0) * 2
}
