import { LIGHT, OFFICIAL } from '../light-words.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { matterOf } from './acts.ts'

/** Documents beside each other by their titles: another act on the same matter, another case of it, another person. */
export interface Kin {
  /** How much of what two titles tell, whatever is done to it, is told by both, 0..1. */
  likeness(a: string, b: string): number
  /** The documents nearest to one, nearest first; without itself. */
  of(id: string): readonly string[]
  /** Of what the title of `a` tells beyond that of `b`, the share that the syllables (folded) say, 0..1. */
  toldApart(a: string, b: string, said: ReadonlySet<string>): number
}

/** So many at most, and of at least this likeness. */
const NEAREST = 16
const ALIKE = 0.25
/** What more titles hold than this brings none of them near alone. */
const COMMONPLACE = 200
const LIGHT_SYLLABLES = new Set([...syllablesOf(LIGHT), ...syllablesOf(OFFICIAL)].map(foldSyllable))

export function createKin(documents: readonly SubjectDocument[]): Kin {
  const matters = new Map(documents.map(({ id, title }) => [id, withPairs(foldedOf(matterOf(title)))]))
  const titles = new Map(documents.map(({ id, title }) => [id, new Set(foldedOf(title).filter(isTelling))]))
  const holders = holdersOf(matters)
  const holding = holdersOf(titles)
  const square = (term: string) => Math.log(1 + documents.length / (holders.get(term)?.length ?? 1)) ** 2
  const weight = (syllable: string) => Math.log(1 + documents.length / ((holding.get(syllable)?.length ?? 0) + 0.5))
  const norms = new Map([...matters].map(([id, own]) => [id, sum(own, square)]))
  const nearest = new Map<string, readonly string[]>()
  const likeness = (a: string, b: string): number => {
    const other = matters.get(b) ?? NOTHING
    const shared = sum(
      [...(matters.get(a) ?? NOTHING)].filter((term) => other.has(term)),
      square,
    )
    return shared === 0 ? 0 : shared / Math.sqrt(norms.get(a)! * norms.get(b)!)
  }
  const beyond = (a: string, b: string) =>
    [...(titles.get(a) ?? NOTHING)].filter((syllable) => !titles.get(b)?.has(syllable))
  const nearestTo = (id: string): readonly string[] => {
    const lists = [...(matters.get(id) ?? NOTHING)].map((term) => holders.get(term)!)
    const near = new Set(lists.filter(({ length }) => length <= COMMONPLACE).flat())
    near.delete(id)
    return [...near]
      .map((other) => ({ other, alike: likeness(id, other) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, NEAREST)
      .map(({ other }) => other)
  }
  return {
    likeness,
    of(id) {
      const found = nearest.get(id) ?? nearestTo(id)
      nearest.set(id, found)
      return found
    },
    toldApart(a, b, said) {
      const own = beyond(a, b)
      const told = own.filter((syllable) => said.has(syllable))
      return sum(told, weight) / Math.max(1, sum(own, weight))
    },
  }
}

const NOTHING: ReadonlySet<string> = new Set()

const isTelling = (syllable: string): boolean => !LIGHT_SYLLABLES.has(syllable)

const foldedOf = (title: string): readonly string[] => syllablesOf(title).map(foldSyllable)

const withPairs = (syllables: readonly string[]): ReadonlySet<string> =>
  new Set(syllables.flatMap((syllable, at) => (at === 0 ? [syllable] : [syllable, `${syllables[at - 1]} ${syllable}`])))

const sum = (terms: Iterable<string>, of: (term: string) => number): number => {
  let total = 0
  for (const term of terms) total += of(term)
  return total
}

function holdersOf(all: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>()
  for (const [id, terms] of all) {
    for (const term of terms) {
      const list = holders.get(term)
      if (list) list.push(id)
      else holders.set(term, [id])
    }
  }
  return holders
}
