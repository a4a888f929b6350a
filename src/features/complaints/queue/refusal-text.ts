import type { Instant } from '../../../core/time.ts'
import type { ActionRefusal } from '../action.ts'
import type { Complaint } from '../complaint.ts'
import type { Rulebook } from '../rulebook.ts'
import { agencyName, shownTime } from './names.ts'

const STATUS_NAMES: Readonly<Record<Complaint['status'], string>> = {
  received: 'đang chờ phân công',
  waiting: 'đang chờ người dân bổ sung',
  routed: 'đã chuyển, chưa nhận',
  accepted: 'đã nhận xử lý',
  'in-progress': 'đang xử lý',
  returned: 'đã trả lại để phân công',
  reopened: 'đã mở lại',
  answered: 'đã trả lời',
  rated: 'đã được đánh giá',
  closed: 'đã đóng',
  rejected: 'đã từ chối',
  duplicate: 'đã gộp vào phản ánh khác',
  withdrawn: 'người dân đã rút',
}
export const statusName = (status: Complaint['status']): string => STATUS_NAMES[status]

/** Why an action was not taken, as staff read it. */
export function refusalText(refusal: ActionRefusal, complaint: Complaint | null, book: Rulebook): string {
  const code = complaint?.code ?? 'này'
  switch (refusal.kind) {
    case 'not-yours':
      return `Dạ, phản ánh ${code} do ${agencyName(complaint?.agency ?? refusal.holder, book)} đang giữ nên tài khoản này không xử lý được.`
    case 'not-now':
      return `Dạ, phản ánh ${code} ${complaint ? statusName(complaint.status) : 'đã đổi trạng thái'} nên không làm bước này nữa.`
    case 'words-missing':
      return refusal.field === 'reason' ? 'Dạ, cần ghi lý do ạ.' : 'Dạ, cần ghi nội dung ạ.'
    case 'already-extended':
      return `Dạ, phản ánh ${code} đã gia hạn một lần, không gia hạn thêm được.`
    case 'already-late':
      return `Dạ, phản ánh ${code} đã quá hạn ${shownTime(refusal.due as Instant)} nên không gia hạn được.`
    case 'window-over':
      return `Dạ, phản ánh ${code} chỉ mở lại được đến ${shownTime(refusal.until as Instant)}, nay đã qua.`
    case 'unknown-ground':
      return 'Dạ, lý do từ chối không có trong danh mục.'
    case 'others-joined':
      return `Dạ, đã có ${refusal.count} người cùng phản ánh nên không rút được.`
    case 'same-agency':
      return `Dạ, ${agencyName(refusal.agency, book)} đang giữ phản ánh ${code} rồi ạ.`
    case 'already-joined':
      return `Dạ, đã theo dõi phản ánh ${code} rồi ạ.`
    case 'nothing-changed':
      return `Dạ, phản ánh ${code} đã ghi đúng như vậy rồi ạ.`
    case 'no-master':
    case 'own-master':
      return 'Dạ, chưa rõ gộp vào phản ánh nào.'
    case 'master-is-duplicate':
      return 'Dạ, phản ánh kia cũng đã gộp vào phản ánh khác; xin chọn phản ánh gốc.'
    case 'master-is-younger':
      return 'Dạ, phản ánh gửi trước là phản ánh gốc; xin gộp phản ánh gửi sau vào nó.'
    case 'master-is-done':
      return 'Dạ, phản ánh kia đã xong nên không gộp vào được.'
    case 'changed-meanwhile':
      return `Dạ, phản ánh ${code} vừa có người khác xử lý, xin mở lại để xem.`
    case 'unknown-complaint':
      return 'Dạ, không tìm thấy phản ánh này.'
  }
}
