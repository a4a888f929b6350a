import type { Snapshot } from '../../core/content.ts'
import type { Person } from '../../core/person.ts'
import type { Contact } from './answer.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import type { DossierLists } from './lists.ts'
import type { DossierStore } from './store.ts'
import { dossierTexts } from './texts.ts'

/** What the officers' handlers read through. */
export interface OfficerParts {
  readonly lists: DossierLists
  readonly store: DossierStore
  readonly contactOf: (snapshot: Snapshot, agency: string) => Contact | null
  /** The agency that a text names, where exactly one is meant. */
  readonly agencyIn: (snapshot: Snapshot, text: string) => { readonly id: string; readonly name: string } | null
}

/** Whose dossiers are listed; `agency` null: every agency's. */
export interface Scope {
  readonly agency: string | null
  readonly name: string
}

/**
 * Whose dossiers an officer may list: the own agency's, or any agency's with an office that watches over all.
 * @param texts what was said, newest first; an agency named in one of them narrows the list
 * @returns a string where nothing may be listed: what to say
 */
export function scopeOf(
  { contactOf, agencyIn }: Pick<OfficerParts, 'contactOf' | 'agencyIn'>,
  { agency: own }: Person,
  snapshot: Snapshot,
  texts: readonly string[],
): Scope | string {
  if (own === null) return dossierTexts.noAgency
  const named = texts.map((text) => agencyIn(snapshot, text)).find((agency) => agency !== null)
  if (dossierRulesOf(snapshot).wholeCity.includes(own))
    return named ? { agency: named.id, name: named.name } : { agency: null, name: 'toàn thành phố' }
  if (named && named.id !== own) return dossierTexts.otherAgency(named.name)
  return { agency: own, name: contactOf(snapshot, own)?.name ?? own }
}
