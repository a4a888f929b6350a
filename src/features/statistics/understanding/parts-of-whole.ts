import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { childAt } from './children.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, sayingOf } from './named.ts'
import { ALL_SAID } from './part-indicators.ts'
import { type Part, wordsOf } from './parts.ts'

/** Figures with where each is asked for. */
type Read = Pick<Named, 'matches' | 'said'>

/** The same with other figures in place of some. @param ids one for each match; null: it stays */
function withIds({ matches, said }: Read, ids: readonly (string | null)[], recall?: number): Read {
  const placed = matches.map(({ id }) => said.findIndex((one) => one.id === id))
  return {
    matches: matches.map((match, i) => (ids[i] ? { ...match, id: ids[i]!, recall: recall ?? match.recall } : match)),
    said: said.map((one, at) => {
      const id = ids[placed.indexOf(at)]
      return id ? { ...one, id } : one
    }),
  }
}

const partOf = ({ id }: NameMatch, { said }: Read, parts: readonly Part[]): Part | undefined =>
  parts.find((part) => part[0] === said.find((one) => one.id === id)?.from)

/**
 * "viên chức và công chức tinh giản": a name that leaves a word of its own unsaid ("đậu viên chức") gives way to the part
 * of the whole that one beside it is of.
 */
export function withHeads(read: Read, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): Read {
  const { indicators } = lexicon.figures
  return read.matches.reduce((now, match, i) => {
    const own = partOf(match, now, parts)
    if (!own || match.recall >= ALL_SAID) return now
    const wholes = now.matches.flatMap(({ id, recall }) =>
      recall >= ALL_SAID ? (indicators.get(id)?.parent ?? []) : [],
    )
    const id = wholes.map((whole) => childAt(wordsOf(own, words), whole, lexicon)).find((child) => child !== null)
    if (!id || now.matches.some((other) => other.id === id)) return now
    return withIds(
      now,
      now.matches.map((_, k) => (k === i ? id : null)),
      1,
    )
  }, read)
}

/** So many figures are parts of one whole, so few words of its own tell one behind the first. */
const [LEAST_PARTS, PART_WORDS] = [3, 3]

/**
 * "tinh giản công chức, viên chức, hợp đồng 68 mỗi loại mấy người": where one is a part of a whole, or the whole with a part's
 * word, few words that each name a part of it are parts of it, whatever else is called so.
 */
export function asPartsOfOne(read: Read, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): Read {
  const [first] = read.matches
  if (!first || read.matches.length < LEAST_PARTS) return read
  const whole = lexicon.figures.indicators.get(first.id)?.parent ?? first.id
  const children = read.matches.map((match, i) => {
    const part = partOf(match, read, parts)
    const isShort = part !== undefined && (i === 0 || sayingOf(part, words, lexicon).length <= PART_WORDS)
    return isShort ? childAt(wordsOf(part, words), whole, lexicon) : null
  })
  const areParts = children.every((id) => id !== null) && new Set(children).size === children.length
  return areParts ? withIds(read, children) : read
}

/** "công khai minh bạch, …, mức độ hài lòng, số hóa của bộ 766": among parts of one whole its own part is meant, whatever else is called so. */
export function amongSiblings(read: Read, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): Read {
  const { indicators } = lexicon.figures
  const parentOf = (id: string): string | null => indicators.get(id)?.parent ?? null
  const wholes = read.matches.map(({ id }) => parentOf(id))
  const whole = wholes.find((id) => id !== null && wholes.filter((other) => other === id).length >= LEAST_PARTS)
  if (!whole) return read
  const ids = read.matches.map((match) => {
    const part = partOf(match, read, parts)
    if (!part || parentOf(match.id) === whole || match.id === whole) return null
    const id = childAt(wordsOf(part, words), whole, lexicon)
    return id && !read.matches.some((other) => other.id === id) ? id : null
  })
  return withIds(read, ids)
}
