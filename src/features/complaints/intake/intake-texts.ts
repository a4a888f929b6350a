import type { City } from '../../../content/city.ts'
import type { Instant } from '../../../core/time.ts'
import { localDate, shownDate } from '../../../core/time.ts'
import type { Visibility } from '../complaint.ts'

/** What the bot says while a complaint is taken in. */
export const intakeTexts = {
  joinHow: 'Dạ, cùng một việc thì Ông/Bà nhắn “theo dõi chung”; việc khác thì nhắn “gửi riêng”.',
  /** @param erased what was written goes with the reply @param form that was open: kept where nothing in it is of what goes */
  law: (
    kind: 'complaint-law' | 'denunciation-law',
    city: City,
    erased: boolean,
    form: 'none' | 'kept' | 'dropped',
  ): string => {
    const name = kind === 'complaint-law' ? 'khiếu nại' : 'tố cáo'
    const where = (city.citizenReception ?? []).map((address) => `- ${address}`).join('\n')
    const whom =
      kind === 'complaint-law'
        ? 'Ông/Bà gửi đơn tới cơ quan đã ra quyết định (hoặc cấp trên của cơ quan đó), hoặc đến nơi tiếp công dân:'
        : 'Ông/Bà gửi đơn, hoặc trình bày trực tiếp, với cơ quan quản lý người bị tố cáo, thanh tra, hoặc nơi tiếp công dân:'
    return [
      `Dạ, nội dung này là ${name}, giải quyết theo Luật ${name === 'khiếu nại' ? 'Khiếu nại' : 'Tố cáo'} chứ không qua kênh phản ánh (Nghị định 20/2008/NĐ-CP, Điều 1), nên em không lập phản ánh.`,
      where === '' ? `${whom} gọi ${city.hotline} để hỏi địa chỉ.` : `${whom}\n${where}`,
      erased ? 'Em đã xóa nội dung Ông/Bà vừa nhắn ở đây; chỉ còn ghi rằng có người hỏi về việc này và lúc nào.' : null,
      form === 'dropped' ? 'Phần đang làm dở em cũng đã bỏ, chưa gửi đi.' : null,
      form === 'kept'
        ? 'Phản ánh đang làm dở em vẫn giữ, chưa gửi: Ông/Bà trả lời tiếp, hoặc nhắn “hủy” để thôi.'
        : null,
    ]
      .filter((line) => line !== null)
      .join('\n')
  },
  elsewhere: (place: string, city: City): string =>
    `Dạ, việc ở ${place} không thuộc ${city.name} nên em không nhận được. Ông/Bà gửi tới cổng phản ánh, kiến nghị hoặc tổng đài của ${place}, hoặc mục Phản ánh kiến nghị tại ${city.portalUrl}.`,
  othersTold: (names: readonly string[]): string => {
    const [what, which] =
      names.length === 1 ? ['việc khác', 'việc kia'] : [`${names.length} việc khác`, 'lần lượt từng việc kia']
    return `Tin này còn ${what} (${names.join('; ')}); nội dung em giữ đủ, nhưng mỗi việc cần một phản ánh: gửi xong việc này, Ông/Bà nhắn riêng ${which} giúp em.`
  },
  further: (spot: string): string =>
    spot === ''
      ? 'Dạ, em lập phản ánh mới cho việc này.'
      : `Dạ, em lập phản ánh mới cho việc này, cùng nơi với phản ánh vừa gửi (${spot}); khác nơi thì Ông/Bà nhắn “sửa địa điểm”.`,
  answeredElsewhere: (place: string, city: City): string =>
    `${intakeTexts.elsewhere(place, city)}\nNếu việc ở ${city.name} thì Ông/Bà ghi lại xã, phường giúp em; không gửi nữa thì nhắn “hủy”.`,
  refused: (say: string, door: string): string => `Dạ, ${lowerFirst(say)}\n${door}`,
  spam: (city: City): string =>
    `Dạ, tin này giống quảng cáo nên em không lập phản ánh. Nếu Ông/Bà có việc cần phản ánh, xin nêu việc gì, ở đâu; hoặc gọi ${city.hotline}.`,
  howTo: (city: City): string =>
    `Dạ, Ông/Bà phản ánh ngay tại đây: nhắn việc gì, xảy ra ở đâu, kèm hình nếu có. Em chuyển đúng cơ quan, cho mã để theo dõi, và báo lại kết quả. Không mất phí; có thể giấu tên với công chúng hoặc với cơ quan xử lý. Cũng có thể gọi ${city.hotline}.`,
  noRules: 'Dạ, em không có quy định và mức phạt cụ thể của việc này nên không dám nói chắc.',
  inCharge: (matter: string, first: string, second: string | undefined): string =>
    `Việc về ${lowerFirst(matter)}: ${first} xử lý trước${second === undefined ? '' : `; cơ quan chuyên ngành là ${second}`}.`,
  local: (level: 'commune' | 'commune-police'): string =>
    level === 'commune' ? 'Ủy ban nhân dân xã, phường nơi xảy ra' : 'Công an xã, phường nơi xảy ra',
  orReport: 'Nếu Ông/Bà muốn báo việc này cho cơ quan xử lý, xin chọn “Phản ánh việc này”.',
  unsure: 'Dạ, Ông/Bà muốn phản ánh việc này để cơ quan xử lý, hay muốn hỏi thủ tục ạ?',
  tooShort: 'Dạ, nội dung hơi ngắn. Ông/Bà viết rõ việc gì, ở đâu giúp ạ.',
  askText: (city: City): string =>
    `Dạ, Ông/Bà cần phản ánh việc gì, xảy ra ở đâu ạ? Viết tự nhiên, gửi hình hoặc vị trí cũng được. Đang nguy hiểm xin gọi ngay ${(city.emergency ?? []).map((e) => e.number).join(', ')}. Nhắn “hủy” để thôi.`,
  askWhat: 'Dạ, việc gì xảy ra ở đó ạ? Ông/Bà viết tự nhiên, gửi hình cũng được. Nhắn “hủy” để thôi.',
  placeNoted: 'Dạ, em đã ghi nơi xảy ra.',
  areaUnknown:
    'Dạ, em chưa tìm ra xã, phường này trong thành phố. Ông/Bà ghi lại tên giúp; không rõ thì nhắn “không biết”, không gửi nữa thì nhắn “hủy”.',
  areaPassed: 'Dạ, chưa rõ xã, phường nên bộ phận tiếp nhận sẽ xem giúp.',
  placeUnknown: 'Dạ, Ông/Bà ghi tên đường, xóm, ấp giúp; không rõ thì nhắn “bỏ qua”, không gửi nữa thì nhắn “hủy” ạ.',
  placePut: 'Dạ, em đã sửa lại địa điểm.',
  areaPut: 'Dạ, em đã sửa lại xã, phường.',
  textPut: 'Dạ, em đã sửa lại nội dung.',
  full: 'Dạ, phản ánh này đã dài hết mức nên em không ghi thêm phần vừa rồi. Ông/Bà gửi phần đó thành phản ánh khác giúp ạ.',
  noPicture: 'Dạ, em chưa thấy hình. Ông/Bà gửi hình vào đây giúp; gửi sau cũng được.',
  areaNoted: 'Dạ, em đã ghi xã, phường.',
  spotNoted: 'Dạ, em đã ghi địa điểm.',
  whichMatter: 'Dạ, Ông/Bà nói rõ hơn giúp ạ: hỏi thủ tục gì, hay phản ánh việc gì, ở đâu?',
  pleaHeard: 'Dạ, có địa chỉ thì em mới chuyển cơ quan xử lý được ạ.',
  added: 'Dạ, em đã ghi thêm vào phản ánh này.',
  placePassed: 'Dạ, chưa rõ chỗ nào nên em để trống.',
  otherMatter:
    'Dạ, Ông/Bà nói việc khác; em giữ lại, xong việc trước em ghi tiếp việc này. Việc trước xảy ra ở đâu, xã, phường nào? Không rõ thì nhắn “không biết”, không gửi nữa thì nhắn “hủy”.',
  apart: 'Dạ, đây là việc khác, ở chỗ khác nên cần một phản ánh riêng; em giữ lại, gửi xong việc này em ghi tiếp.',
  keptForLater: 'Dạ, việc khác Ông/Bà vừa nói em giữ lại để ghi sau.',
  later: (text: string): string =>
    `Dạ, còn việc Ông/Bà nói lúc nãy: “${text.length > 120 ? `${text.slice(0, 120)}…` : text}”. Em ghi luôn việc này nhé?`,
  nothingOpen: 'Dạ, hiện không có phản ánh nào đang ghi dở nên em không gửi gì ạ.',
  photosReceived: (count: number): string => `Dạ, em đã nhận ${count} hình.`,
  cancelled: 'Dạ, em đã bỏ phản ánh này, không gửi đi. Ông/Bà cần gì khác cứ nhắn ạ.',
  filed: (code: string, agency: string | null, dueAt: Instant): string =>
    `Dạ, em đã ghi nhận phản ánh. Mã: ${code}.\n- Cơ quan xử lý: ${agency ?? 'bộ phận tiếp nhận sẽ phân công'}.\n- Hạn trả lời: ${inWords(dueAt)}.\nKết quả sẽ gửi ngay tại đây. Ông/Bà nhắn “${code}” để xem tiến độ, hoặc gửi thêm hình, thông tin.`,
  filedForCaller: (code: string, agency: string | null, dueAt: Instant): string =>
    `Đã lập phản ánh cho người gọi. Mã: ${code}.\n- Đọc cho người gọi: ${spoken(code)}.\n- Cơ quan xử lý: ${agency ?? 'bộ phận tiếp nhận sẽ phân công'}.\n- Hạn trả lời: ${inWords(dueAt)}.\nTra lại bằng mã này.`,
  existing: (code: string): string =>
    `Dạ, phản ánh này Ông/Bà đã gửi rồi, mã ${code}. Em không lập thêm; có gì mới Ông/Bà cứ nhắn thêm tại đây.`,
  ruleShown:
    'Dạ, phản ánh về thủ tục, cán bộ không đăng công khai; họ tên và liên hệ chỉ cơ quan xử lý xem (Nghị định 20/2008/NĐ-CP, Điều 7).',
  shownTo: (visibility: Visibility): string =>
    visibility === 'public'
      ? 'Dạ, em ghi công khai nội dung, không nêu tên người gửi.'
      : visibility === 'hidden-public'
        ? 'Dạ, em ghi không công khai phản ánh này.'
        : 'Dạ được, em giấu người gửi với công chúng và cả cơ quan xử lý.',
  pinReceived: 'Dạ, em đã nhận vị trí.',
  pinOutside: 'Dạ, vị trí này nằm ngoài thành phố nên em không ghi. Ông/Bà viết nơi xảy ra việc bằng chữ giúp ạ.',
  contactKept: (visibility: Visibility): string =>
    visibility === 'hidden-agency'
      ? 'Dạ, em đã ghi số liên hệ của Ông/Bà; chỉ bộ phận tiếp nhận xem được, không nêu với cơ quan xử lý.'
      : 'Dạ, em đã ghi số liên hệ của Ông/Bà; chỉ cơ quan xử lý xem được.',
  callerKept: 'Đã ghi liên hệ của người gọi.',
  joined: (code: string): string =>
    `Dạ, em đã ghi Ông/Bà cùng theo dõi phản ánh ${code}. Có kết quả em báo ngay tại đây.`,
} as const

/** A due date as it is spoken: "trước 17:00 thứ Năm, 26/11/2026". */
export function inWords(at: Instant): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000)
  const day = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'][local.getUTCDay()]
  const time = `${String(local.getUTCHours()).padStart(2, '0')}:${String(local.getUTCMinutes()).padStart(2, '0')}`
  return `trước ${time} ${day}, ${shownDate(localDate(at))}`
}

const LETTERS: Readonly<Record<string, string>> = {
  A: 'A như An',
  C: 'C như Cam',
  E: 'E như Em',
  F: 'ép-phờ',
  H: 'H như Hoa',
  K: 'K như Kênh',
  M: 'M như Mai',
  P: 'P như Phở',
  R: 'R như Rạch',
  T: 'T như Tôm',
  V: 'V như Vui',
  X: 'X như Xoài',
  Y: 'y dài',
}
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A tracking code as it is read out on the phone: every letter with a word, every digit by its name. */
export function spoken(code: string): string {
  return code
    .replace(/^PA-/, '')
    .split('-')
    .map((group) => [...group].map((c) => (/\d/.test(c) ? DIGITS[Number(c)] : (LETTERS[c] ?? c))).join(', '))
    .join('; rồi ')
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
