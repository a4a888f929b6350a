import { ofLastTexts } from '../../../core/last-texts.ts'

/** "nhờ trợ lý tra giúp", "bot ơi": whom one speaks to is no word of a figure ("trợ giúp pháp lý"); "hỗ trợ lý lịch" is another matter. */
const ADDRESSED =
  /(?=[tceb])(?<!\p{L})(?<!(?:hỗ|ho|cứu|cuu|bảo|bao) )(?:(?:chị|chi|em|bạn|ban) )?(?:trợ lý|trợ lí|tro ly|tro li)(?: (?:ảo|ao|ai))?(?: (?:ơi|oi))?(?!\p{L})(?! (?:lịch|lich|giám đốc|giam doc|lãnh đạo|lanh dao))|(?=[bca])(?<!\p{L})(?:bot|chatbot|admin) (?:ơi|oi)(?!\p{L})/giu

/** "em lục mấy tập báo cáo chưa thấy": papers gone through are not counted. */
const GONE_THROUGH =
  /(?=m)(?<=(?<!\p{L})(?:lục|luc|lật|lat|giở|gio|dò|do|mò|mo|tìm|tim|kiếm|kiem|đọc|doc|coi|xem|tra|bới|boi)(?: (?:hết|het|cả|ca|qua|lại|lai|trong|từ|tu|tung|đi|đủ|du|nát|nat|tìm|tim))* )(?:mấy|may)(?= (?:tập|tap|cuốn|cuon|quyển|quyen|chồng|chong|xấp|xap|bộ|bo|tờ|to|trang|bản|ban|file|tài liệu|tai lieu|báo cáo|bao cao|văn bản|van ban)(?!\p{L}).*(?<!\p{L})(?:chưa|chua|không|khong|ko|hổng|hong|hông|chẳng|chang|hok)(?: (?:có|co|hề|he))? (?:thấy|thay|ra|gặp|gap|có|co|được|duoc)(?!\p{L}))/giu

/** "Sở em mới đi coi diễn …. Năm 2018 mấy lượt người xem": where somebody is who tells what brought it up. */
const FROM_WHERE =
  /(?=[bởodtshqxp])(?<=^|[.!?\n]\s*)(?:(?:bên|ben|ở|o|dưới|duoi|trên|tren) )?(?:sở|so|huyện|huyen|quận|quan|xã|xa|phường|phuong) (?:em|tôi|toi|tui|mình|minh|chúng tôi|tụi em)(?= (?:mới|moi|vừa|vua) (?:được |duoc )?(?:đi|di|cử|cu|coi|xem|dự|du|họp|hop|thi|học|hoc|nghe|tập huấn|tap huan|làm|lam|in|nối|noi|nhận|nhan|viết|viet)(?!\p{L})[^.!?\n]*[.!\n]\s*\S)/giu

/** "Họp xong nghe nói …": so does what was done before it was heard. */
const HEARD_AFTER =
  /(?=[hgălud])(?<=^|[.!?\n]\s*)(?:họp|hop|giao ban|hội ý|hoi y|làm việc|lam viec|ăn|uống|dự)(?: \p{L}+)? xong,?(?: thì| thi)?(?= (?:nghe|có người|co nguoi|sếp|sep|lãnh đạo|lanh dao)(?!\p{L}))/giu

/** A text of the same length without whom it speaks to and where its writer looked in vain. */
export const withoutAddressed = ofLastTexts((text: string): string =>
  text
    .replace(ADDRESSED, (words) => ' '.repeat(words.length))
    .replace(FROM_WHERE, (words) => ' '.repeat(words.length))
    .replace(HEARD_AFTER, (words) => ' '.repeat(words.length))
    .replace(GONE_THROUGH, (words) => ' '.repeat(words.length)),
)
