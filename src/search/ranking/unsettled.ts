import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { actsNamed } from './acts.ts'
import { familyOf } from './families.ts'
import type { Kin } from './kin.ts'
import { wordsSpoken } from './spoken-words.ts'
import { saidApart, syllablesSaid } from './title-words.ts'

/**
 * What a text says is to be done to a paper that somebody has, where it does not say what: `any` ("có trục trặc", "cần giải
 * quyết"), or `again` ("làm lại"), which may be a new copy as well as another paper in its place; `copied` ("cấp lại") where
 * it does not say why, and each reason is a matter of its own.
 */
export type Unsettled = 'any' | 'again' | 'copied'

const AGAIN =
  / (?:lam|xin|man) lai (?!o dau (?:cung|nua))| (?:lam|man|xin|lay) (?:cai|cuon|to|tam|the|giay)? ?(?:khac|moi) /u
const COPIED = / cap lai /u
const TROUBLE = [
  ' (?:co|bi|gap|dang|dinh|vuong)(?: (?:chut|mot|so|cai|it|vai|cho|may|diem))* (?:van de|truc trac|vuong mac|rac roi|su co|thay doi|chuyen)(?: gi do| roi)? (?!gi |chi |khong |nao )',
  ' khong on ',
  ' (?:khong|het)(?: con)? (?:dung|xai|su dung)(?: duoc)?(?: nua)? ',
  ' khong (?:duoc )?(?:nhan|chap nhan) ',
  ' (?:can|phai)(?: duoc)? (?:giai quyet|xu ly) ',
  ' (?:giay|the|so|bang|chung chi|chung nhan|ho chieu|ca vet|giay phep)(?: \\S+){0,8} (?:cua )?(?:toi|tui|em|minh|nha|con|ba|ma)(?: \\S+){0,2} (?:gio|bay gio|nay)(?: can| phai)? (?:lam|man|tinh) (?:sao|gi|chi|the nao|cach nao|thu tuc) ',
]
const IN_TROUBLE = new RegExp(TROUBLE.join('|'), 'u')

/** What happened to the paper, or is to stand in it: that settles what is to be done. */
const REASON =
  / (?:mat(?! (?:bao|may|nhieu|ngay|thoi gian|cong))|rot|roi|that lac|chay|uot|am|rach|hu|hong|gay|vo|mo|nhoe|phai mau|nat|trom|cuop|giat|ngap|moi|chuot|het(?: thoi)? (?:han|hieu luc)|qua han|toi han|den han|sap het|sai|nham|lon|thieu|thua|thu hoi|tuoc|doi (?:ten|dia chi|chu|mau|noi|sang|nganh|nguoi|tru so)|chuyen (?:nha|cho|tru so)|sang ten|ket hon|ly hon|tra lai|huy|xoa|tam ngung|giai the|lan dau) /u
/** What is to be done is named. */
const NAMED =
  / (?:gia han|dieu chinh|dinh chinh|cai chinh|bo sung|sua doi|sua|cap doi|thu hoi|cham dut|khoi phuc|them|bot|tach|chuyen doi|cap nhat|xac nhan|thay the) /u

/** How a text leaves open what is to be done; null where it does not, or says why it is to be done. */
export function unsettledIn(reading: Reading): Unsettled | null {
  const text = wordsSpoken(reading)
  if (REASON.test(text) || NAMED.test(text)) return null
  if (COPIED.test(text)) return 'copied'
  return AGAIN.test(text) ? 'again' : IN_TROUBLE.test(text) ? 'any' : null
}

const ACTS_COPIED = actsOf('cấp lại')
const ACTS_AGAIN = actsOf('cấp lại', 'đăng ký lại', 'cấp đổi', 'đổi')
const ACTS_ANY = new Set([...ACTS_AGAIN, ...actsOf('gia hạn', 'điều chỉnh', 'sửa đổi', 'thu hồi', 'khôi phục')])

function actsOf(...words: readonly string[]): ReadonlySet<number> {
  return new Set(words.flatMap((word) => actsNamed(word)))
}

/** Titles alike so far are of one matter. */
const ONE_MATTER = 0.55
/** Of what tells a title from another one so much may be said, and it is still open which is meant. */
const SAID_APART = 0.34

interface Beside {
  /** Made of titles without their cases. */
  readonly matters: Kin
  readonly byId: ReadonlyMap<string, SubjectDocument>
}

/** What may be done to the matter of `document`, where that was left open: of twins one, the nearest first. */
export function mayBeDone(
  document: SubjectDocument,
  unsettled: Unsettled,
  reading: Reading,
  { matters, byId }: Beside,
): readonly string[] {
  const said = syllablesSaid(reading)
  const isMeant = (id: string) =>
    id === document.id ||
    (matters.likeness(document.id, id) >= ONE_MATTER &&
      saidApart(document.title, byId.get(id)!.title, said) <= SAID_APART)
  const families = new Set<string>()
  const meant = [document.id, ...matters.of(document.id)].filter((id) => {
    const family = familyOf(byId.get(id)!.title)
    if (families.has(family) || !isMeant(id)) return false
    families.add(family)
    return true
  })
  const by = (acts: ReadonlySet<number>) =>
    meant.filter((id) => actsNamed(byId.get(id)!.title).some((act) => acts.has(act)))
  const again = unsettled === 'again' ? by(ACTS_AGAIN) : []
  const doable = unsettled === 'copied' ? by(ACTS_COPIED) : again.length > 1 ? again : by(ACTS_ANY)
  const common = doable.filter((id) => byId.get(id)!.common)
  return common.length > 1 ? common : doable
}
