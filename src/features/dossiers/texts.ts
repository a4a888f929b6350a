import { cutLabel } from '../../core/split-text.ts'

/** What is said of dossiers beside their state. */
export const dossierTexts = {
  askCode: (example: string) =>
    `Dạ, Ông/Bà cho em mã hồ sơ: ở phần đầu giấy tiếp nhận hồ sơ và hẹn trả kết quả, sau chữ “Mã hồ sơ” hoặc dưới mã vạch, dạng ${example}. Có thể chỉ ghi 4 số cuối và ngày nộp. Không cần số căn cước hay số điện thoại.`,
  askDate: (digits: string) =>
    `Dạ, em cần thêm ngày nộp để tìm hồ sơ có số cuối ${digits}: Ông/Bà ghi ví dụ “${digits} ngày 20/11”, hoặc cả mã trên giấy hẹn.`,
  noneOnDay: (digits: string, day: string) =>
    `Dạ, ở đây không có hồ sơ nào nhận ngày ${day} có số cuối ${digits}. Ông/Bà xem lại ngày và mã trên giấy hẹn giúp ạ.`,
  which: (day: string, count: number) =>
    `Dạ, ngày ${day} có ${count} hồ sơ mang số cuối này. Ông/Bà nộp ở cơ quan nào ạ?`,
  tooManyOnDay: (digits: string, day: string) =>
    `Dạ, ngày ${day} nhiều cơ quan có hồ sơ mang số cuối ${digits}. Ông/Bà ghi thêm tên cơ quan đã nộp, ví dụ “${digits} ngày ${day.slice(0, 5)} sở xây dựng”, hoặc cả mã trên giấy hẹn ạ.`,
  wrongDate: {
    'no-such-date': (written: string) =>
      `Dạ, mã “${written}” có phần ngày không có thật. Ông/Bà xem lại 6 số ở giữa (năm, tháng, ngày nhận) giúp ạ.`,
    future: (written: string) =>
      `Dạ, mã “${written}” ghi ngày nhận ở tương lai. Ông/Bà xem lại 6 số ở giữa (năm, tháng, ngày nhận) giúp ạ.`,
  },
  tooMany: (minutes: number, hotline: string) =>
    `Dạ, cuộc trò chuyện này đã tra nhiều mã liên tiếp nên em tạm dừng. Ông/Bà thử lại sau ${minutes} phút, hoặc gọi ${hotline}.`,
  neighbours: (hotline: string) =>
    `Dạ, các mã này nằm liền nhau; để giữ riêng tư cho hồ sơ của người khác, em không xem tiếp. Nếu đều là hồ sơ của Ông/Bà, xin hỏi nơi đã nộp hoặc gọi ${hotline}.`,
  moreCodes: (count: number) => `Dạ, mỗi lần em xem ${count} mã; các mã còn lại Ông/Bà nhắn tiếp giúp ạ.`,
  watching: (code: string, from: string, to: string) =>
    `Dạ, khi hồ sơ ${code} đổi tình trạng, dời ngày hẹn, cần bổ sung hay có kết quả, em nhắn ngay tại đây (không nhắn từ ${from} đến ${to}). Muốn thôi, Ông/Bà nhắn “thôi báo hồ sơ”.`,
  cannotWatch: (code: string) => `Dạ, hồ sơ ${code} đã kết thúc nên không còn gì để báo nữa ạ.`,
  tooManyWatches: (count: number) =>
    `Dạ, cuộc trò chuyện này đang nhận báo của ${count} hồ sơ, là mức nhiều nhất. Ông/Bà bỏ bớt bằng cách nhắn “thôi báo hồ sơ”.`,
  unwatched: (codes: readonly string[]) =>
    codes.length > 0
      ? `Dạ, em thôi báo về hồ sơ ${codes.join(', ')}.`
      : 'Dạ, cuộc trò chuyện này không nhận báo về hồ sơ nào ạ.',
  watched: (codes: readonly string[]) =>
    codes.length > 0
      ? `Dạ, em đang báo tại đây khi các hồ sơ này có thay đổi:\n${codes.map((code) => `- ${code}`).join('\n')}`
      : 'Dạ, cuộc trò chuyện này chưa nhận báo về hồ sơ nào. Ông/Bà gửi mã hồ sơ rồi bấm “Báo cho tôi khi có thay đổi”.',
  forbidden:
    'Dạ, danh sách hồ sơ chỉ dành cho cán bộ đã liên kết tài khoản. Muốn xem hồ sơ của mình, Ông/Bà gửi em mã hồ sơ trên giấy hẹn ạ.',
  noData: 'Dạ, ở đây chưa nhập dữ liệu hồ sơ nào nên em chưa lập được danh sách.',
  notInScope: (code: string, scope: string) => `Dạ, không có hồ sơ ${code} trong phạm vi ${scope}.`,
  notLate: (code: string) => `Dạ, hồ sơ ${code} hiện không trễ hạn nên chưa cần thư xin lỗi.`,
  draft: (code: string) =>
    `Dạ, đây là bản thảo thư xin lỗi cho hồ sơ ${code}. Ông/Bà điền lý do và ngày hẹn mới, trình ký; em không tự gửi.`,
  letterSent: (code: string) => `Dạ, em đã ghi nhận: thư xin lỗi của hồ sơ ${code} đã ký và gửi.`,
  noAgency: 'Dạ, tài khoản này chưa gắn với cơ quan nào nên em chưa lọc được danh sách. Xin báo người quản trị ạ.',
  otherAgency: (name: string) =>
    `Dạ, tài khoản này chỉ xem được hồ sơ của cơ quan mình, không xem được hồ sơ của ${name}.`,
} as const

/** A label that fits a button. */
export const label = (text: string): string => cutLabel(text, 40)
