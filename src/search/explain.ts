import type { IndexData } from './index-data.ts'
import { postingOf } from './postings.ts'
import type { Slot } from './query-plan.ts'
import type { FormTerm, FoundTerm } from './term-lookup.ts'

/** A slot with its terms looked up. */
export interface FoundSlot {
  readonly joint: Slot['joint']
  readonly alternatives: readonly { readonly weight: number; readonly terms: readonly FoundTerm[] }[]
}

/** One term of the question that a document holds. */
export interface Contribution {
  /** As looked up: one syllable or two. */
  readonly term: string
  /** `folded` where the document has it with other diacritics only. */
  readonly form: 'written' | 'folded'
  /** Fields it stands in, in the index's order. */
  readonly fields: readonly string[]
  /** Its part of the document's score. */
  readonly score: number
}

const MAX_IMPACT = 65_535

/** What a document matched, strongest first; of every slot its best reading. */
export function explain(
  data: IndexData,
  slots: readonly FoundSlot[],
  doc: number,
  scale: number,
): readonly Contribution[] {
  const contributions = slots.flatMap((slot) => {
    let best: { readonly score: number; readonly parts: readonly Contribution[] } = { score: 0, parts: [] }
    for (const alternative of slot.alternatives) {
      const parts = alternative.terms.flatMap((term) => contributionOf(data, term, doc, alternative.weight * scale))
      const score = parts.reduce((sum, part) => sum + part.score, 0)
      if (score > best.score) best = { score, parts }
    }
    return best.parts
  })
  return contributions.sort((a, b) => b.score - a.score)
}

/**
 * Share of the question's informative weight that a document meets, 0..1, counted over single words: a word with other
 * diacritics counts half where the question has them. With `mask` only the fields it names count.
 */
export function coverageOf(slots: readonly FoundSlot[], doc: number, mask: number): number {
  let total = 0
  let met = 0
  for (const slot of slots) {
    if (slot.joint) continue
    let best = 0
    let informative = 0
    for (const [n, { weight, terms }] of slot.alternatives.entries()) {
      let all = 0
      let here = 0
      for (const found of terms) {
        if (!isSingle(found)) continue
        all += found.weight
        here += found.weight * meets(found, doc, mask)
      }
      if (n === 0) informative = all
      if (all > 0) best = Math.max(best, (weight * here) / all)
    }
    total += informative
    met += informative * best
  }
  return total === 0 ? 0 : met / total
}

/** What the heaviest single word of the question tells that a document does not hold in any form; 0 where it holds all. */
export function heaviestUnmet(slots: readonly FoundSlot[], doc: number): number {
  let heaviest = 0
  for (const slot of slots) {
    const [first] = slot.alternatives
    if (slot.joint || !first) continue
    const met = slot.alternatives.some(({ terms }) => terms.some((t) => isSingle(t) && meets(t, doc, 0xff) > 0))
    if (met) continue
    for (const found of first.terms) if (isSingle(found)) heaviest = Math.max(heaviest, found.weight)
  }
  return heaviest
}

function contributionOf(data: IndexData, found: FoundTerm, doc: number, scale: number): Contribution[] {
  const written = hitOf(found.written, doc)
  const folded = hitOf(found.folded, doc)
  if (!written && !folded) return []
  const mask = (written ?? folded)!.fields
  return [
    {
      term: found.term.syllables.join(' '),
      form: written ? 'written' : 'folded',
      fields: data.fields.filter((_, f) => (mask & (1 << f)) !== 0).map((field) => field.name),
      score: ((written?.score ?? 0) + (folded?.score ?? 0)) * scale,
    },
  ]
}

function hitOf(term: FormTerm, doc: number): { readonly score: number; readonly fields: number } | null {
  const at = term.term < 0 ? -1 : postingOf(term.postings, term.term, doc)
  if (at < 0) return null
  return { score: (term.weight * term.postings.impacts[at]!) / MAX_IMPACT, fields: term.postings.fields[at]! }
}

function meets(found: FoundTerm, doc: number, mask: number): number {
  if (((hitOf(found.written, doc)?.fields ?? 0) & mask) !== 0) return 1
  if (((hitOf(found.folded, doc)?.fields ?? 0) & mask) === 0) return 0
  return found.term.foldedShare < 0.5 ? 0.5 : 1
}

function isSingle(found: FoundTerm): boolean {
  return found.term.syllables.length === 1
}
