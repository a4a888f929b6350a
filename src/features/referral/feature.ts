import { type City, cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { Outcome } from '../../core/intent.ts'
import { actionOf } from '../../core/message.ts'
import type { IntentHandler } from '../../core/turn.ts'

/**
 * What people ask that this installation has no data for yet: dossier status, complaints.
 * It says so plainly and names the door where it is answered. A feature that takes such an intent over replaces its line here.
 */
export const referralFeature: FeatureFactory = () => ({
  id: 'referral',
  intents: {
    'dossier.status': refer('redirect', dossier),
    'dossier.overdue': refer('redirect', dossier),
    'dossier.queue': refer('redirect', officers),
    'complaint.create': refer('redirect', complaint),
    'complaint.status': refer('redirect', complaint),
    'complaint.add-info': refer('redirect', complaint),
    'complaint.rate': refer('redirect', complaint),
    'complaint.queue': refer('redirect', officers),
    'legal-complaint': refer('redirect', legal),
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

const complaint = (city: City) =>
  `Dạ, ở đây em chưa nhận phản ánh được nên em không lưu nội dung này thành phản ánh. Ông/Bà gọi ${city.hotline} để được ghi nhận và chuyển cơ quan xử lý. Nếu đang nguy hiểm, xin gọi ngay 113, 114 hoặc 115.`

const officers = (city: City) =>
  `Dạ, phần việc của cán bộ chưa mở ở đây. Xin liên hệ bộ phận vận hành hoặc tổng đài ${city.hotline}.`

const legal = (city: City) =>
  `Dạ, khiếu nại, tố cáo không giải quyết qua kênh nhắn tin này. Ông/Bà gửi đơn tới cơ quan đã ra quyết định hoặc nơi tiếp công dân; nhắn “tiếp công dân ở đâu” để xem địa chỉ, hoặc gọi ${city.hotline}.`
