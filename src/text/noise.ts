import { telexOf, vniOf } from './keystrokes.ts'
import { fold } from './normalise.ts'
import { isSyllable } from './syllables.ts'
import { type Tone, withoutTone, withTone } from './tones.ts'
import type { Words } from './words.ts'

/** Ways in which good text goes wrong on its way through a telephone. */
export const NOISES = [
  'unmarked',
  'teencode',
  'telex',
  'vni',
  'joined',
  'tone-slip',
  'unfinished',
  'swapped',
  'dropped',
] as const
export type Noise = (typeof NOISES)[number]

/** Where chance comes from: 0 up to 1, as `Math.random`; a seeded one makes training repeatable. */
export type Random = () => number

/** A small seeded generator (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The text as somebody in a hurry types it: lower case, with one kind of slip. At least one word is touched where any
 * can be; the same random numbers give the same text.
 * @param text in good spelling
 */
export function noisy(text: string, kind: Noise, random: Random, words: Words): string {
  const lower = text.toLowerCase()
  if (kind === 'unmarked') return fold(lower)
  if (kind === 'teencode') return shortened(lower, random, words)
  if (kind === 'joined') return joined(lower, random)
  const parts = lower.split(/([\p{L}\p{M}]+)/u)
  const open = parts.flatMap((part, i) => (i % 2 === 1 && slip(part, kind, () => 0) !== part ? [i] : []))
  if (open.length === 0) return lower
  const sure = pick(open, random)
  const share = kind === 'telex' || kind === 'vni' ? 0.6 : 0.15
  return parts
    .map((part, i) => (i === sure || (open.includes(i) && random() < share) ? slip(part, kind, random) : part))
    .join('')
}

function slip(word: string, kind: Noise, random: Random): string {
  switch (kind) {
    case 'telex':
      return isSyllable(word) ? telexOf(word) : word
    case 'vni':
      return isSyllable(word) ? vniOf(word) : word
    case 'tone-slip':
      return otherTone(word, random)
    case 'unfinished':
      return word.length > 2 ? word.slice(0, -1) : word
    case 'swapped':
      return swapped(word, random)
    case 'dropped':
      return word.length > 3 ? dropAt(word, 1 + Math.floor(random() * (word.length - 2))) : word
    default:
      return word
  }
}

/** Hỏi for ngã and back, as the south hears them; else the tone is lost. */
function otherTone(word: string, random: Random): string {
  const { letters, tone, at } = withoutTone(word)
  if (at < 0) return word
  const other: Tone = tone === 3 ? 4 : tone === 4 ? 3 : random() < 0.5 ? 0 : tone === 2 ? 1 : 2
  return withTone(letters, other, at)
}

function swapped(word: string, random: Random): string {
  if (word.length < 3) return word
  const at = Math.floor(random() * (word.length - 1))
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}

const dropAt = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1)

/** Blanks between two or three words fall away. */
function joined(text: string, random: Random): string {
  const words = text.split(' ')
  if (words.length < 2) return text
  const from = Math.floor(random() * (words.length - 1))
  const count = Math.min(words.length - from, random() < 0.5 ? 2 : 3)
  return [...words.slice(0, from), words.slice(from, from + count).join(''), ...words.slice(from + count)].join(' ')
}

/** Words and phrases that have short forms or southern spellings are written so, longest phrases first. */
function shortened(text: string, random: Random, words: Words): string {
  const syllables = text.split(' ')
  const out: string[] = []
  for (let i = 0; i < syllables.length; ) {
    const { length, forms } = longestForm(syllables, i, words)
    out.push(forms.length > 0 && random() < 0.75 ? pick(forms, random) : syllables.slice(i, i + length).join(' '))
    i += length
  }
  return out.join(' ')
}

const LONGEST_PHRASE = 6

function longestForm(
  syllables: readonly string[],
  at: number,
  words: Words,
): { readonly length: number; readonly forms: readonly string[] } {
  for (let length = Math.min(LONGEST_PHRASE, syllables.length - at); length > 0; length--) {
    const forms = words.writtenAs.get(syllables.slice(at, at + length).join(' '))
    if (forms) return { length, forms }
  }
  return { length: 1, forms: [] }
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.min(list.length - 1, Math.floor(random() * list.length))]!
}
