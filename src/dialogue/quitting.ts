import { isThanks } from '../text/courtesy.ts'
import { fold } from '../text/normalise.ts'
import { forbids } from './assent.ts'
import { wordsOf } from './cues.ts'

const CANCEL = new Set([
  'huy',
  'huy bo',
  'bo di',
  'thoi',
  'dung',
  'dung lai',
  'khong lam nua',
  'bo qua het',
  'thoat',
  'cancel',
  'thoi bo di',
  'khong can nua',
  'thoi khoi',
  'thoi huy',
  'huy het',
  'huy loi nhan',
  'thoi khong can nua',
])
/** Said after the word that counts ("hủy đi nha"). */
const PARTICLES =
  /(?: (?:di|nha|nhe|nghe|nghen|luon|(?:giup|gium|dum)(?: (?:toi|tui|em|minh|con|voi))?|dau|a|em|oi|roi))+$/
/** Said before it ("thôi, tui muốn …"). */
const LEAD =
  /^(?:(?:gui (?:lon|nham)(?: roi)?|da|a|o|u|oi|thoi|ma|dung roi|that ra|thuc ra|thiet ra|vay|cho|toi|tui|em|minh|con|muon|xin|doi y|nghi lai|suy nghi lai) )+/
/** "dung" without marks may be "đúng": it is no word for not doing something here. */
const NOT = '(?:khong|hong|hem|hok|ko|k|chang|khoi)'
/** Taking back, and no longer wanting what a form is for. */
const WITHDRAWS = /^rut(?: (?:lai|phan anh|don|tin|loi nhan|no|cai nay|viec nay))*$/
/** Taking away what is being written, by its name: "hủy phản ánh", "bỏ cái này đi". */
const DROPS =
  /^(?:huy|huy bo|bo|xoa) (?:(?:phan anh|kien nghi|loi nhan)(?: (?:nay|do|kia|dang lam|dang viet|vua roi))*|(?:cai|viec|vu) (?:nay|do))$/
/** All of it, whatever is open. */
const DROPS_ALL = /^(?:huy(?: bo)?|bo(?: di)?) (?:het|tat ca|toan bo)(?: (?:tat ca|moi thu|luon))*$/
const UNWILLING = new RegExp(`^${NOT} (?:can |muon |thich |co )*(?:phan anh|kien nghi)(?: (?:gi|nua|chi))*$`)
const NO_MORE = new RegExp(`^${NOT} (?:can |muon |thich )*(?:gui|lam|bao|nhan|hoi|noi)(?: gi)? nua$`)
const NO_SENDING = new RegExp(`^${NOT} (?:can |muon )*gui$`)

/** "thôi sửa rồi", "à mà thôi, có điện lại rồi": what was to be told is over. */
const OVER =
  /^(?:(?:a|o|u|ma|da|oi|y) )*thoi (?:(?:ho|nguoi ta|phuong|xa|no|moi|vua|nay|gio|da|duoc) )*(?:sua|don|lam|va|thay|het|co (?:dien|nuoc|mang|den)|thong|hot)(?: (?:xong|lai|het|duoc|ngap|on|hoi|rac|roi ma))* roi$/

/** "người ta dọn rồi": why it is taken back. */
const SINCE =
  /^(?:(?:vi|tai|do|boi|ma|thay|em|toi|tui|minh|con|nay|gio|da|moi|vua) )*(?:(?:ho|nguoi ta|phuong|xa|no|ben do|hang xom|xe rac|tho|dien luc|cty|cong ty|chu quan) )*(?:(?:da|moi|vua|toi|nay|co) )*(?:sua|don|lam|va|thay|het|bat|tat|nghi|xu ly|hot|thong|co (?:dien|nuoc|mang|den))(?: (?:xong|lai|het|duoc|ngap|on|hoi|rac|roi ma|sach))* roi(?: .{0,20})?$/
/** "em nhắn lộn, không phải phản ánh". */
const NO_REPORT = new RegExp(
  `^(?:(?:da|a|o|em|toi|tui|minh|con|xin loi) )*(?:(?:nhan|gui|viet|bam|ghi|go) (?:lon|nham|sai)(?: (?:roi|cho|nguoi))* )?(?:(?:cai nay|day|nay|do|em|toi|tui|minh) )*${NOT} (?:phai |co |dinh |muon )+(?:la )?(?:phan anh|kien nghi|bao cao|khieu nai)(?: (?:gi|dau|het|a))*$`,
)

/** What is taken back with why: "rút lại đi, người ta dọn rồi". */
function takesBack(text: string): boolean {
  const at = text.search(/[,.;]\s|\s(?:vì|tại|vi|tai)\s/)
  if (at < 0) return false
  const why = wordsOf(text.slice(at)).map(fold).join(' ')
  return SINCE.test(why) && quits(text.slice(0, at))
}

/** "thôi khỏi gửi, hủy đi": said twice, or with thanks. */
function quitsTwice(text: string): boolean {
  const clauses = text.split(/[,.;!]+/).filter((clause) => wordsOf(clause).length > 0)
  const left = clauses.filter((clause) => !isThanks(clause))
  return clauses.length > 1 && left.length > 0 && left.every(quits)
}

/** Whether a text says that a form is to be left, and nothing else: "hủy", "thôi khỏi gửi", "không muốn phản ánh nữa". */
export function quits(text: string): boolean {
  if (forbids(text) || quitsTwice(text)) return true
  const words = wordsOf(text)
  const said = words.map(fold).join(' ')
  const bare = said.replace(PARTICLES, '')
  // "dung roi" without marks rather agrees.
  if (said === 'dung roi') return words[0] === 'dừng'
  if (CANCEL.has(said) || CANCEL.has(bare)) return !words.includes('đúng')
  if (OVER.test(said) || NO_REPORT.test(said) || takesBack(text)) return true
  const meant = bare.replace(LEAD, '')
  if (
    WITHDRAWS.test(meant) ||
    (DROPS.test(meant) && !words.includes('đúng')) ||
    DROPS_ALL.test(meant) ||
    UNWILLING.test(meant) ||
    NO_MORE.test(meant)
  )
    return true
  return NO_SENDING.test(meant) && meant !== bare
}
