import { type City, cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { Outcome } from '../../core/intent.ts'
import { actionOf } from '../../core/message.ts'
import type { IntentHandler } from '../../core/turn.ts'

/**
 * What people ask that this installation has no data for yet: complaints, figures, plans.
 * It says so plainly and names the door where it is answered. A feature that takes such an intent over replaces its line here.
 */
export const referralFeature: FeatureFactory = () => ({
  id: 'referral',
  intents: {
    'complaint.create': refer('redirect', complaint),
    'complaint.status': refer('redirect', complaint),
    'complaint.add-info': refer('redirect', complaint),
    'complaint.rate': refer('redirect', complaint),
    'legal-complaint': refer('redirect', legal),
    'report.generate': refer('abstain', figures),
  },
})

function refer(outcome: Outcome, text: (city: City) => string): IntentHandler {
  return async (turn) => {
    const city = cityOf(turn.snapshot)
    return { outcome, replies: [{ text: text(city), choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }] }] }
  }
}

const complaint = (city: City) =>
  `Dạ, ở đây em chưa nhận phản ánh được nên em không lưu nội dung này thành phản ánh. Ông/Bà gọi ${city.hotline} để được ghi nhận và chuyển cơ quan xử lý. Nếu đang nguy hiểm, xin gọi ngay 113, 114 hoặc 115.`

const legal = (city: City) =>
  `Dạ, khiếu nại, tố cáo không giải quyết qua kênh nhắn tin này. Ông/Bà gửi đơn tới cơ quan đã ra quyết định hoặc nơi tiếp công dân; nhắn “tiếp công dân ở đâu” để xem địa chỉ, hoặc gọi ${city.hotline}.`

const figures = (city: City) =>
  `Dạ, em chưa có số liệu để trả lời câu này và không đoán số. Ông/Bà xem báo cáo công bố tại ${city.website} hoặc gọi ${city.hotline}.`
