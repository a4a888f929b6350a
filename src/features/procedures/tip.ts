import type { City } from '../../content/city.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import { foldedWordsOf } from '../../dialogue/cues.ts'

const GIVEN = [
  'lot tay',
  'lot (?:cho )?(?:can bo|nguoi|may ong|may ba|may anh|may chi|ong|ba|ai|bao nhieu|nhieu|nhiu|bn|may)',
  '(?:dua|bo|kem|kep|chuan bi|gui|co) (?:cai |them )?(?:phong bi(?! (?:giam|cat|bot|xoa|nhap|giai|hu|dot|ngap))|phong bao|bao thu|bi thu(?! (?:hoi|giu|phi|le|tien|thue|them)))',
  '(?:phong bi|phong bao|bao thu|bi thu) (?:cho|bao nhieu|nhieu|nhiu|bn|may)',
  'boi duong (?:cho |them |rieng )?(?:can bo|nguoi|may ong|may ba|may anh|may chi|ho|ai|gi|chi|bao nhieu|nhieu|nhiu|bn|may|khong|hong|hok|k|ko|them)',
  'boi duong$',
  'chung chi (?:cho |them )?(?:gi|chi|bao nhieu|nhieu|nhiu|bn|can bo|may ong|nguoi|ai|khong|hong|hok|k|ko)',
  '(?:tien )?tra nuoc (?:cho|gi|bao nhieu|nhieu|nhiu|can bo|may|khong|hong)',
  '(?:tien )?ca phe (?:cho )?(?:can bo|may ong|may anh|may chi|nguoi nhan|nguoi lam|cong chuc)',
  '(?:can bo|may ong|may anh|may chi|cong chuc)(?: \\S+){0,2} (?:tien )?(?:ca phe|tra nuoc|phong bi|qua cap)',
  'boi tron',
  'lo lot',
  'dut lot',
  'hoi lo',
  'chi dep',
  'qua cap',
  '(?:di|chay) cua sau',
  'kep tien',
]
const TIP = new RegExp(`(?<![a-z])(?:${GIVEN.join('|')})(?![a-z])`)
const ASKS =
  /(?<![a-z])(?:bao nhieu|bao nhiu|nhieu|nhiu|bn|may|sao|the nao|gi|chi|(?:khong|hong|hok|hem|hon|ko|k|khg|chua)(?: (?:a|vay|ta|ha|z|v|ad|em|anh|chi|ban))*$)/
/** Somebody who tells that it was demanded, or taken, reports it: that is another matter. */
const DEMANDED =
  /(?<![a-z])(?:doi|voi|goi y|ra gia|bat (?:toi|tui|dan|phai|dua|nop)|ep|nhan (?:tien|phong bi|hoi lo|qua)|an (?:tien|hoi lo)|to cao|to giac|bao cao|lay tien|hach|lam kho|da dua|dua roi|moi (?:chiu|ky|lam|nhan))(?![a-z])/
/** What is filed in an envelope, taught or eaten is none. */
const OTHER =
  /dan tem|ghi (?:san )?dia chi|boi duong (?:kien thuc|nghiep vu|chuyen mon|suc khoe|dao tao)|dao tao,? boi duong|chung chi (?:boi duong|hanh nghe|nghe|dao tao|an toan|quy hoach)|(?:quan|mo|ban) (?:ca phe|tra nuoc)/

/** Whether a text asks if, or what, one gives to officials beside the fee. */
export function asksTip(text: string): boolean {
  const said = foldedWordsOf(text).join(' ')
  return TIP.test(said) && ASKS.test(said) && !DEMANDED.test(said) && !OTHER.test(said)
}

/** Said first then: no sum is told. */
export const noTip = ({ hotline }: City): string =>
  `Dạ, không có khoản bồi dưỡng nào: Ông/Bà chỉ nộp phí, lệ phí theo mức công bố và lấy biên lai. Có ai gợi ý hay đòi thêm tiền, Ông/Bà gọi ${hotline}; muốn tố cáo thì trình bày ở nơi tiếp công dân.`

export const tipChoices: readonly Choice[] = [
  { label: 'Khiếu nại, tố cáo, phản ánh khác nhau thế nào', action: actionOf('faq', 'khieu-nai-to-cao-phan-anh') },
]
