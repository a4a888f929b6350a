import type { Feature, FeatureFactory, Ports } from '../core/feature.ts'
import { complaintsFeature } from '../features/complaints/feature.ts'
import { faqFeature } from '../features/faq/feature.ts'
import { handoffFeature } from '../features/handoff/feature.ts'
import { officesFeature } from '../features/offices/feature.ts'
import { placesFeature } from '../features/places/feature.ts'
import { privacyFeature } from '../features/privacy/feature.ts'
import { proceduresFeature } from '../features/procedures/feature.ts'
import { referralFeature } from '../features/referral/feature.ts'
import { smalltalkFeature } from '../features/smalltalk/feature.ts'
import type { Config } from './config.ts'

/** Every capability of the program, in one list. */
export function createFeatures(ports: Ports, config: Pick<Config, 'retentionDays'>): readonly Feature[] {
  const factories: readonly FeatureFactory[] = [
    proceduresFeature,
    faqFeature,
    officesFeature,
    placesFeature,
    smalltalkFeature,
    handoffFeature(config.retentionDays),
    privacyFeature(config.retentionDays),
    complaintsFeature,
    referralFeature,
  ]
  return factories.map((create) => create(ports))
}
