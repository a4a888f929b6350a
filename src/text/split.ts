import { fold } from './normalise.ts'
import { isFoldedSyllable, isSyllable, LONGEST_SYLLABLE } from './syllables.ts'
import type { Vocabulary } from './vocabulary.ts'

const LONGEST_RUN = 60

/** Keys beside the blank, hit in its place: "sinhbcon". */
const BESIDE_BLANK = 'bnv'
const BLANK_MISSED = 0.9
/** The same in a run without marks. */
const BLANK_MISSED_UNMARKED = 1.2

interface Cut {
  readonly cost: number
  readonly unknown: number
  readonly pieces: readonly string[]
}

/**
 * Cuts a run written without blanks into syllables: "dangkykhaisinh" -> dang ky khai sinh. Known syllables and known
 * neighbours are cheap, single letters and unknown syllables dear.
 * @param run lower case, letters only; with or without diacritics
 * @returns null where it is one syllable, or no Vietnamese
 */
export function splitRun(run: string, vocabulary: Vocabulary): readonly string[] | null {
  if (run.length < 3 || run.length > LONGEST_RUN || isSyllable(run) || isFoldedSyllable(run)) return null
  /** best[end]: the cheapest cut up to `end` for each length of its last piece. */
  const marked = isMarked(run)
  const best: Map<number, Cut>[] = [new Map([[0, { cost: 0, unknown: 0, pieces: [] }]])]
  for (let end = 1; end <= run.length; end++) {
    const here = new Map<number, Cut>()
    for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, end); length++) {
      const piece = run.slice(end - length, end)
      if (!possible(piece)) continue
      const cut = cheapest(best[end - length]!, piece, vocabulary)
      const missed = end - length > 2 && BESIDE_BLANK.includes(run[end - length - 1]!)
      const other = missed
        ? cheapest(best[end - length - 1]!, piece, vocabulary, marked ? BLANK_MISSED : BLANK_MISSED_UNMARKED)
        : null
      const better = cut && other ? (other.cost < cut.cost ? other : cut) : (cut ?? other)
      if (better) here.set(length, better)
    }
    best.push(here)
  }
  const found = [...best[run.length]!.values()].sort((a, b) => a.cost - b.cost)[0]
  const isGood = found && (believable(found, run) || (isPlain(found, run) && !isOneSlip(run, vocabulary)))
  return isGood ? found.pieces : null
}

/** The same for a run without diacritics. */
export function splitFolded(run: string, vocabulary: Vocabulary): readonly string[] | null {
  return splitRun(fold(run), vocabulary)
}

const possible = (piece: string): boolean => isSyllable(piece) || (isFoldedSyllable(piece) && !/[^a-z]/.test(piece))

function cheapest(before: ReadonlyMap<number, Cut>, piece: string, vocabulary: Vocabulary, missed = 0): Cut | null {
  const folded = fold(piece)
  // Marks that were typed are meant, where all ordinary words are known.
  const known =
    vocabulary.knowsOrdinary && piece !== folded ? vocabulary.ordinary.has(piece) : vocabulary.byFold.has(folded)
  const own = (known ? 1 : 2.6) + (piece.length === 1 ? 1.2 : piece.length === 2 ? 0.25 : 0)
  let found: Cut | null = null
  for (const cut of before.values()) {
    const last = cut.pieces.at(-1)
    const met = last !== undefined && vocabulary.foldedPairs.has(`${fold(last)} ${folded}`)
    const cost = cut.cost + own + missed - (met ? 0.8 : 0)
    if (!found || cost < found.cost) {
      found = { cost, unknown: cut.unknown + (known ? 0 : 1), pieces: [...cut.pieces, piece] }
    }
  }
  return found
}

const isMarked = (text: string): boolean => /[^\x00-\x7f]/.test(text)

/** Short words that could be no single one with the marks they bear: "làgì", "lýra". */
function isPlain({ pieces, unknown }: Cut, run: string): boolean {
  return unknown === 0 && pieces.length > 1 && isMarked(run) && pieces.every((piece) => piece.length > 1)
}

/** "maất" is "mất" with a letter too many, "trưcớ" is "trước" with two swapped: no two words. */
function isOneSlip(run: string, { ordinary }: Vocabulary): boolean {
  if (run.length > LONGEST_SYLLABLE + 1) return false
  return [...run].some(
    (letter, i) =>
      ordinary.has(run.slice(0, i) + run.slice(i + 1)) ||
      (i + 1 < run.length && ordinary.has(run.slice(0, i) + run[i + 1] + letter + run.slice(i + 2))),
  )
}

/** Four letters for each unit of cost is ordinary text; foreign words fall to bits and cost more. */
function believable(cut: Cut, run: string): boolean {
  if (cut.pieces.length < 2 || cut.unknown * 3 > cut.pieces.length) return false
  return cut.cost / run.length <= 0.34
}
