import { createAccountLinks } from '../conversations/account-links.ts'
import type { Feature, FeatureFactory, Ports } from '../core/feature.ts'
import type { Database } from '../db/database.ts'
import { accountsFeature } from '../features/accounts/feature.ts'
import { complaintsFeature } from '../features/complaints/feature.ts'
import type { Reading } from '../features/complaints/intake/intake.ts'
import { dossiersFeature } from '../features/dossiers/feature.ts'
import { faqFeature } from '../features/faq/feature.ts'
import { handoffFeature } from '../features/handoff/feature.ts'
import { officesFeature } from '../features/offices/feature.ts'
import { placesFeature } from '../features/places/feature.ts'
import { plansFeature } from '../features/plans/feature.ts'
import { privacyFeature } from '../features/privacy/feature.ts'
import { proceduresFeature } from '../features/procedures/feature.ts'
import { smalltalkFeature } from '../features/smalltalk/feature.ts'
import { statisticsFeature } from '../features/statistics/feature.ts'
import type { AskedReading } from '../features/statistics/understanding/asked-model.ts'
import type { Config } from './config.ts'
import { dossierOptions } from './dossiers.ts'
import { readerOf, readingKeyOf } from './knowledge.ts'
import { noComplaints } from './no-complaints.ts'
import { noFigures } from './no-figures.ts'

/** Every capability of the program, in one list. */
export function createFeatures(
  ports: Ports,
  config: Pick<Config, 'retentionDays' | 'dossierSource' | 'mail' | 'gatewayKeys'>,
  onAlarm: (alarm: string) => void = () => {},
): readonly Feature[] {
  const factories: readonly FeatureFactory[] = [
    proceduresFeature,
    faqFeature,
    officesFeature,
    placesFeature,
    statisticsFeature(FIGURE_READING),
    plansFeature,
    smalltalkFeature,
    handoffFeature(config.retentionDays),
    privacyFeature(config.retentionDays),
    accountsFeature(createAccountLinks(ports.database as Database)),
    dossiersFeature(dossierOptions(config.dossierSource, ports.clock, onAlarm)),
    complaintsFeature(COMPLAINT_READING, { mail: config.mail, keys: config.gatewayKeys }),
  ]
  return factories.map((create) => create(ports))
}

const FIGURE_READING: AskedReading = {
  canonical: (snapshot) => {
    const read = readerOf(snapshot)
    return (text) => read(text).canonical
  },
  readingKey: readingKeyOf,
  otherTexts: noFigures,
}

/** How complaints are read, in conversation and from the command line. */
export const COMPLAINT_READING: Reading = { read: readerOf, readingKey: readingKeyOf, otherTexts: noComplaints }
