import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { countOf } from './beside.ts'
import { countedWith, isOf } from './counted-with.ts'
import type { Lexicon } from './lexicon.ts'
import { foldedOf, wantedIn } from './wanted.ts'

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
  const { units: asked, share } = wantedIn(said, units)
  const [unit, ...more] = asked
  if (own?.kind === 'ratio' && unit !== undefined && more.length === 0 && !share) {
    const part = countOf(best.id, unit, lexicon)
    return part ? { ...best, id: part } : null
  }
  if (own?.kind !== 'count' || unit === undefined || more.length > 0 || unit === fold(own.unit)) return null
  const other = countedWith(best.id, new Set([unit]), lexicon)
  if (other) return { ...best, id: other }
  const isIt = ({ id, recall }: NameMatch): boolean => {
    const other = figures.indicators.get(id)
    return recall >= MET && other?.kind === 'count' && other.family === own.family && fold(other.unit) === unit
  }
  return indicators.find(words, MET).find(isIt) ?? null
}
const MET = 0.85

/** "mấy cuộc thi … gom lại nhiêu người thi": beside what is named, the figure that counts the same in another unit; none is met: null. */
export function countedToo(best: NameMatch, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const own = lexicon.figures.indicators.get(best.id)
  const { units } = wantedIn(foldedOf(words), lexicon.units)
  const id = own && [...units].some((unit) => isOf(own.unit, unit)) ? countedWith(best.id, units, lexicon) : null
  return id ? { ...best, id } : null
}

/**
 * "mấy sở bị bớt phòng, tổng cộng bớt mấy phòng": bodies that are counted in a clause of their own are asked for beside
 * what they have; null: none are, or no figure counts them.
 */
export function bodiesCounted(
  best: NameMatch,
  { text, words }: { readonly text: string; readonly words: readonly Word[] },
  lexicon: Lexicon,
): NameMatch | null {
  const { questionWords } = lexicon
  const isCount = (at: number): boolean => words[at] !== undefined && questionWords.isCounting(words[at])
  const at = words.findIndex(
    ({ written }, i) => BODIES.has(written) && isCount(i - 1) && words[i + 1]?.folded !== 'nao',
  )
  if (at < 0) return null
  const end = words.findIndex(({ start }, i) => i > at && /[,;.?!]/.test(text.slice(words[i - 1]!.end, start)))
  const countsMore = words.slice(at + 1, end).some((_, i) => isCount(at + 1 + i))
  const id = end < 0 || countsMore ? null : countedWith(best.id, new Set([words[at]!.folded]), lexicon)
  return id ? { ...best, id } : null
}
const BODIES: ReadonlySet<string> = new Set(['sở', 'huyện', 'quận', 'xã', 'phường'])

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
