import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import type { Named } from './named.ts'
import { foldedOf, wantedIn } from './wanted.ts'

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

/**
 * "thủ tục đưa vào rà soát thuộc mấy lĩnh vực": the figure of the same business that is counted in the unit asked for;
 * null: the best one is, or none is met.
 */
export function countedAsAsked(best: NameMatch, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const { figures, indicators, units } = lexicon
  const own = figures.indicators.get(best.id)
  const said = foldedOf(words)
  // "phòng của mấy sở": bodies that are spoken of, not counted.
  if (/(?<![a-z])cua (?:may|bao nhieu|nhieu)(?![a-z])/.test(said)) return null
  const [unit, ...more] = wantedIn(said, units).units
  if (own?.kind !== 'count' || unit === undefined || more.length > 0 || unit === fold(own.unit)) return null
  const isIt = ({ id, recall }: NameMatch): boolean => {
    const other = figures.indicators.get(id)
    return recall >= MET && other?.kind === 'count' && other.family === own.family && fold(other.unit) === unit
  }
  return indicators.find(words, MET).find(isIt) ?? null
}
const MET = 0.85

/** "par index 2023 có đạt mức 90% không": the index itself, where a count of its parts is met in part and nothing is counted. */
export function indexRather(best: NameMatch, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const { figures, indicators, questionWords } = lexicon
  const own = figures.indicators.get(best.id)
  if (own?.kind !== 'count' || best.recall >= MET || words.some((word) => questionWords.isCounting(word))) return null
  const isIndex = ({ id }: NameMatch): boolean =>
    figures.indicators.get(id)?.kind === 'index' &&
    own.name.toUpperCase().includes(shortOf(figures.indicators.get(id)!.name))
  return indicators.find(words, INDEX).find(isIndex) ?? null
}
const INDEX = 0.95
/** `PAR INDEX` of `Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX)`. */
const shortOf = (name: string): string => /\(([A-Z ]+)\)$/.exec(name)?.[1] ?? name.toUpperCase()
