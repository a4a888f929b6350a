import { type City, cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { Outcome } from '../../core/intent.ts'
import { actionOf } from '../../core/message.ts'
import type { IntentHandler } from '../../core/turn.ts'

/**
 * What people ask that this installation has no data for yet: reports made to measure.
 * It says so plainly and names the door where it is answered. A feature that takes such an intent over replaces its line here.
 */
export const referralFeature: FeatureFactory = () => ({
  id: 'referral',
  intents: {
    'report.generate': refer('abstain', figures),
  },
})

function refer(outcome: Outcome, text: (city: City) => string): IntentHandler {
  return async (turn) => {
    const city = cityOf(turn.snapshot)
    return { outcome, replies: [{ text: text(city), choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }] }] }
  }
}

const figures = (city: City) =>
  `Dạ, em chưa có số liệu để trả lời câu này và không đoán số. Ông/Bà xem báo cáo công bố tại ${city.website} hoặc gọi ${city.hotline}.`
