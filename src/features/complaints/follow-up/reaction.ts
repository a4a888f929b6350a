import { foldedWordsOf } from '../../../dialogue/cues.ts'

/** More words tell something of their own. */
const FEW_WORDS = 9
const I = '(?:da|thoi|a|u|oi|troi|ma|gi|ky|toi|tui|em|minh|con|chung toi|thi)'
const NOT = '(?:khong|ko|k|hong|hem|hok|chua|chang|dau co)'
const ENDS = '(?: (?:vay|the|do|ta|a|ha|nay|luon|em|ad|voi|cau|tra loi|cach|ket qua|dau|duoc|nhe|nha|ky|gi|roi))*'
const WHY_REFUSED = new RegExp(
  `^(?:${I} )*(?:(?:tai |vi )?sao|ly do(?: gi| sao)?|can cu dau)(?: (?:lai|bi|ma|phan anh|kien nghi|don|tin|viec|vu|cua|toi|tui|em|minh|nay|do|vua roi))*(?: ${NOT})? (?:tu choi|tiep nhan|nhan|giai quyet|xu ly|dong|bac|tra loi)(?: (?:lai|phan anh|don|tin|viec|vu|cua|toi|tui|em|minh|nay|do))*${ENDS}$`,
)
const NOT_ACCEPTED = new RegExp(
  `^(?:${I} )*(?:${NOT} (?:dong y|chap nhan|dong tinh|phuc|thoa dang|chiu)|(?:van|con|dang)(?: (?:van|con|y|dang))* (?:nhu cu|y nguyen|nguyen|nguyen xi|nguyen vay|vay|cu)|${NOT} (?:thay )?(?:ai )?(?:lam|sua|don|xu ly|giai quyet|xong|duoc)(?: (?:gi|xong|duoc))*(?: (?:het|ca|dau|ma))*|co (?:lam|sua|don|xu ly) (?:gi )?dau|lam cho co|tra loi (?:cho co|qua loa|vay ma cung tra loi)|mo lai)${ENDS}$`,
)

/** What a few words say of the report one waits for: why it was turned down, or that what came of it is not accepted. */
export function reactionIn(text: string): 'asks why' | 'refuses' | null {
  const words = foldedWordsOf(text)
  if (words.length < 2 || words.length > FEW_WORDS) return null
  const said = words.join(' ')
  if (WHY_REFUSED.test(said)) return 'asks why'
  return NOT_ACCEPTED.test(said) ? 'refuses' : null
}
