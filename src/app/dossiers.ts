import { directoryOf } from '../agencies/directory-of.ts'
import type { Clock } from '../core/time.ts'
import type { DossierOptions } from '../features/dossiers/feature.ts'
import { createHttpDossierSource } from '../features/dossiers/http-source.ts'
import type { DossierSourceConfig } from './config.ts'
import { dossierLabel } from './dossier-names.ts'
import { fieldNames } from './sample-agencies.ts'

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
    contactOf: (snapshot, id) => {
      const agency = directoryOf(snapshot).agency(id)
      return agency && { name: agency.name, phone: agency.phone }
    },
    agencyIn: (snapshot, text) => {
      const mention = directoryOf(snapshot)
        .agenciesIn(text)
        .find((one) => one.certain)
      const agency = mention?.agencies[0]
      return agency ? { id: agency.id, name: agency.name } : null
    },
    labelOf: dossierLabel,
    fieldsOf: (snapshot) => [...fieldNames(snapshot).values()],
    onAlarm: (verdict) => onAlarm(`dossier-lookups-${verdict}`),
  }
}
