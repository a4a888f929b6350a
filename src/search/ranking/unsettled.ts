import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable } from '../syllables.ts'
import { actsNamed } from './acts.ts'
import { familyOf } from './families.ts'
import type { Kin } from './kin.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsSpoken, wordsUnderstood, wordsWritten } from './spoken-words.ts'
import { saidApart, syllablesSaid } from './title-words.ts'

/**
 * What a text says is to be done to a paper that somebody has, where it does not say what: `any` ("có trục trặc", "cần giải
 * quyết"), or `again` ("làm lại"), which may be a new copy as well as another paper in its place; `copied` ("cấp lại") where
 * it does not say why, and each reason is a matter of its own.
 */
export type Unsettled = 'any' | 'again' | 'copied'

/** "Nghỉ vài tháng rồi làm lại" goes on with something. */
const AGAIN = /(?<! roi) (?:lam|xin|man) lai | (?:lam|man|xin|lay) (?:cai|cuon|to|tam|the|giay) (?:khac|moi) /u
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

const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim())
/** What happened to the paper, or is to stand in it: that settles what is to be done. */
const REASON = anyOf(
  list(
    'rớt, thất lạc, cháy, ướt, rách, hư, gãy, nhòe, phai màu, trộm, cướp, giật, ngập, chuột, hết hạn, hết thời hạn, hết hiệu lực, quá hạn, tới hạn, đến hạn, sắp hết, sai, nhầm, lộn, thiếu, thu hồi, tuổi, đổi tên, đổi địa chỉ, đổi chủ, đổi mẫu, đổi nơi, đổi sang, đổi ngành, đổi người, đổi trụ sở, chuyển nhà, chuyển chỗ, chuyển trụ sở, sang tên, kết hôn, ly hôn, trả lại, hủy, xóa, tạm ngưng, giải thể, lần đầu',
  ),
  list('rơi, ẩm, hỏng, vỡ, mờ, nát, mối'),
)
const LOST = / mat (?!bao |may |nhieu |ngay |thoi gian |cong )/u
/** What is to be done is named. */
const NAMED = anyOf(
  list(
    'gia hạn, điều chỉnh, đính chính, cải chính, bổ sung, sửa đổi, sửa, cấp đổi, thu hồi, chấm dứt, khôi phục, thêm, bớt, tách, chuyển đổi, cập nhật, xác nhận, thay thế',
  ),
)

/** How a text leaves open what is to be done; null where it does not, or says why it is to be done. */
export function unsettledIn(reading: Reading): Unsettled | null {
  const written = wordsUnderstood(reading)
  const text = wordsSpoken(reading)
  if (REASON.test(written) || LOST.test(text) || NAMED.test(written)) return null
  if (COPIED.test(text)) return 'copied'
  if (AGAIN.test(text)) return 'again'
  // "Giờ làm sao" asks for a facet too and is no token any more.
  return IN_TROUBLE.test(text) || IN_TROUBLE.test(foldSyllable(wordsWritten(reading))) ? 'any' : null
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
/** From this likeness on it is the very matter, and no neighbour of it. */
const ITSELF = 0.8

/** "Cấp …", "đăng ký …" and nothing else that is done to it. */
const isGiven = ({ title }: SubjectDocument): boolean =>
  actsNamed(title).length === 0 && /^(?:thủ tục )?(?:cấp|đăng ký)(?! lại)/iu.test(title)

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
  if (common.length > 1) return common
  if (unsettled !== 'any' || doable.length === 0) return doable
  // Of a paper in trouble it is not said either whether it was given.
  const given = meant.filter((id) => isGiven(byId.get(id)!))
  if (doable.length === 1) return [...given, ...doable]
  const isDoneToIt = doable.some((id) => matters.likeness(document.id, id) >= ITSELF)
  return isDoneToIt ? doable : [...given.filter((id) => id === document.id), ...doable]
}
