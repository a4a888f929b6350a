import { ofLastTexts } from '../core/last-texts.ts'
import { tonePlace } from './syllables.ts'
import { withoutTone, withTone } from './tones.ts'

const MARKS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f'
const LONE_SURROGATES = /\p{Cs}/gu
const FANCY = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u2460-\u24ff\ufb00-\ufb06]/gu
const CONTROLS = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufff9-\\ufffb'
const ZERO_WIDTH =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff'
const INVISIBLE = new RegExp(`[${CONTROLS}${ZERO_WIDTH}\\u{e0000}-\\u{e0fff}]`, 'gu')
const ZALGO = new RegExp(`[${MARKS}]{3,}`, 'g')
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const SPACES = /[\t\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\u301d\u301e]/g
const SINGLE_QUOTES = /[\u2018-\u201b\u02bc\u0060\u00b4\u2032]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g
const LOOK_ALIKES: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', Ɖ: 'Đ', ɖ: 'đ', '…': '...' }
const CODE_PART = /[\d-]/
const WORDS = /[\p{L}\p{M}]+/gu

/**
 * Text as the rest of the program expects it: NFC, without control, invisible and stacked marks, blanks folded (line
 * breaks stay), quotes and dashes of one kind, drawn-out letters shortened, tone marks in the style "hòa, thủy, khỏe".
 * Total: takes anything, lone surrogates too. Idempotent.
 */
export function normalise(raw: string): string {
  let text = raw
  if (/[^\x20-\x7e]/.test(text)) {
    text = text
      .replace(LONE_SURROGATES, '')
      .replace(FANCY, (char) => char.normalize('NFKC'))
      .replace(INVISIBLE, '')
      .normalize('NFC')
      .replace(ZALGO, '')
      .normalize('NFC')
      .replace(LINE_BREAKS, '\n')
      .replace(DOUBLE_QUOTES, '"')
      .replace(SINGLE_QUOTES, "'")
      .replace(DASHES, '-')
      .replace(/[ðÐƉɖ…]/g, (char) => LOOK_ALIKES[char]!)
  }
  return text
    .replaceAll('`', "'")
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(WORDS, settle)
    .trim()
}

/** Lower case without diacritics, đ -> d. Total and idempotent. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  let at = 0
  while (at < lower.length && lower.charCodeAt(at) < 0x80) at++
  if (at === lower.length) return lower
  return lower.length < WHOLE_TEXT ? foldFrom(lower, at) : foldText(lower)
}

/** Longer ones are messages and their parts: each is folded by many in a turn. */
const WHOLE_TEXT = 20
const foldText = ofLastTexts((lower) => foldFrom(lower, 0))

/** @param first what stands before it has no marks */
function foldFrom(lower: string, first: number): string {
  let at = first
  let folded = ''
  // Runs without marks are taken whole: text grown letter by letter leaves a string behind for each.
  let from = 0
  for (; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code < 0x80) continue
    const plain = PLAIN[code]
    if (plain === undefined) return foldAny(lower)
    folded += from === at ? plain : lower.slice(from, at) + plain
    from = at + 1
  }
  return from === lower.length ? folded : folded + lower.slice(from)
}

function foldAny(lower: string): string {
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đðɖ]/g, 'd').normalize('NFC').toLowerCase()
}

/** By code, Latin letters with marks and their folded letter, so that most texts need no decomposition. */
const PLAIN: (string | undefined)[] = new Array(0x1f00).fill(undefined)
for (let code = 0xc0; code < 0x1f00; code = code === 0x24f ? 0x1e00 : code + 1) {
  const plain = foldAny(String.fromCharCode(code).toLowerCase())
  if (plain.length === 1) PLAIN[code] = plain
}

function settle(word: string, at: number, text: string): string {
  return placeTone(inCode(word.length, at, text) ? word : squeeze(word))
}

/** "PEEE" of "PA-R7K4-PEEE" is no drawn-out word: a short run of letters beside a digit or a hyphen. */
const inCode = (length: number, at: number, text: string): boolean =>
  length <= 4 && (CODE_PART.test(text[at - 1] ?? '') || CODE_PART.test(text[at + length] ?? ''))

/** "hoà" -> "hòa", "giâý" -> "giấy", "cuả" -> "của"; what is no syllable with one tone stays. Letter case is kept. */
export function placeTone(word: string): string {
  if (!/[^\x00-\x7f]/.test(word)) return word
  const lower = word.toLowerCase()
  if (lower.length !== word.length) return word
  const { letters, tone, at, twice } = withoutTone(lower)
  if (tone === 0 || twice) return word
  const place = tonePlace(letters)
  if (place === undefined || place === at) return word
  const moved = withTone(letters, tone, place)
  return [...moved].map((char, i) => (word[i] === lower[i] ? char : char.toUpperCase())).join('')
}

const ROMAN = /^(?:[IVXLC]+|[ivx]+)$/

/** Drawn-out letters: three and more of one vowel, or of a consonant that ends the word, are one. "CCCD" and "III" stay. */
function squeeze(word: string): string {
  if (word.length < 3 || ROMAN.test(word)) return word
  const base = fold(word)
  if (base.length !== word.length || !/(.)\1\1/.test(base)) return word
  let out = ''
  for (let i = 0; i < word.length; ) {
    let end = i + 1
    while (end < word.length && base[end] === base[i]) end++
    const vowel = 'aeiouy'.includes(base[i]!)
    const ending = end === word.length && i > 0
    if (end - i < 3) out += word.slice(i, end)
    else if (vowel) out += marked(word.slice(i, end))
    else out += word.slice(i, ending ? i + 1 : i + 3)
    i = end
  }
  return out
}

/** The letter of a run that carries most: "áaaa", "aaaá" -> "á". */
function marked(run: string): string {
  return [...run].find((char) => char > '\u007f') ?? run[0]!
}
