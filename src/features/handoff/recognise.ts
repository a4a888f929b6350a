import type { Recogniser } from '../../core/recogniser.ts'
import { foldedWordsOf } from '../../dialogue/cues.ts'
import { withoutMasks } from '../../dialogue/personal-data.ts'

const SURE = 0.96
/** What was read of a message that says nobody answers here. */
export const UNHEARD = 'unheard'
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

/** The chat itself: written to, asked, answered. */
const CHAT = /(?:^| )(?:nhan|nhan tin|chat|rep|tin|inbox|ib|seen|go|hoi)(?: |$)/
const UNANSWERED =
  /(?:^| )(?:(?:khong|ko|k|hong|hem|hok|chua|chang|chua thay|khong thay)(?: (?:co|ai|thay|chiu))* (?:tra loi|rep|phan hoi|nhan lai|noi gi|dap|hoi am)|im (?:ru|re|lang|thin|lim)|(?:rep|tra loi)(?: (?:tin|tin nhan|lai|toi|tui|em|minh))* (?:di|cai coi|voi)|seen|bo lo)(?: |$)/
const AROUND = new Set(
  'a da u ua alo oi troi y sao ma roi ad admin bot shop ban em toi tui minh con chau anh chi nhan tin chat rep inbox ib seen go hoi tra loi lai phan hoi am noi gi dap im ru re lang thin lim bo lo khong ko k hong hem hok chua chang co ai thay chiu hoai mai nay gio tu sang ca buoi may lan qua lau het luon vay ta z the di voi cai coi day do ne ha hen nua cung cho xin lam on nguoi lien tuc trua chieu toi dem hom bua'.split(
    ' ',
  ),
)

/** "nhắn hoài không ai trả lời": about this chat and of nobody else, though it sounds like a complaint of an office. */
const isUnheard = (said: string): boolean =>
  CHAT.test(said) && UNANSWERED.test(said) && said.split(' ').every((word) => AROUND.has(word))

/**
 * A message that wishes for a member of staff or to be called back, and tells of nothing else: who complains of an officer
 * or of a call writes more than this.
 */
export const handoffRecogniser: Recogniser = {
  recognise({ text, person }) {
    if (person.role !== 'citizen') return []
    const said = foldedWordsOf(withoutMasks(text)).join(' ')
    if (isUnheard(said))
      return [
        {
          intent: 'handoff',
          score: SURE,
          why: 'nobody answers in this chat',
          overrules: ['complaint.', 'procedure.', 'office.'],
          interrupts: true,
          data: UNHEARD,
        },
      ]
    const why = STAFF_WANTED.test(said)
      ? 'wants a member of staff'
      : CALL_WANTED.test(said) || CALL_BACK_WANTED.test(said)
        ? 'wants to be called back'
        : null
    if (why === null) return []
    return [{ intent: 'handoff', score: SURE, why, overrules: ['complaint.', 'procedure.', 'office.'], data: null }]
  },
}
