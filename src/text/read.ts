import type { Reading, ReadToken } from '../core/reading.ts'
import { aroundOf, type CutText, cutText, NOTHING } from './cut-text.ts'
import { languageOf } from './language.ts'
import { mendByNeighbours, settleSlips } from './neighbours.ts'
import { fold, normalise } from './normalise.ts'
import { respellings, type Span, synonymSpans, takesPlace } from './spans.ts'
import { isSyllable } from './syllables.ts'
import { readAlone, readAmong, readCapitals, reading, readMixed, type WordAlone } from './token-readings.ts'
import type { RawToken } from './tokens.ts'
import { syllablesIn, type Words } from './words.ts'

/**
 * Understands a text as people type it: abbreviations, teencode, southern spellings, raw Telex and VNI keys, words
 * without blanks, slipped tones. What was right stays; what it may mean besides is given with weights.
 * @param raw at most a few thousand characters; any characters
 */
export function readText(raw: string, words: Words): Reading {
  const normalised = normalise(raw)
  const text = cutText(normalised, words)
  const alone = aloneReader(words)
  const first = text.cut.map((token, i) => readToken(token, i, text, alone, words))
  const diacritics = shareOfMarks(first, words)
  const tokens = mendByNeighbours(settleSlips(first, words.vocabulary), words.vocabulary, diacritics)
  const respelt = respellings(tokens, text, words)
  const canonical = write(normalised, tokens, respelt)
  const latin = tokens.filter((token) => token.kind === 'word' || token.kind === 'foreign')
  return {
    normalised,
    tokens,
    spans: [...respelt, ...synonymSpans(tokens, text, respelt, words)],
    canonical,
    folded: fold(canonical),
    diacritics,
    language: languageOf(
      normalised,
      latin.map((token) => token.surface.toLowerCase()),
      latin.filter((t) => t.kind === 'word').length,
    ),
  }
}

/** Reads each word of a text once, however often it stands there. */
function aloneReader(words: Words): (word: string) => WordAlone {
  const known = new Map<string, WordAlone>()
  return (word) => {
    const found = known.get(word)
    if (found) return found
    const fresh = readAlone(word, words)
    known.set(word, fresh)
    return fresh
  }
}

function readToken(
  token: RawToken,
  at: number,
  text: CutText,
  alone: (word: string) => WordAlone,
  words: Words,
): ReadToken {
  const { surface, start, end, kind } = token
  const word = text.lower[at]!
  if (kind === 'punctuation' || kind === 'emoji') return { surface, start, end, kind, readings: [] }
  if (kind === 'number' || kind === 'code') {
    return { surface, start, end, kind, readings: [reading(word, syllablesIn(word), 1, 'as-written')] }
  }
  if (kind === 'mixed') {
    const readings = readMixed(word, words)
    return { surface, start, end, kind: readings[0]!.how === 'as-written' ? 'code' : 'word', readings }
  }
  const small = isName(at, text, token) ? standing(alone(word)) : alone(word)
  const found =
    (at > 0 || surface.length > 1) && !text.shouted && isCapital(surface) ? readCapitals(word, small) : small
  const around = found.meanings.length > 0 ? aroundOf(at, at + 1, text, words) : NOTHING
  return { surface, start, end, kind: found.kind, readings: readAmong(found, around, words) }
}

/** A capitalised word inside a sentence: a name may be written as no other word is. */
const isName = (at: number, { cut, shouted }: CutText, { surface }: RawToken): boolean =>
  !shouted && at > 0 && /^\p{Lu}\p{Ll}/u.test(surface) && !/[.!?:]/.test(cut[at - 1]!.surface)

/** A word that could be one as it stands is not taken for another. */
const standing = (alone: WordAlone): WordAlone =>
  alone.asWritten && isSyllable(alone.asWritten.text) ? { ...alone, mended: [] } : alone

const isCapital = (surface: string): boolean => /^\p{Lu}+$/u.test(surface)

/** Marked words among those that would be marked in good spelling; 1 where none would be. */
function shareOfMarks(tokens: readonly ReadToken[], words: Words): number {
  let marked = 0
  let bare = 0
  for (const token of tokens) {
    const how = token.readings[0]?.how
    if (token.kind !== 'word' || how === 'abbreviation') continue
    const word = token.surface.toLowerCase()
    if (/[^\x00-\x7f]/.test(word) || how === 'telex' || how === 'vni') marked++
    else if (word.length > 1 && how === 'split') bare++
    else if (word.length > 1 && words.vocabulary.byFold.has(word) && !words.vocabulary.syllables.has(word)) bare++
  }
  return marked + bare === 0 ? 1 : marked / (marked + bare)
}

/** The text with every token at its best reading; what stands between tokens stays. */
function write(normalised: string, tokens: readonly ReadToken[], respelt: readonly Span[]): string {
  const inside = new Map(respelt.filter(takesPlace).map((span) => [span.from, span]))
  let out = ''
  let end = 0
  for (let i = 0; i < tokens.length; ) {
    const span = inside.get(i)
    const token = tokens[i]!
    const last = span ? tokens[span.to - 1]! : token
    const text = span ? span.readings[0]!.text : (token.readings[0]?.text ?? token.surface)
    const gap = normalised.slice(end, token.start)
    const missing = gap === '' && out !== '' && isLetter(out.at(-1)!) && isLetter(text[0]!)
    out += `${gap}${missing ? ' ' : ''}${text}`
    end = last.end
    i = span ? span.to : i + 1
  }
  return (out + normalised.slice(end)).toLowerCase()
}

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
