import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { actsNamed } from './acts.ts'
import type { Kin } from './kin.ts'
import { namesOnlyWide } from './own-words.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsWritten } from './spoken-words.ts'
import { syllablesSaid, tellsBeyond, withoutCase } from './title-words.ts'

const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim())
/** What happened to a paper so that it is made again. */
const HAPPENED = anyOf(
  list(
    'mất … cấp lại, mất … xin lại, mất … làm lại, mất … làm sao, mất … thì sao, mất … khác, mất thẻ, mất giấy, mất tờ, mất sổ, mất bằng, làm mất, bị mất, lỡ mất, mất hồi, mất bữa, mất hôm, mất tuần, mất tháng, mất rồi, mất luôn, thất lạc, bị cháy, bị ướt, bị rách, rách nát, làm rách, rách rồi, nhòe, hư rồi, bị hư, bị gãy, gãy rồi, gãy làm đôi, phai màu, chuột cắn, cấp lại',
  ),
  list('rớt mất, bị rớt, làm rớt, bị mờ, bị hỏng, bị nát'),
)
/** The acts by which titles call making it again, the likeliest first. */
const AGAIN = ['cấp lại', 'đổi'].map((act) => actsNamed(act))
/** Words of pointing and of what may happen, which name nothing. */
const POINTING = new Set(
  syllablesOf(
    'lỡ nhỡ nếu rủi xui lâu ra sao mà rồi nó đó này ấy kia tờ cái tấm chiếc cuốn giấy thẻ sổ bằng phép chứng chỉ nhận vô trong nước hết hồi tháng trước bữa tuần hôm qua năm ngoái nãy luôn chữ nhòe gãy rách cháy đôi khác xin làm lại',
  ).map(foldSyllable),
)
/** What both titles tell apart: more words name another matter. */
const MOST_APART = 1
const ALIKE = 0.3
const MOST_WORDS = 16

/**
 * The procedure that makes a paper again, where a text behind its procedure tells only that it was lost or spoilt ("nếu lỡ
 * mất thẻ thì cấp lại bao lâu") and names no matter but what that one's title names. Null where there is none, or where
 * those that were offered are of several matters.
 */
export function madeAgain(
  reading: Reading,
  offered: readonly SubjectDocument[],
  byId: ReadonlyMap<string, SubjectDocument>,
  kin: Kin,
): SubjectDocument | null {
  const text = wordsWritten(reading)
  if (!HAPPENED.test(text) || text.split(' ').length - 2 > MOST_WORDS) return null
  const told = offered.filter((spoken) => namesNothingBeside(reading, spoken))
  const alone = offered.length === 1
  const made = told.flatMap((spoken) => (alone ? anotherOf(spoken) : (itself(spoken) ?? anotherOf(spoken))) ?? [])
  return new Set(made).size === 1 ? made[0]! : null

  function itself(spoken: SubjectDocument): SubjectDocument | null {
    return names(spoken.title, AGAIN[0]!) ? spoken : null
  }

  function anotherOf(spoken: SubjectDocument): SubjectDocument | null {
    const near = kin
      .of(spoken.id)
      .filter((id) => kin.likeness(spoken.id, id) >= ALIKE)
      .flatMap((id) => byId.get(id) ?? [])
    for (const acts of AGAIN) {
      if (names(spoken.title, acts)) return null
      const next = near.filter(({ title }) => names(title, acts) && isOfSame(title, spoken.title))
      if (next.length > 0) return nearestCase(next, syllablesSaid(reading))
    }
    return null
  }
}

/** The one whose title tells most of what was said ("cấp lại … khi bị mất"), of equals one that people ask for. */
const nearestCase = (among: readonly SubjectDocument[], said: ReadonlySet<string>): SubjectDocument => {
  const told = ({ title }: SubjectDocument) =>
    new Set(
      syllablesOf(title)
        .map(foldSyllable)
        .filter((s) => said.has(s)),
    ).size
  return [...among].sort((a, b) => told(b) - told(a) || Number(b.common) - Number(a.common))[0]!
}

const names = (title: string, acts: readonly number[]): boolean => actsNamed(title).some((act) => acts.includes(act))

/** Whether two titles are of one matter, whatever is done to it, for which case and in which way. */
function isOfSame(title: string, spoken: string): boolean {
  const [other, own] = [bare(title), bare(spoken)]
  return tellsBeyond(other, own) + tellsBeyond(own, other) <= MOST_APART
}

/** What a title is about without the case, the way and that it is the first of its kind. */
const bare = (title: string): string =>
  withoutCase(title)
    .replace(/(?:thực hiện )?bằng dịch vụ công.*$/iu, '')
    .replace(/(?<!\p{L})(?:thành lập|mới|lần đầu|sang)(?!\p{L})/giu, '')

function namesNothingBeside(reading: Reading, { title, names }: SubjectDocument): boolean {
  const known = new Set([title, ...names.slice(0, 6)].flatMap((name) => syllablesOf(name).map(foldSyllable)))
  const left = reading.tokens.filter(({ surface, readings }) => {
    const said = (readings[0]?.syllables ?? syllablesOf(surface)).map(foldSyllable)
    return !said.every((syllable) => known.has(syllable) || POINTING.has(syllable))
  })
  return namesOnlyWide({ ...reading, tokens: left, spans: [] })
}
