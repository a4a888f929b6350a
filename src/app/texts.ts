import type { City } from '../content/city.ts'
import type { EngineTexts } from '../dialogue/texts.ts'
import { NOTICE_VERSION, noticeText } from '../features/privacy/texts.ts'

/** What the engine itself says, in the city's name. */
export function engineTexts(city: City, retentionDays: number): EngineTexts {
  return {
    notice: { version: NOTICE_VERSION, text: noticeText(city, retentionDays) },
    empty: `Dạ, em chưa đọc được nội dung. Ông/Bà viết giúp việc cần hỏi, hoặc gọi ${city.hotline}.`,
    attachmentOnly: `Dạ, em chưa đọc được hình ảnh, tệp hay giọng nói. Ông/Bà viết giúp bằng chữ; xin đừng gửi ảnh căn cước, giấy tờ tùy thân.`,
    personalData:
      'Dạ, Ông/Bà không cần gửi số căn cước, số điện thoại, mật khẩu hay mã OTP ở đây; em đã che phần đó và không lưu.',
    cutOff: (end) =>
      `Dạ, tin dài quá nên em chỉ nhận được tới chỗ “…${end}”. Ông/Bà gửi phần còn lại trong tin sau giúp ạ.`,
    failed: `Dạ, em xin lỗi, hệ thống đang trục trặc nên chưa trả lời được. Ông/Bà thử lại sau ít phút, hoặc gọi ${city.hotline}.`,
    backToForm: 'Dạ, tiếp tục phần đang làm dở.',
    formReplaced: 'Dạ, phần đang làm dở lúc trước em đã bỏ, chưa gửi đi.',
    formDropped: 'Dạ, phần đang làm dở lúc trước không còn dùng được nên em đã bỏ; mong Ông/Bà thông cảm.',
    nothingToQuit:
      'Dạ, hiện không có gì đang làm dở để hủy. Muốn rút phản ánh đã gửi, Ông/Bà nhắn “rút phản ánh” kèm mã ạ.',
    staleChoice: 'Dạ, lựa chọn này đã cũ. Ông/Bà nhắn lại việc cần hỏi giúp ạ.',
  }
}
