import type { ReadToken, TokenReading } from '../core/reading.ts'
import { fold } from './normalise.ts'
import { isHeardAs } from './sound-alikes.ts'
import { isSyllable } from './syllables.ts'
import { ranked, reading } from './token-readings.ts'
import { withoutTone } from './tones.ts'
import { isUnheard, soundOf, type Vocabulary } from './vocabulary.ts'

/** From this share of marks on, a word without marks among marked ones has lost its own. */
const MARKED_TEXT = 0.4

interface Wish {
  readonly reading: TokenReading
  /** Relative to the best reading's 1; above 1 it takes its place. */
  readonly weight: number
}

/**
 * Gives words the readings that their neighbours ask for: "thũ tục" -> thủ, "khai xinh" -> sinh, "hô sơ" -> hồ. A word
 * that is known as it stands keeps its place as the best reading.
 * @param diacritics share of marks in the text, 0..1
 */
export function mendByNeighbours(
  tokens: readonly ReadToken[],
  vocabulary: Vocabulary,
  diacritics: number,
): readonly ReadToken[] {
  const sound = (syllable: string): string => vocabulary.sounds.get(syllable) ?? soundOf(syllable)
  const confirmed = new Set<number>()
  const open: number[] = []
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [left, right] = [best(tokens[i]!), best(tokens[i + 1]!)]
    if (!left || !right) continue
    if (vocabulary.pairs.has(`${left.syllables.at(-1)} ${right.syllables[0]}`)) confirmed.add(i).add(i + 1)
    else open.push(i)
  }
  const wishes = new Map<number, Wish[]>()
  for (const i of open) {
    const left = best(tokens[i]!)!
    const right = best(tokens[i + 1]!)!
    const pair = [left.syllables.at(-1)!, right.syllables[0]!] as const
    for (const known of vocabulary.bySound.get(`${sound(pair[0])} ${sound(pair[1])}`) ?? []) {
      for (const side of [0, 1] as const) {
        if (known[side] === pair[side] || confirmed.has(i + side)) continue
        const token = tokens[i + side]!
        if (best(token)!.syllables.length !== 1) continue
        const wish = lostMarks(pair, known, vocabulary, diacritics)
          ? { reading: reading(known[side], [known[side]], 1, 'tone'), weight: 1.1 }
          : wishFor(token, pair[side], known[side], known[1 - side] === pair[1 - side], vocabulary, diacritics)
        const list = wishes.get(i + side)
        if (list) list.push(wish)
        else wishes.set(i + side, [wish])
      }
    }
  }
  if (wishes.size === 0) return tokens
  return tokens.map((token, i) => {
    const own = wishes.get(i)
    if (!own) return token
    return { ...token, readings: ranked([...own.map((w) => ({ ...w.reading, weight: w.weight })), ...token.readings]) }
  })
}

/** What a known neighbour adds to a guess, and to one that is known without its marks only. */
const MET = 0.5
const MET_FOLDED = 0.35

/** What stands beside a number. */
const COUNTED = new Set(['năm', 'tháng', 'ngày', 'quý'])

/** Of what a slip of the finger may have been meant as, that comes first which its neighbours are known beside. */
export function settleSlips(tokens: readonly ReadToken[], vocabulary: Vocabulary): readonly ReadToken[] {
  if (!tokens.some((token) => token.readings.some(isSlip))) return tokens
  const settled: ReadToken[] = []
  for (const [i, token] of tokens.entries()) {
    if (!token.readings.some(isSlip)) {
      settled.push(token)
      continue
    }
    // A word that could be one as it stands gives way to a pair that is known as written only.
    const stands = token.readings.some(({ how, text }) => how === 'as-written' && isSyllable(text))
    const left = settled[i - 1]?.readings[0]?.syllables.at(-1)
    const right = tokens[i + 1]?.readings[0]?.syllables[0]
    const isCounted = tokens[i - 1]?.kind === 'number' || tokens[i + 1]?.kind === 'number'
    const meets = (a: string | undefined, b: string | undefined): number => {
      if (a === undefined || b === undefined) return 0
      if (vocabulary.pairs.has(`${a} ${b}`)) return MET
      return !stands && vocabulary.foldedPairs.has(`${fold(a)} ${fold(b)}`) ? MET_FOLDED : 0
    }
    const readings = token.readings.map((r) =>
      r.how === 'slip'
        ? {
            ...r,
            weight:
              r.weight +
              meets(left, r.syllables[0]) +
              meets(r.syllables.at(-1), right) +
              (isCounted && COUNTED.has(r.text) ? MET : 0),
          }
        : r,
    )
    settled.push({ ...token, readings: ranked(readings).slice(0, 5) })
  }
  return settled
}

const isSlip = ({ how }: TokenReading): boolean => how === 'slip'

/** Two words without marks among marked ones, which together are a known pair and at least one of which is nothing as it stands. */
function lostMarks(
  pair: readonly [string, string],
  known: readonly [string, string],
  vocabulary: Vocabulary,
  diacritics: number,
): boolean {
  return (
    diacritics >= MARKED_TEXT &&
    pair.every((word, i) => word === fold(known[i]!)) &&
    pair.some((word) => !vocabulary.syllables.has(word))
  )
}

function wishFor(
  token: ReadToken,
  written: string,
  known: string,
  neighbourStands: boolean,
  vocabulary: Vocabulary,
  diacritics: number,
): Wish {
  const sameLetters = fold(known) === fold(written)
  const how = sameLetters ? 'tone' : 'dialect'
  const wish = (weight: number): Wish => ({ reading: reading(known, [known], weight, how), weight })
  const readAs = token.readings[0]!.how
  // A tone whose key was hit is meant, where it makes a known word.
  const isTyped = (readAs === 'telex' || readAs === 'vni') && withoutTone(written).tone > 0
  if (isTyped && vocabulary.syllables.has(written)) return wish(0.3)
  if (readAs !== 'as-written') return wish(sameLetters && readAs !== 'dialect' ? 1.1 : 0.3)
  if (!sameLetters) {
    if (!neighbourStands || vocabulary.syllables.has(written)) return wish(0.3)
    const isNone = isUnheard(written, vocabulary)
    return wish(isNone && isHeardAs(written, known) ? 1.1 : 0.5)
  }
  const plain = fold(written) === written
  if (plain && diacritics < MARKED_TEXT) return wish(0.6)
  const stray = neighbourStands && !vocabulary.syllables.has(written)
  return wish(stray && (plain || askingForTumbling(written, known)) ? 1.1 : plain ? 0.6 : 0.4)
}

/** Hỏi and ngã sound alike in the south; other tones are rarely taken for each other. */
function askingForTumbling(written: string, known: string): boolean {
  const [a, b] = [withoutTone(written), withoutTone(known)]
  return a.letters === b.letters && a.tone + b.tone === 7 && (a.tone === 3 || a.tone === 4)
}

function best(token: ReadToken): TokenReading | null {
  const first = token.kind === 'word' ? token.readings[0] : undefined
  return first && first.syllables.length > 0 && isWordLike(first) ? first : null
}

const isWordLike = (r: TokenReading): boolean => r.how !== 'as-written' || isSyllable(r.text) || /^[a-z]+$/.test(r.text)
