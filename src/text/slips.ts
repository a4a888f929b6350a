import { undoTelex } from './keystrokes.ts'
import { areNearKeys } from './near-keys.ts'
import { fold } from './normalise.ts'
import { withoutTone } from './tones.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A known syllable that a word may have been meant as. */
export interface Slip {
  readonly syllable: string
  /** 0..1, likelier slips of the finger first. */
  readonly weight: number
}

const TONE_KEYS: Readonly<Record<string, number>> = { f: 1, s: 2, r: 3, x: 4, j: 5 }
const SWAPPED = 0.8
const ONE_TOO_MANY = 0.7
const ONE_MISSING = 0.6
const OTHER_LETTER = 0.4
/** Added where the other letter's key lies beside the right one, and where all marks were typed. */
const NEAR_KEY = 0.15
const SAME_MARKS = 0.15
const LONGEST = 10
const MOST = 6

type Shorter = ReadonlyMap<string, readonly string[]>

/** Known syllables, folded and as they are written, by what is left of them without one letter; made once per vocabulary. */
const shorter = new WeakMap<Vocabulary, { readonly folded: Shorter; readonly written: Shorter }>()

function shorterOf(vocabulary: Vocabulary): { readonly folded: Shorter; readonly written: Shorter } {
  const known = shorter.get(vocabulary)
  if (known) return known
  const made = { folded: shorterIn(vocabulary.byFold.keys()), written: shorterIn(vocabulary.ordinary) }
  shorter.set(vocabulary, made)
  return made
}

function shorterIn(syllables: Iterable<string>): Shorter {
  const made = new Map<string, string[]>()
  for (const syllable of syllables) {
    for (const rest of new Set(withoutOne(syllable).map((one) => one.rest))) {
      const list = made.get(rest)
      if (list) list.push(syllable)
      else made.set(rest, [syllable])
    }
  }
  return made
}

/**
 * Known syllables within one slip of the finger of a word that is none: two letters swapped ("chugn"), one too many
 * ("ngfhề", "hoojs"), one missing, another one. Best first; empty where none is near.
 * @param word lower case
 */
export function slipsOf(word: string, vocabulary: Vocabulary): readonly Slip[] {
  if (word.length < 2 || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return []
  const found = new Map<string, number>()
  const meant = (syllable: string, weight: number) => {
    if ((found.get(syllable) ?? 0) < weight) found.set(syllable, weight)
  }
  const near = (variant: string, weight: number, tone: number | null = null) => {
    if (vocabulary.ordinary.has(variant)) meant(variant, weight)
    const typed = undoTelex(variant)
    if (typed && vocabulary.syllables.has(typed)) meant(typed, weight + 0.05)
    for (const [n, known] of (vocabulary.byFold.get(fold(variant)) ?? []).slice(0, 4).entries()) {
      const agrees = tone !== null && withoutTone(known).tone === tone
      meant(known, weight - 0.05 * n - 0.05 + (agrees ? 0.2 : 0))
    }
  }
  for (let i = 0; i + 1 < word.length; i++) near(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2), SWAPPED)
  const isToned = withoutTone(word).tone > 0
  for (const { rest, letter } of withoutOne(word))
    near(rest, ONE_TOO_MANY, isToned ? null : (TONE_KEYS[letter] ?? null))
  const folded = fold(word)
  if (folded.length >= 3) {
    const index = shorterOf(vocabulary).folded
    for (const known of index.get(folded) ?? []) near(known, ONE_MISSING)
    for (const [known, weight] of otherLetter(folded, index)) near(known, weight)
  }
  if (folded !== word) {
    const index = shorterOf(vocabulary).written
    for (const known of index.get(word) ?? []) meant(known, ONE_MISSING + SAME_MARKS)
    for (const [known, weight] of otherLetter(word, index)) meant(known, weight + SAME_MARKS)
  }
  return [...found]
    .map(([syllable, weight]) => ({
      syllable,
      weight: weight + Math.min(0.08, Math.log1p(vocabulary.syllables.get(syllable) ?? 0) / 100),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
}

/** Known syllables with one letter for another: in its place, or a tone's key typed and a letter lost ("thags"). */
function otherLetter(word: string, index: Shorter): readonly (readonly [known: string, weight: number])[] {
  return withoutOne(word).flatMap(({ rest, letter }, at) =>
    (index.get(rest) ?? [])
      .filter((known) => known.length === word.length)
      .map((known) => {
        const isInPlace = known.slice(0, at) + known.slice(at + 1) === rest
        return [known, OTHER_LETTER + (isInPlace && areNearKeys(letter, known[at]!) ? NEAR_KEY : 0)] as const
      }),
  )
}

function withoutOne(word: string): readonly { readonly rest: string; readonly letter: string }[] {
  return [...word].map((letter, i) => ({ rest: word.slice(0, i) + word.slice(i + 1), letter }))
}

/**
 * Two syllables run together with a slip in one of them: "kieensnntruc" -> kiến trúc. They must be known neighbours.
 * @returns null where no cut gives any
 */
export function slippedPair(word: string, vocabulary: Vocabulary): readonly [string, string] | null {
  if (word.length < 5 || word.length > 2 * LONGEST) return null
  let best: { readonly pair: readonly [string, string]; readonly weight: number } | null = null
  for (let at = 2; at + 2 <= word.length; at++) {
    const left = meantBy(word.slice(0, at), vocabulary)
    if (left.length === 0) continue
    for (const l of left) {
      for (const r of meantBy(word.slice(at), vocabulary)) {
        if (!vocabulary.pairs.has(`${l.syllable} ${r.syllable}`)) continue
        const weight = l.weight + r.weight
        if (weight > (best?.weight ?? 0)) best = { pair: [l.syllable, r.syllable], weight }
      }
    }
  }
  return best && best.weight >= 1.3 ? best.pair : null
}

function meantBy(piece: string, vocabulary: Vocabulary): readonly Slip[] {
  if (vocabulary.syllables.has(piece)) return [{ syllable: piece, weight: 1 }]
  const typed = undoTelex(piece)
  if (typed && vocabulary.syllables.has(typed)) return [{ syllable: typed, weight: 0.95 }]
  const folded = vocabulary.byFold.get(piece)
  if (folded) return folded.slice(0, 5).map((syllable) => ({ syllable, weight: 0.9 }))
  return piece.length < 3 ? [] : slipsOf(piece, vocabulary)
}
