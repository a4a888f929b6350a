import { foldedWordsOf } from '../../../dialogue/cues.ts'
import type { Visibility } from '../complaint.ts'

/** Who may read it, said by itself or with a reason, whatever is asked: "công khai", "giấu tên tui giùm, tui sợ bị trả thù". */
export function visibilitySaid(said: string): Visibility | null {
  const clauses = said
    .split(/[,.;!\n]+/)
    .map((clause) => foldedWordsOf(clause).join(' '))
    .filter((clause) => clause !== '' && !ASSENT.test(clause))
  if (PUBLIC.test(clauses.join(' ').replace(FRAME, ''))) return 'public'
  const shown = clauses.map(visibilityOf).filter((one) => one !== null)
  const beside = clauses.filter((clause) => visibilityOf(clause) === null)
  return shown.length > 0 && beside.every((clause) => REASON.test(clause)) ? strictest(shown) : null
}

function visibilityOf(clause: string): Visibility | null {
  const words = clause
    .replace(/^(?:(?:da|thoi|uh|u|o|a|cu|ok|de|roi|nho|toi|tui|em|minh|cho|muon|xin|nhung|ma) )+/, '')
    .replace(/(?: (?:nha|nhe|nghen|di|a|em|giup|gium|dum|luon|duoc|cung duoc|thoi|oi))+$/, '')
  if (PUBLIC.test(words)) return 'public'
  if (/^(?:khong|hong|hem|hok|dung|ko|k|khoi) (?:can |muon |nen )?cong khai(?: noi dung)?$/.test(words))
    return 'hidden-public'
  return HIDES_NAME.test(clause) || HIDES_NAME.test(words) || HIDES_FROM.test(words) ? 'hidden-agency' : null
}

/** Words around what is said. */
const FRAME =
  /^(?:(?:da|thoi|uh|u|o|a|ok|cu|de|cho|toi|tui|em|minh|muon|xin) )+|(?: (?:nha|nhe|nghen|di|a|em|giup|gium|dum|luon|thoi|oi))+$/g

/** The name is never shown to the public: who agrees to be read and hides the name asks for no more. */
const PUBLIC =
  /^cong khai(?: (?:noi dung|het|phan anh|tin))*(?: (?:nhung|ma|va))*(?: (?:dung|khong|ko|k|hong|khoi)(?: (?:ghi|neu|de|lo|hien|can|cho|thay|biet))* (?:ten|danh tinh)(?: (?:toi|tui|em|minh|nguoi gui|nguoi bao|ra|nha|nhe|a|em))*)?$/
/** "ẩn với cơ quan xử lý", "giữ bí mật danh tính". */
const HIDES_FROM =
  /^(?:(?:giau|an|giu kin|giu bi mat)(?: (?:ten|danh tinh|nguoi gui|nguoi bao|toi|tui|em|minh|thong tin|ca|luon))* (?:voi|doi voi) (?:ca )?(?:co quan|noi)(?: (?:xu ly|giai quyet|do|luon))*|giu (?:kin|bi mat)(?: (?:ten|danh tinh|nguoi gui|nguoi bao|thong tin|cho|gium|giup|dum|toi|tui|em|minh))*)$/
/** Why the name is hidden. */
const REASON =
  /^(?:(?:toi|tui|em|minh|con|vi|tai|do|keo|chu|cho|de|gio) )*(?:so |ngai |khong (?:muon|dam) |hong (?:muon|dam) |ko (?:muon|dam) |bi tra thu|tranh |phien |mat long|no biet|ho biet|nguoi ta biet|an toan)/

/** Said before it, and nothing of its own. */
const ASSENT = /^(?:da|u|uh|um|ok|oke|vang|thoi|a|roi|duoc|dc)(?: (?:a|nha|em|roi|vay))*$/

const STRICT: readonly Visibility[] = ['hidden-agency', 'hidden-public', 'public']
const strictest = (said: readonly Visibility[]): Visibility => STRICT.find((one) => said.includes(one))!

/** "gửi ẩn danh được không", "giấu tên giùm tui", "đừng để lộ tên tôi", "không muốn ai biết mình báo". */
const HIDES_NAME =
  /^(?:(?:gui|bao|phan anh|lam|minh|toi|tui|em|co|khong|hong|ko|k|dung|muon|xin|de|cho|ai|biet|nguoi ta|nha|ho|no|quan|tiem|chu|ben|do|kia|hang xom|cong ty|xuong|ong|ba|bac|to truong|con) )*(?:giau ten|giau danh tinh|an ten|an danh|nac danh|giau ca voi co quan(?: xu ly)?|(?:khong|hong|ko|k|hok|hem|khoi|dung)(?: can)? (?:ghi |neu |de |biet |lay |luu |hien )?(?:ten|danh tinh)|(?:neu|ghi|lo|ke|noi|cong khai) (?:ra )?(?:ten|danh tinh)|biet (?:ten|toi|tui|em|minh) (?:gui|bao))(?: (?:giup|gium|dum|cho|toi|tui|em|minh|nguoi gui|nguoi bao|voi|duoc|khong|hong|ko|k|hem|ha|ra|nha|nhe|nghe|nghen|a|di|ba|ma|bac|chu|co|ong|con|ngoai|noi))*$/
