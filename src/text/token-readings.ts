import type { TokenReading } from '../core/reading.ts'
import { isEnglish, isLoan } from './english.ts'
import { undoTelex, undoVni } from './keystrokes.ts'
import type { Meaning } from './meaning.ts'
import { fold } from './normalise.ts'
import { slippedPair, slipsOf } from './slips.ts'
import { soundAlikesOf } from './sound-alikes.ts'
import { splitRun } from './split.ts'
import { isFoldedSyllable, isSyllable } from './syllables.ts'
import { withoutTone } from './tones.ts'
import { isUnheard } from './vocabulary.ts'
import { syllablesIn, type Words } from './words.ts'

/** How likely a possible syllable is meant as it stands, against the weights of `data/words`. */
export const AS_WRITTEN = 0.8
/** The same for a word without marks among marked ones that good texts do not hold ("thui", "hong"). */
const STRAY = 0.6
/** The same for a word that makes a known pair with its neighbour: above every meaning without context. */
const PAIRED = 1.05
/** The same for a single capital letter. */
const AS_CAPITAL = 1
/** A short form whose context words are near. */
const WITH_CONTEXT = 1.5
/** One that names context words which are not near. */
const WITHOUT_CONTEXT = 0.55

/** What stands around a token. */
export interface Around {
  /** Folded words nearby, between blanks. */
  readonly words: string
  readonly numberFollows: boolean
  /** The text carries diacritics. */
  readonly marked: boolean
  /** With a neighbour as written the word makes a known pair ("thiệt hại"). */
  readonly paired: boolean
}

/** What a word is without its neighbours; kept for every other place where it stands. */
export interface WordAlone {
  readonly kind: 'word' | 'foreign'
  readonly asWritten: TokenReading | null
  /** From keys, runs and slips; empty where the word stands as written. */
  readonly mended: readonly TokenReading[]
  readonly meanings: readonly Meaning[]
}

/** Everything a lower-case word may be, whatever stands around it. */
export function readAlone(word: string, words: Words): WordAlone {
  const meanings = words.single.get(word) ?? []
  const stands = (isSyllable(word) || isFoldedSyllable(word)) && !isKeysOfO(word, words)
  const asWritten = reading(word, [word], AS_WRITTEN, 'as-written')
  if (stands) {
    const isStrange = meanings.length === 0 && isUnheard(word, words.vocabulary)
    return { kind: 'word', asWritten, mended: isStrange ? heard(word, words) : [], meanings }
  }
  const mended = isEnglish(word) || isLoan(word) ? [] : mend(word, words)
  if (meanings.length > 0 || mended.length > 0) return { kind: 'word', asWritten: null, mended, meanings }
  const guessed = isEnglish(word) || isLoan(word) ? [] : guess(word, words)
  // What is guessed of a word that is nothing as it stands comes before the word itself.
  const standing = guessed.length > 0 ? { ...asWritten, weight: 0.3 } : asWritten
  return {
    kind: guessed[0]?.how === 'abbreviation' ? 'word' : 'foreign',
    asWritten: standing,
    mended: guessed,
    meanings,
  }
}

/**
 * The same for a capital that stands among small letters: an acronym is not a slip of the keys ("TW"), and one letter is
 * a mark ("hạng B") before it is a short form.
 */
export function readCapitals(word: string, alone: WordAlone): WordAlone {
  const asWritten = reading(word, [word], AS_CAPITAL, 'as-written')
  if (word.length === 1) return { ...alone, asWritten }
  return alone.meanings.length > 0 || alone.mended.length === 0 || alone.mended[0]!.how === 'abbreviation'
    ? alone
    : { kind: 'foreign', asWritten, mended: [], meanings: [] }
}

/** A token of letters and digits: VNI keys ("tha2nh"), a short form with its number ("p5"), else as it stands. */
export function readMixed(word: string, words: Words): readonly TokenReading[] {
  const readings: TokenReading[] = []
  const parts = /^(\p{L}+)(\d+)$/u.exec(word)
  const whole = words.single.get(word)
  if (whole) readings.push(...whole.map((m) => reading(m.text, m.syllables, m.weight, m.how)))
  const numbered = (parts && words.single.get(parts[1]!)?.filter((meaning) => meaning.beforeNumber)) ?? []
  for (const meaning of numbered) {
    readings.push(
      reading(
        `${meaning.text} ${parts![2]}`,
        [...meaning.syllables, parts![2]!],
        Math.max(meaning.weight, 0.85),
        meaning.how,
      ),
    )
  }
  const typed = undoVni(word)
  if (typed && readings.length === 0) {
    const known = words.vocabulary.ordinary.has(typed)
    const weight = known ? 0.95 : word.length > 3 ? 0.85 : 0.4
    readings.push(reading(typed, [typed], word.length < 3 ? 0.4 : weight, 'vni'))
    readings.push(...alike(typed, words, 0.5))
  }
  readings.push(reading(word, [word], typed && !parts ? 0.1 : 0.7, 'as-written'))
  return ranked(readings)
}

/** All readings of a word where it stands, best first and scaled to 1. */
export function readAmong(alone: WordAlone, around: Around, words: Words): readonly TokenReading[] {
  if (alone.meanings.length === 0) {
    if (!alone.asWritten) return ranked(alone.mended)
    return ranked([alone.asWritten, ...alone.mended])
  }
  const meant = alone.meanings.map((meaning) =>
    reading(meaning.text, meaning.syllables, Math.min(1.5, meaning.weight * likelihood(meaning, around)), meaning.how),
  )
  return ranked([
    ...meant,
    ...(alone.asWritten ? [standing(alone.asWritten, around, words)] : []),
    ...alone.mended.map((m) => ({ ...m, weight: m.weight * 0.6 })),
  ])
}

function standing(asWritten: TokenReading, around: Around, words: Words): TokenReading {
  if (asWritten.weight >= AS_CAPITAL) return asWritten
  if (around.paired) return { ...asWritten, weight: PAIRED }
  const stray = around.marked && !/[^a-z]/.test(asWritten.text) && !words.vocabulary.syllables.has(asWritten.text)
  return stray ? { ...asWritten, weight: STRAY } : asWritten
}

/** How well a meaning goes with what stands around it; 1 where it asks for nothing. */
export function likelihood(meaning: Meaning, around: Around): number {
  if (meaning.context.length === 0 && !meaning.beforeNumber) return 1
  const near =
    (meaning.beforeNumber && around.numberFollows) || meaning.context.some((phrase) => around.words.includes(phrase))
  return near ? WITH_CONTEXT : WITHOUT_CONTEXT
}

/** Readings once each, best first, the best one's weight 1. */
export function ranked(readings: readonly TokenReading[]): readonly TokenReading[] {
  const sorted = readings.length < 2 ? readings : [...readings].sort((a, b) => b.weight - a.weight)
  const top = sorted[0]?.weight ?? 1
  const seen = new Set<string>()
  const once: TokenReading[] = []
  for (const r of sorted) {
    if (seen.has(r.text)) continue
    seen.add(r.text)
    once.push({ ...r, weight: Math.round((r.weight / top) * 1000) / 1000 })
  }
  return once
}

export function reading(
  text: string,
  syllables: readonly string[],
  weight: number,
  how: TokenReading['how'],
): TokenReading {
  return { text, syllables, weight, how }
}

/** Whether a word is a syllable but for one letter, all marks typed: "đấ" of "đất". */
const lacksOne = (word: string, syllable: string): boolean =>
  syllable.length === word.length + 1 &&
  [...syllable].some((_, i) => syllable.slice(0, i) + syllable.slice(i + 1) === word)

/** "coong" is no word, and the keys of "công"; "xoong" and "boong" are words. */
const isKeysOfO = (word: string, { vocabulary }: Words): boolean =>
  /oong$/.test(word) && !OONG.has(word) && vocabulary.syllables.has(undoTelex(word) ?? '')
const OONG: ReadonlySet<string> = new Set(['xoong', 'boong', 'loong', 'toong', 'goong'])

/** What such a word may have been meant as: what sounds like it, or a slip of the finger away. */
function heard(word: string, { vocabulary }: Words): readonly TokenReading[] {
  return [
    ...soundAlikesOf(word, vocabulary).map(({ syllable, sure }) =>
      reading(syllable, [syllable], sure ? 0.85 : 0.7, 'slip'),
    ),
    ...slipsOf(word, vocabulary).map(({ syllable, weight }) => reading(syllable, [syllable], weight * 0.8, 'slip')),
  ]
}

/** What nobody wrote down of a word that is nothing as it stands: initials, a clipped pair, a slip of the finger. */
function guess(word: string, words: Words): readonly TokenReading[] {
  if (ROMAN.test(word)) return []
  const short = [...words.shortForms.clipped(word), ...words.shortForms.initials(word)]
  const slips = slipsOf(word, words.vocabulary).map((slip) =>
    reading(slip.syllable, [slip.syllable], slip.weight, 'slip'),
  )
  if (short.length > 0) {
    // A letter that was lost tells itself by the words beside it only: "hành chnh".
    const lost = slips.slice(0, 3).map((slip) => ({ ...slip, weight: slip.weight * 0.8 }))
    return [...short.map((text, i) => reading(text, syllablesIn(text), 0.95 - i * 0.25, 'abbreviation')), ...lost]
  }
  const pair = slips.length === 0 || word.length > 6 ? slippedPair(word, words.vocabulary) : null
  return pair ? [reading(pair.join(' '), pair, 0.95, 'slip'), ...slips] : slips
}

const ROMAN = /^[ivx]{2,}$/
/** "mooixx": the second one takes the tone away again. */
const TONE_KEY_TWICE = /([sfrxj])\1$/

/** Readings of what is no syllable: raw keys, a doubled letter, a misplaced or second tone, a run without blanks. */
function mend(word: string, words: Words): readonly TokenReading[] {
  const { vocabulary } = words
  if (ROMAN.test(word)) return []
  const typed = undoTelex(word) ?? undoTelex(word.replace(TONE_KEY_TWICE, '$1'))
  if (typed) {
    const known = vocabulary.syllables.has(typed) || (withoutTone(typed).tone > 0 && vocabulary.ordinary.has(typed))
    return ranked([reading(typed, [typed], known ? 0.95 : 0.6, 'telex'), ...alike(typed, words, known ? 0.4 : 0.7)])
  }
  const single = word.replace(/(\p{L})\1+/gu, '$1')
  if (single !== word) {
    const meant = /([aeiouy])\1/.test(word) ? words.single.get(single) : undefined
    if (meant) return ranked(meant.map((m) => reading(m.text, m.syllables, m.weight, m.how)))
    if (isSyllable(single) || isFoldedSyllable(single)) return [reading(single, [single], 0.8, 'tone')]
  }
  const folded = fold(word)
  if (folded !== word && isFoldedSyllable(folded)) {
    const known = vocabulary.byFold.get(folded) ?? [folded]
    const lost = slipsOf(word, vocabulary).filter(({ syllable }) => lacksOne(word, syllable))
    return ranked([
      ...known.slice(0, 3).map((text, i) => reading(text, [text], 0.8 - i * 0.2, 'tone')),
      ...lost.map(({ syllable, weight }) => reading(syllable, [syllable], weight * 0.8, 'slip')),
    ])
  }
  const pieces = splitRun(word, vocabulary)
  return pieces ? [reading(pieces.join(' '), pieces, 0.9, 'split')] : []
}

/** Known syllables that differ from one in their marks only. */
function alike(syllable: string, words: Words, weight: number): readonly TokenReading[] {
  return (words.vocabulary.byFold.get(fold(syllable)) ?? [])
    .filter((known) => known !== syllable)
    .slice(0, 2)
    .map((known, i) => reading(known, syllablesIn(known), weight - i * 0.15, 'tone'))
}
