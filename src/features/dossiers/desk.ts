import type { Instant } from '../../core/time.ts'
import type { Dossier } from './dossier.ts'
import type { DossierSource } from './source.ts'
import type { DossierStore } from './store.ts'

/** What can be said of a code here. */
export type DeskAnswer =
  | {
      readonly kind: 'found'
      readonly dossier: Dossier
      /** The state of what is known: when the one-stop system said it, or when dossiers last came in. */
      readonly asOf: Instant
      /** `kept`: from an import or the sample; `live`: from the one-stop system now; `stale`: from it, earlier. */
      readonly from: 'live' | 'stale' | 'kept'
    }
  | { readonly kind: 'unknown'; readonly asOf: Instant | null; readonly systemSilent: boolean }

/** One place to ask for a dossier: the city's one-stop system where one is connected, then what was imported. */
export interface DossierDesk {
  find(code: string): Promise<DeskAnswer>
}

/** @param source null: no one-stop system is connected */
export function createDossierDesk(store: DossierStore, source: DossierSource | null): DossierDesk {
  return {
    async find(code) {
      const live = source ? await source.find(code) : null
      if (live?.kind === 'found')
        return { kind: 'found', dossier: live.dossier, asOf: live.asOf, from: live.stale ? 'stale' : 'live' }
      const [kept, importedAt] = await Promise.all([store.byCode(code), store.lastImportAt()])
      if (kept) return { kind: 'found', dossier: kept, asOf: importedAt ?? kept.changedAt, from: 'kept' }
      return { kind: 'unknown', asOf: importedAt, systemSilent: live?.kind === 'unavailable' }
    },
  }
}
