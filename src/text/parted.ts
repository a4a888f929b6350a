import type { ReadToken } from '../core/reading.ts'
import { isSyllable } from './syllables.ts'
import { isUnheard, type Vocabulary } from './vocabulary.ts'

/** What comes between a token and the token `to` in place of what stands there. */
export interface Gap {
  readonly to: number
  readonly text: '' | ' '
}

/**
 * Where a blank fell into a word ("th ủ tục") and where a stop or comma was hit in place of one ("thủ.tục"), by the token
 * before it. Words that the pieces could be, and sentences that end without a blank behind them, stay.
 */
export function partedIn(text: string, tokens: readonly ReadToken[], vocabulary: Vocabulary): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>()
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [token, next, third] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]]
    if (next.kind === 'punctuation') {
      const isGlued = third !== undefined && token.end === next.start && next.end === third.start
      if (isGlued && /^[.,]$/.test(next.surface) && isPair(token.surface, third.surface, vocabulary))
        gaps.set(i, { to: i + 2, text: ' ' })
    } else if (text.slice(token.end, next.start) === ' ' && !gaps.has(i - 1) && isOneWord(i, tokens, vocabulary)) {
      gaps.set(i, { to: i + 1, text: '' })
    }
  }
  return gaps
}

function isOneWord(at: number, tokens: readonly ReadToken[], vocabulary: Vocabulary): boolean {
  const [first, second] = [tokens[at]!.surface.toLowerCase(), tokens[at + 1]!.surface.toLowerCase()]
  if (!/^\p{L}{1,5}$/u.test(first) || !/^\p{Ll}{1,6}$/u.test(tokens[at + 1]!.surface)) return false
  if (isSyllable(first) && isSyllable(second)) return false
  const whole = first + second
  if (!/[^\x00-\x7f]/.test(whole) || !vocabulary.ordinary.has(whole)) return false
  if (isUnheard(first, vocabulary) || isUnheard(second, vocabulary)) return true
  return isPair(tokens[at - 1]?.surface, whole, vocabulary) || isPair(whole, tokens[at + 2]?.surface, vocabulary)
}

const isPair = (left: string | undefined, right: string | undefined, { pairs }: Vocabulary): boolean =>
  left !== undefined && right !== undefined && pairs.has(`${left.toLowerCase()} ${right.toLowerCase()}`)
