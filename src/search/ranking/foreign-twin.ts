import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { COUNTRIES } from './abroad.ts'
import { familyOf } from './families.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsUnderstood } from './spoken-words.ts'
import { syllablesSaid } from './title-words.ts'

const PERSONS =
  'người, vợ, chồng, cha, ba, mẹ, má, vợ là, chồng là, cha là, ba là, mẹ là, bạn trai, bạn gái, rể, dâu, quốc tịch, khách'.split(
    ', ',
  )
const FOREIGN = ['tây', 'nước ngoài', 'ngoại quốc', ...COUNTRIES]
/** A person of another state is told of ("vợ em người Nhật", "chồng Đài Loan"). */
const OF_FOREIGNER = anyOf(PERSONS.flatMap((person) => FOREIGN.map((country) => `${person} ${country}`)))
const AT_END = ' co yeu to nuoc ngoai'
/** How titles say that a foreigner takes part: at the end or before the case. */
const WITH_FOREIGNER = / co yeu to nuoc ngoai(?= |$)| cho nguoi nuoc ngoai(?: tai viet nam)?$/u

/** Documents by the family of the same thing done without a foreigner: "đăng ký kết hôn" has one "có yếu tố nước ngoài". */
export type ForeignTwins = ReadonlyMap<string, SubjectDocument>

/** Of those that differ in the level alone the one that is decided nearer to people. */
export const foreignTwins = (documents: readonly SubjectDocument[]): ForeignTwins =>
  new Map(
    documents
      .toSorted((a, b) => Number(b.remote ?? false) - Number(a.remote ?? false))
      .flatMap((document) => {
        const family = familyOf(document.title)
        return WITH_FOREIGNER.test(family) ? [[family.replace(WITH_FOREIGNER, ''), document] as const] : []
      }),
  )

/** Words of such titles that nobody says. */
const OFFICIAL = new Set(['dang', 'ky', 'thu', 'tuc', 'viec', 'lai'])

/**
 * What is meant where a foreigner is told of, and not what was found first: what does the same with one, or the only such
 * thing that was named ("chồng Đài Loan mất, làm khai tử") where the first was not. Null where none is told of.
 */
export function foreignTwin(reading: Reading, { title }: SubjectDocument, twins: ForeignTwins): SubjectDocument | null {
  const text = wordsUnderstood(reading)
  if (!OF_FOREIGNER.test(text)) return null
  const family = familyOf(title)
  const twin = twins.get(family)
  if (twin) return twin
  const said = syllablesSaid(reading)
  const isNamed = (base: string) => base.split(' ').every((word) => OFFICIAL.has(word) || said.has(word))
  if (!family.endsWith(AT_END) || isNamed(family.slice(0, -AT_END.length))) return null
  const named = [...twins].filter(([base]) => !base.includes(' lai') && isNamed(base))
  return named.length === 1 ? named[0]![1] : null
}
