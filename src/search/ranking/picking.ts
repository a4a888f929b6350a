import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { syllablesOf } from '../syllables.ts'
import type { RankedFamily } from './model.ts'

/** What choosing says beside what is chosen. */
const CHOOSING = new Set(
  syllablesOf(
    'cái loại thứ kiểu dạng của cho tôi tui em anh chị mình cô chú là đó kia ấy này thì vậy dạ ạ à nha nhé đi giùm giúp chọn lấy hỏi muốn cần xin làm thủ tục hồ sơ giấy việc vụ trường hợp như nào gì bao nhiêu tiền phí lâu ngày mất',
  ),
)
/** Of what is said beyond that, so much may stand in none of those offered. */
const STRANGE = 0.34

/**
 * Which of the documents offered a few words choose ("cái cấp lại", "loại dưới 14 tuổi"): the one whose title alone has
 * most of what tells them apart; null where none does, or the words name other things too.
 */
export function pickedAmong({ tokens }: Reading, offered: readonly SubjectDocument[]): SubjectDocument | null {
  const said = tokens
    .flatMap(({ surface, readings }) => readings[0]?.syllables ?? syllablesOf(surface))
    .filter((syllable) => !CHOOSING.has(syllable))
  if (said.length === 0) return null
  const titles = offered.map(({ title }) => new Set(syllablesOf(title)))
  const telling = said.filter((syllable) => !titles.every((title) => title.has(syllable)))
  const counts = titles.map((title) => telling.filter((syllable) => title.has(syllable)).length)
  const most = Math.max(...counts)
  const strange = said.filter((syllable) => !titles.some((title) => title.has(syllable))).length
  if (most === 0 || strange > STRANGE * said.length) return null
  const best = counts.flatMap((count, at) => (count === most ? [at] : []))
  return best.length === 1 ? offered[best[0]!]! : null
}

/** Ahead of the others that were offered by so many points, and no more behind what was not offered, one is named. */
const CHOSEN = 1.5
const PASSED = 1

/** Which of the documents offered the words name in their own way ("cái bằng lái"); null where they name none clearly. */
export function namedAmong(
  ranked: readonly RankedFamily[],
  offered: readonly SubjectDocument[],
): SubjectDocument | null {
  const listed = ranked.flatMap(({ best, others, points }) => {
    const document = offered.find((each) => [best.document, ...others].some(({ id }) => id === each.id))
    return document ? [{ document, points }] : []
  })
  const [first, second] = listed
  if (!first || first.points < ranked[0]!.points - PASSED) return null
  return second && first.points - second.points < CHOSEN ? null : first.document
}
