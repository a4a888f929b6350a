import type { Reading, ReadToken, TokenReading } from '../core/reading.ts'
import { fold } from './normalise.ts'
import { isSyllable } from './syllables.ts'
import type { Vocabulary } from './vocabulary.ts'

/** So many words of raw keys, and the keyboard was set wrongly: short ones are keys too. */
const KEYED = 2
/** A single word of raw keys in marked or unmarked text must be this long to be taken for keys by itself. */
const LONG = 4

/**
 * The text with what only the keyboard did to it undone: raw Telex and VNI keys, a letter hit twice, words run together,
 * slips of the finger that the words beside them settle. Short forms and other words for a thing stay as written, and so
 * does whatever is a word as it stands. The same text where nothing is to be undone.
 */
export function mendedText({ normalised, tokens }: Reading, vocabulary: Vocabulary): string {
  if (!tokens.some((token) => isOfKeys(token.readings[0]))) return normalised
  const keyed = tokens.filter(({ surface, readings }) => isTyped(readings[0]) && surface.length > 2).length
  let out = ''
  let end = 0
  for (const [i, token] of tokens.entries()) {
    const meant = token.readings[0]
    if (!isOfKeys(meant) || !isSure(i, tokens, keyed, vocabulary)) continue
    out += normalised.slice(end, token.start) + inCaseOf(token.surface, meant!.text)
    end = token.end
  }
  return end === 0 ? normalised : out + normalised.slice(end)
}

const isTyped = (reading: TokenReading | undefined): boolean => reading?.how === 'telex' || reading?.how === 'vni'

const isOfKeys = (reading: TokenReading | undefined): boolean =>
  isTyped(reading) || reading?.how === 'tone' || reading?.how === 'split' || reading?.how === 'slip'

function isSure(at: number, tokens: readonly ReadToken[], keyed: number, vocabulary: Vocabulary): boolean {
  const { surface, readings, kind } = tokens[at]!
  const { how, syllables } = readings[0]!
  const word = surface.toLowerCase()
  if (isSyllable(word) || kind !== 'word') return how === 'slip' && isMet(at, tokens, vocabulary)
  const isMarked = word !== fold(word)
  switch (how) {
    case 'vni':
    case 'telex':
      return (
        keyed >= KEYED ||
        (vocabulary.syllables.has(syllables[0]!) && (isMarked || word.length >= LONG)) ||
        isMet(at, tokens, vocabulary)
      )
    case 'tone':
      return isMarked || isMet(at, tokens, vocabulary)
    case 'split':
      return isMarked || syllables.every((s, i) => i === 0 || isPair(syllables[i - 1], s, vocabulary))
    default:
      return isMet(at, tokens, vocabulary)
  }
}

/** With the word before or behind it, as they are read, it makes a known pair. */
function isMet(at: number, tokens: readonly ReadToken[], vocabulary: Vocabulary): boolean {
  const { syllables } = tokens[at]!.readings[0]!
  return (
    isPair(tokens[at - 1]?.readings[0]?.syllables.at(-1), syllables[0], vocabulary) ||
    isPair(syllables.at(-1), tokens[at + 1]?.readings[0]?.syllables[0], vocabulary)
  )
}

const isPair = (left: string | undefined, right: string | undefined, { foldedPairs }: Vocabulary): boolean =>
  left !== undefined && right !== undefined && foldedPairs.has(`${fold(left)} ${fold(right)}`)

function inCaseOf(surface: string, meant: string): string {
  if (surface.length > 1 && surface === surface.toUpperCase()) return meant.toUpperCase()
  return surface[0] === surface[0]!.toLowerCase() ? meant : meant[0]!.toUpperCase() + meant.slice(1)
}
