import { type City, cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { Outcome } from '../../core/intent.ts'
import { actionOf } from '../../core/message.ts'
import type { IntentHandler } from '../../core/turn.ts'

/**
 * What people ask that this installation has no data for yet: dossier status, complaints, figures, plans.
 * It says so plainly and names the door where it is answered. A feature that takes such an intent over replaces its line here.
 */
export const referralFeature: FeatureFactory = () => ({
  id: 'referral',
  intents: {
    'dossier.status': refer('redirect', dossier),
    'dossier.overdue': refer('redirect', dossier),
    'dossier.queue': refer('redirect', officers),
    'statistics.value': refer('abstain', figures),
    'statistics.compare': refer('abstain', figures),
    'statistics.trend': refer('abstain', figures),
    'statistics.rank': refer('abstain', figures),
    'statistics.breakdown': refer('abstain', figures),
    'statistics.list': refer('abstain', figures),
    'statistics.definition': refer('abstain', figures),
    'statistics.provenance': refer('abstain', figures),
    'statistics.conflict': refer('abstain', figures),
    'plan.status': refer('abstain', figures),
    'plan.task': refer('abstain', figures),
    'plan.list': refer('abstain', figures),
    'report.generate': refer('abstain', figures),
  },
})

function refer(outcome: Outcome, text: (city: City) => string): IntentHandler {
  return async (turn) => {
    const city = cityOf(turn.snapshot)
    return { outcome, replies: [{ text: text(city), choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }] }] }
  }
}

const dossier = (city: City) =>
  `Dạ, ở đây em chưa nối với hệ thống hồ sơ nên chưa xem được tình trạng hồ sơ. Ông/Bà tra bằng mã hồ sơ tại ${city.portalUrl}, hỏi nơi đã nộp, hoặc gọi ${city.hotline}.`

const officers = (city: City) =>
  `Dạ, phần việc của cán bộ chưa mở ở đây. Xin liên hệ bộ phận vận hành hoặc tổng đài ${city.hotline}.`

const figures = (city: City) =>
  `Dạ, em chưa có số liệu để trả lời câu này và không đoán số. Ông/Bà xem báo cáo công bố tại ${city.website} hoặc gọi ${city.hotline}.`
