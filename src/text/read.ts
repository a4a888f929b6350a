import type { Reading, ReadToken, TokenReading } from '../core/reading.ts'
import { languageOf } from './language.ts'
import type { Meaning } from './meaning.ts'
import { mendByNeighbours, settleSlips } from './neighbours.ts'
import { fold, normalise } from './normalise.ts'
import { findPhrases } from './phrases.ts'
import {
  type Around,
  likelihood,
  readAlone,
  readAmong,
  readCapitals,
  reading,
  readMixed,
  type WordAlone,
} from './token-readings.ts'
import { type RawToken, tokensOf } from './tokens.ts'
import { syllablesIn, type Words } from './words.ts'

type Span = Reading['spans'][number]

/** How many tokens on each side may tell which meaning is meant. */
const NEARBY = 5
/** A respelling of several words takes their place in the canonical text from this weight on. */
const RESPELL = 0.55

/**
 * Understands a text as people type it: abbreviations, teencode, southern spellings, raw Telex and VNI keys, words
 * without blanks, slipped tones. What was right stays; what it may mean besides is given with weights.
 * @param raw at most a few thousand characters; any characters
 */
export function readText(raw: string, words: Words): Reading {
  const normalised = normalise(raw)
  const cut = tokensOf(normalised, (surface) => words.single.has(surface))
  const lower = cut.map((token) => token.surface.toLowerCase())
  const folded = lower.map(fold)
  const text: CutText = { cut, lower, folded, marked: isMarked(cut, lower, folded), shouted: isShouted(normalised) }
  const alone = aloneReader(words)
  const first = cut.map((token, i) => readToken(token, i, text, alone, words))
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

/** A text in tokens, and what all of them need to know. */
interface CutText {
  readonly cut: readonly RawToken[]
  readonly lower: readonly string[]
  readonly folded: readonly string[]
  readonly marked: boolean
  /** More capital than small letters: capitals tell nothing. */
  readonly shouted: boolean
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
  const small = alone(word)
  const found = at > 0 && !text.shouted && isCapital(surface) ? readCapitals(word, small) : small
  const around = found.meanings.length > 0 ? aroundOf(at, at + 1, text, words) : NOTHING
  return { surface, start, end, kind: found.kind, readings: readAmong(found, around, words) }
}

const NOTHING: Around = { words: ' ', numberFollows: false, marked: false, paired: false }

/** What stands around the tokens from `from` up to `to`. */
function aroundOf(from: number, to: number, { cut, lower, folded, marked }: CutText, words: Words): Around {
  const before = folded.slice(Math.max(0, from - NEARBY), from)
  const after = folded.slice(to, to + NEARBY)
  const { pairs } = words.vocabulary
  return {
    words: ` ${before.join(' ')} | ${after.join(' ')} `,
    numberFollows: cut[to]?.kind === 'number',
    marked,
    paired: pairs.has(`${lower[from - 1]} ${lower[from]}`) || pairs.has(`${lower[to - 1]} ${lower[to]}`),
  }
}

const isCapital = (surface: string): boolean => /^\p{Lu}+$/u.test(surface)

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 0 && capitals * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Three words in ten carry marks: whoever wrote this writes them. */
function isMarked(cut: readonly RawToken[], lower: readonly string[], folded: readonly string[]): boolean {
  let words = 0
  let marked = 0
  for (let i = 0; i < cut.length; i++) {
    if (cut[i]!.kind !== 'word') continue
    words++
    if (lower[i] !== folded[i]) marked++
  }
  return marked * 10 >= words * 3 && marked > 0
}

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
function respellings(tokens: readonly ReadToken[], text: CutText, words: Words): readonly Span[] {
  if (words.respelt.size === 0) return []
  const row = rowOf(tokens.map((token, i) => ({ token: i, syllables: wordIn(token, text.lower[i]!) })))
  return findPhrases(words.respelt, row.syllables, row.folded)
    .filter((hit) => hit.at === 0 || !hit.meanings[0]!.text.startsWith(`${row.syllables[hit.at - 1]} `))
    .map((hit) => spanOf(row, hit.at, hit.length, hit.meanings, hit.likeness, text, words))
}

/** Synonyms as people wrote them and in what their words were read as: "hùn hạp" stands in one, "xây nhà" in the other. */
function synonymSpans(
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

const takesPlace = (span: Span): boolean => span.readings[0]!.weight >= RESPELL

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
