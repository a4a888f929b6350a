import type { CatalogueEntry } from '../catalogue.ts'
import type { Draft } from './draft.ts'
import { factsOf } from './facts-of.ts'

export interface RefreshOptions {
  readonly ownCity: string
  /** Codes held in full: their facts stand there. */
  readonly heldInFull: (code: string) => boolean
}

/**
 * Catalogue entries as the records of today have them, with the facts that could be recovered surely.
 * An entry without a record stays as it is; one held in full gets no facts. Records that no entry names are left to the import.
 */
export function refreshCatalogue(
  entries: readonly CatalogueEntry[],
  drafts: ReadonlyMap<string, Draft>,
  { ownCity, heldInFull }: RefreshOptions,
): readonly CatalogueEntry[] {
  return entries.map((entry) => {
    const draft = drafts.get(entry.code)
    if (!draft) return entry
    const { code, name, field, levels, decision, url, asOf } = draft.procedure
    const stated = decision === 'Nguồn không nêu' ? null : decision
    const own = { code, name, field, levels, decision: stated, url, asOf }
    return heldInFull(code) ? own : { ...own, facts: factsOf(draft.procedure, ownCity) }
  })
}

/** How many of the entries hold each part, for the operator. */
export function heldParts(entries: readonly CatalogueEntry[]): string {
  const facts = entries.flatMap((entry) => entry.facts ?? [])
  const whole = facts.filter((f) => f.cases && !f.omittedCases && f.cases.every((c) => !c.omitted))
  const named = facts.filter((f) => f.cases?.some((c) => c.documents.length > 0))
  return [
    `entries:   ${entries.length}, with facts ${facts.length}`,
    `time and fee: ${facts.filter((f) => f.methods).length}`,
    `agency:    ${facts.filter((f) => f.decides).length}`,
    `results:   ${facts.filter((f) => f.results).length}`,
    `papers:    ${named.length} with names, ${whole.length} of them whole`,
    `cautions:  ${facts.filter((f) => f.cautions).length}`,
  ].join('\n')
}
