import type { Reading, ReadToken, TokenReading } from '../core/reading.ts'
import { undoTelex, undoVni } from './keystrokes.ts'
import { fold } from './normalise.ts'
import { partedIn } from './parted.ts'
import { isSyllable } from './syllables.ts'
import { withoutTone } from './tones.ts'
import type { Vocabulary } from './vocabulary.ts'

/** So many words of raw keys, and the keyboard was set wrongly: short ones are keys too. */
const KEYED = 2
/** A single word of raw keys in marked or unmarked text must be this long to be taken for keys by itself. */
const LONG = 4
/** Another meaning of this weight leaves a short form as it is. */
const OTHER_MEANT = 0.6

/**
 * The text with what only the keyboard did to it undone: raw Telex and VNI keys, a letter hit twice, words run together,
 * or cut apart, slips of the finger that the words beside them settle. Short forms and other words for a thing stay as written, and so
 * does whatever is a word as it stands. The same text where nothing is to be undone.
 */
export function mendedText({ normalised, tokens, spans }: Reading, vocabulary: Vocabulary): string {
  const parted = partedIn(normalised, tokens, vocabulary)
  if (parted.size === 0 && !tokens.some((token) => isOfKeys(token.readings[0]))) return normalised
  const keyed = tokens.filter(({ surface, readings }) => isTyped(readings[0]) && surface.length > 2).length
  let out = ''
  let end = 0
  for (const [i, token] of tokens.entries()) {
    const meant = token.readings[0]
    const gap = parted.get(i)
    if (gap !== undefined) {
      const next = tokens[gap.to]!
      out += normalised.slice(end, token.end) + gap.text
      end = next.start
    }
    if (
      token.start < end ||
      parted.has(i) ||
      !isOfKeys(meant) ||
      isNamed(token, i, normalised) ||
      isOfForeign(i, tokens, spans) ||
      !isSure(i, tokens, keyed, vocabulary)
    )
      continue
    out += normalised.slice(end, token.start) + inCaseOf(token.surface, meant!.text)
    end = token.end
  }
  return end === 0 ? normalised : out + normalised.slice(end)
}

const isTyped = (reading: TokenReading | undefined): boolean => reading?.how === 'telex' || reading?.how === 'vni'

const HOW: readonly (TokenReading['how'] | undefined)[] = ['telex', 'vni', 'tone', 'split', 'slip', 'teencode']
const isOfKeys = (reading: TokenReading | undefined): boolean => HOW.includes(reading?.how)

/**
 * Names of something: capitals in a text that is not all capitals, parts of an address ("dichvucong.gov.vn"), and, where
 * only a guess says otherwise, a capital letter inside a sentence ("Kon Tum").
 */
function isNamed({ surface, start, end, readings }: ReadToken, at: number, text: string): boolean {
  if (/^\p{Lu}{2,}\d*$/u.test(surface) && /\p{Ll}{2}/u.test(text)) return true
  if (/[\p{L}\d][./@_-]$/u.test(text.slice(0, start)) || /^[./@_-][\p{L}\d]/u.test(text.slice(end))) return true
  const isGuess = readings[0]!.how === 'slip' || readings[0]!.how === 'teencode'
  return isGuess && at > 0 && /^\p{Lu}\p{Ll}/u.test(surface) && !/[.!?:\n]\s*$/.test(text.slice(0, start))
}

/** "par index": keys or not, it is half of a known name whose other half is foreign. */
const isOfForeign = (at: number, tokens: readonly ReadToken[], spans: Reading['spans']): boolean =>
  [at - 1, at + 1].some(
    (other) =>
      tokens[other]?.kind === 'foreign' &&
      spans.some(({ from, to }) => from <= Math.min(at, other) && to > Math.max(at, other)),
  )

function isSure(at: number, tokens: readonly ReadToken[], keyed: number, vocabulary: Vocabulary): boolean {
  const { surface, readings, kind } = tokens[at]!
  const { how, syllables } = readings[0]!
  const word = surface.toLowerCase()
  const isMarked = word !== fold(word)
  // Unmarked ones that are no words are names of what nobody lists ("pci", "adn") more often than slips.
  if (how === 'slip') return (isMarked || word.length > LONG * syllables.length) && isMet(at, tokens, vocabulary)
  const isWord = isMarked && vocabulary.knowsOrdinary ? vocabulary.ordinary.has(word) : isSyllable(word)
  if ((isWord && how !== 'telex') || kind !== 'word') return false
  switch (how) {
    case 'vni':
      // "số14" has its tone.
      return withoutTone(word).tone === 0 && (keyed >= KEYED || isMet(at, tokens, vocabulary))
    case 'telex':
      return (
        keyed >= KEYED ||
        (vocabulary.syllables.has(syllables[0]!) && (isMarked || word.length >= LONG)) ||
        (word.length > 2 && isMet(at, tokens, vocabulary))
      )
    case 'teencode':
      // "ngừi": the same word spelt otherwise, and no other is meant.
      return (
        word.length > 2 &&
        syllables.length === 1 &&
        readings.slice(1).every((r) => r.weight < OTHER_MEANT || r.how === 'as-written')
      )
    case 'tone':
      // Neighbours give short forms other tones too ("đc" -> dược): only the same letters are mended.
      return hasLettersOf(word, syllables[0]!) && (isMarked || (word.length > 2 && isMet(at, tokens, vocabulary)))
    case 'split':
      return isMarked || syllables.every((s, i) => i === 0 || isPair(syllables[i - 1], s, vocabulary))
    default:
      return false
  }
}

/** The same letters but for marks, keys of marks and letters hit twice. */
const hasLettersOf = (word: string, syllable: string): boolean =>
  [word, word.replace(/(\p{L})\1+/gu, '$1'), undoTelex(word), undoVni(word)].some(
    (form) => form !== null && fold(form) === fold(syllable),
  )

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
