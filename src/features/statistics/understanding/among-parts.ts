import type { Dimension } from '../../../core/counts.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { foldedOfName, type Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'

/** Which of its parts is asked for: "lĩnh vực nào", "mấy nhóm … cái nào", "phân theo mức". */
const WHICH_PART =
  /(?<![a-z])(?:(?:linh vuc|mang|nhom|thanh phan|muc|dien|tieu chi) nao|(?:linh vuc|mang|nhom|thanh phan|tieu chi|dien) (?:[^\s,;.?]+ ){1,2}(?:nhat|nhut)|(?:cac|tung|moi|may|nhung|trong|\d) (?:nhom|linh vuc|mang|thanh phan|tieu chi|dien)|theo (?:linh vuc|cau phan|thanh phan|tieu chi)|(?:phan|chia|tach|xep) (?:\S+ ){0,4}?(?:theo|ra)(?: tung)? (?:muc|loai|nhom|hinh thuc|nguon|tinh trang|kieu|dien))(?![a-z])/
/** "chia ra sao theo mức tự chủ": by sorts of it, no places. */
const DIVIDED =
  /(?<![a-z])(?:phan|chia|tach|xep) (?:\S+ ){0,4}?(?:theo|ra)(?: tung)? (?:muc|loai|nhom|hinh thuc|nguon|tinh trang|kieu|dien)(?![a-z])/
/** "phân theo mức tự chủ": by what the whole is divided, so many words behind. */
const DIVIDED_BY = 3
const PART_WORDS: ReadonlySet<string> = new Set(
  'linh vuc mang nhom thanh phan muc dien tieu chi diem trong cua ket qua dat'.split(' '),
)

type Operation = FigureQuery['operation'] | null

/**
 * The figures that a question which of the parts is about: "lĩnh vực nào của PAR INDEX cao nhất" ranks the parts of the
 * whole where no part is named; parts that are named are held against each other, without their whole.
 */
export function amongParts(
  operation: Operation,
  both: string,
  matches: readonly NameMatch[],
  words: readonly Word[],
  lexicon: Lexicon,
): readonly NameMatch[] {
  if (!asksPart(operation, both)) return operation === 'compare' ? withoutWhole(matches, lexicon) : matches
  const wholes = operation === 'compare' ? matches : matches.map((match) => wholeOf(match, words, lexicon))
  const single = wholes.filter((match, i) => wholes.findIndex(({ id }) => id === match.id) === i)
  const [first] = single
  if (!first) return single
  // "các diện nghỉ theo chính sách tinh giản, mỗi diện mấy người": a whole beside its part is what is parted.
  if (operation === 'breakdown' && single.length === 1) return [withParts(first, words, lexicon) ?? first]
  if (operation === 'breakdown')
    return single.length === 2 ? single.filter((match) => !isBesideWhole(match, single, lexicon)) : single
  const parts = withoutWhole(single, lexicon)
  if (parts.length < single.length) return parts
  // "tự bảo đảm một phần: mức nào đông đơn vị nhất": what is asked of the parts names no second figure.
  return hasParts(first.id, lexicon) ? [first] : single
}

/** "PAR INDEX, lĩnh vực thể chế với tài chính công": several parts of the whole named before them are asked for, not the whole. */
function withoutWhole(matches: readonly NameMatch[], { figures }: Lexicon): readonly NameMatch[] {
  const [first, ...others] = matches
  const parts = others.filter(({ id }) => figures.indicators.get(id)?.parent === first?.id)
  return parts.length > 1 ? parts : matches
}

const isBesideWhole = ({ id }: NameMatch, others: readonly NameMatch[], { figures }: Lexicon): boolean =>
  others.some((other) => other.id === figures.indicators.get(id)?.parent)

/** "nhóm nào nhiều hơn" of one whole puts its parts in order. */
export function rankedParts(
  operation: Operation,
  both: string,
  matches: readonly NameMatch[],
  lexicon: Lexicon,
): Operation {
  const [only, ...more] = matches
  const isOfOne = only !== undefined && more.length === 0 && hasParts(only.id, lexicon)
  return operation === 'compare' && isOfOne && WHICH_MORE.test(both) ? 'rank' : operation
}
const WHICH_MORE =
  /(?<![a-z])(?:linh vuc|mang|nhom|thanh phan|muc|dien|tieu chi|cai) nao (?:[^\s,;.?]+ ){0,6}hon(?![a-z])/

/** By what the parts of a rank are: null where no part is asked for. */
export const partDimension = (operation: Operation, both: string): Dimension | null =>
  (operation === 'rank' && asksPart(operation, both)) || (operation === 'breakdown' && DIVIDED.test(both))
    ? 'category'
    : null

/** Words that ask which part count nothing of their own. */
export const asksWhichPart = (written: string): boolean => WHICH_PART.test(fold(written))

const asksPart = (operation: Operation, both: string): boolean =>
  (operation === 'rank' || operation === 'breakdown' || operation === 'compare') && WHICH_PART.test(both)

/** "đơn vị sự nghiệp chia ra sao theo mức tự chủ": of figures called nearly alike the one that is printed in parts. */
function withParts(first: NameMatch, words: readonly Word[], lexicon: Lexicon): NameMatch | undefined {
  const { indicators } = lexicon.figures
  const own = indicators.get(first.id)
  if (hasParts(first.id, lexicon)) return first
  const isAlike = (id: string): boolean =>
    indicators.get(id)?.kind === own?.kind && indicators.get(id)?.unit === own?.unit && hasParts(id, lexicon)
  return lexicon.indicators.find(words, PARTED_RECALL).find(({ id }) => isAlike(id))
}
const PARTED_RECALL = 0.85

/** True for a figure that several printed ones are parts of. */
const hasParts = (whole: string, { figures }: Lexicon): boolean =>
  [...figures.indicators.values()].filter(({ id, parent }) => parent === whole && figures.byIndicator.has(id)).length >
  1

/** The whole in place of a part that only words of parts in general met. */
function wholeOf(match: NameMatch, words: readonly Word[], { figures }: Lexicon): NameMatch {
  const whole = figures.indicators.get(figures.indicators.get(match.id)?.parent ?? '')
  if (!whole) return match
  const called = new Set([whole.name, ...whole.names].flatMap((name) => [...foldedOfName(name)]))
  const divided = words.findIndex(
    ({ folded }, i) => folded === 'theo' && /^(?:phan|chia)$/.test(words[i - 1]?.folded ?? ''),
  )
  const namesPart = [...match.at].some((place) => {
    if (divided >= 0 && place > divided && place <= divided + 1 + DIVIDED_BY) return false
    const word = words[place]?.folded ?? ''
    return !called.has(word) && !PART_WORDS.has(word)
  })
  return namesPart ? match : { ...match, id: whole.id }
}
