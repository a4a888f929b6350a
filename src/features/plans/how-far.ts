import { asksProgress } from './progress-words.ts'

/** "xong hết chưa", "vậy hoàn thành bao nhiêu", "làm tới đâu rồi". */
const HOW_FAR =
  /(?<![a-z])(?:xong|hoan thanh|hoan tat|lam|dat|trien khai|thuc hien)(?: \S+){0,3} (?:chua|ch|hong|khong|ko|bao nhieu|nhiu|may|bn)(?![a-z])|(?<![a-z])(?:bao nhieu|may|nhiu|bn) (?:\S+ ){0,3}(?:xong|hoan thanh|da lam)(?![a-z])|(?<![a-z])(?:tien do|tinh hinh|ket qua|(?:toi|den) dau)(?![a-z])/
export const asksHowFar = (written: string): boolean => HOW_FAR.test(written) || asksProgress(written)

const STATUS_WORDS = new Set(
  'dang con da chua toi den thoi gian han lam trien khai thuc hien xong hoan thanh do dang roi nao cai viec nhiem vu thi sao vay the a ha la gi nhung cac'.split(
    ' ',
  ),
)

/** "đang làm?", "chưa tới hạn": a status and nothing else. */
export function isStatusAlone(written: string): boolean {
  const words = written.split(/[^a-z0-9]+/).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => STATUS_WORDS.has(word)) && !asksHowFar(written)
}

/** Why something is so, or is not done. */
export const asksReason = (written: string): boolean =>
  /(?<![a-z])(?:(?:vi|tai|do) sao|vi dau|do dau|ly do|nguyen nhan|sao (?:lai|chua|khong|ko|k|hong|hok|hem|cham|tre|bo|it|thap)|tai (?:cai )?gi)(?![a-z])/.test(
    written,
  )

/** Words around a question why that name nothing but the plan and its tasks. */
const AROUND_REASON = new Set(
  'vi sao tai do dau ly nguyen nhan lai chua khong ko k hong hok hem cham tre bo it thap gi cai viec nhiem vu khoan nay day nao may hai 2 con the vay thi la a ha vay roi nua duoc lam xong het thuc hien trien khai hoan thanh tien do ke hoach kh cchc cai cach hanh chinh nam cua so cac nhung nhiu nhieu dat ra ma moi chi co u o ok em anh chi cho biet hoi xin den toi gian thoi han neu'.split(
    ' ',
  ),
)

/** "lý do?", "vì sao không thực hiện": nothing else is named. */
export const asksReasonAlone = (written: string): boolean =>
  asksReason(written) &&
  written.split(/[^a-z0-9]+/).every((word) => word === '' || AROUND_REASON.has(word) || /^20[12]\d$/.test(word))

const MOST = /(?<![a-z])(?:nam|ke hoach)(?: nam)? nao (?:\S+ ){0,4}?(nhieu|it)(?: \S+){0,2} (?:nhat|nhut)(?![a-z])/
const AROUND_MOST = new Set(
  'nam nao co duoc giao dat de ra nhieu it nhiem vu dau viec nhat nhut vay the thi la con a ha roi trong cac nhung so luong em anh chi cho biet hoi o'.split(
    ' ',
  ),
)

/** "năm nào (có) nhiều (nhiệm vụ) nhất" and nothing else; null: not asked. */
export function mostIn(written: string): 'most' | 'least' | null {
  const word = MOST.exec(written)?.[1]
  const isAlone = written.split(/[^a-z0-9]+/).every((each) => each === '' || AROUND_MOST.has(each))
  return word && isAlone ? (word === 'nhieu' ? 'most' : 'least') : null
}
