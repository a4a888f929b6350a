import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import type { Named } from './named.ts'

/** Figures without those that the words only tell the matter by: what another one is counted in, or is a part of. */
export function withoutOnlyTold({ matches, ...rest }: Named, words: readonly Word[], lexicon: Lexicon): Named {
  if (matches.length < 2) return { matches, ...rest }
  const asked = matches.filter(
    (match) => !isUnitOf(match, matches, words, lexicon) && !holdsPart(match, matches, words, lexicon),
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
