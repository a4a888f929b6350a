import type { Clock } from '../core/time.ts'
import type { DossierOptions } from '../features/dossiers/feature.ts'
import { createHttpDossierSource } from '../features/dossiers/http-source.ts'
import type { DossierSourceConfig } from './config.ts'

/** How the dossiers feature is connected: the one-stop system, the directory, the alarms. */
export function dossierOptions(
  source: DossierSourceConfig | null,
  clock: Clock,
  onAlarm: (alarm: string) => void,
): DossierOptions {
  return {
    source: source
      ? createHttpDossierSource({ ...source, clock, onTrouble: (trouble) => onAlarm(`dossier-source-${trouble}`) })
      : null,
    contactOf: () => null,
    agencyIn: () => null,
    onAlarm: (verdict) => onAlarm(`dossier-lookups-${verdict}`),
  }
}
