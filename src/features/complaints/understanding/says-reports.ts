import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'

const POLITE = '(?:da|a|alo|chao|em|anh|chi|tui|toi|minh|con|chau|ad|admin|oi|ba con|nguoi dan)'
const WISH = '(?:(?:cho|xin|muon|can|nho|duoc|mong)(?: (?:phep|em|tui|toi|minh|con|chau|duoc|muon|xin))*)'
const VERB = '(?:phan anh|trinh bao)'
/** "muốn báo …"; losses and stays are told to authorities by procedures. */
const TELLS =
  '(?:bao(?= )(?! (?:mat|tam|tang|giam|cao|hiem|ton|chi|hieu|dong|an|khai|gia|lai|nghi|tin|huy|rot|luu)(?: |$)))'
const OF = '(?:viec|vu|chuyen|ve|tinh trang|cai vu|truong hop|la|rang|voi)'
/** "tôi muốn phản ánh …", "tui phản ánh vụ …". */
const REPORTS = new RegExp(`^(?:${POLITE} )*(?:${WISH} (?:${VERB}|${TELLS})|${VERB}(?= ${OF} ))\\s+(.+)$`)
/** What stands behind asks how one reports, goes on about an earlier report, or names nothing. */
const ASKS_HOW =
  /^(?:(?:len|toi|den|voi|cho|qua|thi|o|tai|nhu|bang|viec|vu|chuyen|ve|nay|cai|gui|ban|lam) )*(?:sao|lam sao|the nao|dau|ai|gi|cach nao|app|zalo|mang|phai|can|co duoc|duoc khong|nhu|bao lau|goi|gap|so nao|co quan nao|bang cach|them|lai|tiep|nua|nay|do|kia)(?: |$)/
const ENDS_ASKING =
  /(?:^| )(?:o dau|lam sao|the nao|so may|so nao|cho nao|duoc khong|bao lau|voi ai|gap ai|goi ai|cho ai|toi dau roi|sao roi|ket qua chua|xu ly chua|giai quyet chua|can gi|mat phi|ton phi)(?: (?:a|vay|nha|em|ha|khong|ta|nhi|roi))*$/
/** "có mất tiền không". */
const ASKS_WHETHER = /^co (?:\S+ ){1,5}(?:khong|hong|hem|ko)(?: (?:a|vay|em|ta|nhi))?$/
/** A tracking code: an earlier report is spoken of. */
const CODE = /\b[A-Z]{2,}-?\d{3,}/
const LEAST_WORDS = 2
/** "phản ánh quán karaoke ồn": bare, before what is wrong. */
const NAMES = new RegExp(`^(?:${POLITE} )*(?:gui )?(?:phan anh|kien nghi)(?: ${OF})*\\s+(.+)$`)
/** What stands there instead of a trouble: an earlier report, how they are dealt with, their number. */
const OF_REPORTS =
  /^(?:cua|da|dang|chua|moi|truoc|so|kien nghi|nguoi dan|cu tri|hien truong|online|truc tuyen|an danh|nao|bao|may|bi|duoc|lai|tren|trong|do|kia|nay|hom|vua|xong|roi|thanh cong|hoai|mai|thang|quy|nam|tuan|tiep nhan)(?: |$)|(?:^| )(?:bao nhieu|nhieu nhat|it nhat|thong ke|so lieu|ty le|tong so|danh sach|bao cao|tien do|tinh hinh)(?: |$)/

/** Whether a few words name what is reported and ask nothing; that it is a trouble must be known beside. */
export function namesReported(text: string): boolean {
  if (CODE.test(text) || endsAsking(text)) return false
  const [, what] = NAMES.exec(wordsOf(text).map(fold).join(' ')) ?? []
  if (what === undefined || what.split(' ').length < LEAST_WORDS) return false
  return !OF_REPORTS.test(what) && !ASKS_HOW.test(what) && !ASKS_WHETHER.test(what) && !WHETHER.test(what)
}
const WHETHER = /(?:^| )(?:khong|chua|hong|ko|sao|dau|gi)(?: (?:a|vay|em|ta|nhi|ad))*$/

/** Whether a text ends with where, whom or how: what is told before is asked about. */
export const endsAsking = (text: string): boolean =>
  /\?\s*$/.test(text) || ENDS_ASKING.test(wordsOf(text).map(fold).join(' '))

/** Whether somebody says that he reports something and tells what; who only asks how to report does not. */
export function saysReports(text: string): boolean {
  if (/\?\s*$/.test(text) || CODE.test(text)) return false
  // Only the written "báo" tells: folded, "bảo" and "bao" look like it.
  const said = wordsOf(text).map((word) => (word !== 'báo' && fold(word) === 'bao' ? '-' : fold(word)))
  const [, what] = REPORTS.exec(said.join(' ')) ?? []
  if (what === undefined || what.split(' ').length < LEAST_WORDS) return false
  return !ASKS_HOW.test(what) && !ENDS_ASKING.test(what) && !ASKS_WHETHER.test(what)
}
