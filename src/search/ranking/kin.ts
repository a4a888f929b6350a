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
  const numbers = new Map(documents.map(({ id }, number) => [id, number]))
  const matters = termsOf(documents.map(({ title }) => withPairs(foldedOf(matterOf(title)))))
  const titles = termsOf(documents.map(({ title }) => new Set(foldedOf(title).filter(isTelling))))
  const holders = holdersOf(matters)
  const count = documents.length
  const squares = Float64Array.from(matters.names, (_, term) => Math.log(1 + count / holders.of(term).length) ** 2)
  const titled = holdersOf(titles)
  const weights = Float64Array.from(titles.names, (_, term) => Math.log(1 + count / (titled.of(term).length + 0.5)))
  const norms = Float64Array.from(documents, (_, number) => sum(matters.of(number), squares))
  const inMatter = createMarks(matters.names.length)
  const inTitle = createMarks(titles.names.length)
  const isNear = createMarks(count)
  const nearest = new Map<number, readonly string[]>()
  const likenessOf = (a: number, b: number): number => {
    inMatter.mark(matters.of(b))
    const shared = sum(matters.of(a).filter(inMatter.isMarked), squares)
    return shared === 0 ? 0 : shared / Math.sqrt(norms[a]! * norms[b]!)
  }
  const nearestTo = (number: number): readonly string[] => {
    isNear.mark([number])
    const near: number[] = []
    for (const term of matters.of(number)) {
      const list = holders.of(term)
      if (list.length > COMMONPLACE) continue
      for (const other of list) if (isNear.add(other)) near.push(other)
    }
    return near
      .map((other) => ({ other, alike: likenessOf(number, other) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, NEAREST)
      .map(({ other }) => documents[other]!.id)
  }
  return {
    likeness(a, b) {
      const [one, other] = [numbers.get(a), numbers.get(b)]
      return one === undefined || other === undefined ? 0 : likenessOf(one, other)
    },
    of(id) {
      const number = numbers.get(id)
      if (number === undefined) return []
      const found = nearest.get(number) ?? nearestTo(number)
      nearest.set(number, found)
      return found
    },
    toldApart(a, b, said) {
      const [one, other] = [numbers.get(a), numbers.get(b)]
      inTitle.mark(other === undefined ? [] : titles.of(other))
      const own = one === undefined ? [] : [...titles.of(one)].filter((term) => !inTitle.isMarked(term))
      const told = own.filter((term) => said.has(titles.names[term]!))
      return sum(told, weights) / Math.max(1, sum(own, weights))
    },
  }
}

const isTelling = (syllable: string): boolean => !LIGHT_SYLLABLES.has(syllable)

const foldedOf = (title: string): readonly string[] => syllablesOf(title).map(foldSyllable)

const withPairs = (syllables: readonly string[]): ReadonlySet<string> =>
  new Set(syllables.flatMap((syllable, at) => (at === 0 ? [syllable] : [syllable, `${syllables[at - 1]} ${syllable}`])))

const sum = (terms: Iterable<number>, tells: Float64Array): number => {
  let total = 0
  for (const term of terms) total += tells[term]!
  return total
}

/** Lists of numbers, one behind the other: sets of their own would take ten times the memory. */
interface Lists {
  of(number: number): Uint32Array
}

/** The terms of each document in their order, each once, by the numbers of `names`. */
interface Terms extends Lists {
  readonly names: readonly string[]
  readonly size: number
}

function termsOf(documents: readonly ReadonlySet<string>[]): Terms {
  const numbers = new Map<string, number>()
  const starts = new Uint32Array(documents.length + 1)
  const all = new Uint32Array(documents.reduce((count, terms) => count + terms.size, 0))
  let at = 0
  for (const [document, terms] of documents.entries()) {
    for (const term of terms) {
      const number = numbers.get(term) ?? numbers.size
      if (number === numbers.size) numbers.set(term, number)
      all[at++] = number
    }
    starts[document + 1] = at
  }
  return { names: [...numbers.keys()], size: documents.length, of: (n) => all.subarray(starts[n]!, starts[n + 1]!) }
}

/** The documents that hold each term, in their order. */
function holdersOf({ names, size, of }: Terms): Lists {
  const starts = new Uint32Array(names.length + 1)
  for (let document = 0; document < size; document++) for (const term of of(document)) starts[term + 1]!++
  for (let term = 0; term < names.length; term++) starts[term + 1]! += starts[term]!
  const next = starts.slice()
  const all = new Uint32Array(starts[names.length]!)
  for (let document = 0; document < size; document++) for (const term of of(document)) all[next[term]!++] = document
  return { of: (term) => all.subarray(starts[term]!, starts[term + 1]!) }
}

/** Some of so many numbers, marked; what was marked before is not any more. */
function createMarks(size: number) {
  const stamps = new Uint32Array(size)
  let stamp = 0
  return {
    mark(numbers: Iterable<number>): void {
      stamp++
      for (const number of numbers) stamps[number] = stamp
    },
    isMarked: (number: number): boolean => stamps[number] === stamp,
    /** Marks one more; false: it was. */
    add(number: number): boolean {
      if (stamps[number] === stamp) return false
      stamps[number] = stamp
      return true
    },
  }
}
