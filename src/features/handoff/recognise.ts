import type { Recogniser } from '../../core/recogniser.ts'
import { wordsOf } from '../../dialogue/cues.ts'
import { withoutMasks } from '../../dialogue/personal-data.ts'
import { fold } from '../../text/normalise.ts'

const SURE = 0.96
const POLITE =
  '(?:(?:a|da|alo|em|oi|lam|on|vui|long|nho|xin|cho|toi|tui|minh|con|chau|muon|can|duoc|giup|gium|dum|hay|ai|do) )*'
const ENDS = '(?: (?:a|di|nha|nhe|nghen|giup|gium|dum|voi|duoc khong|duoc ko|ngay|lien|truc tiep|nao|do))*'
const STAFF =
  '(?:can bo|nhan vien|chuyen vien|tong dai vien|nguoi that|nguoi phu trach|nguoi truc|nguoi tu van|co chi nao|anh chi nao)'
const REACHES =
  '(?:gap|noi chuyen(?: voi)?|noi may(?: cho toi)?(?: gap| voi)?|ket noi(?: voi)?|lien he(?: voi)?|chuyen may(?: cho| sang)?)'
/** Whom one asks for by name ("gặp chị Lan"). */
const SOMEBODY = '(?: ?(?:gap|hoi) (?:anh|chi|co|chu|ong|ba|em)(?: [a-z]+){1,3})'
const NUMBER = '(?: (?:so|qua so|theo so|sdt|so dien thoai|vao|nay|la|dien thoai|[0-9]+))*'
const ME = '(?:toi|tui|em|minh|con|chau)'

const STAFF_WANTED = new RegExp(`^${POLITE}${REACHES} (?:mot |1 |voi )?${STAFF}${ENDS}$`)
const CALLER = '(?:can bo |nhan vien |tong dai |ai do |phuong |xa )?'
const CALL_WANTED = new RegExp(
  `^${POLITE}${CALLER}(?:goi|dien|goi dien|lien lac|lien he)(?: thoai)?(?: lai)?(?: cho| giup| gium)* ${ME}${NUMBER}${SOMEBODY}?${ENDS}$`,
)
const CALL_BACK_WANTED = new RegExp(
  `^${POLITE}${CALLER}(?:goi|dien|goi dien|lien lac|lien he) lai${NUMBER}${SOMEBODY}?${ENDS}$`,
)

/**
 * A message that wishes for a member of staff or to be called back, and tells of nothing else: who complains of an officer
 * or of a call writes more than this.
 */
export const handoffRecogniser: Recogniser = {
  recognise({ text, person }) {
    if (person.role !== 'citizen') return []
    const said = wordsOf(withoutMasks(text)).map(fold).join(' ')
    const why = STAFF_WANTED.test(said)
      ? 'wants a member of staff'
      : CALL_WANTED.test(said) || CALL_BACK_WANTED.test(said)
        ? 'wants to be called back'
        : null
    if (why === null) return []
    return [{ intent: 'handoff', score: SURE, why, overrules: ['complaint.', 'procedure.', 'office.'], data: null }]
  },
}
