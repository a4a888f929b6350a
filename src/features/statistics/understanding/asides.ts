import { fold } from '../../../text/normalise.ts'
import { withoutAddressed } from './addressed.ts'

/** "…, chắc nhiều hơn vì dịch": what somebody supposes of the answer asks for nothing, unless it asks how many. */
const GUESS =
  /,\s*(?:chắc|chac|hình như|hinh nhu|có lẽ|co le|hẳn là|han la)(?![\p{L}])(?!.*(?:bao nhiêu|bao nhieu|mấy|may))[^\n]*$/u
const LEAD =
  /^[^:?.]{0,60}(?:hỏi|hoi|biết|biet|cần|can|nhờ|nho|yêu cầu|yeu cau|nhắn|nhan|dặn|dan|số liệu|so lieu)\s*:\s*(?=\S+\s+\S)/u
/** "…, để tôi biết xã mình đứng đâu": what somebody wants to know it for. */
const PURPOSE =
  /,\s*(?:để|de) (?:tôi|toi|tui|em|mình|minh|anh|chị|chi|còn|con|cho)(?![\p{L}])(?!.*(?:bao nhiêu|bao nhieu|mấy|may))[^\n]*$/u
/** "…, chị cần làm slide", "…, sếp đang hỏi": what the number is needed for, behind a question that asks for one. */
const NEED =
  /\s*[,.]\s*(?:(?:tôi|toi|tui|em|mình|minh|anh|chị|chi|sếp|sep|cô|co|chú|chu|thầy|thay) )?(?:(?:đang|dang|cần|can|phải|phai|sắp|sap|chuẩn bị|chuan bi|còn|con) )+(?:gấp|gap|để|de|làm|lam|viết|viet|soạn|soan|lập|lap|nộp|nop|trình|trinh|in|đưa|dua|điền|dien|chèn|chen|hỏi|hoi|ghi|báo cáo|bao cao|họp|hop)(?!\p{L})(?!.*(?<!\p{L})(?:bao nhiêu|bao nhieu|nhiêu|mấy|may|bn|năm|nam|quý|quy|tháng|thang|thì sao|thi sao|thế nào|the nao|ra sao|\d)(?!\p{L}))[^\n,]*$/gu
const HOW_MANY = /(?<!\p{L})(?:bao nhiêu|bao nhieu|nhiêu|nhieu|nhiu|mấy|may|bn)(?!\p{L})/u

/** "ông anh bên sở khoe …": whose words these are, with their marks only ("hồi" folded is "hỏi"). */
const SPEAKER =
  /(?<!\p{L})(?:(?:ông|anh|chị|cô|chú|bà|bạn|mấy|các|đám|người|sếp) ){0,3}(?:bên|dưới|trên) (?:sở|huyện|quận|xã|phường)(?: \p{L}+)? (?:khoe|bảo|nói|hỏi|gọi|kêu|than|cãi|nhắn|đòi|trách|thắc mắc)(?: (?:lên|xuống|tôi|tui|em|mình|rằng|là))?(?!\p{L})/gu

/** "tài liệu của sở em nêu …": whose paper states a number. */
const WHOSE =
  /(?<!\p{L})(?:của|cua) (?:\S+ ){0,3}?(?:tôi|toi|tui|em|mình|minh|anh|chị|chi)(?= (?:có |co |đang |dang )?(?:ghi|nêu|neu|viết|viet|nói|noi|in|để|de)(?!\p{L}))/gu
/** "nhận vô mấy bộ": dossiers come in sets. */
const SETS =
  /(?<!\p{L})(mấy|may|bao nhiêu|bao nhieu|nhiêu|nhieu|bn) (?:bộ|bo)(?=\s*(?:$|[,;.?!\n])| (?:vậy|vay|lận|lan|rồi|roi|thế|the|ạ|hả|ha|hén|hen|và|va|nha|v)(?!\p{L}))/gu

/** "đề nghị cung cấp", which folded is "cùng cấp"; what is provided online keeps its word. */
const PROVIDE =
  /(?=c)(?<=(?:^|(?<!\p{L})(?:đề nghị|de nghi|xin|vui lòng|vui long|nhờ|nho|hãy|hay|yêu cầu|yeu cau|cần|can|giúp|giup)(?: \p{L}+){0,2}? ))(?:cung cấp|cung cap)(?!\p{L})/gu

/** "Đề nghị so sánh số …": a word of who asks, no "nghị quyết"; what is proposed keeps it. */
const PLEASE = /^\s*(?:đề nghị|de nghi)(?=,? (?!xây|xay|của|cua|đã|da|được|duoc|nào|nao|thẩm|tham))/u

/** "hạng mấy toàn quốc": an index ranks all provinces, and these words name none. */
const RANKED_OVER =
  /(?=[tc])(?<=(?<!\p{L})(?:hạng|hang|thứ|thu|vị trí|vi tri|bậc|bac) (?:mấy|may|bao nhiêu|bao nhieu|nhiêu|nhieu|bn) )(?:trên |tren |trong )?(?:toàn quốc|toan quoc|cả nước|ca nuoc)(?!\p{L})/gu

/** "BC quý này cần … 2023": the report that somebody writes has a time of its own beside the figure's. */
const OWN_PAPER =
  /^\s*(?:bc|b\/c|báo cáo|bao cao) (?:quý|quy|tháng|thang|năm|nam|tuần|tuan) (?:này|nay|ni) (?:cần|can|phải có|phai co|thiếu|thieu|đòi|doi|hỏi|hoi|yêu cầu|yeu cau)(?=.*(?:19|20)\d\d)/u

/** "hổm rày tui soạn báo cáo, …": since when one is at it is no time of the figure. */
const LATELY =
  /(?=[hmbd])(?<=^|[,.;:?!]\s*)(?:hổm rày|hom ray|mấy (?:hôm|bữa|bửa) (?:nay|rày)|may (?:hom|bua) (?:nay|ray)|bữa (?:giờ|rày)|bua (?:gio|ray)|dạo này|dao nay)(?=,? (?:tôi|toi|tui|em|mình|minh|anh|chị|chi|sếp|sep|nghe|đang|dang|bận|ban|ngồi|ngoi|lo|coi|đọc|doc|soạn|soan|viết|viet|làm|lam|có nghe|co nghe|thấy|thay|cứ|cu|ai)(?!\p{L}))/gu

/** "hôm qua họp giao ban, sếp bảo …": when one was told to look it up, in a clause that counts nothing. */
const TOLD_ON =
  /(?<=^|[.!?\n]\s*)(?:hôm (?:qua|nay|kia|trước)|sáng nay|chiều nay|tối qua|bữa (?:qua|nay)|hổm|hom (?:qua|nay|kia|truoc)|sang nay|chieu nay)(?=,? (?:tôi|toi|tui|em|mình|minh|anh|chị|chi|sếp|sep|lãnh đạo|lanh dao|họp|hop|giao ban|đi họp|di hop|có người|co nguoi|có anh|có chị|đọc|nghe|gặp|phòng|cơ quan)(?!\p{L})[^.!?\n]*)(?![^,.!?\n]*(?<!\p{L})(?:bao nhiêu|bao nhieu|nhiêu|nhieu|mấy|may|bn)(?!\p{L}))/giu

/** "bên thanh tra hỏi em hai chuyện: …": who wants to know. */
const ASKER =
  /(?<=^|[.!?\n]\s*)(?:bên|phía|đằng|ben|phia) (?:\p{L}+ ){1,3}(?:hỏi|gọi|kêu|nhắn|đòi|yêu cầu|thắc mắc|hoi|goi|nhan|doi|yeu cau)(?: (?:lên|qua|sang|tôi|tui|em|mình|anh|chị|toi|minh|chi))+(?!\p{L})/giu

/** "cho anh mấy con số tuyên truyền: …": so many are not counted. */
const SOME_NUMBERS =
  /(?=(?:mấy|may|vài|vai|các|cac|những|nhung) (?:con|số|so) )(?<=(?<!\p{L})(?:cho|xin|cần|can|lấy|lay|gửi|gui|nhờ|nho)(?: \p{L}+){0,3} )(?:mấy|may|vài|vai|các|cac|những|nhung) (?:con số|con so|số liệu|so lieu)(?: về| ve)?(?!\p{L})(?=[^?\n]*(?:bao nhiêu|bao nhieu|nhiêu|nhieu|mấy|may|bn)(?!\p{L}))/gu

/** "…, chưa kể làm được hay không": what is left for another time, unless it asks how many. */
const NOT_YET =
  /,\s*(?:chưa kể|chua ke|khoan kể|khoan ke|khoan nói|khoan noi|khoan bàn|khoan ban|chưa nói|chua noi|chưa bàn|chua ban)(?!\p{L})(?!.*(?:bao nhiêu|bao nhieu|nhiêu|mấy|may|\d))[^\n]*$/u

/** "…, chính xác là giảm bao nhiêu phòng": how precisely it is wanted. */
const EXACTLY =
  /(?=[cđdtn])(?<!\p{L})(?:(?:chính xác|chinh xac|đích xác|dich xac|cụ thể|cu the)(?: là| la)?|(?:tức|tuc|nghĩa|nghia) (?:là|la))(?= (?:[^\s,;.?!]+ ){0,3}(?:bao nhiêu|bao nhieu|nhiêu|nhieu|nhiu|mấy|may|bn)(?!\p{L}))/gu

/** "đoạn này còn thiếu số về mấy cuộc thi": what somebody's paper lacks is no distance to a mark. */
const LACKS =
  /(?=[cđdtk])(?<!\p{L})(?:(?:còn|con|đang|dang) )?(?:thiếu|thieu|kẹt|ket) (?:số|so|số liệu|so lieu|con số|con so|dữ liệu|du lieu)(?= (?:về|ve|của|cua|phần|phan|mấy|may|cái|cai)(?!\p{L}))|(?=[cđdtk])(?<!\p{L})(?:(?:còn|con|đang|dang) )?(?:thiếu|thieu|kẹt|ket) (?:mỗi|moi|đúng|có mỗi|co moi|duy nhất|duy nhat)(?: (?:một|mot|1))?(?= (?:con số|con so|số|so|cái|cai|tỷ lệ|ty le|tỉ lệ|mục|muc|ô|dòng|dong)(?!\p{L}))/gu

/** "mấy cục USB ký số đó, phát cho nhiêu người": those are spoken of, not counted. */
const THOSE =
  /(?=[mM])(?<=^|[.,;:!?]\s*)(?:mấy|may)(?= (?:[^\s,;.?!]+ ){1,10}(?:đó|ấy|đấy|kia)[,:]? [^.!?\n]*(?<!\p{L})(?:bao nhiêu|nhiêu|mấy|bn)(?!\p{L}))/gu

const blank = (words: string): string => ' '.repeat(words.length)

/** A text without who asks, what for, and how politely. */
export const withoutAside = (text: string): string =>
  withoutNeed(withoutWhose(withoutAddressed(text)).replace(GUESS, '').replace(PURPOSE, '').replace(NOT_YET, ''))
    .replace(LEAD, '')
    .replace(SPEAKER, blank)
    .replace(SETS, '$1 hồ sơ')
    .replace(PROVIDE, blank)
    .replace(PLEASE, blank)
    .replace(OWN_PAPER, blank)
    .replace(LATELY, blank)
    .replace(TOLD_ON, blank)
    .replace(ASKER, blank)
    .replace(EXACTLY, blank)
    .replace(LACKS, blank)
    .replace(THOSE, 'các')
    .replace(SOME_NUMBERS, blank)
    .replace(RANKED_OVER, blank)

/** A text without what the number is needed for; folded or not. */
export function withoutNeed(text: string): string {
  for (const { 0: need, index } of text.matchAll(NEED)) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
    if (HOW_MANY.test(line)) return text.slice(0, index) + text.slice(index + need.length)
  }
  return text
}

/** A text without whose paper it is that states a number; folded or not. */
export const withoutWhose = (text: string): string => text.replace(WHOSE, blank)

/** "số năm 2018 thì có rồi, còn năm 2019 …?": a clause whose time nobody asks about any more. */
const SET_ASIDE =
  /^[^,;:]*(?:(?:co|biet|ro|xong|nam|du|tra|coi|xem) roi|thi (?:thoi|khoi|khong sao|ko sao)(?: roi)?)\s*[,;]/

/** Where a clause that is set aside ends in a text; 0: none is. */
export function endOfAside(text: string): number {
  return SET_ASIDE.exec(fold(text))?.[0].length ?? 0
}
