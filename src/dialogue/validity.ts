import { foldedWordsOf } from './cues.ts'

const HOW_LONG = '(?:bao lau|bao nhieu (?:nam|thang|ngay)|may (?:nam|thang|ngay)|toi khi nao|den khi nao)'
const ASKS = new RegExp(
  `(?<![a-z])(?:(?:xai|dung|su dung)(?: duoc| dc)? ${HOW_LONG}|(?:hieu luc|gia tri)(?: \\S+){0,3} ${HOW_LONG}|${HOW_LONG} (?:thi |la )?(?:het han|het hieu luc|phai (?:lam|doi) lai)|het han sau ${HOW_LONG})(?![a-z])|(?:^|(?<![a-z])(?:giay|the|phep|chi|phieu|bang|co|con|thi) )han (?:su dung )?(?:la )?${HOW_LONG}(?: (?:vay|a|z|v|ad|em|the|ha|hen|nhi))*$`,
)

/** Whether a text asks how long the paper that one gets is good for, and not how long the procedure takes. */
export const asksValidity = (text: string): boolean => ASKS.test(foldedWordsOf(text).join(' '))

const LASTS =
  /(?:^| )(?:tam ngung|tam nghi|ngung|gia han|tam tru|tam vang|luu tru|tam hoan|hoan|bao luu)(?: (?!xong|co|tra|lay|lam|giai quyet)\S+){0,4} (?:toi da |nhieu nhat )?(?:may|bao nhieu) (?:thang|nam)(?! (?:thi |moi |la )?(?:xong|co|tra|lay duoc|ra ket qua))(?: |$)/

/** Whether a text asks how long a state may last ("tạm ngừng mấy tháng"), and not how long the procedure takes. */
export const asksHowLongItLasts = (text: string): boolean => LASTS.test(foldedWordsOf(text).join(' '))
