import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { isEnglish, isLoan } from '../../../text/english.ts'
import { isSyllable } from '../../../text/syllables.ts'
import type { Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { isMisspelt } from './misspelt.ts'
import type { QuestionText } from './question.ts'
import { sufferedIn } from './said-of-things.ts'
import { partSaid } from './words-run.ts'

/** What is counted stands behind these. */
const COUNTS: ReadonlySet<string> = new Set(['số', 'mấy', 'nhiêu'])
/** A name met this far counts what it says itself. */
const NAMED = 0.9
/** By what something is done: "nộp qua Zalo". */
const BY: ReadonlySet<string> = new Set(['qua', 'bằng'])
/** In a shorter word a letter too many leaves some other word ("oda", "da"). */
const LONG_SLIP = 4
/** Shorter ones are abbreviations that everybody has of their own. */
const SHORTEST = 3

/**
 * "vốn ODA giải ngân", "số phiên họp của Ban chỉ đạo": a foreign word at the figure's name, or another thing counted than
 * the figure counts. The figure must not be given for it. Null: none.
 * @param texts the question as written and as understood
 * @param free places of words that name scopes, in the text
 */
export function otherThing(
  lexicon: Lexicon,
  texts: readonly QuestionText[],
  text: QuestionText,
  free: ReadonlySet<number>,
  met: NameMatch,
): Unknown | null {
  const { words } = text
  // Without marks a word cannot be told from a slip.
  if (words.every(({ written, folded }) => written === folded)) return null
  const strange = new Set(
    lexicon.indicators
      .strange(words, met.id, free)
      .flat()
      .filter((place) => !met.at.has(place)),
  )
  return (
    foreignIn(lexicon, texts, words, strange, met) ??
    countedIn(lexicon, words, strange, met) ??
    sufferedIn(lexicon, words, free, met)
  )
}

function foreignIn(
  { questionWords, figures }: Lexicon,
  texts: readonly QuestionText[],
  words: readonly Word[],
  strange: ReadonlySet<number>,
  met: NameMatch,
): Unknown | null {
  const isForeign = (place: number): boolean => {
    const { written, folded } = words[place]!
    return (
      folded.length >= SHORTEST &&
      /^(?=.*[aeiou])[a-z]+$/.test(written) &&
      !isSyllable(folded) &&
      !questionWords.isIdle(words[place]!) &&
      !(folded.length >= LONG_SLIP && isMisspelt(figures, met.id, [words[place]!]))
    )
  }
  const isBetween = (place: number): boolean => met.at.has(place - 1) && met.at.has(place + 1)
  const isBehind = (place: number): boolean =>
    met.at.has(place - 1) || (BY.has(words[place - 1]?.written ?? '') && met.at.has(place - 2))
  // A slip is mended by the reading that understands; between two words of the name it is none.
  const isKept = (place: number): boolean =>
    isBehind(place) && texts.every((each) => each.words.some(({ written }) => written === words[place]!.written))
  const isLoaned = (place: number): boolean =>
    BY.has(words[place - 1]?.written ?? '') &&
    met.at.has(place - 2) &&
    (isLoan(words[place]!.folded) || isEnglish(words[place]!.folded))
  const isAtName = (place: number): boolean => isBetween(place) || isKept(place) || isLoaned(place)
  const at = [...strange].sort((a, b) => a - b).find((place) => isForeign(place) && isAtName(place))
  return at === undefined ? null : partSaid([words[at]!])
}

function countedIn(
  { questionWords, figures, units }: Lexicon,
  words: readonly Word[],
  strange: ReadonlySet<number>,
  met: NameMatch,
): Unknown | null {
  for (const from of strange) {
    const said = words.slice(from, from + 2)
    if (said.length < 2 || !COUNTS.has(words[from - 1]?.written ?? '')) continue
    const isUnit = units.has(said.map(({ folded }) => folded).join(' '))
    const areStrange = met.recall < NAMED && strange.has(from + 1)
    if (!isUnit && !areStrange) continue
    if (!isUnit && said.some((word) => word.written === word.folded && questionWords.isIdle(word))) continue
    if (isMisspelt(figures, met.id, said)) continue
    return partSaid(said)
  }
  return null
}
