import { foldedWordsOf } from '../../dialogue/cues.ts'
import { fold } from '../../text/normalise.ts'
import type { Procedure } from './content.ts'
import { wordStatement } from './wording.ts'

const HOW_MUCH = '(?:bao nhieu|bao nhiu|nhieu|nhiu|bn|may (?:trieu|tram|chuc|dong|cu|tien|ngan|muoi))'
/** What a sum is told of that is no money, or is a time: "được nghỉ bao nhiêu ngày". */
const NO_MONEY = '(?! (?:ngay|thang(?! la)|nam|lau|tuan|gio|lan|bua|ban|to|nguoi|giay|ho so|loai|buoi|cai|met|m2))'
const RECEIVES =
  '(?:duoc|dc|lanh|linh|nhan|huong|rut|lay lai|hoan|tra lai|ho tro|tro cap|chi tra|boi thuong|den bu|mai tang phi|phat|cho)'
/** What is paid, and not received. */
const PAYS =
  /(?<![a-z])(?<!duoc )(?:ton|mat|nop|dong|tra|le phi|phi|het|thu) (?:tien )?(?:la )?(?:bao nhieu|nhieu|nhiu|may) /
const ASKS = new RegExp(`(?<![a-z])${RECEIVES}(?: \\S+){0,6} ${HOW_MUCH}(?![a-z])${NO_MONEY}`)
const LEVEL = /(?<![a-z])(?:muc|so tien|tien) (?:duoc )?(?:huong|nhan|tro cap|ho tro|chi tra|hoan|boi thuong)(?![a-z])/

/** Whether a text asks how much money one gets, and not what a procedure costs. */
export function asksSumReceived(text: string): boolean {
  const said = ` ${foldedWordsOf(text).join(' ')} `
  return !PAYS.test(said) && (ASKS.test(said) || LEVEL.test(said))
}

const PAYS_OUT =
  /trợ cấp|(?<!ảnh )hưởng|mai táng|(?<!công cụ |công nghiệp )hỗ trợ|hoàn (?:thuế|trả|nộp|tiền)|(?:chi trả|thanh toán).{0,30}(?:chi phí|kinh phí|bồi thường|bảo hiểm|lương)|lương hưu|bồi thường/iu
/** What begins so is about something else, though its name tells of money that is paid. */
const NOT_ITSELF =
  /^(?:thủ tục )?(?:khai (?!.*\/ ?hoàn)|chứng nhận|công nhận|cấp |giao |lựa chọn|ủy quyền|người hưởng|giải quyết chuyển|xử lý không|khấu trừ|xác định|thu hồi|chấm dứt|phê duyệt (?:đề án|chương trình)|hỗ trợ tư vấn, hướng dẫn)/iu

/** Whether a procedure pays something out, by its name. */
export const paysOut = (name: string): boolean => PAYS_OUT.test(name) && !NOT_ITSELF.test(name)

/** Words by which people name what is paid out to them, folded. */
const BENEFITS =
  /(?<![a-z])(?:tro cap|thai san|bhxh|bao hiem xa hoi|bhtn|that nghiep|mai tang|tu tuat|tien tuat|om dau|nghi om|tai nan lao dong|tnld|benh nghe nghiep|duong suc|luong huu|huu tri|liet si|thuong binh|nguoi co cong|khuyet tat|nguoi cao tuoi|gia neo don|mo coi|bao tro|sinh con|sinh em be|de em be|de con|hoan thue|dong du thue|ho ngheo|can ngheo|cai nghien|bao hiem mot lan|bao hiem 1 lan|rut bao hiem)(?![a-z])/
/** Who asks for a place's or a year's figures asks for no sum of one's own. */
const OF_MANY =
  /(?<![a-z])(?:nam 20\d\d|thanh pho|toan|tong|quy \S|\d+ thang dau|tong cong|giai ngan|ngan sach|bao nhieu nguoi|ti le|ty le|cac xa|cac phuong|xa nao|phuong nao)(?![a-z])/

/** Whether a text asks for the sum that one gets of something that is paid out to people. */
export const asksOwnBenefit = (text: string): boolean => {
  const said = fold(text)
  return asksSumReceived(text) && BENEFITS.test(said) && !OF_MANY.test(said)
}

const TIME_GRANTED =
  /(?<![a-z])(?:duoc|dc|cho) (?:nghi|huong|lanh|linh|nhan)(?: \S+){0,4} (?:(?:bao lau|may|bao nhieu|nhieu|nhiu) ?(?:ngay|thang|nam|tuan)|trong bao lau|bao lau)(?![a-z])/

/** Whether a text asks how long one rests or is paid, and not how long the procedure takes. */
export const asksTimeGranted = (text: string): boolean => TIME_GRANTED.test(fold(text))

/** Said first then: the record holds the term of the procedure only. */
export const NO_TIME_GRANTED =
  'Dạ, thời gian được nghỉ, được hưởng thì nguồn này không nêu; dưới đây là thời hạn giải quyết hồ sơ.'

/** What a record says of how much is paid, in its own words. */
const TELLS =
  /(?<!\p{L})(?:mức (?:hưởng|trợ cấp|hỗ trợ|chi|bồi thường)|tháng (?:lương|trợ cấp)|lần (?:mức )?lương|hỗ trợ (?:tối đa|\d)|% (?:mức|chi phí|giá trị|tổng))/iu
const SHOWN = 3

/** The lines of a record that tell how much is paid. */
export const tellingSums = ({ usual, pitfalls, after, conditions }: Procedure): readonly string[] =>
  [...[...usual, ...pitfalls, ...after].map(wordStatement), ...conditions]
    .filter((line) => TELLS.test(line))
    .slice(0, SHOWN)
    .map((line) => `- ${line}`)
