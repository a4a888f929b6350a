import type { Reading } from '../../core/reading.ts'
import { LIGHT, OFFICIAL } from '../light-words.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { actsNamed, matterOf } from './acts.ts'
import { familyOf } from './families.ts'
import type { Kin } from './kin.ts'
import { wordsSpoken } from './spoken-words.ts'

/**
 * What a text says is to be done to a paper that somebody has, where it does not say what: `any` ("có trục trặc", "cần giải
 * quyết"), or `again` ("làm lại"), which may be a new copy as well as another paper in its place.
 */
export type Unsettled = 'any' | 'again'

const AGAIN =
  / (?:lam|xin|man|cap|dang ky) lai (?!o dau (?:cung|nua))| (?:lam|man|xin|lay) (?:cai|cuon|to|tam|the|giay)? ?(?:khac|moi) /u
const TROUBLE = [
  ' (?:co|bi|gap|dang|dinh|vuong)(?: (?:chut|mot|so|cai|it|vai|cho|may|diem))* (?:van de|truc trac|vuong mac|rac roi|su co|thay doi|chuyen)(?: gi do| roi)? (?!gi |chi |khong |nao )',
  ' khong on ',
  ' (?:khong|het)(?: con)? (?:dung|xai|su dung)(?: duoc)?(?: nua)? ',
  ' khong (?:duoc )?(?:nhan|chap nhan) ',
  ' (?:can|phai)(?: duoc)? (?:giai quyet|xu ly) ',
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
  const again = AGAIN.test(text)
  const trouble = IN_TROUBLE.test(text)
  if ((!again && !trouble) || REASON.test(text) || NAMED.test(text)) return null
  return again ? 'again' : 'any'
}

const ACTS_AGAIN = actsOf('cấp lại', 'đăng ký lại', 'cấp đổi', 'đổi')
const ACTS_ANY = actsOf(
  'cấp lại',
  'đăng ký lại',
  'cấp đổi',
  'đổi',
  'gia hạn',
  'điều chỉnh',
  'sửa đổi',
  'thu hồi',
  'khôi phục',
)

function actsOf(...words: readonly string[]): ReadonlySet<number> {
  return new Set(words.flatMap((word) => actsNamed(word)))
}

/** Titles alike so far are of one matter. */
const ONE_MATTER = 0.55
/** Of what tells a title from another one so much may be said, and it is still open which is meant. */
const SAID_APART = 0.34

/** What tells for which case something is done: of a matter there may be several. */
const CASE = /\s*(?:\(|,?\s*(?:trong |đối với )?(?:các )?trường hợp |\s(?:khi|do) (?:bị|có|điều chỉnh|thay đổi)).*$/iu

/** What a title is about without the case it is for; the title where nothing else stands in it. */
export const withoutCase = (title: string): string => title.normalize('NFC').replace(CASE, '') || title

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
  const acts = unsettled === 'again' ? ACTS_AGAIN : ACTS_ANY
  const said = syllablesSaid(reading)
  const isMeant = (id: string) =>
    id === document.id ||
    (matters.likeness(document.id, id) >= ONE_MATTER &&
      saidApart(document.title, byId.get(id)!.title, said) <= SAID_APART)
  const families = new Set<string>()
  const doable = [document.id, ...matters.of(document.id)].filter((id) => {
    const { title } = byId.get(id)!
    const family = familyOf(title)
    if (families.has(family) || !isMeant(id) || !actsNamed(title).some((act) => acts.has(act))) return false
    families.add(family)
    return true
  })
  const common = doable.filter((id) => byId.get(id)!.common)
  return common.length > 1 ? common : doable
}

const syllablesSaid = ({ tokens }: Reading): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ surface, readings }) => (readings[0]?.syllables ?? syllablesOf(surface)).map(foldSyllable)))

/** Of what a title tells beyond another one, whatever is done, the share that was said. */
function saidApart(title: string, other: string, said: ReadonlySet<string>): number {
  const known = new Set(tellingOf(other))
  const own = [...new Set(tellingOf(title))].filter((syllable) => !known.has(syllable))
  return own.length === 0 ? 0 : own.filter((syllable) => said.has(syllable)).length / own.length
}

const tellingOf = (title: string): readonly string[] =>
  syllablesOf(matterOf(title))
    .map(foldSyllable)
    .filter((syllable) => !LIGHT_SYLLABLES.has(syllable))

const LIGHT_SYLLABLES = new Set([...syllablesOf(LIGHT), ...syllablesOf(OFFICIAL)].map(foldSyllable))
