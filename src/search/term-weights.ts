import type { CutPhrases } from './cut-phrases.ts'

/** Pairs tell more than their parts, but much of it is the parts' already. */
const PAIR = 0.6
/** What a term of light syllables counts, wholly or in one of its two. */
const LIGHT = 0.15
const HALF_LIGHT = 0.4
/** None of a term's syllables is light, one of two, or all. */
type Lights = 0 | 1 | 2
const FACTORS = [1, HALF_LIGHT, LIGHT] as const
/** What terms tell about documents, by their numbers. */
export interface TermWeights {
  readonly tells: Float32Array
  /** 1: neither of its syllables is light. */
  readonly isTelling: Uint8Array
  /** The same of a term that no document holds. */
  tellsUnknown(term: string): number
  isTellingUnknown(term: string): boolean
}

/** @param light folded syllables that tell little */
export function termWeights(cut: CutPhrases, light: ReadonlySet<string>): TermWeights {
  const { ids } = cut
  const holders = holdersOf(cut)
  const count = Math.max(1, cut.documents.length)
  const lightsOf = (term: string, blank: number): Lights => {
    if (blank < 0) return light.has(term) ? 2 : 0
    const both = Number(light.has(term.slice(0, blank))) + Number(light.has(term.slice(blank + 1)))
    return both as Lights
  }
  const weightOf = (isPair: boolean, lights: Lights, held: number): number =>
    Math.log(1 + (count + 0.5) / (held + 0.5)) * (isPair ? PAIR : 1) * FACTORS[lights]
  const tellsUnknown = (term: string): number => {
    const blank = term.indexOf(' ')
    return weightOf(blank >= 0, lightsOf(term, blank), 0)
  }
  const isTellingUnknown = (term: string) => lightsOf(term, term.indexOf(' ')) === 0
  const isTelling = new Uint8Array(ids.size)
  const tells = new Float32Array(ids.size)
  for (const [term, id] of ids) {
    const blank = term.indexOf(' ')
    const lights = lightsOf(term, blank)
    tells[id] = weightOf(blank >= 0, lights, holders[id]!)
    isTelling[id] = lights === 0 ? 1 : 0
  }
  return { tells, isTelling, tellsUnknown, isTellingUnknown }
}

/** What the terms of each phrase of the documents tell together, by the phrases' numbers. */
export function phraseWeights({ offsets, terms, documents }: CutPhrases, tells: Float32Array): Float64Array {
  const weights = new Float64Array(offsets.length - 1)
  for (const { from, to } of documents) {
    for (let phrase = from; phrase < to; phrase++) {
      for (let at = offsets[phrase]!; at < offsets[phrase + 1]!; at++) weights[phrase]! += tells[terms[at]!]!
    }
  }
  return weights
}

/** In how many documents each term stands. */
function holdersOf({ ids, offsets, terms, documents }: CutPhrases): Uint32Array {
  const holders = new Uint32Array(ids.size)
  const lastHolder = new Uint32Array(ids.size)
  for (const [n, { from, to }] of documents.entries()) {
    for (let at = offsets[from]!; at < offsets[to]!; at++) {
      const term = terms[at]!
      if (lastHolder[term] === n + 1) continue
      lastHolder[term] = n + 1
      holders[term]! += 1
    }
  }
  return holders
}
