import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import type { Named } from './named.ts'

/** Figures without those that the words only tell the matter by: what another one is counted in, or is a part of. */
export function withoutOnlyTold({ matches, ...rest }: Named, words: readonly Word[], lexicon: Lexicon): Named {
  if (matches.length < 2) return { matches, ...rest }
  const asked = matches.filter(
    (match) =>
      !isUnitOf(match, matches, words, lexicon) &&
      !holdsPart(match, matches, words, lexicon) &&
      !isWholeOf(match, matches, words, lexicon),
  )
  const told = matches.filter((match) => !asked.includes(match)).map(({ id }) => id)
  return { matches: asked, ...rest, said: rest.said.filter(({ id }) => !told.includes(id)) }
}

/** "thủ tục nộp ở đâu cũng được, … có mấy cái": the first word names what is counted, not the sum of all that there is. */
function isUnitOf(
  match: NameMatch,
  matches: readonly NameMatch[],
  words: readonly Word[],
  { figures, questionWords }: Lexicon,
): boolean {
  const places = [...match.at].sort((a, b) => a - b)
  const said = places.map((place) => words[place]!.folded).join(' ')
  const before = words[places[0]! - 1]
  if ((before && (questionWords.isCounting(before) || TOTAL.has(before.folded))) || places.length === 0) return false
  return matches.some((other) => other !== match && fold(figures.indicators.get(other.id)?.unit ?? '') === said)
}
const TOTAL: ReadonlySet<string> = new Set(['so', 'tong', 'luong'])

/**
 * "việc Chính phủ giao còn bao nhiêu việc đang làm", "mấy đơn vị Rất tốt vụ chỉ số cải cách": the whole, named where
 * nothing is counted, tells what the part is of; joined to it, both are asked for.
 */
function isWholeOf(
  match: NameMatch,
  matches: readonly NameMatch[],
  words: readonly Word[],
  { figures, questionWords }: Lexicon,
): boolean {
  const part = matches.find(({ id }) => figures.indicators.get(id)?.parent === match.id)
  const own = part ? [...match.at].filter((place) => !part.at.has(place)) : []
  if (!part || matches.length > 2 || own.length === 0) return false
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const others = [...part.at].filter((place) => !match.at.has(place))
  const isBefore = others.every((place) => place > last)
  if (!isBefore && !others.every((place) => place < first)) return false
  const [from, to] = isBefore ? [0, Math.min(...others)] : [Math.max(...others) + 1, words.length]
  const asks = (word: Word, i: number): boolean =>
    questionWords.isCounting(word) ||
    /^\d+$/.test(word.folded) ||
    (NUMBERS.has(word.folded) && words[from + i - 1]?.folded !== 'chi')
  const between = isBefore ? words.slice(last + 1, to) : words.slice(from, first)
  return !words.slice(from, to).some(asks) && !between.some(({ folded }) => JOINS.has(folded))
}
const NUMBERS: ReadonlySet<string> = new Set([
  'so',
  'tong',
  'luong',
  'ty',
  'ti',
  'tl',
  'hai',
  'ba',
  'bon',
  'tung',
  'moi',
  'cac',
])
const JOINS: ReadonlySet<string> = new Set(['va', 'voi', 'vs', 'cung', 'lan', 'roi'])

/** "trong PAR INDEX 2023, lĩnh vực chế độ công vụ đạt mấy": the whole is where the part is looked for. */
function holdsPart(
  match: NameMatch,
  matches: readonly NameMatch[],
  words: readonly Word[],
  { figures }: Lexicon,
): boolean {
  const first = Math.min(...match.at)
  const isWithin = first === 1 && words[0]!.folded === 'trong' && words[1]!.start - words[0]!.end === 1
  return isWithin && matches.some(({ id }) => id !== match.id && figures.indicators.get(id)?.parent === match.id)
}
