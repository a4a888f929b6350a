import type { Subject } from '../../core/intent.ts'
import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable } from '../syllables.ts'
import { familyOf } from './families.ts'
import { wordsWritten } from './spoken-words.ts'
import { saidApart, saidOfTitle, syllablesSaid, withoutCase } from './title-words.ts'

/** Asked of a matter at large ("cho hỏi về hộ nghèo", "thủ tục về phòng cháy"), and not for its papers, fee or place. */
const AT_LARGE =
  / (?:hoi|tim hieu|tu van|huong dan|chi|thu tuc|giay to|ho so|chuyen|viec)(?: (?:cho|em|toi|tui|minh|giup|chut|chuyen|viec|thu tuc|xiu|ti|voi))* (?:ve|chuyen|vu) /u
const PARTICULARS =
  / (?:can (?:gi|nhung|giay|mang)|bao (?:nhieu|lau)|may (?:ngay|tien)|o dau|cho nao|nop (?:gi|o|nhung)|gom|le phi|phi|nhieu tien|qua mang|truc tuyen|mau nao|dieu kien) /u

/** A title of which so much was said is named. */
const NAMED = 0.7
/** Of what tells a title from another one so much may be said, and it is still open which is meant. */
const SAID_APART = 0.34
/** Of the first one's score a rival has so much. */
const RIVAL = 0.12

/** The documents between which a text leaves it open that only asks about their matter; none where it names one of them. */
export function onlyAskedAbout(
  reading: Reading,
  found: readonly Subject[],
  byId: ReadonlyMap<string, SubjectDocument>,
): readonly string[] {
  const text = foldSyllable(wordsWritten(reading))
  const [first] = found
  if (!first || !AT_LARGE.test(text) || PARTICULARS.test(text)) return []
  const title = byId.get(first.id)?.title
  const said = syllablesSaid(reading)
  if (title === undefined || saidOfTitle(withoutCase(title), said) >= NAMED) return []
  const rivals = found.slice(1).filter(({ id, score }) => {
    const other = byId.get(id)?.title
    return (
      other !== undefined &&
      score >= first.score * RIVAL &&
      familyOf(other) !== familyOf(title) &&
      saidApart(title, other, said) <= SAID_APART
    )
  })
  return [first.id, ...rivals.map(({ id }) => id)]
}
