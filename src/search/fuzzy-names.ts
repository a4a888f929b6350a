import Fuse from 'fuse.js'
import { foldSyllable, syllablesOf } from './syllables.ts'

export interface NamedThing {
  readonly id: string
  /** Everything it is called; short strings. */
  readonly names: readonly string[]
}

export interface NameMatch {
  readonly id: string
  readonly name: string
  /** 0..1; 1 is the same name, diacritics aside. */
  readonly score: number
}

export interface FuzzyNames {
  /** Best first, each thing once. @param minScore below this a name is not listed; 0.6 when absent */
  find(text: string, limit: number, minScore?: number): readonly NameMatch[]
}

/** A search over short names (agencies, communes, titles) that forgives slips of the finger and missing diacritics. */
export function buildFuzzyNames(things: readonly NamedThing[]): FuzzyNames {
  const entries = things.flatMap(({ id, names }) =>
    names.map((name) => ({ id, name, folded: foldName(name), written: writtenName(name) })),
  )
  const fuse = new Fuse(entries, {
    keys: ['folded'],
    includeScore: true,
    threshold: 0.45,
    distance: 60,
    ignoreFieldNorm: true,
  })
  return {
    find(text, limit, minScore = 0.6) {
      const folded = foldName(text)
      if (folded === '') return []
      const written = writtenName(text)
      const best = new Map<string, NameMatch>()
      for (const { item, score = 1 } of fuse.search(folded)) {
        // Same letters with other diacritics is another name ("Tân An", "Tấn An"): it must not tie with the written one.
        const slip = folded !== written && item.written !== written ? 0.02 : 0
        const likeness = (1 - score) * lengthRatio(folded, item.folded) - slip
        const match = {
          id: item.id,
          name: item.name,
          score: Math.max(0, Math.round(likeness * 1000) / 1000),
        }
        if (match.score >= minScore && match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match)
      }
      return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
    },
  }
}

/** Fuse counts edits within the longer name; a fragment of a long name must not look like the name. */
function lengthRatio(a: string, b: string): number {
  return Math.sqrt(Math.min(a.length, b.length) / Math.max(a.length, b.length))
}

function writtenName(name: string): string {
  return syllablesOf(name).join(' ')
}

function foldName(name: string): string {
  return syllablesOf(name).map(foldSyllable).join(' ')
}
