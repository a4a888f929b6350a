import type { Instant } from '../../core/time.ts'
import type { Dossier } from './dossier.ts'

/** What a city's one-stop system says of one code. */
export type SourceAnswer =
  /** `stale`: the system did not answer now; this is what it said at `asOf`. */
  | { readonly kind: 'found'; readonly dossier: Dossier; readonly asOf: Instant; readonly stale: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly reason: SourceTrouble }

/** `refused`: it does not accept our token; `misbehaves`: its answer is not what was agreed; `resting`: not asked after failures. */
export type SourceTrouble = 'timeout' | 'unreachable' | 'failing' | 'refused' | 'misbehaves' | 'resting'

/** A live one-stop system, asked for one dossier at a time. Never throws. */
export interface DossierSource {
  /** Stands in `Dossier.source`. */
  readonly id: string
  /** @param code as `textOfCode` writes it */
  find(code: string): Promise<SourceAnswer>
}
