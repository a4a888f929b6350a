/** Who asks, how people ask and what any office asks for: beside a matter they say nothing that could decide. */
export const NEUTRAL =
  'cần gì giấy tờ nào bao nhiêu nhiều tiền lệ phí mấy ngày lâu ở tại đâu chỗ làm mần cho em tôi tui tao mình anh chị cô chú bác dì cậu thím hỏi với ạ dạ vậy sao thế được không hông muốn xin cách phải có là và của đi thì mà này đó nha nhé giúp giùm dùm khi ra lên tới đến bị rồi giờ nộp cái các những một như hả à ơi nữa cũng còn hay hoặc về theo phường xã huyện tỉnh ai bạn sẽ đang chưa nếu nên chỉ luôn biết nói lo tính định nhờ chuyện vụ việc mang đem cầm đơn dạ thưa chào nay đây kia ấy ổng bả ad admin shop chiếc tấm cuốn tờ cấp ta nhỉ hén hen nghen lắm thôi đặng gọi để ủy ban việc thứ chị bên rành hổng'

/** Neutral as a whole, while each word may be part of a matter. */
export const NEUTRAL_TOGETHER = [
  'thủ tục',
  'hồ sơ',
  'hướng dẫn',
  'đề nghị',
  'cơ quan',
  'vui lòng',
  'trình tự',
  'liên hệ',
  'tìm hiểu',
  'cụ thể',
  'chi tiết',
  'thực hiện',
  'tiến hành',
  'gia đình',
  'bắt đầu',
  'công an',
  'nhà nước',
  'đàng hoàng',
  'hợp lệ',
  'quy định',
  'hỏi chung',
  'trực tuyến',
  'bữa nay',
  'ông ấy',
  'bà ấy',
  'hôm nay',
  'thành phố',
  'nhu cầu',
  'kính nhờ',
  'quý cơ quan',
  'kính đề nghị',
  'mọi người',
  'giấy tờ',
  'tờ giấy',
  'coi bộ',
  'xử lý',
]

/** Without diacritics these may be words that decide: còn or con, bạn or bán. */
export const UNMARKED_TELLS: ReadonlySet<string> = new Set([
  'con',
  'ban',
  'mat',
  'chay',
  'nha',
  'chu',
  'cap',
  'dau',
  'to',
  'moi',
  'ba',
])
