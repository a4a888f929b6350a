import type { City } from '../../content/city.ts'

/** Version of the notice below: raise it whenever its meaning changes, so that everybody is shown the new one. */
export const NOTICE_VERSION = '2026-11-21'

/** The first thing a new person is told. @source Luật 91/2025/QH15 (thông báo trước khi xử lý); Luật 134/2025/QH15, Điều 11 */
export const noticeText = (city: City, retentionDays: number) =>
  `Chào Ông/Bà, đây là ${city.assistantName}, trợ lý tự động (không phải người) của ${city.name}, do ${city.operator} quản lý. Em giữ lời nhắn trong ${retentionDays} ngày để trả lời và tiếp nối câu chuyện, rồi xóa. Xin đừng gửi số căn cước, mật khẩu, mã OTP. Nhắn “quyền riêng tư” để xem hoặc xóa dữ liệu.`

export const privacyTexts = {
  kept: (messages: number, since: string | null, retentionDays: number, operator: string) =>
    `Dạ, về cuộc trò chuyện này em đang giữ ${messages} lời nhắn${since ? ` từ ngày ${since}` : ''} và thông tin thủ tục đang hỏi. Em không giữ số căn cước, số điện thoại, trừ liên hệ Ông/Bà tự để lại khi gửi phản ánh; số gửi nhầm được che trước khi lưu. Mục đích: trả lời và tiếp nối câu chuyện. Tự xóa sau ${retentionDays} ngày. Nơi chịu trách nhiệm: ${operator}.`,
  /** @param beside what features keep beside the messages */
  exported: (lines: readonly string[], beside: readonly string[]) =>
    [
      ...(lines.length > 0
        ? ['Dạ, đây là những gì em đang giữ:', ...lines]
        : ['Dạ, em không giữ lời nhắn nào của cuộc trò chuyện này.']),
      ...(beside.length > 0 ? ['', 'Ngoài lời nhắn, hệ thống giữ:', ...beside.map((line) => `- ${line}`)] : []),
    ].join('\n'),
  ofOthers:
    'Dạ, em không cho biết ai đã gửi phản ánh hay cách liên hệ người đó; tên người gửi không hiện ra công chúng. Ông/Bà thấy nội dung không đúng thì trình bày với cơ quan đang xử lý.',
  confirmDelete:
    'Dạ, xóa hết lời nhắn của cuộc trò chuyện này? Xóa rồi không lấy lại được. Phản ánh đã gửi vẫn được xử lý, nhưng không còn liên hệ của Ông/Bà và em không báo kết quả được nữa; Ông/Bà giữ mã để hỏi.',
  deleted:
    'Dạ, em đã xóa các lời nhắn và nội dung đang hỏi. Em chỉ giữ dấu thời gian và việc đã thông báo, không kèm nội dung; phản ánh đã gửi (nếu có) cơ quan xử lý vẫn giữ, không kèm liên hệ.',
} as const
