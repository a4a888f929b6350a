import { fold } from '../../text/normalise.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Understood } from './understanding/understand.ts'

/** A list of names has so many words at most. */
export const TOPIC_WORDS = 14
/** A word less may be the one that tells which: "phó phòng" is no "phó phòng giảm". */
export const TOPIC_RECALL = 0.85
/** Of several a later one may leave out what the first is called by. */
const LATER_RECALL = 0.7

/** What is counted or reported on stands first. */
export const namesCount = (folded: string): boolean =>
  /^(?:so|ty le|ti le|tl|ket qua|tinh hinh|thong ke|tong|cong tac)(?![a-z])/.test(folded)

/**
 * "biên chế công chức giao và có mặt": names of figures, each met, and nothing else: so officers ask in short, with no
 * word that asks.
 */
export function isTopic({ matches, strange, query, words }: Understood, { figures, units }: Lexicon): boolean {
  const [own] = matches
  if (!own || query.unknown || own.recall < TOPIC_RECALL) return false
  // Other names of the same figures may say what theirs leaves.
  const called = ` ${matches
    .flatMap(({ id }) => figures.indicators.get(id) ?? [])
    .flatMap(({ name, names }) => [name, ...names].map((one) => fold(one.toLowerCase())))
    .join(' ')} `
  if (!strange.every((word) => called.includes(` ${fold(word)} `))) return false
  const met = [...new Set(matches.flatMap(({ at }) => [...at]))].sort((a, b) => a - b)
  // "hồ sơ ra sao": what figures are counted in names none of them.
  if (units.has(met.map((place) => words[place]?.folded ?? '').join(' '))) return false
  const least = matches.length > 1 ? LATER_RECALL : TOPIC_RECALL
  const isMet = matches.every(({ recall }) => recall >= least)
  return isMet && (met.length >= 3 || (met.length === 2 && own.recall >= 0.95))
}
