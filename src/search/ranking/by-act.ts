import type { Subject } from '../../core/intent.ts'
import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { actsNamed, actsSaid } from './acts.ts'
import { familyOf } from './families.ts'
import type { Kin } from './kin.ts'
import { wordsSpoken } from './spoken-words.ts'

/** Of the first one's score the second has so much where either may be meant. */
const BESIDE = 0.6
/** Titles alike so far are of one matter. */
const ONE_MATTER = 0.4
/** Of its own score, so much is left to the one whose act was not said. */
const LEFT = 0.4

/**
 * Two of one matter beside each other, of which just one's title names an act that was said: "thất lạc chứng chỉ, xin lại"
 * is no first one, "đổi luật sư khác" no asking for one. That one stands first then, clear of the other; so does one whose
 * title names no act before one that names an act which nobody said.
 */
export function settledByAct(
  reading: Reading,
  found: readonly Subject[],
  byId: ReadonlyMap<string, SubjectDocument>,
  kin: Kin,
): readonly Subject[] {
  const plainly = plainlyMeant(reading, found, byId, kin)
  if (plainly)
    return [
      plainly,
      ...found.filter(({ id }) => id !== plainly.id).map((each) => ({ ...each, score: each.score * LEFT })),
    ]
  const [first, second, ...others] = found
  if (!first || !second || second.score < first.score * BESIDE) return found
  const [a, b] = [byId.get(first.id), byId.get(second.id)]
  if (!a || !b || kin.likeness(a.id, b.id) < ONE_MATTER) return found
  const { possible } = actsSaid(reading)
  const isSaid = ({ title }: SubjectDocument) => actsNamed(title).some((act) => possible.has(act))
  const names = ({ title }: SubjectDocument) => actsNamed(title).length > 0
  const unsaid = (document: SubjectDocument) => names(document) && !isSaid(document)
  if (isSaid(a) === isSaid(b) && !(unsaid(a) && !names(b))) return found
  const [meant, other, document] = isSaid(a) ? [first, second, b] : [second, first, a]
  // One that names another act may be told of before; one that names none is the matter itself.
  if (isSaid(a) && names(document)) return found
  const score = Math.max(first.score, second.score)
  return [
    { ...meant, score, why: () => [...meant.why(), 'its act was said'] },
    { ...other, score: other.score * LEFT },
    ...others.filter(({ score: own }) => own < score),
  ]
}

/** Of the first one's score one whose act was said plainly has so much. */
const BEHIND = 0.1
/** Titles that tell nothing else but what is done. */
const SAME_MATTER = 0.8
/** "mà chưa báo": nothing was registered that could be registered again. */
const NOT_YET = / chua (?:bao|khai|dang ky|lam|di)(?: \S+){0,3} /u
const OFFICES_ACT = /^(?:thủ tục )?(?:đăng ký lại|cấp lại)/iu
const LOST =
  / (?:bi mat|mat roi|rot mat|lam mat|that lac|lam rot|bi chay|bi rach|bi hu|bi uot)(?: \S+){0,8} (?:xin|cap|lam|man|doi)(?: \S+){0,2} lai /u

/**
 * Of one matter the one that is meant for all that the first one is likelier: its paper was lost and it is to be given again,
 * where the first is given once; or nothing was done yet, where the first is done again. Null where it is not so.
 */
function plainlyMeant(
  reading: Reading,
  [first, ...others]: readonly Subject[],
  byId: ReadonlyMap<string, SubjectDocument>,
  kin: Kin,
): Subject | null {
  const document = byId.get(first?.id ?? '')
  if (!first || !document) return null
  const text = wordsSpoken(reading)
  if (MOVED.test(text) && STARTS.test(document.title)) return movedOf(first, byId, kin)
  const again = OFFICES_ACT.test(document.title)
  const isMeant = again
    ? NOT_YET.test(text) && !LOST.test(text)
    : LOST.test(text) && actsNamed(document.title).length === 0
  if (!isMeant) return null
  const meant = others.find(({ id, score }) => {
    const other = byId.get(id)
    if (!other || score < first.score * BEHIND) return false
    if (again) return familyOf(other.title) === familyOf(document.title).replace(/ lai(?= )/u, '')
    return kin.likeness(document.id, id) >= SAME_MATTER && /^(?:thủ tục )?cấp lại/iu.test(other.title)
  })
  return meant ? { ...meant, score: first.score, why: () => [...meant.why(), 'its act was said plainly'] } : null
}

/** "dọn tiệm qua phường khác": what goes on elsewhere is not begun. */
const MOVED =
  / (?:doi|don|chuyen)(?: \S+){0,3} (?:qua|sang|ve|toi|den) (?:phuong|xa|cho|noi|quan|duong|dia chi|dia diem|khu)(?: \S+)? (?:khac|moi) /u
const STARTS = /^(?:thủ tục )?đăng ký thành lập/iu
const CHANGES = /^(?:thủ tục )?đăng ký thay đổi nội dung/iu
const ONE_KIND = 0.3

/** What changes the entry of what `first` enters; null where nothing does. */
function movedOf(first: Subject, byId: ReadonlyMap<string, SubjectDocument>, kin: Kin): Subject | null {
  const id = kin
    .of(first.id)
    .find((near) => CHANGES.test(byId.get(near)?.title ?? '') && kin.likeness(first.id, near) >= ONE_KIND)
  const document = byId.get(id ?? '')
  return document
    ? { ...first, id: document.id, title: document.title, why: () => [...first.why(), 'moved elsewhere'] }
    : null
}
