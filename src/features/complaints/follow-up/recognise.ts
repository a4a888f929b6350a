import type { RecogniserInput } from '../../../core/recogniser.ts'
import type { Recognition } from '../../../core/recognition.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import { isCodeAlone, readTrackingCodes } from '../tracking-code.ts'
import { type About, askedToWithdraw, justFiled, readsConsent, takesBackOnly, waitedFor } from './about.ts'
import { ADD_INFO } from './add-info.ts'
import { asksShown, putsRight } from './put-right.ts'
import { RATE } from './rate.ts'
import { reactionIn } from './reaction.ts'
import { STATUS } from './status.ts'
import { WITHDRAW } from './withdraw.ts'

const SURE = 0.97
/** A reply to news of a report is surer than that it tells another one. */
const REPLY = 0.96
const MORE = /bo sung|gui them|them (?:hinh|anh|thong tin)|dinh kem|cap nhat|them la|con nua/
const RATING = /hai long|danh gia|mo lai|lam lai|xu ly lai|cham diem|\b[1-5] ?(?:sao\b|\/ ?5)/
/** The answer to one's own report is not accepted: it is reopened before anything is disputed by law. */
const ANSWERED_AMISS =
  /(?:tra loi|phan hoi|giai quyet|xu ly|ket qua|tra lai)\b.*(?:khong|ko|k|hong|hem|chua|chang) (?:duoc |he |co )?(?:dung|thoa dang|hop ly|thuyet phuc|ro rang|dat|on|chinh xac|dung su that|lien quan)\b|(?:tra loi|phan hoi|giai quyet)\b.*\b(?:sai su that|lung tung|qua loa|cho co|chung chung)\b|khong (?:dong y|chap nhan|dong tinh) (?:voi )?(?:tra loi|cau tra loi|phan hoi|ket qua|cach (?:tra loi|giai quyet|xu ly))/
const NAMES_LAW = /khieu nai|to cao/
/** A mark and hardly anything else ("2 sao nha"). */
const MARK = /^(?:(?:cho|danh gia|em|toi|tui|da) )*[1-5] ?(?:sao\b|\/ ?5|diem\b).{0,12}$/
/** Takes a report back, not an application ("rút hồ sơ"). */
const TAKES_BACK = /(?:\brut|\bhuy|thu hoi)\b(?!.*(?:ho so|tien))/
/** And says nothing beside: no report is told so, whatever the words sound like. */
const TAKES_BACK_ONLY =
  /^(?:(?:da|thoi|toi|tui|em|minh|cho|xin|muon) )*(?:rut|huy|thu hoi)(?: lai)?(?: (?:cai|tin|don))? (?:phan anh|kien nghi|gop y)(?: (?:nay|do|cua|toi|tui|em|minh|giup|gium|di|nha|nhe|a|hom|truoc|qua|vua|gui|da|roi))*$/
/** Own words for one's own report, and words that ask how it stands. */
const OWN =
  /(?:phan anh|kien nghi|gop y|\bpa\b|\b(?:vu|chuyen|tin|don) (?:ma )?(?:toi|tui|em|minh|con|e) (?:da )?(?:bao|goi|gui)\b)/
const ASKS =
  /toi dau|den dau|sao roi|ra sao|bao lau|may ngay|xu ly chua|giai quyet chua|co ai|ket qua|tra cuu|tinh trang|bao gio|khi nao|chung nao|phan hoi|tra loi chua|xong chua|nhan chua|coi chua|im ru|tin tuc|xu toi|chuyen (?:cho )?ai|cho ai roi/
const MINE =
  /(?:cua (?:toi|tui|em|minh|con)|(?:toi|tui|em|minh|e) (?:da )?(?:gui|goi|bao)\b|hom (?:truoc|qua|no|kia|ray|mung)|bua (?:truoc|hom|ho)|tuan (?:truoc|roi)|(?:hoi|luc) (?:nay|sang|trua|chieu|toi)|vua (?:gui|roi|nay)|moi (?:gui|nay)|da gui)/

/** Begins what is added to the report just filed. */
const ADDS =
  /^(?:(?:a|da|toi|tui|em|minh|cho|xin|muon) )*(?:bo sung|noi them|gui them|them|cap nhat)(?: (?:thong tin|chi tiet|y))? ?(?::|,| la ) ?\S/
/** The same said at the end: "chỗ đó giờ ngập vô nhà luôn, bổ sung giùm". */
const ADDS_LAST =
  /\S.*[\s,.;](?:bo sung|ghi them|them vo|them vao)(?: (?:gium|giup|dum|vo|vao|phan anh|tin|do|nay|luon|cho|toi|tui|em|minh|nha|nhe|a))*$/
/** Characters within which one's own report is named first, and at most of what tells little more. */
const BEGINNING = 30
const LITTLE = 110
/** Hardly more than a question how it stands. */
const SHORT = 30
const ASKS_ONLY =
  /^(?:(?:a|da|vay|the|roi|viec nay|vu nay) )*(?:xong|xu ly|giai quyet|toi dau|den dau|ket qua|chung nao|khi nao|bao gio|bao lau|may ngay)/
/** Asks again for the code that was told. */
const ASKS_CODE =
  /\bma\b(?: (?:so|phan anh|kien nghi|cua|toi|tui|em|minh|do|la|tra cuu))* (?:dau|gi|may|nao|bao nhieu)\b|(?:cho|xin|nhac)(?: (?:toi|tui|em|minh|lai|xin))* ma\b/
/** Impatience and nothing of a matter: no place, no number, no thing that is broken. */
const WAITS =
  /^(?:(?:a|da|oi|em|toi|tui|minh|co|chu|anh|chi|sao|ma|gi|vay|the|cho|doi|hoai|mai|van|den|toi|gio|nay|bay|hom|ngay|may|lau|qua|roi|luon|ta|nua|troi) )*(?:sao (?:ma )?lau|lau qua|cho hoai|doi hoai|(?:khong|ko|hong|chua) (?:thay )?(?:ai|co ai|dong tinh|dong tinh gi|tra loi|phan hoi))(?: (?:vay|the|qua|roi|chua|khong|thay|ai|co|xuong|toi|den|lai|don|sua|lam|xu|ly|giai|quyet|het|nua|hoai|gi|luon|ca|ta|em|oi|a|tra|loi|phan|hoi|tui|minh))*$/
const OF_THE_KNOWN = ['complaint.create', 'dossier.', 'procedure.', 'legal-complaint']

/** Words that are about a complaint though they name none: the one asked about, or the one just filed. */
function ofKnownComplaint({ text, state, now }: RecogniserInput): Recognition | null {
  const said = fold(text).trim()
  const about = (intent: string, why: string, data: About | null): Recognition => ({
    intent,
    score: SURE,
    why,
    overrules: OF_THE_KNOWN,
    data,
  })
  const asked = askedToWithdraw(state, WITHDRAW)
  const consent = asked === null ? null : readsConsent(text)
  if (asked !== null && consent !== null)
    return about(WITHDRAW, 'an answer to whether to take it back', { complaint: asked, confirmed: consent })
  if (takesBackOnly(text) && state.active === null) return about(WITHDRAW, 'takes something back', null)
  const filed = justFiled(state, now, false)
  const told =
    ADDS.test(said) || ADDS_LAST.test(said) || (state.active === null && (putsRight(text) || asksShown(text)))
  if (filed !== null && told) return about(ADD_INFO, 'more for the report just filed', { complaint: filed })
  const next = justFiled(state, now, true)
  if (next !== null && said.length < SHORT && ASKS_CODE.test(said) && !/ho so|thu tuc|buu chinh|so thue/.test(said))
    return about(STATUS, 'asks for the code of the report just filed', { complaint: next })
  const reaction = state.active === null ? reactionIn(text) : null
  const reacted = reaction === null ? null : waitedFor(state, now)
  if (reacted !== null)
    return about(reaction === 'refuses' ? RATE : STATUS, 'a few words on what came of the report', {
      complaint: reacted,
    })
  if (reaction === 'asks why' && isTurnedAway(said, state.lastIntent))
    return about(STATUS, 'asks why it was not taken', null)
  const waiting = WAITS.test(foldedWordsOf(text).join(' ')) ? waitedFor(state, now) : null
  if (waiting !== null) return about(STATUS, 'waits for the report filed', { complaint: waiting })
  return next !== null && said.length < SHORT && ASKS.test(said) && ASKS_ONLY.test(said)
    ? about(STATUS, 'asks after the report just filed', { complaint: next })
    : null
}

/** Why something was turned down, where that was said last, or a report is named. */
const isTurnedAway = (said: string, lastIntent: string | null): boolean =>
  lastIntent === 'complaint.create' ||
  lastIntent === 'legal-complaint' ||
  OWN.test(said) ||
  (lastIntent === null && said.includes('tu choi'))

/** What citizens write about complaints they filed: a tracking code, alone or with words; their own report without one. */
export function followUpRecognitions(input: RecogniserInput): readonly Recognition[] {
  const { text, quoted, person } = input
  if (person.role !== 'citizen') return []
  const known = ofKnownComplaint(input)
  if (known) return [known]
  const said = fold(text)
  const coded = readTrackingCodes(text).length > 0
  const read = (intent: string, score: number, why: string): readonly Recognition[] => [
    { intent, score, why, data: null },
  ]
  /** The same words may tell of a new matter just as well: what they reply to, or the code in them, decides. */
  const ofKnown = (intent: string, score: number, why: string): readonly Recognition[] => [
    { intent, score, why, overrules: ['complaint.create'], data: null },
  ]
  if (TAKES_BACK.test(said) && (coded || (OWN.test(said) && said.length < 90)))
    return (TAKES_BACK_ONLY.test(said.trim()) ? ofKnown : read)(WITHDRAW, SURE, 'takes a report back')
  if (coded && (RATING.test(said) || MORE.test(said)))
    return ofKnown(RATING.test(said) ? RATE : ADD_INFO, SURE, 'a tracking code')
  if (coded) return [{ intent: STATUS, score: SURE, why: 'a tracking code', alone: isCodeAlone(text), data: null }]
  if (MARK.test(said)) return read(RATE, 0.92, 'a mark')
  // A reply to what was told of a complaint is about it, unless the words are clearly something else.
  if (readTrackingCodes(quoted ?? '').some(({ kind }) => kind === 'code'))
    return ofKnown(RATING.test(said) ? RATE : ASKS.test(said) ? STATUS : ADD_INFO, REPLY, 'a reply to news of a report')
  if (!OWN.test(said)) return []
  if (ANSWERED_AMISS.test(said) && !NAMES_LAW.test(said))
    return [
      {
        intent: RATE,
        score: SURE,
        why: 'finds the answer amiss',
        overrules: OF_THE_KNOWN,
        denies: ['legal-complaint'],
        data: null,
      },
    ]
  if (RATING.test(said) && !/quy|thang|ty le|bao nhieu/.test(said)) return read(RATE, 0.92, 'rates a report')
  if (MORE.test(said) && said.length < 90) return read(ADD_INFO, 0.92, 'more for a report')
  if (/^pa\b/.test(said) && ASKS.test(said) && said.length < 40) return read(STATUS, 0.93, 'asks after the own report')
  if (!ASKS.test(said) || !MINE.test(said)) return []
  // Who begins with his own report and tells little beside it asks how it stands; a longer text tells the trouble again.
  const begins = said.search(OWN) < BEGINNING && said.length < LITTLE
  return begins
    ? [
        {
          intent: STATUS,
          score: 0.95,
          why: 'asks after the own report',
          overrules: ['complaint.create', 'dossier.'],
          data: null,
        },
      ]
    : read(STATUS, 0.93, 'asks after the own report')
}
